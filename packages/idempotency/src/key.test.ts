import { describe, expect, test } from 'vitest';
import { parseIdempotencyKey } from './key.ts';

describe('parseIdempotencyKey', () => {
  test.each([
    ['"8e03978e-40d5-43dd-bc93-6894a57f9324"', '8e03978e-40d5-43dd-bc93-6894a57f9324'],
    ['8e03978e-40d5-43dd-bc93-6894a57f9324', '8e03978e-40d5-43dd-bc93-6894a57f9324'],
    [String.raw`"a \"b\" \\ c"`, String.raw`a "b" \ c`],
    ['"a, b"', 'a, b'],
    ['x'.repeat(255), 'x'.repeat(255)],
  ])('takes %s', (header, key) => {
    expect(parseIdempotencyKey(header)).toBe(key);
  });

  test.each([
    ['', 'nothing'],
    ['""', 'an empty string'],
    ['"abc', 'an open quote'],
    ['"a", "b"', 'two headers'],
    ['a, b', 'two headers without quotes'],
    ['"a";b=1', 'a parameter'],
    [String.raw`"a\b"`, 'an escape that is none'],
    ['a b', 'a space without quotes'],
    ['schlüssel', 'what is not ASCII'],
    ['"a\tb"', 'a tab'],
    ['x'.repeat(256), '256 characters'],
    [`"${'x'.repeat(256)}"`, '256 characters in quotes'],
  ])('refuses %s: %s', (header) => {
    expect(() => parseIdempotencyKey(header)).toThrow(
      expect.objectContaining({ code: 'BAD_REQUEST', reason: 'IDEMPOTENCY_KEY_MALFORMED' }),
    );
  });
});
