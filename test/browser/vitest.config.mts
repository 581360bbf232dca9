import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { LESS_COMPILING } from '../../scripts/vitest/flags.mjs';

/** What only the first window after installing shows is looked for first: to load another for it takes longer than the scenarios. */
const FIRST = /first-look/;

class FirstLookFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => Number(FIRST.test(b.moduleId)) - Number(FIRST.test(a.moduleId)));
  }
}

/** Scenarios in a real VS Code in the browser. One server, one process and so one window for all files: to load one takes longest. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['./support/setup.ts'],
    fileParallelism: false,
    isolate: false,
    sequence: { sequencer: FirstLookFirst },
    execArgv: LESS_COMPILING,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A window on a loaded machine may lose a key, and what it brings is waited for in vain. No answer that is wrong is tried again. What had to be tried
    // twice is told (retry x1), and leaves its picture.
    retry: { count: 1, condition: /Timeout \d+ms exceeded/ },
  },
});
