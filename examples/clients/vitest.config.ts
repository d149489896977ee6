import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['@duet/testing/check-answers'],
    testTimeout: 60_000,
    hookTimeout: 30_000,
  },
});
