import { expect, test } from 'vitest';
import { toChart } from './chart.ts';
import { COMPARISONS } from './comparisons.ts';
import { databaseComparisons } from './database-comparisons.ts';
import { toRows, toVerdicts } from './figures.ts';
import { IDS, toIds } from './ids.ts';
import { measure } from './measure.ts';
import { toMarkdown } from './report.ts';

/** So little that figures come out, and no more than that. */
const SCANT = {
  rounds: 1,
  secondsPerRound: 0.02,
  warmUpCpuSeconds: 0,
  repeats: 1,
  isBrief: true,
};

/** What no comparison decides. */
const ALONE = ['start-up', 'memory', 'types-300'];

test('every id is decided by one comparison, or is none', () => {
  const comparisons = [...COMPARISONS, ...databaseComparisons({ url: '', cookie: '' })];

  const decided = comparisons.flatMap(({ goals }) => goals.map(({ id }) => id));

  expect([...decided, ...ALONE].toSorted()).toEqual([...IDS].toSorted());
});

test('an id that does not exist is answered with those that do', () => {
  expect(() => toIds(['rest-one', 'rest-two'])).toThrow(
    /No figure is called rest-two(.|\n)*types-300/,
  );
});

// It reads what Linux accounts to processes.
test.runIf(process.platform === 'linux')(
  'a brief comparison yields its rows, its page and its chart',
  async () => {
    const lines: string[] = [];

    const figures = await measure({ effort: SCANT, ids: toIds(['rpc-batch10']) }, (line) =>
      lines.push(line),
    );
    const page = toMarkdown({ figures, effort: SCANT, minutes: 1 });

    expect(lines[0]).toBe('[1/1] RPC: a batch of 10 queries');
    expect(toRows(figures)).toEqual([
      { id: 'rpc-batch10', ratio: expect.any(Number), target: 5, met: expect.any(Boolean) },
    ]);
    expect(toVerdicts(figures)).toEqual([]);
    expect(page).toMatch(/\| rpc-batch10 \| \d+\.\d\d \| 5\.00 \| /);
    expect(page).toMatch(/\| trpc-plugin \| \d+\.\d \| 1\.00 \| {2}\|/);
    expect(toChart(toRows(figures))).toContain('rpc-batch10: ');
  },
);
