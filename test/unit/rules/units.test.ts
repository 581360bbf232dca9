import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { fixesFor } from '../../../server/src/rules/fixes.ts';
import { DEFAULT_CONFIG, type Finding, type UnitReport } from '../../../server/src/rules/rule.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { APPLICATIONS, type Cells, change, draft } from './draft.ts';

const textOf = (cells: Cells, year = 2023) => draft({ year, cells });
const unit = (name: string, cells: Cells, year = 2023, errors = 0): UnitReport => ({
  name,
  errors,
  draft: { uri: `file:///w/${name}.txt`, report: parseReport(textOf(cells, year)) },
});
const A = unit('甲局', { ...APPLICATIONS, 'fees.amount': '0.1' });
const B = unit('乙局', { 'normative.made': '2', 'normative.inForce': '2', 'fees.amount': '0.2' });
const RIGHT: Cells = { ...APPLICATIONS, 'normative.made': '2', 'normative.inForce': '2', 'fees.amount': '0.3' };

function found(text: string, units: readonly UnitReport[] | undefined): Finding[] {
  const findings = check(parseReport(text), DEFAULT_CONFIG, units ? { units } : {});
  return findings.filter(f => f.code.startsWith('units/'));
}

describe('units/sum', () => {
  it('is silent when all figures are the sums, and where nothing is summed', () => {
    expect(found(textOf(RIGHT), [A, B])).toEqual([]);
    expect(found(textOf({}), undefined)).toEqual([]);
    expect(found(textOf({}), [])).toEqual([]);
  });

  it('shows the sum and points at each unit’s figure', () => {
    const text = textOf({ ...RIGHT, 'normative.made': '3', 'normative.inForce': '3' });
    const [made, ...more] = found(text, [
      A,
      unit('乙局', { 'normative.made': '2', 'normative.inForce': '3', 'fees.amount': '0.2' }),
    ]);
    expect(more).toEqual([]);
    expect(made).toMatchObject({ code: 'units/sum', severity: 'error', message: '各单位之和为 2（2），现为 3' });
    expect(text.slice(made!.span.start, made!.span.end)).toBe('3');
    expect(made!.related).toMatchObject([{ uri: 'file:///w/乙局.txt', message: '乙局：2' }]);
  });

  it('reckons fees exactly', () => {
    const [fee] = found(textOf({ ...RIGHT, 'fees.amount': '0.31' }), [A, B]);
    expect(fee!.message).toBe('各单位之和为 0.3（0.1＋0.2），现为 0.31');
    const fixed = applyEdits(
      textOf({ ...RIGHT, 'fees.amount': '0.31' }),
      fixesFor(parseReport(textOf({ ...RIGHT, 'fees.amount': '0.31' })), fee!)[0]!.edits,
    );
    expect(fixed).toBe(textOf(RIGHT));
  });

  it('mends each figure', () => {
    let text = textOf({ ...RIGHT, 'granted.commercial': '1', 'granted.total': '4', 'new.total': '9' });
    for (let step = 0; step < 9; step++) {
      const [next] = found(text, [A, B]);
      if (!next) break;
      text = applyEdits(text, fixesFor(parseReport(text), next)[0]!.edits);
    }
    expect(text).toBe(textOf(RIGHT));
  });

  it('leaves the tags of a figure alone', () => {
    const cells = { ...RIGHT, 'new.total': '99' };
    const text = change(draft({ year: 2023, cells, layout: 'html' }), '>99<', '><b>9</b>9<');
    const [sum] = found(text, [A, B]);
    const after = applyEdits(text, fixesFor(parseReport(text), sum!)[0]!.edits);
    expect(after).toBe(change(text, '<b>9</b>9', '<b>7</b>'));
  });

  it('is information only where a unit has two reports of the year', () => {
    const twofold = { ...A, others: [B.draft!] };
    const [sum] = found(textOf({ ...RIGHT, 'new.total': '9' }), [twofold, B]).filter(f => f.code === 'units/sum');
    expect(sum).toMatchObject({ severity: 'information' });
    expect(sum!.message).toBe('各单位之和为 7（7），现为 9；“甲局”的年报不止一份，仅供核对');
  });

  it('is information only while units are missing', () => {
    const units = [A, B, { name: '丙局', draft: null, errors: 0 }];
    const sums = found(textOf({ ...RIGHT, 'new.total': '9' }), units).filter(f => f.code === 'units/sum');
    expect(sums).toMatchObject([{ severity: 'information' }]);
    expect(sums[0]!.message).toBe('各单位之和为 7（7），现为 9；还缺 1 个单位，仅供核对');
  });

  it('says nothing where a unit has no figure', () => {
    const gap = unit('乙局', { 'normative.made': '/', 'normative.inForce': '2', 'fees.amount': '0.2' });
    expect(found(textOf({ ...RIGHT, 'normative.made': '9' }), [A, gap])).toEqual([]);
  });
});

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
