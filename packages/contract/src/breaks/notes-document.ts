import type { oas31 } from 'zod-openapi';

/** Made up for the tests: one list, one thing to create, and a bit of each kind of schema. */
export const NOTES: oas31.OpenAPIObject = {
  openapi: '3.1.1',
  info: { title: 'Notes', version: '0.2.0' },
  servers: [{ url: '/api/v1' }],
  paths: {
    '/notes': {
      get: {
        operationId: 'note-list',
        security: [],
        parameters: [
          { in: 'query', name: 'limit', schema: { type: 'integer', maximum: 100, default: 20 } },
          { in: 'query', name: 'sort', schema: { type: 'string', enum: ['title', 'age'] } },
          { $ref: '#/components/parameters/Language' },
        ],
        responses: {
          200: {
            description: 'Notes',
            headers: { ETag: { required: true, schema: { type: 'string' } } },
            content: {
              'application/json': {
                schema: { type: 'array', items: { $ref: '#/components/schemas/Note' } },
              },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          404: toProblem('NOT_FOUND'),
        },
      },
      post: {
        operationId: 'note-create',
        security: [{ session: [] }],
        requestBody: {
          content: {
            'application/json': { schema: { $ref: '#/components/schemas/NewNote' } },
            'application/x-www-form-urlencoded': {},
          },
        },
        responses: { 201: { description: 'Made' }, 409: toProblem('TAKEN', 'FULL') },
      },
    },
  },
  components: {
    securitySchemes: {
      session: { type: 'apiKey', in: 'cookie', name: 'session' },
      token: {
        type: 'oauth2',
        flows: { clientCredentials: { tokenUrl: '/token', scopes: { write: 'Write notes' } } },
      },
    },
    parameters: { Language: { in: 'header', name: 'Accept-Language', schema: { type: 'string' } } },
    schemas: {
      Problem: { type: 'object', properties: { code: { type: 'string' } }, required: ['code'] },
      Note: {
        type: 'object',
        properties: {
          title: { type: 'string', maxLength: 80 },
          state: { type: 'string', enum: ['draft', 'done'] },
          madeAt: { type: 'string', format: 'date-time' },
          size: { type: ['integer', 'null'] },
          answers: { type: 'array', items: { $ref: '#/components/schemas/Note' } },
          counts: { type: 'object', additionalProperties: { type: 'integer' } },
        },
        required: ['title', 'state'],
      },
      NewNote: {
        type: 'object',
        properties: {
          title: { type: 'string', minLength: 1, maxLength: 80 },
          place: { anyOf: [{ type: 'string' }, { type: 'integer' }] },
          colour: { type: 'string', enum: ['red', 'blue'] },
        },
        required: ['title'],
      },
    },
  },
};

/** A problem as documents have it: one response for each status, one schema for each code. */
export function toProblem(...codes: string[]): oas31.ResponseObject {
  const oneOf = codes.map((code) => ({
    allOf: [{ $ref: '#/components/schemas/Problem' }],
    properties: { code: { type: 'string' as const, const: code } },
  }));
  return { description: '', content: { 'application/problem+json': { schema: { oneOf } } } };
}

/** Returns the notes with another value at a JSON Pointer, or with nothing there. */
export function notesWith(pointer: string, value?: unknown): oas31.OpenAPIObject {
  const document = structuredClone(NOTES);
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/'));
  const last = steps.pop() ?? '';
  const parent = steps.reduce<unknown>((node, step) => Reflect.get(Object(node), step), document);
  if (value === undefined) Reflect.deleteProperty(Object(parent), last);
  else Reflect.set(Object(parent), last, value);
  return document;
}
