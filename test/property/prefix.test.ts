import { describe, expect, test } from 'vitest';
import { parseReport } from '../../server/src/report/parse.ts';
import { check } from '../../server/src/rules/check.ts';
import { DEFAULT_CONFIG } from '../../server/src/rules/rule.ts';
import { fixtureDrafts, type NamedDraft, seedDrafts } from '../support/drafts.ts';
import { type Random, random } from '../support/random.ts';
import { runs } from '../support/runs.ts';
import { unsound } from '../support/sound.ts';
import { writtenDrafts } from '../support/written-drafts.ts';

/** Drafts up to this long are cut at every character; longer ones at this many places. */
const CUTS = runs(120);
const MANGLED = runs(30);

/** What check() says when a rule has thrown. */
const BROKEN_RULE = '运行出错';

function problems(text: string, withRules: boolean): string[] {
  const report = parseReport(text);
  const broken = withRules ? check(report, DEFAULT_CONFIG).filter(f => f.message.includes(BROKEN_RULE)) : [];
  return [...unsound(report), ...broken.map(f => `${f.code}: ${f.message}`)];
}

/**
 * As if the draft were typed: it may end anywhere. The rules run on every seventh.
 * @param first where the first cut is among the first few characters: drafts of one kind are each cut in other places
 */
function everyPrefix(draft: NamedDraft, first: number): void {
  const stride = Math.max(1, Math.ceil(draft.text.length / CUTS));
  const found: string[] = [];
  for (let end = first % stride, i = first; end <= draft.text.length; end += stride, i++) {
    const wrong = problems(draft.text.slice(0, end), i % 7 === 0);
    found.push(...wrong.map(problem => `first ${end} characters: ${problem}`));
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
  for (let i = r.int(1, 6); i > 0; i--) {
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
