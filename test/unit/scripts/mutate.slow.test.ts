import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { partsOf, sample } from '../../../scripts/mutate/groups.mjs';
import { mutantsOf } from '../../../scripts/mutate/operators.mjs';
import { regexMutants } from '../../../scripts/mutate/regex.mjs';
import { figures, toldOf } from '../../../scripts/mutate/report.mjs';
import { judge } from '../../../scripts/mutate/run.mjs';

const ROOT = path.resolve(import.meta.dirname, '../../fixtures/mutate');
const FILE = 'server/src/room/steps.ts';
const source = readFileSync(path.join(ROOT, FILE), 'utf8');

/** `original → changed` of all mutants of a source. */
const changes = (text: string) => mutantsOf(text).map(m => `${text.slice(m.start, m.end)} → ${m.text}`);

describe('what is changed', () => {
  it.each([
    ['a < b;', ['a < b; → ', 'a < b → a <= b', 'a < b → a >= b']],
    ['const x = a && !b;', ['a && !b → a || !b', '!b → b']],
    ['const x = (a ?? b) - (c);', ['(a ?? b) - (c) → ((a ?? b)) + (c)', 'a ?? b → a && b']],
    ['const x = list.some(f);', ['some → every']],
    ['const x = y.toString();', []],
    ['const x = [1, f];', ['[1, f] → [f]', '[1, f] → [1]', '1 → 2', '1 → 0']],
    ["const x = '件';", ["'件' → ''"]],
    ["const x: '件' = y as '件';", []],
    ["import x from '件';", []],
    ['const x = { 件: y };', []],
    ["const x = { examples: ['件', '条'] };", []],
  ])('%s', (text, expected) => {
    expect(changes(text)).toEqual(expected);
  });

  it.each([
    ['a|b', '', ['b', 'a']],
    ['^a+$', '', ['a+$', '^a*$', '^a+']],
    ['(?:a|b(?!c))?', 'u', ['(?:b(?!c))?', '(?:a)?', '(?:a|b(?=c))?', '(?:a|b(?!c))']],
    ['[ab]\\|\\bc', '', ['[^ab]\\|\\bc', '[ab]\\|c']],
  ])('the pattern %s', (pattern, flags, expected) => {
    expect(regexMutants(pattern, flags)).toEqual(expected);
  });

  it('is asked for by rooms or by files', () => {
    const files = ['server/src/a/x.ts', 'server/src/a/b/y.ts', 'server/src/ab/z.ts'];
    expect(partsOf(files, { rooms: ['ab', 'a'] })).toEqual([
      { name: 'ab', files: ['server/src/ab/z.ts'] },
      { name: 'a', files: ['server/src/a/x.ts', 'server/src/a/b/y.ts'] },
    ]);
    expect(partsOf(files, { globs: ['server/src/a/*.ts', '**/z.ts'] })).toEqual([
      { name: 'a/x.ts', files: ['server/src/a/x.ts'] },
      { name: 'ab/z.ts', files: ['server/src/ab/z.ts'] },
    ]);
    expect(partsOf(files, { globs: ['a/*.ts'] })).toEqual([]);
  });

  it('is chosen alike for the same seed, each once', () => {
    const all = Array.from({ length: 100 }, (_, i) => i);
    const chosen = sample(all, 20, 7);
    expect(sample(all, 20, 7)).toEqual(chosen);
    expect(sample(all, 20, 8)).not.toEqual(chosen);
    expect(new Set(chosen).size).toBe(20);
  });
});

describe('a mutant', () => {
  const told = (source: string, text: string) =>
    toldOf({ start: 0, end: source.length, text, kind: 'expression', file: 'a.ts', source, outcome: 'survived' });

  it.each([
    ['1', '2', '1 → 2'],
    ['甲', '', '甲 → ∅'],
    [`/${'甲'.repeat(60)}|乙|${'丙'.repeat(60)}/`, `/${'甲'.repeat(60)}|${'丙'.repeat(60)}/`, null],
    [`f(${'a'.repeat(200)});`, '', `f(${'a'.repeat(118)}… → ∅`],
  ])('%s to %s', (was, is, expected) => {
    const [甲, 丙] = ['甲'.repeat(23), '丙'.repeat(24)];
    expect(told(was, is)).toBe(`survived  a.ts:1  ${expected ?? `…${甲}|乙|${丙}… → …${甲}|${丙}…`}`);
  });
});

describe('a run', () => {
  it('says what a test notices, what none does, what never ends and what none reaches', async () => {
    const mutants = mutantsOf(source).map((m, i) => ({ ...m, id: i + 1, file: FILE, source }));
    const judged = await judge({ root: ROOT, sources: [FILE], tests: ['steps.cases.ts'], mutants, workers: 1 });
    const outcome = (change: string) =>
      judged.filter(m => `${source.slice(m.start, m.end)} → ${m.text}` === change).map(m => m.outcome);
    expect(outcome('at <= to → at < to')).toEqual(['killed']);
    expect(outcome('/^(?:件|宗)+$/ → /^(?:宗)+$/')).toEqual(['killed']);
    expect(outcome('/^(?:件|宗)+$/ → /^(?:件|宗)*$/')).toEqual(['survived']);
    expect(outcome('word.length > 0 && WORD.test(word) → (word.length > 0) || WORD.test(word)')).toEqual(['survived']);
    expect(outcome('at++ → at--')).toEqual(['endless']);
    expect(outcome('1 → 2')).toEqual(['unreached']);
    expect(judged.length).toBe(mutants.length);

    const survivor = judged.find(m => m.text === '/^(?:件|宗)*$/');
    expect(survivor && toldOf(survivor)).toBe(`survived  ${FILE}:10  /^(?:件|宗)+$/ → /^(?:件|宗)*$/`);
    const { rows, share } = figures([{ name: 'room', all: mutants.length }], judged);
    const [row] = rows;
    expect(row).toMatchObject({ name: 'room', tried: mutants.length, endless: 1 });
    expect(figures([{ name: 'room/steps.ts', all: mutants.length }], judged).rows[0]?.killed).toBe(row?.killed);
    expect(figures([{ name: 'roo', all: 0 }], judged).rows[0]?.tried).toBe(0);
    expect(share).toBeCloseTo(((row?.killed ?? 0) + 1) / mutants.length);
  });

  it.each(['words', 'alone'])(
    'asks those who take a value by way of other files, and tests that take it: %s',
    async name => {
      const file = `server/src/room/${name}.ts`;
      const source = readFileSync(path.join(ROOT, file), 'utf8');
      const mutants = mutantsOf(source).map((m, i) => ({ ...m, id: i + 1, file, source }));
      const sources = [FILE, ...['letters', 'words', 'alone'].map(other => `server/src/room/${other}.ts`)];
      const judged = await judge({ root: ROOT, sources, tests: ['steps.cases.ts'], mutants, workers: 1 });
      expect(judged.map(m => m.outcome)).toEqual(['killed']);
    },
  );

  it('does not begin where a test fails without a mutant', async () => {
    const run = judge({ root: ROOT, sources: [FILE], tests: ['wrong.cases.ts'], mutants: [], workers: 1 });
    await expect(run).rejects.toThrow('wrong.cases.ts: fails');
  });
});
