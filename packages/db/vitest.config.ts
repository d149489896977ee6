import { defineConfig } from 'vitest/config';
import { testDatabaseProjects } from './src/testing/projects.ts';

export default defineConfig(async () => ({
  test: {
    include: ['src/**/*.test.ts'],
    // The files of one worker share the modules and so the databases: loading those takes longer than most tests.
    isolate: false,
    testTimeout: 60_000,
    projects: await testDatabaseProjects(),
  },
}));
