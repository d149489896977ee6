import type { Mail } from '@duet/mail';

/** What a mail says, before it is text and HTML. Any text may go into any part. */
export interface Letter {
  readonly subject: string;
  /** How the person is called, when that is known. */
  readonly username?: string;
  /** What happened, before the link. */
  readonly paragraphs: readonly string[];
  readonly link?: LetterLink;
  /** Terms and what there is to say about each, such as when and from where. */
  readonly facts?: readonly (readonly [term: string, description: string])[];
  /** What else to know or to do. */
  readonly closing: readonly string[];
}

export interface LetterLink {
  readonly text: string;
  readonly href: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Returns a letter as a mail to this address. */
export function toMail(to: string, letter: Letter): Mail {
  return { to, subject: letter.subject, text: renderText(letter), html: renderHtml(letter) };
}

function renderText({ username, paragraphs, link, facts = [], closing }: Letter): string {
  const blocks = [
    greet(username),
    ...paragraphs,
    ...(link ? [`${link.text}:\n${link.href}`] : []),
    facts.map(([term, description]) => `${term}: ${description}`).join('\n'),
    ...closing,
    SIGNATURE,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function renderHtml({ subject, username, paragraphs, link, facts = [], closing }: Letter): string {
  const blocks = [
    ...[greet(username), ...paragraphs].map(toParagraph),
    ...(link ? [`<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a></p>`] : []),
    ...(facts.length > 0 ? [`<p>${facts.map(toLine).join('<br>\n')}</p>`] : []),
    ...[...closing, SIGNATURE].map(toParagraph),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(subject)}</title>
</head>
<body>
${blocks.join('\n')}
</body>
</html>
`;
}

const SIGNATURE = 'Duet';

function greet(username: string | undefined): string {
  return username === undefined ? 'Hello,' : `Hello ${username},`;
}

function toParagraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function toLine([term, description]: readonly [string, string]): string {
  return `${escapeHtml(term)}: ${escapeHtml(description)}`;
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}
