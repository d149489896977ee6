import { describe, expect, test } from 'vitest';
import type { oas31 } from 'zod-openapi';
import type { Answer } from './answer.ts';
import { createAnswerCheck } from './answer-check.ts';

const DOCUMENT: oas31.OpenAPIObject = {
  openapi: '3.1.1',
  info: { title: 'Books', version: '1.0.0' },
  paths: {
    '/books/{id}': {
      get: {
        responses: {
          200: {
            description: 'A book',
            headers: {
              ETag: { $ref: '#/components/headers/ETag' },
              Age: { schema: { type: 'integer', minimum: 0 } },
            },
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Book' } } },
          },
          304: { description: 'You have it' },
          404: { $ref: '#/components/responses/NotFound' },
        },
      },
    },
  },
  components: {
    headers: { ETag: { required: true, schema: { type: 'string', pattern: '^"' } } },
    responses: {
      NotFound: {
        description: 'No such book',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
    schemas: {
      Book: {
        type: 'object',
        required: ['title'],
        properties: {
          title: { type: 'string' },
          publishedAt: { type: 'string', format: 'date-time' },
        },
        additionalProperties: false,
      },
      Problem: {
        type: 'object',
        required: ['code'],
        properties: { code: { type: 'string' } },
      },
    },
  },
};

const check = createAnswerCheck(DOCUMENT);

const BOOK: Answer = {
  method: 'GET',
  path: '/books/{id}',
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8', etag: '"1"' },
  body: '{"title":"Emma"}',
};

const PROBLEM_TYPE = { 'content-type': 'application/problem+json' };

describe('nothing is wrong with', () => {
  test.each<[string, Partial<Answer>]>([
    ['what the document has', {}],
    ['a HEAD, which has no body', { method: 'HEAD', body: null }],
    ['a status without a body', { status: 304, headers: {}, body: null }],
    ['a failure', { status: 404, headers: PROBLEM_TYPE, body: '{"code":"NOT_FOUND"}' }],
    ['a header that is a number', { headers: { ...BOOK.headers, age: '12' } }],
    ['a body that nobody has read', { body: undefined }],
    ['OPTIONS', { method: 'OPTIONS', status: 204, headers: {}, body: null }],
    [
      'a refusal where there is no operation',
      { path: null, status: 404, headers: PROBLEM_TYPE, body: '{"code":"NOT_FOUND"}' },
    ],
  ])('%s', (_, differences) => {
    expect(check({ ...BOOK, ...differences })).toEqual([]);
  });
});

describe('it names', () => {
  test.each<[string, Partial<Answer>, RegExp]>([
    ['a status', { status: 418 }, /^418 is a status that the document does not have$/],
    ['an operation', { path: '/films' }, /^200 comes from an operation that the document does not/],
    ['a method', { method: 'PUT' }, /^200 comes from an operation/],
    ['a media type', { headers: { ...BOOK.headers, 'content-type': 'text/html' } }, /text\/html/],
    ['a field too many', { body: '{"title":"Emma","secret":1}' }, /additional.*secret/],
    ['a field too few', { body: '{}' }, /title/],
    ['a format', { body: '{"title":"Emma","publishedAt":"1815"}' }, /^\/publishedAt .*date-time/],
    ['a text that is not JSON', { body: 'Emma' }, /^its body is not JSON$/],
    ['a body too many', { status: 304, body: '{}' }, /^it has a body/],
    ['a header too few', { headers: { 'content-type': 'application/json' } }, /header ETag/],
    ['a header', { headers: { ...BOOK.headers, age: '-1' } }, /^Age: .*>= 0/],
    ['a failure', { status: 404, headers: PROBLEM_TYPE, body: '{}' }, /code/],
    [
      'a refusal that is no problem',
      { path: null, status: 404, headers: { 'content-type': 'text/plain' }, body: 'No' },
      /text\/plain/,
    ],
  ])('%s that the document does not have', (_, differences, expected) => {
    const flaws = check({ ...BOOK, ...differences });

    expect(flaws).toEqual([expect.stringMatching(expected)]);
  });
});
