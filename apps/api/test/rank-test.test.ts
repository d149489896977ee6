import { expect, test } from 'vitest';
import { compareRanks, median } from './rank-test.ts';

test('samples that are alike are found alike, and others different', () => {
  const sample = Array.from({ length: 500 }, (_, n) => (n * 7919) % 500);

  const alike = compareRanks(sample, sample);
  const different = compareRanks(
    sample,
    sample.map((value) => value + 50),
  );

  expect(alike).toMatchObject({ u: 125_000, p: expect.closeTo(1, 5), larger: 0.5 });
  expect(different.p).toBeLessThan(0.001);
  expect(different.larger).toBeLessThan(0.45);
});

test('a small sample has the statistic and the probability of the textbook', () => {
  // By hand: the ranks of the first are 1, 2, 3 and 5, so that U is 11 - 10 = 1, and z is 7 / sqrt(12).
  const { u, p } = compareRanks([1, 2, 3, 5], [4, 6, 7, 8]);

  expect(u).toBe(1);
  expect(p).toBeCloseTo(0.0433, 4);
});

test('the median of an even number lies between the two in the middle', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 2.5]);
});
