// @ts-check
/**
 * How much of the engine the unit tests hold: `npm run mutate -- [--rooms claims,rules] [--sample 400] [--seed 1] [--write]`, or, to see what is left
 * in single files, `npm run mutate -- --files 'server/src/rules/years/*.ts' [--files …] [--sample 60]` (all of their mutants when no sample is asked for;
 * `--tests 'test/unit/rules/years/*'` asks these tests alone, which is quicker and says what they hold without the others).
 * Changes one small thing at a time (an operator, a condition, a number, a part of a regular expression, a word of a list), runs the tests that
 * reach it and says what none of them noticed. The sample is shared out evenly over the rooms or files. Ends with 1 when less than 85 % is noticed.
 * `--write` puts the figures into docs/mutation.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import picomatch from 'picomatch';
import { globSync } from 'tinyglobby';
import { partsOf, sample } from './mutate/groups.mjs';
import { mutantsOf } from './mutate/operators.mjs';
import { excused, figures, page, toldOf } from './mutate/report.mjs';
import { judge } from './mutate/run.mjs';
import { repo } from './vscode/install.mjs';

const ROOMS = ['arithmetic', 'layouts', 'report', 'edits', 'rules', 'claims', 'repair'];
const AIM = 0.85;

const { values } = parseArgs({
  options: {
    rooms: { type: 'string', default: ROOMS.join(',') },
    files: { type: 'string', multiple: true },
    tests: { type: 'string', multiple: true },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: String(availableParallelism()) },
    write: { type: 'boolean', default: false },
  },
});
if (values.files && values.write)
  throw new Error('--write is for the rooms: docs/mutation.md is not about single files.');
const seed = Number(values.seed);

// The entry files would start a server.
const sources = globSync('server/src/*/**/*.ts', { cwd: repo, ignore: ['server/src/{lsp,runtime}/**'] }).sort();
// The fast ones that speak of the engine, and what was approved. What puts in another clock or starts a process of its own is no use here.
const tests = [
  ...globSync('test/unit/*/**/*.test.ts', {
    cwd: repo,
    ignore: ['test/unit/{client,docs,language,lsp,scripts,snippets}/**', '**/*.{slow,alone}.test.ts'],
  }),
  ...globSync('test/unit/approved/*.slow.test.ts', { cwd: repo }),
]
  .filter(file => !values.tests || picomatch.isMatch(file, values.tests))
  .sort();

const all = partsOf(sources, values.files ? { globs: values.files } : { rooms: values.rooms.split(',') }).map(
  ({ name, files }) => ({
    name,
    mutants: files
      .flatMap(file => {
        const source = readFileSync(path.join(repo, file), 'utf8');
        return mutantsOf(source).map(mutant => ({ ...mutant, file, source }));
      })
      .filter(mutant => !excused(mutant)),
  }),
);
if (all.length === 0) throw new Error(`No source is named ${values.files}.`);
const tried = Number(values.sample ?? (values.files ? Infinity : 420));
const mutants = all
  .flatMap(({ mutants }) => sample(mutants, Math.ceil(tried / all.length), seed))
  .map((mutant, i) => ({ ...mutant, id: i + 1 }));
console.log(
  `${mutants.length} of ${all.reduce((sum, { mutants }) => sum + mutants.length, 0)} mutants, ${tests.length} test files`,
);

const from = performance.now();
const judged = await judge({
  root: repo,
  sources,
  tests,
  mutants,
  workers: Number(values.workers),
  told: one => one.outcome !== 'killed' && console.log(toldOf(one)),
});
const table = figures(
  all.map(({ name, mutants }) => ({ name, all: mutants.length })),
  judged,
);
console.log(`\n${table.text}\n${Math.round((performance.now() - from) / 1000)} s`);
if (values.write)
  writeFileSync(path.join(repo, 'docs/mutation.md'), page(table, { seed, sample: mutants.length, aim: AIM }));
process.exitCode = table.share < AIM ? 1 : 0;
