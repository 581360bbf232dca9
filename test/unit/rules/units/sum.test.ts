import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { fixesFor } from '../../../../server/src/rules/fixes.ts';
import { applyEdits } from '../../../../server/src/text/apply-edits.ts';
import { change, draft } from '../draft.ts';
import { A, B, found, RIGHT, textOf, unit } from '../units.ts';

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
    expect(made).toMatchObject({
      code: 'units/sum',
      severity: 'error',
      message: '行政规范性文件，本年制发件数：各单位之和为 2（乙局 2），现为 3',
    });
    expect(text.slice(made!.span.start, made!.span.end)).toBe('3');
    expect(made!.related).toMatchObject([{ uri: 'file:///w/乙局.txt', message: '乙局：2' }]);
  });

  it('tells the figures of many units without their names', () => {
    const units = Array.from({ length: 7 }, (_, i) => unit(`第${i}局`, { 'licence.decisions': '1' }));
    expect(found(textOf({ 'licence.decisions': '9' }), units)[0]!.message).toBe(
      '行政许可，本年处理决定数量：各单位之和为 7（1＋1＋1＋1＋1＋1＋1），现为 9',
    );
    expect(found(textOf({ 'licence.decisions': '9' }), units.slice(1))[0]!.message).toContain(
      '为 6（第1局 1＋第2局 1＋',
    );
  });

  it('reckons fees exactly', () => {
    const [fee] = found(textOf({ ...RIGHT, 'fees.amount': '0.31' }), [A, B]);
    expect(fee!.message).toBe(
      '行政事业性收费，本年收费金额（单位：万元）：各单位之和为 0.3（甲局 0.1＋乙局 0.2），现为 0.31',
    );
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
    expect(sum!.message).toBe(
      '一、本年新收政府信息公开申请数量，总计：各单位之和为 7（甲局 7），现为 9；“甲局”的年报不止一份，仅供核对',
    );
  });

  it('is information only while units are missing', () => {
    const units = [A, B, { name: '丙局', draft: null, errors: 0 }];
    const sums = found(textOf({ ...RIGHT, 'new.total': '9' }), units).filter(f => f.code === 'units/sum');
    expect(sums).toMatchObject([{ severity: 'information' }]);
    expect(sums[0]!.message).toBe(
      '一、本年新收政府信息公开申请数量，总计：各单位之和为 7（甲局 7），现为 9；还缺 1 个单位，仅供核对',
    );
  });

  it('says nothing where a unit has no figure', () => {
    const gap = unit('乙局', { 'normative.made': '/', 'normative.inForce': '2', 'fees.amount': '0.2' });
    expect(found(textOf({ ...RIGHT, 'normative.made': '9' }), [A, gap])).toEqual([]);
  });
});
