import { describe, expect, it } from 'vitest';
import type { UnitReport } from '../../../../server/src/rules/rule.ts';
import { A, B, found, RIGHT, textOf, unit } from '../units.ts';

describe('units/missing', () => {
  it('names units without a report, of another year, with errors of their own', () => {
    const units = [A, unit('乙局', {}, 2022), { name: '丙局', draft: null, errors: 0 }, unit('丁局', {}, 2023, 3)];
    const text = textOf(RIGHT);
    const missing = found(text, units).filter(f => f.code === 'units/missing');
    expect(missing.map(f => [f.severity, f.message])).toEqual([
      ['warning', '“乙局”的年报是 2022 年的，不是 2023 年，没有计入汇总'],
      ['warning', '汇总的单位“丙局”还没有年报，没有计入汇总'],
      ['warning', '“丁局”的年报自身还有 3 处错误，汇总数可能不准'],
    ]);
    expect(text.slice(missing[0]!.span.start, missing[0]!.span.end)).toBe(
      '青禾镇人民政府2023年政府信息公开工作年度报告',
    );
    expect(missing[0]!.related).toMatchObject([{ uri: 'file:///w/乙局.txt' }]);
  });

  it('tells a glob that nothing matches from a unit without a report', () => {
    const units: UnitReport[] = [
      { name: '财政局', files: '局/财政*', draft: null, errors: 0 },
      { name: '乡镇/*', files: '乡镇/*', draft: null, errors: 0 },
    ];
    expect(found(textOf(RIGHT), units).map(f => f.message)).toEqual([
      '汇总的单位“财政局”还没有年报（没有年报与“局/财政*”相符），没有计入汇总',
      '没有年报与 nianbao.json 中的“乡镇/*”相符，没有计入汇总；是还没有年报，还是写法有误，请核对',
    ]);
  });

  it('names the reports of which only one is in the sum', () => {
    const draft = { ...A.draft!, path: '局/甲.txt' };
    const twofold = { ...A, draft, others: [{ ...B.draft!, path: '局/甲（终稿）.txt' }] };
    const [finding] = found(textOf(RIGHT), [twofold, B]).filter(f => f.code === 'units/missing');
    expect(finding!.message).toBe(
      '“甲局”有 2 份 2023 年的年报，数不一样，汇总用的是“局/甲.txt”，没有用“局/甲（终稿）.txt”',
    );
    expect(finding!.related.map(r => r.uri)).toEqual([A.draft!.uri, B.draft!.uri]);
  });

  it('is silent when all are there', () => {
    expect(found(textOf(RIGHT), [A, B])).toEqual([]);
  });
});
