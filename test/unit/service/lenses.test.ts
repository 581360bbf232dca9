import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { DEFAULT_CONFIG } from '../../../server/src/rules/rule.ts';
import { totalHints } from '../../../server/src/service/inlay-hints.ts';
import { tableLenses } from '../../../server/src/service/lenses.ts';
import { recalculate } from '../../../server/src/service/recalculate.ts';
import { draftText, offsetOf, RIGHT, WRONG } from '../../support/draft.ts';

const lenses = (text: string, config = DEFAULT_CONFIG) => {
  const report = parseReport(text);
  return tableLenses(report, check(report, config));
};
const WRONG_CASES = { ...WRONG, 'cases.review.total': '5' };

describe('the line above a table', () => {
  it('says how many of its totals do not hold, where it begins', () => {
    const text = draftText({ figures: WRONG_CASES });
    const found = lenses(text);
    expect(found.map(l => [l.table, l.title])).toEqual([
      ['applications', '本表 5 处不平 · 重算'],
      ['disputes', '本表 1 处不平 · 重算'],
    ]);
    const table = parseReport(text).tables.find(t => t.kind === 'applications')!;
    expect(found[0]!.place.start).toBe(table.region.start);
  });

  it('is not there above tables that add up', () => {
    expect(lenses(draftText())).toEqual([]);
  });

  it('does not count what is turned off', () => {
    const rules = { 'table/case-total': 'off', 'table/row-total': 'off' } as const;
    expect(
      lenses(draftText({ figures: { ...RIGHT, 'new.total': '9', 'cases.review.total': '5' } }), { rules }),
    ).toEqual([expect.objectContaining({ table: 'applications', title: '本表 1 处不平 · 重算' })]);
  });

  it('recalculates its own table', () => {
    const report = parseReport(draftText({ figures: WRONG_CASES }));
    expect(recalculate(report, {}, 'disputes').assignments.map(a => [a.table, a.value])).toEqual([['disputes', 1]]);
    expect(recalculate(report).assignments.map(a => a.table)).toEqual(['applications', 'applications', 'disputes']);
  });
});

describe('what a wrong total should be', () => {
  const hints = (text: string, within = { start: 0, end: text.length }) => {
    const report = parseReport(text);
    return totalHints(check(report, DEFAULT_CONFIG), recalculate(report), within);
  };

  it('stands behind it', () => {
    const text = draftText({ figures: { ...RIGHT, 'cases.review.total': '5' } });
    expect(hints(text).map(h => h.text)).toEqual(['应为 1']);
    expect(text[hints(text)[0]!.place.start - 1]).toBe('5');
    expect(hints(text, { start: 0, end: offsetOf(text, '三、收到') })).toEqual([]);
  });

  it('is not said where nothing is told of the total, nor where it holds', () => {
    const blank = draftText({ figures: { ...RIGHT, 'cases.review.total': '' } });
    expect(recalculate(parseReport(blank)).assignments).toHaveLength(1);
    expect(hints(blank)).toEqual([]);
    expect(hints(draftText())).toEqual([]);
  });
});
