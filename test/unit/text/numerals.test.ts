import { describe, expect, it } from 'vitest';
import { parseChineseNumber, parseNumeral, toChineseNumber } from '../../../server/src/text/numerals.ts';

describe('parseChineseNumber', () => {
  it.each([
    ['一', 1],
    ['零', 0],
    ['〇', 0],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二〇', 20],
    ['五十六', 56],
    ['九十九', 99],
    ['廿', 20],
    ['廿三', 23],
    ['卅一', 31],
    ['一百', 100],
    ['一百零五', 105],
    ['一百〇五', 105],
    ['一百一十五', 115],
    ['一百十五', 115],
    ['两千零二十', 2020],
    ['三千二百', 3200],
    ['一万', 10000],
    ['一万零五', 10005],
    ['三万二千', 32000],
    ['十万零一十', 100010],
    ['一百二十万', 1200000],
    ['两亿', 200000000],
    ['一亿零三万', 100030000],
    ['一万亿', 1e12],
    ['二〇二四', 2024],
    ['二零一九', 2019],
  ])('%s is %i', (text, value) => expect(parseChineseNumber(text)).toBe(value));

  it.each([
    '',
    '条',
    '一百五',
    '三四',
    '十十',
    '百',
    '二十零',
    '零五',
    '一千五',
    '一万五',
    '一百零十五',
    '零零',
    '一二十',
    '二十第',
    '万',
    '亿',
    '一万万万万',
    '零万',
  ])('%s is no numeral', text => expect(parseChineseNumber(text)).toBeNull());

  it('does not choke on a long run of numeral characters', () => {
    expect(parseChineseNumber('一万'.repeat(50000))).toBeNull();
  });
});

describe('parseNumeral', () => {
  it.each([
    ['20', 20],
    ['２０', 20],
    ['007', 7],
    ['二十', 20],
  ])('%s is %i', (text, value) => expect(parseNumeral(text)).toBe(value));

  it.each(['', '2十', '-1', '1.5', '1 2', '1234567890123456'])('%j is none', text =>
    expect(parseNumeral(text)).toBeNull(),
  );
});

describe('toChineseNumber', () => {
  it.each([
    [0, '零'],
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [56, '五十六'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [1001, '一千零一'],
    [10000, '一万'],
    [10010, '一万零一十'],
    [100010, '十万零一十'],
    [1000000000, '十亿'],
    [100000001, '一亿零一'],
  ])('%i is %s', (n, text) => expect(toChineseNumber(n)).toBe(text));

  it.each([-1, 1.5, Number.NaN, 1e12])('refuses %d', n => expect(() => toChineseNumber(n)).toThrow(RangeError));

  it('is read back by parseChineseNumber', () => {
    const numbers = [
      ...Array(30000).keys(),
      ...[100000, 1000100, 10000001, 99999999, 100000000, 100010000, 110000000, 1000000001, 120000000000],
    ];
    for (let n = 12345; n < 1e12; n = n * 3 + 7) numbers.push(n);
    expect(numbers.filter(n => parseChineseNumber(toChineseNumber(n)) !== n)).toEqual([]);
  });
});
