import { testDatabaseProjects } from '@duet/db/testing';
import { defineConfig } from 'vitest/config';

export default defineConfig(async () => ({
  test: {
    // The files of one worker share the modules and so the databases: loading those takes longer than most tests.
    isolate: false,
    testTimeout: 60_000,
    projects: await testDatabaseProjects(),
  },
}));
