import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../../../server/src/report/parse.ts';
import { check } from '../../../../../server/src/rules/check.ts';
import { fixesFor } from '../../../../../server/src/rules/fixes.ts';
import { DEFAULT_CONFIG, type Finding } from '../../../../../server/src/rules/rule.ts';
import { applyEdits } from '../../../../../server/src/text/apply-edits.ts';
import { draft } from '../../draft.ts';

const fees = (year: number, amount: string) => draft({ year, cells: { 'fees.amount': amount } });

function found(now: string, before: string, doubt?: string): Finding[] {
  const previous = { uri: 'file:///2022.txt', report: parseReport(fees(2022, before)), ...(doubt ? { doubt } : {}) };
  const findings = check(parseReport(fees(2023, now)), DEFAULT_CONFIG, { previous });
  return findings.filter(f => f.code === 'table/suspect');
}

function mended(now: string, before: string): string {
  const text = fees(2023, now);
  const [fix] = fixesFor(parseReport(text), found(now, before)[0]!);
  expect(fix).toMatchObject({ kind: 'suggestion', all: false });
  return applyEdits(text, fix!.edits);
}

describe('行政事业性收费 beside last year’s', () => {
  it.each([
    ['123456.78', '10.5', '12.345678', '像是把元当成了万元'],
    ['98700', '12.3', '9.87', '像是把元当成了万元'],
    ['1235', '12.35', '12.35', '小数点的位置不同'],
    ['1.2345', '123.45', '123.45', '小数点的位置不同'],
  ])('%s after %s is doubted: %s', (now, before, meant, why) => {
    const [slip, ...more] = found(now, before);
    expect(more).toEqual([]);
    expect(slip!.severity).toBe('information');
    expect(slip!.message).toContain(why);
    expect(slip!.message).toContain(`应为 ${meant} 万元，现为 ${now} 万元，上年为 ${before} 万元`);
    expect(mended(now, before)).toBe(fees(2023, meant));
  });

  it.each([
    ['12.35', '10.5'],
    ['105', '1.5'],
    ['12', '1.2'],
    ['500', '1'],
    ['0', '12.35'],
    ['12.35', '0'],
    ['12.35', '12.35'],
    ['123456', '98765'],
    ['/', '12.35'],
  ])('%s after %s is not', (now, before) => {
    expect(found(now, before)).toEqual([]);
  });

  it('is not doubted where last year’s report may be the wrong one', () => {
    expect(found('98700', '12.3', '请核对是不是同一机关的')).toEqual([]);
  });

  const alone = (organ: string, amount: string) =>
    check(parseReport(fees(2023, amount).replaceAll('青禾镇人民政府', organ)), DEFAULT_CONFIG).filter(
      f => f.code === 'table/suspect',
    );

  it.each([
    ['青禾镇人民政府', '1864300', '186.43 亿元', '186.43 万元'],
    ['云岭县人民政府', '28643500', '2864.35 亿元', '2864.35 万元'],
    ['云岭县水利局', '5123400.5', '512.34 亿元', '512.34005 万元'],
  ])('is doubted by itself where no such office takes in so much: %s, %s', (organ, amount, yi, meant) => {
    const [slip, ...more] = alone(organ, amount);
    expect(more).toEqual([]);
    expect(slip).toMatchObject({ severity: 'information' });
    expect(slip!.message).toContain(yi);
    expect(slip!.message).toContain(meant);
  });

  it.each([
    ['青禾镇人民政府', '99999'],
    ['云岭县人民政府', '286435'],
    ['云州市人民政府', '5286435.12'],
    ['云岭县人民政府', '28643500.123456'],
  ])('is not doubted by itself: %s, %s', (organ, amount) => {
    expect(alone(organ, amount)).toEqual([]);
  });

  it('is not doubted where last year’s was as much', () => {
    expect(found('28643500', '27000000')).toEqual([]);
  });
});
