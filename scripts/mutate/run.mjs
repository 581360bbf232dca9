// @ts-check
// Runs mutants against the tests that reach them.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repo } from '../vscode/install.mjs';
import { bundle } from './bundle.mjs';
import { runAll } from './pool.mjs';

/** @typedef {import('./bundle.mjs').Placed} Placed */
/** @typedef {Placed & { outcome: 'killed' | 'endless' | 'survived' | 'unreached', by?: string }} Judged */
/** @typedef {{ file: string, atStart: number[], reached: number[], entered: number[], rounds: number, ms: number, error: string | null }} PlainRun */

/** Loops may go round so many times as often as without the mutant, and tests may take so much longer. */
const ROUNDS = 10;
const SLOWER = 10;
/** Milliseconds and rounds on top, so that a short test is not ended for a hiccup. */
const GRACE = { ms: 10_000, rounds: 100_000 };

/** A test that compares whole lists would fill the screen. */
const LONGEST_ERROR = 600;

/** Each run of this process has a bundle of its own. */
let runs = 0;

/**
 * @param {object} given
 * @param {string} given.root
 * @param {readonly string[]} given.sources the engine's files
 * @param {readonly string[]} given.tests
 * @param {readonly Placed[]} given.mutants
 * @param {number} given.workers
 * @param {(one: Judged) => void} [given.told] hears of each as it is judged
 * @returns {Promise<Judged[]>} in no order
 */
export async function judge({ root, sources, tests, mutants, workers, told = () => {} }) {
  const bundled = await bundle(root, sources, tests, mutants);
  const code = path.join(repo, '.cache', 'mutate', `bundle-${process.pid}-${runs++}.js`);
  mkdirSync(path.dirname(code), { recursive: true });
  writeFileSync(code, bundled.code);
  const data = { root, code };

  /** @type {PlainRun[]} */
  const plain = [];
  await runAll({
    data,
    workers,
    jobs: tests.map(file => ({ file })),
    limit: () => 600_000,
    late: ({ file }) => /** @type {PlainRun} */ ({ file, error: 'too slow' }),
    done: answer => plain.push(answer),
  });
  const wrong = plain.filter(run => run.error);
  if (wrong.length > 0)
    throw new Error(
      `Without a mutant:\n${wrong.map(r => `${r.file}: ${String(r.error).slice(0, LONGEST_ERROR)}`).join('\n')}`,
    );

  /** @type {Judged[]} */
  const judged = [];
  /** @param {Placed} mutant @param {{ outcome: Judged['outcome'], by?: string }} answer */
  const put = (mutant, { outcome, by }) => {
    const one = { ...mutant, outcome, ...(by === undefined ? {} : { by }) };
    judged.push(one);
    told(one);
  };
  const byId = new Map(mutants.map(m => [m.id, m]));
  const all = mutants.map(mutant => ({ mutant, runs: runsFor(mutant, plain, bundled) }));
  for (const { mutant, runs } of all) if (runs.length === 0) put(mutant, { outcome: 'unreached' });
  const jobs = all
    .filter(({ runs }) => runs.length > 0)
    .map(({ mutant, runs }) => ({
      id: mutant.id,
      files: runs.map(run => run.file),
      limit: GRACE.rounds + ROUNDS * runs.reduce((sum, run) => sum + run.rounds, 0),
      ms: GRACE.ms + SLOWER * runs.reduce((sum, run) => sum + run.ms, 0),
    }));
  await runAll({
    data,
    workers,
    jobs,
    limit: job => job.ms,
    late: job => ({ id: job.id, outcome: /** @type {Judged['outcome']} */ ('endless') }),
    done: answer => put(/** @type {Placed} */ (byId.get(answer.id)), answer),
  });
  rmSync(code);
  return judged;
}

/**
 * The test files that reach a mutant: those of its own room first, then the quickest. What is evaluated when a file is loaded is reached by all that
 * enter its functions or those of a file that imports it, and by tests that import it themselves.
 * @param {Placed} mutant
 * @param {readonly PlainRun[]} plain
 * @param {import('./bundle.mjs').Bundled} bundled
 */
function runsFor(mutant, plain, { modules, importers, takers }) {
  const module = modules.indexOf(mutant.file);
  const users = [module, ...(importers[module] ?? [])];
  const stem = path.basename(mutant.file, '.ts');
  const room = mutant.file.split('/')[2] ?? '';
  const nearness = (/** @type {string} */ file) =>
    file.includes(`/${stem}.`) ? 0 : file.includes(`/${room}/`) ? 1 : 2;
  return plain
    .filter(run =>
      run.atStart.includes(mutant.id)
        ? takers[module]?.includes(run.file) || run.entered.some(entered => users.includes(entered))
        : run.reached.includes(mutant.id),
    )
    .sort((a, b) => nearness(a.file) - nearness(b.file) || a.ms - b.ms);
}
