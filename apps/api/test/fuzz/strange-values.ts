import fc from 'fast-check';

const LENGTHS = [1, 2, 3, 30, 31, 120, 121, 200, 201, 256, 257, 300, 301, 500, 501, 5_001];

const TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'x\udfff',
  '\u202e\u200b\ufeff',
  'é',
  '👩‍👩‍👧',
  '../..',
  "' or 1=1 --",
  '<script>',
  '%00',
  '%zz',
  '+',
  ',',
  'null',
  '__proto__',
  '1e999',
  '2026-02-30T25:00:00Z',
];

const NUMBERS = [0, -0, -1, 1.5, 101, 2 ** 31, 2 ** 53, -(2 ** 63), 1e300, 5e-324];

/** Texts that programs stumble over: empty, too long by one, half characters, other languages' quotes. */
export const strangeText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.constantFrom(...LENGTHS).map((length) => 'x'.repeat(length)),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** What JSON can hold, and a field does not expect. */
export const strangeValue: fc.Arbitrary<unknown> = fc.oneof(
  strangeText,
  fc.constantFrom(...NUMBERS),
  fc.constantFrom<unknown>(null, true, false, [], {}, [null], [[]], { a: { b: [1] } }),
  fc.array(strangeText, { maxLength: 3 }),
  fc.integer({ min: 33, max: 40 }).map(nested),
);

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)];
}
