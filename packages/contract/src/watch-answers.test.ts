import fastify, { type FastifyInstance } from 'fastify';
import { expect, test, vi } from 'vitest';
import type { oas31 } from 'zod-openapi';
import { watchAnswers } from './watch-answers.ts';

const DOCUMENT: oas31.OpenAPIObject = {
  openapi: '3.1.1',
  info: { title: 'Books', version: '1.0.0' },
  paths: {
    '/books/{id}': {
      get: {
        responses: {
          200: {
            description: 'A book',
            content: { 'application/json': { schema: { type: 'object', required: ['title'] } } },
          },
        },
      },
    },
  },
};

const mismatches: string[] = [];
const watch = watchAnswers({
  documentOf: async () => DOCUMENT,
  onMismatch: (sentence) => void mismatches.push(sentence),
});

/** Asks a server that knows nothing of being watched, and returns what was found. */
async function ask(url: string): Promise<string[]> {
  await using app = fastify();
  await app.register(
    async (scope) => {
      const config = { restRoute: {} };
      scope.get('/books/:id', { config }, async () => ({ title: 'Emma' }));
      scope.get('/films/:id', { config }, async () => ({ title: 'Clueless' }));
      scope.get('/books/bad', { config }, async () => ({}));
    },
    { prefix: '/api', router: {} },
  );
  app.get('/elsewhere', async () => 'not described');
  await app.inject(url);
  await watch.settled();
  return mismatches.splice(0);
}

test('an answer that the document has goes unnoticed', async () => {
  expect(await ask('/api/books/1')).toEqual([]);
});

test('an operation that the document lacks is named, and what was asked', async () => {
  expect(await ask('/api/films/1?x=1')).toEqual([
    expect.stringMatching(
      /^GET \/films\/\{id\} → 200 \(\/api\/films\/1\?x=1\): .*does not have\n.*Clueless/s,
    ),
  ]);
  expect(await ask('/api/books/bad')).toHaveLength(1);
});

test('what lies elsewhere is no part of the document', async () => {
  expect(await ask('/elsewhere')).toEqual([]);
});

test('the document is the one that servers with the same options serve, created once', async () => {
  const createDocument = vi.fn(async () => ({ ...DOCUMENT, paths: {} }));
  const serve = async (options: object) => {
    await using app = fastify();
    const docs = async (scope: FastifyInstance) => void scope.get('/openapi.json', async () => '');
    await app.register(docs, { createDocument, ...options });
    await app.register(async (scope) => {
      scope.get('/books/:id', { config: { restRoute: {} } }, async () => ({ title: 'Emma' }));
    });
    await app.inject('/books/1');
    await app.inject('/books/2');
    await watch.settled();
  };

  for (const title of ['Books', 'Books', 'Novels']) await serve({ title });

  expect(mismatches.splice(0)).toHaveLength(6);
  expect(createDocument.mock.calls).toMatchObject([[{ title: 'Books' }], [{ title: 'Novels' }]]);
});
