import { describe, expect, test } from 'vitest';
import { parseJsonBody } from './json-body.ts';

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('parseJsonBody', () => {
  test.each([
    ['an object', '{"a":[1,"é","\\ud83d\\ude00"]}', { a: [1, 'é', '😀'] }],
    ['a bare value', 'null', null],
    ['escapes', '{"a":"\\n\\u0041"}', { a: '\nA' }],
    ['a key that only looks dangerous', '{"proto":1}', { proto: 1 }],
  ])('reads %s', (_, text, expected) => {
    expect(parseJsonBody(Buffer.from(text))).toEqual(expected);
  });

  test('reads 32 levels', () => {
    expect(parseJsonBody(Buffer.from(nested(32)))).toBeInstanceOf(Array);
  });

  test.each([
    ['what is not JSON', '{"a":'],
    ['NUL in a value', '{"a":"\\u0000"}'],
    ['NUL in a key', '{"\\u0000":1}'],
    ['half a surrogate pair', '{"a":["\\ud800"]}'],
    ['half a surrogate pair in a key', '{"\\udc00":1}'],
    ['__proto__', '{"a":{"__proto__":{"admin":true}}}'],
    ['__proto__ in escapes', '{"\\u005f_proto__":1}'],
    ['constructor', '[{"constructor":{}}]'],
    ['33 levels', nested(33)],
    ['a depth that would end the stack', nested(100_000)],
  ])('refuses %s', (_, text) => {
    expect(() => parseJsonBody(Buffer.from(text))).toThrow(
      expect.objectContaining({ code: 'PARSE_ERROR' }),
    );
  });

  test('refuses bytes that are not UTF-8', () => {
    const body = Buffer.from([0x22, 0xff, 0x22]);

    expect(() => parseJsonBody(body)).toThrow('The body is not valid UTF-8');
  });
});
