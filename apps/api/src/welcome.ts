import { OUTBOX_PREFIX } from './plugins/outbox.ts';

export interface WelcomeOptions {
  readonly origin: string;
  /** What the data is on. */
  readonly storage: string;
  /** Whether mails can be read in the browser. */
  readonly showsOutbox: boolean;
}

/** What a person sees when the server is up: where to go and what to try. */
export function createWelcome({ origin, storage, showsOutbox }: WelcomeOptions): string {
  const mails = showsOutbox ? `\n    Mails      ${origin}${OUTBOX_PREFIX}` : '';
  return `
  Duet is running, on ${storage}

    Console    ${origin}/
    API docs   ${origin}/docs
    REST       ${origin}/api/v1/articles
    Client     ${origin}/api/v1/client.js
    tRPC       ${origin}/trpc/article.list${mails}

  Try

    curl ${origin}/api/v1/tags

    curl -H 'Origin: ${origin}' -H 'Content-Type: application/json' \\
      -d '{"username":"newcomer","email":"newcomer@example.com","password":"a long pass phrase"}' \\
      ${origin}/api/v1/users

  Ctrl-C stops it.

`;
}
