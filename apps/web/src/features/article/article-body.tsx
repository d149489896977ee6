import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import './article-body.css';

/** The page has its `h1` already: one in the text is a section of it. */
const COMPONENTS: Components = {
  h1: ({ children }) => <h2>{children}</h2>,
  // An address that could do harm arrives here empty: such a link would load the page anew.
  a: ({ href, children }) =>
    href ? (
      <a href={href} rel="nofollow ugc noopener noreferrer">
        {children}
      </a>
    ) : (
      children
    ),
  img: ({ src, alt }) => (
    <img src={src} alt={alt ?? ''} loading="lazy" referrerPolicy="no-referrer" />
  ),
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroller" aria-label="Table" tabIndex={0}>
      <table>{children}</table>
    </section>
  ),
  pre: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines of code scroll sideways
    <pre tabIndex={0}>{children}</pre>
  ),
};

/** Renders what somebody wrote. HTML in it stays text, and only harmless addresses become links. */
export function ArticleBody({ markdown }: { markdown: string }) {
  return (
    <div className="prose">
      <Markdown remarkPlugins={[remarkGfm]} components={COMPONENTS}>
        {markdown}
      </Markdown>
    </div>
  );
}
