import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    // happy-dom does not know the element yet; browsers do.
    onConsoleLog: (log) => !log.includes('The tag <search> is unrecognized'),
    projects: [
      {
        extends: true,
        test: {
          name: 'components',
          include: ['{src,test}/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.e2e.test.ts'],
          environment: 'happy-dom',
          setupFiles: ['test/component-setup.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/**/*.e2e.test.ts'],
          globalSetup: ['test/prerequisites.ts'],
          setupFiles: ['@duet/testing/check-answers'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
