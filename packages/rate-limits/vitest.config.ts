import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Nothing under test keeps state between files, so they may share a worker.
  test: { include: ['src/**/*.test.ts'], isolate: false, testTimeout: 30_000 },
});
