import { expect, test } from 'vitest';
import { timeAgo } from './time-ago.ts';

const NOW = Date.parse('2026-03-10T12:00:00Z');

test.for([
  ['2026-03-10T11:59:30Z', 'just now'],
  ['2026-03-10T12:00:30Z', 'just now'],
  ['2026-03-10T11:57:00Z', '3 minutes ago'],
  ['2026-03-10T09:00:00Z', '3 hours ago'],
  ['2026-03-09T10:00:00Z', 'yesterday'],
] as const)('says of %s: %s', ([at, words]) => {
  expect(timeAgo(at, NOW)).toBe(words);
});
