import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { ORIGIN } from '../support.ts';
import { generatedInput } from './generated-input.ts';
import type { InputSchema } from './input-schema.ts';
import { oddHeaders } from './odd-headers.ts';
import { oddName } from './odd-value.ts';

/** A request as a program with no manners writes it. */
export interface OddRequest {
  readonly segments: readonly string[];
  readonly query: string;
  readonly headers: Record<string, string>;
  readonly payload: string | Buffer | undefined;
}

/** Requests for what takes such an input: addresses, headers and bodies that are right, nearly right or nothing of the kind. */
export function oddRequest(schema: InputSchema): fc.Arbitrary<OddRequest> {
  return fc.record({
    segments: fc.array(segment, { minLength: 2, maxLength: 2 }),
    query,
    headers: oddHeaders,
    payload: payloadOf(schema),
  });
}

/** A call of tRPC as `oddRequest` makes them: by any method, single or in a batch, its input in the query or in the body. */
export function oddCall(schema: InputSchema): fc.Arbitrary<{ method: string; odd: OddRequest }> {
  const input = fc.oneof(
    generatedInput(schema).map((fields) => JSON.stringify(fields)),
    generatedInput(schema).map((fields) => JSON.stringify({ 0: fields, 1: fields })),
    fc.constantFrom('', '{', '[]', 'null', '1', '{"0":', '{"0":null}'),
  );
  const inQuery = fc
    .tuple(fc.constantFrom('?input=', '?batch=1&input=', '?batch=0&input='), input)
    .map(([start, text]) => start + encodeURIComponent(text));
  return fc.record({
    method: fc.constantFrom('GET', 'POST', 'HEAD'),
    odd: fc
      .tuple(oddRequest(schema), fc.oneof(inQuery, query))
      .map(([odd, text]) => ({ ...odd, query: text })),
  });
}

/** Puts the parts where they belong. Every write says that it comes from this site, unless its headers say something else. */
export function toInject(method: string, path: string, odd: OddRequest): InjectOptions {
  const { segments, query, headers, payload } = odd;
  const left = [...segments];
  const filled = path.replaceAll(/\{\w+\}/g, () => left.shift() ?? 'x');
  return {
    method: method as 'GET', // or one of the others that a document has
    url: filled + query,
    headers: { origin: ORIGIN, ...headers },
    ...(payload !== undefined && { payload }),
  };
}

const encoded = oddName.map((text) => encodeURIComponent(text.toWellFormed()));

const segment = fc.oneof(
  fc.constantFrom('public', 'private', 'ada', 'missing', '01a1fd3c-111d-75fe-95cd-9a9fbc523fce'),
  fc.constantFrom(
    '%',
    '%zz',
    '%2F',
    '%2e%2e',
    '%00',
    '%C0%AF',
    '%ED%A0%80',
    '..',
    '.',
    '',
    ';a=b',
    '*',
    '%25',
  ),
  fc.constantFrom(200, 201, 5_000, 5_001).map((length) => 'x'.repeat(length)),
  encoded,
);

const pair = fc.tuple(
  fc.oneof(
    fc.constantFrom(
      'limit',
      'cursor',
      'sort',
      'fields',
      'expand',
      'q',
      'count',
      'expectedVersion',
      'lastEventId',
    ),
    fc.constantFrom(
      'publishedAt',
      'publishedAt[gte]',
      'publishedAt[]',
      'a[b][c]',
      '[',
      'input',
      '%',
      '%00',
    ),
    encoded,
  ),
  fc.oneof(
    fc.constantFrom(
      '',
      '1',
      '-1',
      '1e3',
      'id',
      'id,slug',
      '%',
      '%zz',
      '+',
      '{',
      '{}',
      '%7B%22gte%22:1%7D',
    ),
    encoded,
  ),
);

const query = fc.oneof(
  fc.constantFrom('', '', '', '?', '?&&', '?=', '??', '?a&a', '?%'),
  fc
    .array(pair, { minLength: 1, maxLength: 4 })
    .map((pairs) => `?${pairs.map((each) => each.join('=')).join('&')}`),
);

function payloadOf(schema: InputSchema): fc.Arbitrary<OddRequest['payload']> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 3, arbitrary: generatedInput(schema).map((input) => JSON.stringify(input)) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '',
        '{}',
        '[]',
        'null',
        '1',
        '"x"',
        '{',
        '{"a":1,"a":2}',
        '\ufeff{}',
        '{"__proto__":{}}',
        'a=b&a=c',
        '--x',
      ),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes)) },
  );
}
