import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that take long. */
const SLOW = 'test/unit/**/*.slow.test.ts';
/** Tests that hold time linear: each in a process that holds nothing of other tests. Beside them, in one process, the collector made long texts look slow. */
const LINEAR = ['test/property/linear*.test.ts', 'test/unit/**/*linear*.slow.test.ts'];
/** Tests that put something else in a module's place or hold the clock: they want the modules for themselves. */
const ALONE = 'test/**/*.alone.test.ts';

/**
 * What comes first, by groups; all others come last. A long file that begins last keeps one core waiting, and a bare machine doesn't know yet how long
 * each takes.
 */
const ORDER = [/\/property\//, /\/repair\/properties/, /\/protocol\//, /\/unit\/(?!.*\.slow\.)/];

/**
 * What is measured again is measured without what others left to the collector; and room for what is young, or it copies what a long text is read into
 * again and again, at a cost that grows faster than the text.
 */
const UNDISTURBED = ['--expose-gc', '--max-semi-space-size=128'];

class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = ORDER.findIndex(group => group.test(moduleId));
      return at < 0 ? ORDER.length : at;
    };
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}

/**
 * Everything that needs no VS Code. The tests in a real VS Code have runners of their own (scripts/test.mjs).
 * One load of the engine in each worker serves all files (`isolate: false`): loading it anew for each took more than half of the fast
 * tests' time. Slow ones run in processes, because those that hold the time linear count their own process's.
 */
export default defineConfig({
  plugins: [
    {
      // As the build does: a predefined CMap is its bytes.
      name: 'bcmap',
      enforce: 'pre',
      // What is kept from one run to the next knows no such file.
      configureVitest: ({ experimental_defineCacheKeyGenerator: define }) =>
        define(({ id }) => (/\.bcmap$|\/pdf\/cmaps\.ts$/.test(id) ? false : undefined)),
      resolveId: id => (id.endsWith('.bcmap') ? createRequire(import.meta.url).resolve(id) : null),
      load: id =>
        id.endsWith('.bcmap')
          ? `export default Uint8Array.from(Buffer.from('${readFileSync(id).toString('base64')}', 'base64'));`
          : null,
    },
  ],
  test: {
    server: { deps: { inline: [/\.bcmap$/] } },
    // A third of the loop went into reading the same TypeScript again.
    experimental: { fsModuleCache: true },
    // Ends what hangs. How long things take is held by ratios, never by this: a busy machine must not fail a test.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // By default one core is kept free, which on a machine with two means that half of it idles.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: InOrder },
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['test/unit/**/*.test.ts'],
          exclude: [SLOW, ALONE],
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          include: ['test/{property,protocol,grammar,editors}/**/*.test.ts', SLOW],
          exclude: [ALONE, ...LINEAR],
          pool: 'forks',
          execArgv: UNDISTURBED,
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: [ALONE] } },
      {
        extends: true,
        test: {
          name: 'linear',
          include: LINEAR,
          pool: 'forks',
          execArgv: UNDISTURBED,
          // Behind all others; `npm test` runs it by itself when the windows are closed (scripts/test.mjs). Each process counts its own time of the
          // processor, so that two may run at once: on two cores with twenty programs beside them no ratio came out wrong.
          sequence: { groupOrder: 1 },
          maxWorkers: Math.min(2, availableParallelism()),
        },
      },
    ],
  },
});
