import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests that take long, and those that put something else in a module's place or hold the clock: they want the modules for themselves. */
const APART = ['**/*.slow.test.ts', '**/*.alone.test.ts'];

/**
 * Everything that needs no VS Code. The tests in a real VS Code have runners of their own (scripts/test.mjs).
 * fast: the unit tests, which share one load of the engine in each worker: loading it anew for each file took more than half of the time.
 */
export default defineConfig({
  test: {
    // Ends what hangs. How long things take is held by ratios, never by this: a busy machine must not fail a test.
    testTimeout: 120_000,
    // By default one core is kept free, which on a machine with two means that half of it idles.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: { name: 'fast', include: ['test/unit/**/*.test.ts'], exclude: APART, pool: 'threads', isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/{property,protocol,grammar}/**/*.test.ts', ...APART.map(p => `test/unit/${p}`)],
        },
      },
    ],
  },
});
