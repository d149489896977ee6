import { createHash } from 'node:crypto';

/** A page for people that needs no file: everything is in it. */
export interface Page {
  readonly title: string;
  readonly text?: string;
  /** Shown in a fixed-width type below the text: a command, or a request id. */
  readonly detail?: string;
  /** Terms, and what there is to say about each. */
  readonly facts?: readonly (readonly [term: string, description: string])[];
  /** Shown line by line below the facts, with its web addresses as links. */
  readonly letter?: string;
  /** Other pages. */
  readonly list?: readonly PageLink[];
  /** Where to go from here; the start page unless told. */
  readonly link?: PageLink;
}

/** A way to another page of this server. */
export interface PageLink {
  readonly href: string;
  readonly text: string;
  /** Said beside it in a small type. */
  readonly note?: string;
}

const START: PageLink = { href: '/', text: 'Go to the start page' };

const STYLE = `
:root { color-scheme: light dark; --text: #14201c; --soft: #4c5a54; --ground: #f4f6f1; --line: #d5dbd6; --accent: #0d5c52 }
@media (prefers-color-scheme: dark) {
  :root { --text: #eef2ef; --soft: #a3b0aa; --ground: #111715; --line: #303a36; --accent: #62d0ba }
}
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem;
  font: 1.0625rem/1.6 system-ui, sans-serif; color: var(--text); background: var(--ground) }
main { width: 100%; max-width: 34rem; border-left: .25rem solid var(--accent); padding-left: 1.5rem }
h1 { margin: 0 0 .5rem; font-size: 1.75rem; line-height: 1.25; text-wrap: balance }
p { margin: 0 0 1rem; color: var(--soft) }
code { display: block; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .5rem;
  font: .9375rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; color: var(--text) }
pre { margin: 0 0 1.5rem; padding: 1rem; border: 1px solid var(--line); border-radius: .5rem;
  font: inherit; white-space: pre-wrap; overflow-wrap: anywhere }
dt { font-weight: 600 }
dd { margin: 0 0 1rem; color: var(--soft); overflow-wrap: anywhere }
ul { margin: 0 0 1.5rem; padding: 0; list-style: none }
li { padding: .5rem 0; border-top: 1px solid var(--line) }
small { display: block; font: .8125rem/1.5 ui-monospace, monospace; color: var(--soft); overflow-wrap: anywhere }
a { color: var(--accent); text-underline-offset: .2em }
a:focus-visible { outline: .2rem solid var(--accent); outline-offset: .2rem; border-radius: .2rem }
`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** The content security policy of these pages: their own style and nothing else. */
export function createPagePolicy(): string {
  const style = createHash('sha256').update(STYLE).digest('base64');
  return [
    "default-src 'none'",
    `style-src 'sha256-${style}'`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Returns the HTML of a page. Any text may go in. */
export function renderPage(page: Page): string {
  const { title, text, detail, facts, letter, list, link = START } = page;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Duet</title>
<link rel="icon" href="/favicon.ico">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${text === undefined ? '' : `<p>${escapeHtml(text)}</p>`}
${detail === undefined ? '' : `<p><code>${escapeHtml(detail)}</code></p>`}
${facts === undefined ? '' : `<dl>${facts.map(renderFact).join('')}</dl>`}
${letter === undefined ? '' : `<pre>${renderLetter(letter)}</pre>`}
${list === undefined ? '' : `<ul>${list.map((entry) => `<li>${renderLink(entry)}</li>`).join('\n')}</ul>`}
<p>${renderLink(link)}</p>
</main>
</body>
</html>
`;
}

const WEB_ADDRESS = /(https?:\/\/[^\s<>"]+)/;

/** Every second part is an address. */
function renderLetter(letter: string): string {
  const parts = letter.split(WEB_ADDRESS);
  return parts
    .map((part, index) =>
      index % 2 === 0 ? escapeHtml(part) : renderLink({ href: part, text: part }),
    )
    .join('');
}

function renderFact([term, description]: readonly [string, string]): string {
  return `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(description)}</dd>\n`;
}

function renderLink({ href, text, note }: PageLink): string {
  const aside = note === undefined ? '' : ` <small>${escapeHtml(note)}</small>`;
  return `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>${aside}`;
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}
