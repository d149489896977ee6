import { defineConfig } from 'vitest/config';

/** A run that must fail: its only test passes, and leaves a password in a log. */
export default defineConfig({
  test: {
    globalSetup: ['../global-setup.ts'],
    setupFiles: ['../keep-logs.ts'],
    include: ['leaking.ts'],
  },
});
