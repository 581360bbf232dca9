import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../server/src/forms/entry.ts';
import type { FigureUnit } from '../../../server/src/forms/form.ts';

const taken = (typed: string, unit: FigureUnit = 'count') => {
  const entry = readEntry(typed, unit);
  return 'text' in entry ? entry.text : `! ${entry.reason}`;
};

describe('what is typed into a cell', () => {
  it('is taken as plain digits', () => {
    expect(
      ['12', ' 12 ', '１２', '1,234', '1，234', '12 345', '12,345,678', '007', '0', '', ' ', '\u3000'].map(t =>
        taken(t),
      ),
    ).toEqual(['12', '12', '12', '1234', '1234', '12345', '12345678', '7', '0', '', '', '']);
    expect(['3.5', '0.25', '3080.699', '３．５', '1,234.5', '12', '00.50'].map(t => taken(t, 'fee'))).toEqual([
      '3.5',
      '0.25',
      '3080.699',
      '3.5',
      '1234.5',
      '12',
      '0.50',
    ]);
    expect(['-3', '+3', '－３', '−3', '3', '-03'].map(t => taken(t, 'signed'))).toEqual([
      '-3',
      '+3',
      '-3',
      '-3',
      '3',
      '-3',
    ]);
  });

  it('is taken with a fraction for 采购总金额, in whichever unit', () => {
    expect(['251000.5', '36.8', '1,234,567,890', '12'].map(t => taken(t, 'money'))).toEqual([
      '251000.5',
      '36.8',
      '1234567890',
      '12',
    ]);
    expect(taken('1.2345678', 'money')).toBe('! 金额最多填 6 位小数');
    expect(taken('-1', 'money')).toBe('! 不能填负数');
    expect(taken('3万元', 'money')).toBe('! 只能填数字，没有发生的填 0');
  });

  it('is refused with its reason where it is no figure of the cell', () => {
    expect(taken('-3')).toBe('! 不能填负数');
    expect(taken('1.5')).toBe('! 件数只能填整数');
    expect(taken('-1.5', 'fee')).toBe('! 不能填负数');
    expect(taken('1.2345678', 'fee')).toBe('! 万元最多填 6 位小数');
    expect(taken('1234567890')).toBe('! 位数太多，请核对');
    for (const words of [
      '无',
      '/',
      '-',
      '3件',
      '12 3',
      '12\t3',
      '12\n345 6',
      '1,23',
      '约20',
      '三',
      '1e3',
      '<b>1</b>',
      '3+4',
    ])
      expect(taken(words), words).toBe('! 只能填数字，没有发生的填 0');
    expect(taken('1.5', 'signed')).toBe('! 只能填数字，没有发生的填 0');
  });
});
