// @ts-check
// What is said of the mutants: one line for each that nobody noticed, a table of the rooms or files, the page in docs/.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isIn } from './groups.mjs';

/** @typedef {import('./operators.mjs').Mutant & { file: string, source: string }} Placed */
/** @typedef {Placed & { outcome: string }} Judged */

/**
 * Changes that change nothing, looked at one by one: where, the line's text, what becomes of it, why that is the same.
 * @type {{ file: string, line: string, change: string, why: string }[]}
 */
const SAME = JSON.parse(readFileSync(path.join(import.meta.dirname, 'equivalent.json'), 'utf8'));

/** @param {Placed} mutant */
function place({ source, start, end, text }) {
  const before = source.slice(0, start);
  const line = before.split('\n').length;
  const short = (/** @type {string} */ words) => words.replace(/\s+/g, ' ');
  const lineText = (source.split('\n')[line - 1] ?? '').trim();
  return { line, lineText, change: `${short(source.slice(start, end))} → ${short(text) || '∅'}` };
}

/** @param {Placed} mutant */
export function excused(mutant) {
  const own = SAME.filter(({ file }) => file === mutant.file);
  if (own.length === 0) return false;
  const { lineText, change } = place(mutant);
  return own.some(same => same.line === lineText && same.change === change);
}

/** Of a longer change only what differs is told, with some characters around it. */
const LONGEST = 120;
const AROUND = 24;

/** @param {Judged} mutant */
export function toldOf(mutant) {
  const { line, change } = place(mutant);
  return `${mutant.outcome.padEnd(9)} ${mutant.file}:${line}  ${change.length > LONGEST ? shortened(mutant) : change}`;
}

/** @param {Placed} mutant */
function shortened({ source, start, end, text }) {
  const was = source.slice(start, end);
  const most = Math.min(was.length, text.length);
  let same = 0;
  while (same < most && was[same] === text[same]) same++;
  let behind = 0;
  while (behind < most - same && was.at(-1 - behind) === text.at(-1 - behind)) behind++;
  const [from, rest] = [Math.max(0, same - AROUND), Math.max(0, behind - AROUND)];
  const part = (/** @type {string} */ words) => {
    const told = words.slice(from, words.length - rest).replace(/\s+/g, ' ');
    const short = told.length > LONGEST ? `${told.slice(0, LONGEST)}…` : told || '∅';
    return `${from > 0 ? '…' : ''}${short}${rest > 0 ? '…' : ''}`;
  };
  return `${part(was)} → ${part(text)}`;
}

/** @typedef {{ name: string, all: number, tried: number, killed: number, endless: number, survived: number, unreached: number }} Row */

/**
 * @param {{ name: string, all: number }[]} parts
 * @param {readonly Judged[]} judged
 */
export function figures(parts, judged) {
  /** @param {Judged[]} of @param {string} outcome */
  const count = (of, outcome) => of.filter(one => one.outcome === outcome).length;
  /** @type {Row[]} */
  const rows = parts.map(({ name, all }) => {
    const own = judged.filter(one => isIn(one.file, name));
    const [killed, endless] = [count(own, 'killed'), count(own, 'endless')];
    return {
      name,
      all,
      tried: own.length,
      killed,
      endless,
      survived: count(own, 'survived'),
      unreached: count(own, 'unreached'),
    };
  });
  const sum = (/** @type {Exclude<keyof Row, 'name'>} */ key) => rows.reduce((total, row) => total + row[key], 0);
  /** @type {Row} */
  const total = {
    name: 'total',
    all: sum('all'),
    tried: sum('tried'),
    killed: sum('killed'),
    endless: sum('endless'),
    survived: sum('survived'),
    unreached: sum('unreached'),
  };
  const share = noticed(total);
  return { rows: [...rows, total], share, text: lines([...rows, total]) };
}

/** @param {Row} row */
const noticed = row => (row.tried === 0 ? 1 : (row.killed + row.endless) / row.tried);

/** @param {Row[]} rows */
function lines(rows) {
  const head =
    '| where | mutants | tried | killed | endless | survived | not reached | share |\n|---|--:|--:|--:|--:|--:|--:|--:|';
  const body = rows.map(row => {
    const { name, all, tried, killed, endless, survived, unreached } = row;
    return `| ${name} | ${all} | ${tried} | ${killed} | ${endless} | ${survived} | ${unreached} | ${(100 * noticed(row)).toFixed(1)} % |`;
  });
  return [head, ...body].join('\n');
}

/**
 * @param {{ text: string }} table
 * @param {{ seed: number, sample: number, aim: number }} run
 */
export function page({ text }, { seed, sample, aim }) {
  return `# Mutation

${new Date().toISOString().slice(0, 10)}, \`npm run mutate -- --sample ${sample} --seed ${seed} --write\` wrote this page.

${text}

A mutant is one small change of the engine: another operator, a condition that always or never holds, a number one higher or lower, a statement or an element of a list left out, an
alternative, a quantifier, an anchor or a class of a regular expression changed, a Chinese text emptied. It is *killed* when a unit test fails, *endless* when a loop goes round more
than ten times as often as it should or a test takes that much longer; both count as noticed. *Not reached*: no test runs that place. The aim is ${aim * 100} %; below it the script ends with 1.

Only the unit tests speak here (\`test/unit\`, without those of the client, of the protocol and of the scripts). Real drafts beside the checkout are left out, so that every clone gives the same figures. The
sample is shared out evenly over the rooms and is the same for the same seed and sources. Changes that change nothing are listed with the reason in \`scripts/mutate/equivalent.json\` and not tried,
nor are the sentences that a rule is tested by (\`examples\`), which the product never reads.

All mutants of a run are compiled into one script and switched on one at a time; a mutant runs only against the test files that reach it and stops at the first failure.
\`npm run mutate -- --files 'server/src/claims/*.ts'\` lists all that is left in single files.
`;
}
