import fc from 'fast-check';

/** Texts that parsers, databases, URLs and file systems have stumbled over. */
const ODD_TEXTS = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    'x\udfff',
    '\u202e',
    '\ufeff',
    '\u2028',
    '\r\n',
    'İ',
    'ﬁ',
    '𝕏',
    'e\u0301',
  ],
  ...[
    '.',
    '..',
    '../..',
    '/',
    '\\',
    '%',
    '%00',
    '%2e%2e',
    '+',
    '&',
    '=',
    '?',
    '#',
    ';',
    ',',
    'a,b',
    '*',
    '"',
    "'",
  ],
  ...[
    'null',
    'undefined',
    'true',
    'NaN',
    '-0',
    '1e999',
    '0x10',
    ' 1',
    '12',
    '[]',
    '{}',
    '{"a":1}',
    '{',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'id',
    "' or 1=1 --",
    '<script>',
    '0000-01-01T00:00:00Z',
  ],
];

const ODD_NUMBERS = [
  ...[0, -1, 1.5, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53 - 1, 2 ** 53, -(2 ** 63), 1e21],
  ...[Number.MAX_VALUE, Number.MIN_VALUE],
];

const oddText = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
);

/** A name that no field has, or that no object should. */
export const oddName = oddText;

/** A value of any kind that JSON has, and `undefined` for a field that is not there. */
export const oddValue = fc.oneof(
  { weight: 4, arbitrary: oddText },
  { weight: 2, arbitrary: fc.constantFrom(...ODD_NUMBERS) },
  { weight: 2, arbitrary: fc.constantFrom(null, undefined, true, false, [], {}, [[]], [null]) },
  { weight: 1, arbitrary: fc.array(oddText, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.dictionary(oddText, oddText, { maxKeys: 3 }) },
  { weight: 1, arbitrary: fc.jsonValue() },
  { weight: 1, arbitrary: fc.integer({ min: 30, max: 34 }).map(nested) },
);

function nested(levels: number): unknown {
  return levels === 0 ? 'deep' : [nested(levels - 1)];
}
