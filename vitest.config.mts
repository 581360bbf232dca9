import { availableParallelism } from 'node:os';
import v8 from 'node:v8';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { bytesOfCMaps } from './scripts/vitest/bytes.mjs';
import { TRANSLATED, translatedEngine, translatedOnce } from './scripts/vitest/engine.mjs';
import { LESS_COMPILING } from './scripts/vitest/flags.mjs';

/** Tests that take long. */
const SLOW = 'test/unit/**/*.slow.test.ts';
/** Tests that hold time linear: each in a process that holds nothing of other tests. Beside them, in one process, the collector made long texts look slow. */
const LINEAR = ['test/property/linear*.test.ts', 'test/unit/**/*linear*.slow.test.ts'];
/** Tests that put something else in a module's place or hold the clock: they want the modules for themselves. */
const ALONE = 'test/**/*.alone.test.ts';
/** Those of them that put something in the place of a module of the engine. */
const REPLACING = ['test/unit/{cli,lsp,rules}/**/*.alone.test.ts'];

/**
 * What comes first, by groups; all others come last. First what takes long, for a long file that begins last keeps one core waiting, and a bare machine
 * doesn't know yet how long each takes. And each project's by themselves: where one of another comes between, a process ends, and the next has all to load and
 * to learn again. Those behind have a process each anyway.
 */
const ORDER = [/\/(?:editors|protocol)\/(?!.*\.alone\.)/, /\/(?:property|grammar)\/|\.slow\.test/, /\.alone\./];

/**
 * What is measured again is measured without what others left to the collector; and room for what is young, or it copies what a long text is read into
 * again and again, at a cost that grows faster than the text.
 */
const UNDISTURBED = ['--expose-gc', '--max-semi-space-size=128'];

// Threads share them with this process. What holds time linear goes without them: it runs as the server does.
for (const flag of LESS_COMPILING) v8.setFlagsFromString(flag);

/** One run: who watches gets each file as it is now, through the runner. */
const once = process.argv.includes('run');
if (once) await translatedOnce();
const plugins = once ? [translatedEngine()] : [bytesOfCMaps()];

class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files);
    const groupOf = ({ moduleId }: TestSpecification) => ORDER.findIndex(group => group.test(moduleId));
    const [waiting = [], computing = [], ...others] = [...ORDER.keys(), -1].map(at =>
      sorted.filter(f => groupOf(f) === at),
    );
    return [...alternately(waiting, computing), ...others.flat()];
  }
}

/** One of these, one of those: while one process waits for other programs, the next computes. */
function alternately<T>(some: readonly T[], others: readonly T[]): T[] {
  const longer = Math.max(some.length, others.length);
  return Array.from({ length: longer }, (_, i) => [...some.slice(i, i + 1), ...others.slice(i, i + 1)]).flat();
}

/**
 * Everything that needs no VS Code. The tests in a real VS Code have runners of their own (scripts/test.mjs).
 * One load of the engine in each worker serves all files (`isolate: false`): loading it anew for each took more than half of the fast
 * tests' time. Slow ones run in processes, because those that hold the time linear count their own process's.
 */
export default defineConfig({
  test: {
    server: { deps: { external: [TRANSLATED], inline: [/\.bcmap$/] } },
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
        plugins,
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
        plugins,
        test: {
          name: 'slow',
          include: ['test/{property,protocol,grammar,editors}/**/*.test.ts', SLOW],
          exclude: [ALONE, ...LINEAR],
          pool: 'forks',
          execArgv: [...UNDISTURBED, ...LESS_COMPILING],
          isolate: false,
        },
      },
      { extends: true, plugins, test: { name: 'alone', include: [ALONE], exclude: REPLACING, pool: 'threads' } },
      // Without the plugin: what takes a module's place must be met by the engine too.
      { extends: true, test: { name: 'replacing', include: REPLACING, pool: 'threads' } },
      {
        extends: true,
        plugins,
        test: {
          name: 'linear',
          include: LINEAR,
          pool: 'forks',
          execArgv: UNDISTURBED,
          // Behind all others; `.ci/run` runs it by itself (`npm run test:linear`) when `npm test` is over. Each process counts its own time of the
          // processor, so that two may run at once; beside windows and another run's tests a ratio came out wrong all the same.
          sequence: { groupOrder: 1 },
          maxWorkers: Math.min(2, availableParallelism()),
        },
      },
    ],
  },
});
