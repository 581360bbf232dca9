// @ts-check
/**
 * How much of the engine the unit tests hold: `npm run mutate -- [--rooms claims,rules] [--sample 400] [--seed 1] [--write]`.
 * Changes one small thing at a time (an operator, a condition, a number, a part of a regular expression, a word of a list), runs the tests that
 * reach it and says what none of them noticed. The sample is shared out evenly over the rooms. Ends with 1 when less than 85 % is noticed.
 * `--write` puts the figures into docs/mutation.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { sample } from './mutate/groups.mjs';
import { mutantsOf } from './mutate/operators.mjs';
import { excused, figures, page, toldOf } from './mutate/report.mjs';
import { judge } from './mutate/run.mjs';
import { repo } from './vscode/install.mjs';

const ROOMS = ['arithmetic', 'layouts', 'report', 'edits', 'rules', 'claims', 'repair'];
const AIM = 0.85;

const { values } = parseArgs({
  options: {
    rooms: { type: 'string', default: ROOMS.join(',') },
    sample: { type: 'string', default: '420' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: String(availableParallelism()) },
    write: { type: 'boolean', default: false },
  },
});
const rooms = values.rooms.split(',');
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
].sort();

const all = rooms.map(room => ({
  room,
  mutants: sources
    .filter(file => file.startsWith(`server/src/${room}/`))
    .flatMap(file => {
      const source = readFileSync(path.join(repo, file), 'utf8');
      return mutantsOf(source).map(mutant => ({ ...mutant, file, source }));
    })
    .filter(mutant => !excused(mutant)),
}));
const share = Math.ceil(Number(values.sample) / rooms.length);
const mutants = all
  .flatMap(({ mutants }) => sample(mutants, share, seed))
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
  all.map(({ room, mutants }) => ({ room, all: mutants.length })),
  judged,
);
console.log(`\n${table.text}\n${Math.round((performance.now() - from) / 1000)} s`);
if (values.write)
  writeFileSync(path.join(repo, 'docs/mutation.md'), page(table, { seed, sample: mutants.length, aim: AIM }));
process.exitCode = table.share < AIM ? 1 : 0;
