import { defineConfig } from 'vitest/config';

/** Scenarios in a real VS Code in the browser. One server for all files, one browser at a time: the machine may be small. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['./support/setup.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
