import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Servers take their time to start while every core is busy with other tests.
  test: { include: ['src/**/*.test.ts'], testTimeout: 60_000 },
});
