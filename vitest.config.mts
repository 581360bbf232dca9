import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Everything that needs no VS Code. The tests in a real VS Code have runners of their own (scripts/test.mjs). */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/host/**', 'test/browser/**'],
    testTimeout: 30_000,
    // By default one core is kept free, which on a machine with two means that half of it idles.
    maxWorkers: availableParallelism(),
  },
});
