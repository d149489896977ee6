import { createTRPCClient, httpBatchStreamLink, httpLink, TRPCClientError } from '@trpc/client';
import { describe, expect, test } from 'vitest';
import { ForeignAnswerError, refuseForeignAnswers } from './foreign-answer.ts';
import { findRetryDelay, RETRY_DEFAULTS } from './retry-delay.ts';

const URL = 'http://localhost:3000/articles';
const LINKS = { httpLink, httpBatchStreamLink };

/** Calls through one of tRPC's links, which is always answered the same. */
function call(link: keyof typeof LINKS, answer: Response) {
  const fetch = refuseForeignAnswers(async () => answer);
  const client = createTRPCClient({ links: [LINKS[link]({ url: URL, fetch })] });
  // A client of any router: nobody looks at what it is called with.
  return (client as unknown as Any).article.list.query({ secret: 1 }).then(
    () => null,
    (error: unknown) => error,
  );
}

interface Any {
  article: { list: { query: (input: object) => Promise<unknown> } };
}

const delayOf = (error: unknown) =>
  findRetryDelay({ error, count: 1, elapsedMs: 0 }, RETRY_DEFAULTS);

describe.each(Object.keys(LINKS) as (keyof typeof LINKS)[])('through %s', (link) => {
  test.each([
    ['a page', '<html>Busy</html>', 'text/html'],
    ['a problem', '{"title":"Busy","status":503}', 'application/problem+json'],
    ['the JSON of a gateway', '{"message":"Service Unavailable"}', 'application/json'],
    ['nothing', '', 'text/plain'],
  ])('a busy gateway that answers %s is asked again, when it says', async (_, body, type) => {
    const headers = { 'content-type': type, 'retry-after': '3' };

    const error = await call(link, new Response(body, { status: 503, headers }));

    expect(error).toBeInstanceOf(TRPCClientError);
    expect(error).toMatchObject({ cause: { name: ForeignAnswerError.name } });
    expect(error).toHaveProperty(
      'message',
      expect.stringMatching(/answered 503 .*Try again later/),
    );
    expect(delayOf(error)).toBeGreaterThan(3_000);
  });

  test.each([
    ['a problem', 404, '{"title":"Not found","status":404}', 'application/problem+json'],
    ['a page', 200, '<html></html>', 'text/html; charset=utf-8'],
  ])(
    'an address that is not the RPC face and answers %s is told, and not asked again',
    async (...args) => {
      const [, status, body, type] = args;

      const error = await call(
        link,
        new Response(body, { status, headers: { 'content-type': type } }),
      );

      expect(error).toHaveProperty(
        'message',
        `http://localhost:3000/articles/article.list answered ${status} ${type}, which is not how tRPC answers. Is the url of the client that of the RPC face, such as http://localhost:3000/trpc?`,
      );
      expect(delayOf(error)).toBeNull();
    },
  );

  test('a failure of the server stays what it is', async () => {
    const failure = { error: { code: -32004, message: 'Gone', data: { code: 'NOT_FOUND' } } };

    const error = await call(link, Response.json(failure, { status: 404 }));

    expect(error).toMatchObject({ message: 'Gone', data: { code: 'NOT_FOUND' } });
  });
});
