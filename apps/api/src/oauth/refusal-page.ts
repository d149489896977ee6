import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { renderPage } from '../page.ts';
import { PAGE_POLICY } from '../plugins/error-pages.ts';

/** Shows a person what is wrong with a request that cannot be sent back to the application (RFC 6749 section 4.1.2.1). */
export function renderRefusal(
  ctx: KoaContextWithOIDC,
  { error, error_description }: ErrorOut,
): void {
  ctx.set('Content-Security-Policy', PAGE_POLICY);
  ctx.type = 'html';
  ctx.body = renderPage({
    title: 'The application cannot let you in',
    text: `Something is wrong with the way in which it sent you here${
      error_description === undefined ? '' : `: ${error_description}`
    }. Go back to it and try again; when that does not help, tell its makers.`,
    detail: error,
  });
}
