import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { InjectOptions } from 'fastify';
import { expect, test } from 'vitest';
import { createOpenApiDocument } from '../src/index.ts';
import { createToyApp } from './support.ts';
import { createToyRouter } from './toy-router.ts';

/** Requests that meet every kind of answer, with the path that documents each. */
const REQUESTS: [path: string, request: InjectOptions & { url: string }][] = [
  ['/books/{id}', { url: '/books/1' }],
  ['/books/{id}', { url: '/books/%00' }],
  ['/books/{id}', { method: 'DELETE', url: '/books/1' }],
  ['/books/{id}', { method: 'PUT', url: '/books/1', payload: { title: 'T' } }],
  ['/books/{id}', { method: 'PUT', url: '/books/1', payload: { id: '2' } }],
  ['/books/{id}', { method: 'PATCH', url: '/books/1' }],
  ['/books/{id}/publish', { method: 'POST', url: '/books/1/publish' }],
  ['/books', { method: 'POST', url: '/books', payload: { id: '1', title: 'T' } }],
  ['/books', { method: 'POST', url: '/books', payload: {} }],
  [
    '/books',
    { method: 'POST', url: '/books', payload: '{', headers: { 'content-type': 'a/json' } },
  ],
  ['/books', { method: 'POST', url: '/books', payload: { id: '1', title: 'x'.repeat(300_000) } }],
  ['/books/search', { url: '/books/search?limit=3&tag=a' }],
  ['/books/search', { url: '/books/search?limit=x' }],
  ['/books/events', { url: '/books/events' }],
  ['/me', { url: '/me' }],
  ['/me', { url: '/me', headers: { 'x-principal': 'ada' } }],
  ['/fail', { url: '/fail?how=throw' }],
  ['/fail', { url: '/fail?how=taken' }],
  ['/fail', { url: '/fail?how=busy' }],
  ['/book.list', { url: '/book.list' }],
  ['/book.list', { url: '/book.list', headers: { 'if-none-match': '*' } }],
];

test.each(REQUESTS)('the answer is as the document says: %s %#', async (path, request) => {
  await using app = await createToyApp();
  const document = await readDocument();

  const response = await app.inject({ ...request, url: `/api${request.url}` });

  const method = (request.method ?? 'GET').toLowerCase();
  const { content = {}, headers = {} } = findResponse({ document, path, method }, response);
  const [type = ''] = String(response.headers['content-type'] ?? '').split(';');
  // The first one is for callers who have no wish.
  expect(Object.keys(content).slice(0, 1)).toEqual(type ? [type] : []);
  for (const name of Object.keys(headers)) {
    if (name === 'Link') continue; // there only when it leads somewhere
    if (name === 'WWW-Authenticate' && response.statusCode !== 401) continue; // when another credential would do
    expect(response.headers).toHaveProperty(name.toLowerCase());
  }
  if (type.endsWith('json')) assertMatches(document, content[type]?.schema, response);
});

interface DocumentedResponse {
  $ref?: string;
  content?: Record<string, { schema: object }>;
  headers?: object;
}

interface Document {
  paths: Record<string, Record<string, { responses: Record<string, DocumentedResponse> }>>;
  components: { responses: Record<string, DocumentedResponse> };
}

interface OperationPlace {
  document: Document;
  path: string;
  method: string;
}

async function readDocument(): Promise<Document> {
  const options = { title: 'Toy', version: '1', baseUrl: '/api' };
  const document = await createOpenApiDocument(createToyRouter(), options);
  return JSON.parse(JSON.stringify(document));
}

function findResponse(
  { document, path, method }: OperationPlace,
  { statusCode }: { statusCode: number },
): DocumentedResponse {
  const { responses = {} } = document.paths[path]?.[method] ?? {};
  const response = responses[statusCode] ?? responses.default ?? {};
  const name = response.$ref?.split('/').at(-1);
  return (name && document.components.responses[name]) || response;
}

function assertMatches(
  document: Document,
  schema: object | undefined,
  response: { json: () => unknown },
): void {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema(document, 'document');
  const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/')));
  validate(response.json());
  expect(validate.errors).toBeNull();
}
