import { describe, expect, it } from 'vitest';
import type { ColumnKey, RowKey } from '../../../server/src/forms/form.ts';
import { formOf } from '../../../server/src/forms/index.ts';
import type { LayoutName } from '../../../server/src/report/model.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { cellOf, tableOf } from '../../../server/src/report/query.ts';
import type { UnitReport } from '../../../server/src/rules/rule.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { shownSum, sumEdits, sumTables } from '../../../server/src/workspace/sum-tables.ts';
import { APPLICATIONS } from '../rules/draft.ts';
import { entry, reportOf } from './reports.ts';

const unit = (name: string, text: string, errors = 0): UnitReport => ({
  name,
  draft: entry(`${name}.txt`, text),
  errors,
});
const FEES = { 'fees.amount': '0.1' };
const a = unit('甲局', reportOf('甲局', 2025, { ...APPLICATIONS, ...FEES }));
const b = unit('乙局', reportOf('乙局', 2025, { ...APPLICATIONS, 'fees.amount': '0.2' }));

function shown(
  units: readonly UnitReport[],
  kind: 'disclosure' | 'applications' | 'disputes',
  row: RowKey,
  column: ColumnKey,
) {
  return shownSum(sumTables(units, 2025, '2021'), formOf(kind, '2021'), row, column);
}

describe('sumTables', () => {
  it('adds up figure by figure, fees without floating point', () => {
    expect(shown([a, b], 'applications', 'new', 'total')).toBe('14');
    expect(shown([a, b], 'applications', 'granted', 'commercial')).toBe('4');
    expect(shown([a, b], 'disputes', 'cases', 'review.total')).toBe('0');
    expect(shown([a, b], 'disclosure', 'fees', 'amount')).toBe('0.3');
    expect(sumTables([a, b], 2025, '2021')).toMatchObject({ summed: ['甲局', '乙局'], left: [] });
  });

  it('leaves out units without a report of the year, and says so', () => {
    const old = unit('丙局', reportOf('丙局', 2024, APPLICATIONS));
    const sums = sumTables([a, old, { name: '丁局', draft: null, errors: 0 }], 2025, '2021');
    expect(sums.summed).toEqual(['甲局']);
    expect(sums.left).toEqual(['“丙局”的年报是 2024 年的，没有计入。', '“丁局”还没有年报，没有计入。']);
    expect(sums.values.get('applications.new.total')).toBe(7);
  });

  it('says in one sentence, and first, how many units have errors', () => {
    const wrong = [
      { ...a, errors: 2 },
      { ...b, errors: 1 },
    ];
    const sums = sumTables([{ name: '丁局', draft: null, errors: 0 }, ...wrong], 2025, '2021');
    expect(sums.left).toEqual([
      '有 2 个单位的年报自身还有错误，已照原数计入：“甲局”2 处、“乙局”1 处。',
      '“丁局”还没有年报，没有计入。',
    ]);
  });

  it('says of which of a unit’s two reports the sums are', () => {
    const twofold = { ...a, others: [b.draft!] };
    expect(sumTables([twofold], 2025, '2021').left).toEqual([
      '“甲局”有 2 份 2025 年的年报，数不一样，计入的是“甲局.txt”。',
    ]);
  });

  it('gives no sum where one unit has no figure, and names the place', () => {
    const gap = unit('丙局', reportOf('丙局', 2025, { ...APPLICATIONS, 'granted.legalService': '/' }), 1);
    const sums = sumTables([a, gap], 2025, '2021');
    expect(sums.values.has('applications.granted.legalService')).toBe(false);
    expect(sums.values.get('applications.granted.total')).toBe(10);
    expect(sums.left).toEqual([
      '“丙局”的年报自身还有 1 处错误，已照原数计入。',
      '“丙局”的表三中“（一）予以公开”有的格没有数，这些格没有汇总。',
    ]);
  });

  it('sums no table that a unit does not have', () => {
    const whole = reportOf('丙局', 2025);
    const cut =
      whole.slice(0, whole.indexOf('四、政府信息公开行政复议')) + whole.slice(whole.indexOf('五、存在的主要'));
    const sums = sumTables([a, unit('丙局', cut)], 2025, '2021');
    expect([...sums.values.keys()].some(k => k.startsWith('disputes.'))).toBe(false);
    expect(sums.left).toEqual(['“丙局”的表四读不出来，表四没有汇总。']);
  });

  it('has no values without units', () => {
    expect(sumTables([], 2025, '2021').values.size).toBe(0);
  });
});

describe('sumEdits', () => {
  it.each<LayoutName>(['tab', 'markdown', 'html', 'tab-cell'])('writes what differs and nothing else: %s', layout => {
    const text = reportOf('松岭县人民政府', 2025, { 'new.total': '14', 'granted.total': '/' }, { layout });
    const sums = sumTables([a, b], 2025, '2021');
    const { edits, left } = sumEdits(parseReport(text), sums);
    const after = applyEdits(text, edits);
    const table = tableOf(parseReport(after), 'applications')!;
    expect(cellOf(table, 'granted', 'total')!.raw).toBe('10');
    expect(cellOf(tableOf(parseReport(after), 'disclosure')!, 'fees', 'amount')!.raw).toBe('0.3');
    expect(edits.map(e => text.slice(e.span.start, e.span.end))).not.toContain('14');
    expect(left).toEqual([]);
    expect(sumEdits(parseReport(after), sums).edits).toEqual([]);
  });

  it('leaves the tags of a figure alone, and counts figures, not edits', () => {
    const html = reportOf('松岭县人民政府', 2025, { 'new.total': '999' }, { layout: 'html' });
    const text = html.replace('>999<', '><b>9</b><i>99</i><');
    const sums = sumTables([a, b], 2025, '2021');
    const all = sumEdits(parseReport(text), sums);
    expect(applyEdits(text, all.edits)).toContain('><b>14</b><i></i><');
    expect(all.changed).toBe(sumEdits(parseReport(html), sums).changed);
    expect(all.edits).toHaveLength(all.changed + 1);
  });

  it('says which table it could not fill', () => {
    const whole = reportOf('松岭县人民政府', 2025);
    const cut =
      whole.slice(0, whole.indexOf('四、政府信息公开行政复议')) + whole.slice(whole.indexOf('五、存在的主要'));
    expect(sumEdits(parseReport(cut), sumTables([a, b], 2025, '2021')).left).toEqual([
      '汇总年报中没有能读的表四，没有填。',
    ]);
  });
});
