import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../server/src/report/model.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { fixesFor } from '../../../server/src/rules/fixes.ts';
import { RULES } from '../../../server/src/rules/index.ts';
import { DEFAULT_CONFIG, type Finding, type Rule } from '../../../server/src/rules/rule.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { type PageDraft, pageDraft, withBlock } from '../../support/page-draft.ts';
import { type PageExample, readRulePage } from '../../support/rule-page.ts';
import { change, filled } from './draft.ts';

const SEVERITIES: Readonly<Record<string, string>> = {
  error: '错误',
  warning: '警告',
  information: '信息',
  hint: '提示',
};

interface Checked {
  readonly report: Report;
  readonly found: readonly Finding[];
}

/** An example is asked several times what is found in it. */
const checked = new WeakMap<PageDraft, Checked>();

function checkedOf(draft: PageDraft): Checked {
  const known = checked.get(draft);
  if (known !== undefined) return known;
  const report = parseReport(draft.text);
  expect(report.recognised).toBe(true);
  const made = { report, found: check(report, draft.config, draft.related) };
  checked.set(draft, made);
  return made;
}

const foundIn = (draft: PageDraft) => checkedOf(draft).found;

/** What is found in the drafts that examples are put into, by their text: most pages use the same. */
const usual = new Map<string, readonly string[]>();

function usualIn(base: string): readonly string[] {
  const known = usual.get(base) ?? check(parseReport(base), DEFAULT_CONFIG).map(f => f.message);
  usual.set(base, known);
  return known;
}

/** What the rule's fix of this title makes of an example; fails where no finding of the rule has such a fix. */
function mended(draft: PageDraft, rule: Rule, title: string): string {
  const { report, found } = checkedOf(draft);
  const fixes = found.filter(f => f.code === rule.code).flatMap(f => fixesFor(report, f));
  expect(fixes.map(f => f.title)).toContain(title);
  return applyEdits(draft.text, fixes.find(f => f.title === title)!.edits);
}

/** A finding of the rule is gone, and none is new once the blanks that a fix leaves are filled in. */
function expectMended(rule: Rule, before: PageDraft, after: PageDraft): void {
  const own = (draft: PageDraft) => foundIn(draft).filter(f => f.code === rule.code).length;
  expect(own(after)).toBeLessThan(own(before));
  const known = foundIn(before).map(f => f.code);
  expect(foundIn({ ...after, text: filled(after.text) }).filter(f => !known.includes(f.code))).toEqual([]);
}

/** The example does what the page says of it. */
function runBad(rule: Rule, example: PageExample, good: PageExample): void {
  const draft = pageDraft(example);
  const found = foundIn(draft).filter(f => f.code === rule.code);
  expect(found.map(f => f.message)).toEqual(example.messages);
  const severity = example.severity ?? SEVERITIES[rule.severity];
  expect([...new Set(found.map(f => SEVERITIES[f.severity]))]).toEqual([severity]);
  for (const { title, after } of example.fixes) {
    const expected = after === 'good' ? pageDraft(good).text : withBlock(example, after);
    const text = mended(draft, rule, title);
    expect(text).toBe(expected);
    expectMended(rule, draft, { ...draft, text });
  }
}

describe('the page of', () => {
  it.each(RULES.map(rule => [rule.code, rule] as const))('%s shows what the rule does', (code, rule) => {
    const page = readRulePage(readFileSync(`docs/rules/${code}.md`, 'utf8'));
    expect(page.code).toBe(code);
    expect(page.severity).toBe(SEVERITIES[rule.severity]);
    expect(page.hasFix).toBe(rule.fixes !== undefined);
    expect(page.bad.length).toBeGreaterThan(0);
    expect(page.good.length).toBeGreaterThan(0);
    expect(page.bad.flatMap(example => example.fixes).length > 0).toBe(page.hasFix);
    for (const example of page.bad) runBad(rule, example, page.good[0]!);
    for (const example of page.good) {
      const draft = pageDraft(example);
      const known = usualIn(draft.base);
      expect(foundIn(draft).filter(f => !known.includes(f.message))).toEqual([]);
    }
  });

  it('each rule is a page of its own', () => {
    const pages = RULES.map(rule => readRulePage(readFileSync(`docs/rules/${rule.code}.md`, 'utf8')));
    expect(new Set(pages.map(page => page.title)).size).toBe(RULES.length);
  });
});

describe('a page that cannot be run', () => {
  const PAGE = readFileSync('docs/rules/text/repeated.md', 'utf8');

  it.each([
    ['its head', '· 默认级别：信息 ·', '默认级别：信息'],
    ['its level', '默认级别：信息', '默认级别：一般'],
    ['its wrong example', '## 反例', '## 例子'],
    ['a setup', '接在=', '接到='],
    ['a comment', '<!-- 草稿：', '<!-- 草稿 '],
    ['a language', '```text', '```json'],
    ['what is found', '提示：`“资金”重复`', '提示：“资金”重复'],
    ['a fix', '改后同正例', '改后如正例'],
  ])('is refused for %s', (_what, from, to) => {
    expect(() => readRulePage(change(PAGE, from, to))).toThrow();
  });

  it('is refused for the place of an example', () => {
    const example = readRulePage(change(PAGE, '接在=监督保障', '接在=监督')).bad[0]!;
    expect(() => pageDraft(example)).toThrow('监督');
    const nowhere = readRulePage(change(PAGE, '<!-- 草稿：接在=监督保障 -->', '')).bad[0]!;
    expect(() => pageDraft(nowhere)).toThrow('where');
  });
});
