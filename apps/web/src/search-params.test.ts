import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from './search-params.ts';

test('reads every value as text', () => {
  expect(parseSearch('?q=2024&tag=true')).toEqual({ q: '2024', tag: 'true' });
});

test('leaves out what is not given, and reads back what it wrote', () => {
  const search = { q: 'a & b', tag: undefined, author: '' };

  const text = stringifySearch(search);

  expect(text).toBe('?q=a+%26+b');
  expect(parseSearch(text)).toEqual({ q: 'a & b' });
});

test('is empty without values', () => {
  expect(stringifySearch({ q: undefined })).toBe('');
});
