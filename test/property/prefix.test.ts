import { describe, expect, test } from 'vitest';
import { parseReport } from '../../server/src/report/parse.ts';
import { check } from '../../server/src/rules/check.ts';
import { DEFAULT_CONFIG } from '../../server/src/rules/rule.ts';
import { fixtureDrafts, type NamedDraft, seedDrafts } from '../support/drafts.ts';
import { type Random, random } from '../support/random.ts';
import { runs } from '../support/runs.ts';
import { unsound } from '../support/sound.ts';
import { writtenDrafts } from '../support/written-drafts.ts';

/** At most this many cuts are tried of a draft. */
const CUTS = runs(60);
/** So much of an endless line's shape tells where in it one is. */
const MOST_SHAPE = 60;
/** Mangled copies of a draft, and at most so many faults in each. */
const MANGLED = runs(20);
const MOST_FAULTS = 9;

/** What check() says when a rule has thrown. */
const BROKEN_RULE = '运行出错';

function problems(text: string, withRules: boolean): string[] {
  const report = parseReport(text);
  const broken = withRules ? check(report, DEFAULT_CONFIG).filter(f => f.message.includes(BROKEN_RULE)) : [];
  return [...unsound(report), ...broken.map(f => `${f.code}: ${f.message}`)];
}

/**
 * Where cuts leave different beginnings of a line: in each part of the draft every shape of a line's beginning is cut once, the first time it stands there. In
 * twenty rows of figures the same cell is left open twenty times, and what stands above is read as it was; a digit for a digit, a word for a word tell the reader nothing new.
 */
function cutsIn(text: string): number[] {
  const seen = new Set<string>();
  const cuts: number[] = [];
  let [part, lineAt, shape] = ['', 0, ''];
  for (let end = 0; end <= text.length; end++) {
    const key = `${part}${shape.slice(-MOST_SHAPE)}`;
    if (!seen.has(key)) cuts.push(end);
    seen.add(key);
    const next = text[end] ?? '';
    if (/[\r\n]/.test(next)) {
      part = /^.{0,20}?([一二三四五六])、/u.exec(text.slice(lineAt, end))?.[1] ?? part;
      [lineAt, shape] = [end + 1, ''];
    } else shape = longer(shape, next);
  }
  return cuts;
}

/** A line's shape with one more character: of figures and words it shows that they are some. */
function longer(shape: string, next: string): string {
  const kind = /[\d０-９]/.test(next) ? '0' : /\p{Script=Han}/u.test(next) ? '县' : next;
  return kind === next || !shape.endsWith(kind) ? shape + kind : shape;
}

/**
 * As if the draft were typed: it may end anywhere. The rules run on every seventh.
 * @param first where the first cut is among the first few: drafts of one kind are each cut in other places
 */
function everyPrefix(draft: NamedDraft, first: number): void {
  const cuts = cutsIn(draft.text);
  const stride = Math.max(1, Math.ceil(cuts.length / CUTS));
  const found: string[] = [];
  for (let at = first % stride, i = first; at < cuts.length; at += stride, i++) {
    const wrong = problems(draft.text.slice(0, cuts[at]), i % 7 === 0);
    found.push(...wrong.map(problem => `first ${cuts[at]} characters: ${problem}`));
  }
  expect(found, draft.name).toEqual([]);
}

/** A draft with a few pieces lost, doubled, moved or replaced by what a paste brings along. */
function mangled(text: string, r: Random): string {
  const junk = [
    '',
    '\t',
    '|',
    '\r',
    '\0',
    '<td',
    '</table>',
    '"',
    ',',
    '　',
    '0',
    '总计',
    '（三）不予公开',
    '\ud800',
    '𠮷',
    '&nbsp;',
    '\n\n',
    '|---|',
  ];
  let result = text;
  for (let i = r.int(1, MOST_FAULTS); i > 0; i--) {
    const from = r.int(0, result.length);
    const to = Math.min(result.length, from + r.int(0, 40));
    const put = r.chance(0.3) ? result.slice(r.int(0, from), from).slice(0, 200) : r.pick(junk);
    result = result.slice(0, from) + put + result.slice(to);
  }
  return result;
}

const seeds = seedDrafts();
const fixtures = [...fixtureDrafts(), ...writtenDrafts()];

describe('every prefix parses without a throw, its spans inside the text', () => {
  for (const [i, draft] of fixtures.entries()) {
    test(draft.name, { timeout: 60_000 }, () => {
      everyPrefix(draft, i);
    });
  }
  test.skipIf(seeds.length === 0)(
    'real drafts (left out where ../shared/seeds is absent)',
    { timeout: 120_000 },
    () => {
      for (const [i, draft] of seeds.entries()) everyPrefix(draft, i);
    },
  );
});

describe('a mangled draft parses without a throw, its spans inside the text', () => {
  for (const draft of [...fixtures, ...seeds]) {
    test(draft.name, { timeout: 60_000 }, () => {
      const r = random(draft.text.length);
      for (let i = 0; i < MANGLED; i++) {
        const text = mangled(draft.text, r);
        expect(problems(text, i % 4 === 0), JSON.stringify(text.slice(0, 200))).toEqual([]);
      }
    });
  }
});
