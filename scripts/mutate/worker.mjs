// @ts-check
// Runs test files with no mutant (to see which files reach which mutants, and how long they take) or with one. Each run gets the engine afresh, so
// that nothing that a mutant left in a table of remembered things speaks for the next.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { makeHarness } from './harness.mjs';

const { root, code } = workerData;
const fromRoot = createRequire(path.join(root, 'package.json'));
const script = new vm.Script(`(function ($c, $t, $f, require, exports) {${readFileSync(code, 'utf8')}\n})`);

class Endless extends Error {}

/**
 * The engine and the tests, new.
 * @param {number} active the mutant that is on; 0 for none
 * @param {number} limit rounds of loops after which it counts as endless
 */
function instance(active, limit) {
  let harness = makeHarness();
  const seen = { reached: new Set(), entered: new Set(), rounds: 0 };
  const $c = (/** @type {number} */ id) => {
    seen.reached.add(id);
    return id === active;
  };
  const quick = (/** @type {number} */ id) => id === active;
  const $t = () => {
    if (++seen.rounds > limit) throw new Endless('endless loop');
  };
  const $f = active > 0 ? () => {} : (/** @type {number} */ module) => seen.entered.add(module);
  const require = (/** @type {string} */ name) => (name === 'vitest' ? harness.api : fromRoot(name));
  /** @type {{ engine?: () => void, tests?: Record<string, () => void> }} */
  const exports = {};
  script.runInThisContext()(active > 0 ? quick : $c, $t, $f, require, exports);
  exports.engine?.();
  /** @param {string} file */
  const run = async file => {
    harness = makeHarness();
    exports.tests?.[file]?.();
    const failed = await harness.run();
    if (seen.rounds > limit) throw new Endless();
    return failed;
  };
  return { seen, run };
}

/** @param {string} file */
async function plainRun(file) {
  const { seen, run } = instance(0, Number.POSITIVE_INFINITY);
  const atStart = [...seen.reached];
  for (const set of [seen.reached, seen.entered]) set.clear();
  seen.rounds = 0;
  const from = performance.now();
  const failed = await run(file);
  const ms = performance.now() - from;
  const error = failed && `${failed.test}: ${failed.error}`;
  return { file, atStart, reached: [...seen.reached], entered: [...seen.entered], rounds: seen.rounds, ms, error };
}

/** @param {{ id: number, files: string[], limit: number }} job */
async function mutantRun({ id, files, limit }) {
  try {
    const { run } = instance(id, limit);
    for (const file of files) {
      const failed = await run(file);
      if (failed?.error instanceof Endless) return { id, outcome: 'endless' };
      if (failed) return { id, outcome: 'killed', by: `${file} › ${failed.test}` };
    }
    return { id, outcome: 'survived' };
  } catch (error) {
    return error instanceof Endless
      ? { id, outcome: 'endless' }
      : { id, outcome: 'killed', by: `on loading: ${error}` };
  }
}

parentPort?.on('message', async job => {
  parentPort?.postMessage('file' in job ? await plainRun(job.file) : await mutantRun(job));
});
