import { expect, test } from 'vitest';
import { type CpuProfile, groupOf, toShares } from './cpu-profile.ts';

const frame = (url: string, functionName = 'run') => ({ functionName, url, lineNumber: 0 });

test.each([
  ['file:///x/node_modules/.pnpm/pg@8/node_modules/pg/lib/result.js', 'pg'],
  ['file:///x/node_modules/.pnpm/a/node_modules/@mikro-orm/core/index.js', '@mikro-orm/core'],
  ['file:///x/packages/rest/src/rest.ts', '@duet/rest'],
  ['file:///x/apps/api/src/app.ts', '@duet/api'],
  ['file:///x/benchmarks/src/workload.ts', 'the router of the benchmark'],
  ['node:internal/streams/writable', 'Node.js'],
  ['', 'native and generated code'],
])('%s belongs to its package', (url, group) => {
  expect(groupOf(frame(url))).toBe(group);
});

test('shares are of the time that was not idle', () => {
  const profile: CpuProfile = {
    nodes: [
      { id: 1, callFrame: frame('', '(idle)') },
      { id: 2, callFrame: frame('node:net') },
      { id: 3, callFrame: frame('', '(garbage collector)') },
    ],
    samples: [1, 2, 3, 2],
    timeDeltas: [500, 20, 10, 10],
  };

  expect(toShares(profile, groupOf)).toEqual([
    { name: 'Node.js', share: 0.75 },
    { name: 'garbage collection', share: 0.25 },
  ]);
});
