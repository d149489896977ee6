/** The API's own pages are served beside the console, not by it: plain links leave it. */
export function Footer() {
  return (
    <footer className="footer">
      <p>One router, two voices.</p>
      <nav aria-label="For programs">
        <a href="/docs">API reference</a>
        <a href="/openapi.json">OpenAPI document</a>
      </nav>
    </footer>
  );
}
