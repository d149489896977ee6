import { testDatabaseProjects } from '@duet/db/testing';
import { defineConfig } from 'vitest/config';
import { TestOrder } from './test-order.ts';

/** Whole processes bring their own database, so once is enough for them. */
const PROCESSES = '*.process.test.ts';

const onEveryDatabase = await testDatabaseProjects();

export default defineConfig({
  test: {
    isolate: false,
    sequence: { sequencer: TestOrder },
    // Half of these wait for processes and databases: one worker less than there are cores, vitest's default, leaves one idle.
    maxWorkers: '100%',
    globalSetup: ['./log-canary/global-setup.ts'],
    setupFiles: ['./log-canary/keep-logs.ts', '@duet/testing/check-answers'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      ...onEveryDatabase.map(({ extends: base, test }) => ({
        extends: base,
        test: { ...test, exclude: [PROCESSES], include: ['*.test.ts'] },
      })),
      { extends: true, test: { name: 'process', include: [PROCESSES] } },
      {
        extends: true,
        test: {
          // The faster one, where there are two.
          ...onEveryDatabase.at(-1)?.test,
          name: 'fuzz',
          include: ['fuzz/*.test.ts'],
          testTimeout: 300_000,
        },
      },
    ],
  },
});
