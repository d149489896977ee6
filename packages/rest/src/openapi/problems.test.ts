import { Validator } from '@seriousme/openapi-schema-validator';
import { initTRPC } from '@trpc/server';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { RestMeta } from '../meta.ts';
import { route } from '../route-metadata.ts';
import { createOpenApiDocument } from './create-document.ts';

const PROBLEMS = {
  ID_TAKEN: { status: 409, title: 'That id is taken', when: 'Always.', mend: 'Take another.' },
  BUSY: { status: 503, title: 'Busy', when: 'At noon.', mend: 'Come back later.' },
  BOOK_LOCKED: { status: 409, title: 'Locked', when: 'Sometimes.', mend: 'Wait.' },
};
const OPTIONS = {
  title: 'Toy',
  version: '1',
  baseUrl: '/api',
  problems: PROBLEMS,
  problemTypeBaseUrl: 'https://example.com/problems',
};

const t = initTRPC.meta<RestMeta<keyof typeof PROBLEMS>>().create();
const Input = z.object({ id: z.string() });

function createRouter(errors: (keyof typeof PROBLEMS)[]) {
  return t.router({
    replace: t.procedure
      .meta(route('PUT /books/{id}', 'Replace a book', { errors, protect: false }))
      .input(Input.extend({ expectedVersion: z.array(z.int()) }))
      .output(z.void())
      .mutation(() => {}),
    ping: t.procedure
      .meta(route('GET /ping', 'Are you there', { protect: false, cache: 'no-store' }))
      .output(z.void())
      .query(() => {}),
    me: t.procedure
      .meta(route('GET /me', 'Who am I', { cache: 'no-store' }))
      .output(z.void())
      .query(() => {}),
  });
}

/** The codes of an operation by status, found where the references lead. */
async function codesOf(path: string, method: 'get' | 'put') {
  const document = await createOpenApiDocument(createRouter(['ID_TAKEN', 'BOOK_LOCKED']), OPTIONS);
  const { paths, components } = JSON.parse(JSON.stringify(document));
  const at = ($ref: string) => components[$ref.split('/')[2] ?? ''][$ref.split('/')[3] ?? ''];
  const failures = Object.entries<{ $ref: string }>(paths[path][method].responses).filter(
    ([status]) => status >= '400',
  );
  return Object.fromEntries(
    failures.map(([status, { $ref }]) => {
      const { schema } = at($ref).content['application/problem+json'];
      const kinds: { $ref: string }[] = schema.oneOf ?? [schema];
      return [status, kinds.map((kind) => at(kind.$ref).properties.code.const)];
    }),
  );
}

test('an operation has the problems it declares, and those that follow from what it is', async () => {
  expect(await codesOf('/books/{id}', 'put')).toEqual({
    400: ['BAD_REQUEST', 'PARSE_ERROR'],
    404: ['NOT_FOUND'],
    409: ['BOOK_LOCKED', 'ID_TAKEN'],
    412: ['PRECONDITION_FAILED'],
    413: ['PAYLOAD_TOO_LARGE'],
    414: ['URI_TOO_LONG'],
    415: ['UNSUPPORTED_MEDIA_TYPE'],
    422: ['VALIDATION'],
    428: ['PRECONDITION_REQUIRED'],
    500: ['INTERNAL_SERVER_ERROR'],
  });
  expect(await codesOf('/ping', 'get')).toEqual({
    400: ['PARSE_ERROR'],
    500: ['INTERNAL_SERVER_ERROR'],
  });
  expect(await codesOf('/me', 'get')).toEqual({
    400: ['PARSE_ERROR'],
    401: ['UNAUTHORIZED'],
    403: ['FORBIDDEN'],
    500: ['INTERNAL_SERVER_ERROR'],
  });
});

test('a kind of problem says what is always the same about it', async () => {
  const document = await createOpenApiDocument(createRouter(['ID_TAKEN']), OPTIONS);

  expect(document.components?.schemas?.IdTakenProblem).toMatchObject({
    description: 'Always. Take another.',
    allOf: [{ $ref: '#/components/schemas/Problem' }],
    properties: {
      type: { const: 'https://example.com/problems/id-taken' },
      title: { const: 'That id is taken' },
      status: { const: 409 },
      code: { const: 'ID_TAKEN' },
    },
  });
});

test('what the defaults declare is added to what the procedure declares', async () => {
  const document = await createOpenApiDocument(createRouter(['ID_TAKEN']), {
    ...OPTIONS,
    operationDefaults: () => ({ errors: ['BUSY'] }),
  });

  expect(document.paths?.['/books/{id}']?.put?.responses).toMatchObject({
    409: { $ref: '#/components/responses/IdTaken' },
    503: { $ref: '#/components/responses/Busy' },
  });
});

test('the document with all its problems is valid OpenAPI 3.1', async () => {
  const document = await createOpenApiDocument(createRouter(['ID_TAKEN', 'BOOK_LOCKED']), OPTIONS);

  const result = await new Validator().validate(JSON.parse(JSON.stringify(document)));

  expect(result).toEqual({ valid: true });
});

test('an error that no catalogue has stops the document, with its procedure and the mend', async () => {
  const creating = createOpenApiDocument(createRouter(['ID_TAKEN']), { ...OPTIONS, problems: {} });

  await expect(creating).rejects.toThrow(
    'replace declares the error ID_TAKEN, which no catalogue has. Add it to the option `problems`, or correct its name.',
  );
});

test('the compiler knows the codes', () => {
  // @ts-expect-error there is no such code in the catalogue
  t.procedure.meta(route('GET /x', 'X', { errors: ['ID_TAKNE'] }));
});
