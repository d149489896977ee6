import { expect, test } from 'vitest';
import { RecentlyUsed } from './recently-used.ts';

test('the entry that was not used for longest makes way, and is returned', () => {
  const map = new RecentlyUsed<string, number>(2);

  expect([map.add('a', 1), map.add('b', 2)]).toEqual([undefined, undefined]);
  expect(map.get('a')).toBe(1);
  expect(map.add('c', 3)).toBe(2);

  expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([1, undefined, 3]);
  expect(map.size).toBe(2);
});
