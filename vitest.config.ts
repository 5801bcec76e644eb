import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // Terraform waits for minutes, and leaves the processors to the other tests.
    maxWorkers: 4,
  },
});
