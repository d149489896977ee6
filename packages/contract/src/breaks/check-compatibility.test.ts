import { expect, test } from 'vitest';
import { checkCompatibility } from './check-compatibility.ts';
import { NOTES, notesWith } from './notes-document.ts';

const BROKEN = notesWith('/paths/~1notes/post');
const at = (version: string, document = NOTES) => ({
  ...document,
  info: { ...document.info, version },
});

test('a break is told, and what to do about it', () => {
  const complaints = checkCompatibility(at('0.2.0'), at('0.2.0', BROKEN));

  expect(complaints).toEqual([
    'POST /notes, the operation: it is gone (before: there; after: none)',
    'Clients of 0.2.0 break: keep to what they know, or raise the version from 0.2.0 to 0.3.0 and release the document.',
  ]);
});

test.each([
  ['0.2.0', '0.3.0'],
  ['0.2.9', '1.0.0'],
  ['1.4.0', '2.0.0'],
  ['0.9.0', '0.10.0'],
])('%s may break in %s', (from, to) => {
  expect(checkCompatibility(at(from), at(to, BROKEN))).toEqual([]);
});

test.each([
  ['0.2.0', '0.2.1'],
  ['1.4.0', '1.5.0'],
  ['1.0.0', '0.9.0'],
  ['0.10.0', '0.9.0'],
])('%s may not break in %s', (from, to) => {
  expect(checkCompatibility(at(from), at(to, BROKEN))).toHaveLength(2);
});

test('what does no harm needs no version', () => {
  const complaints = checkCompatibility(NOTES, notesWith('/paths/~1notes/get/summary', 'All'));

  expect(complaints).toEqual([]);
});

test('a version that nobody can compare is refused', () => {
  expect(() => checkCompatibility(at('0.2.0'), at('next'))).toThrow(
    'next is no version of three numbers, such as 1.2.0.',
  );
});
