import { describe, expect, it } from 'vitest';
import { isDigits, looksLikeValue } from '../../../server/src/report/table/figures.ts';

describe('a bare row of digits', () => {
  it.each(['0', '9', '0123456789', '1'.repeat(15)])('is %s', text => expect(isDigits(text)).toBe(true));
  it.each(['', '/', ':', '1,2', '１', '-1', '1'.repeat(16)])('is not %j', text => expect(isDigits(text)).toBe(false));
});

describe('a field that reads like a value', () => {
  it.each([
    '0',
    '9',
    '12',
    '１２',
    '1,234',
    '-3',
    '3件',
    '12 万元',
    '3（含上年1）',
    '/',
    '—',
    '——',
    '无',
    '零',
    '〇',
    '不适用',
    'N/A',
    'na',
  ])('is %s', text => expect(looksLikeValue(text)).toBe(true));
  it.each(['', '件', '一', '1.', '12．', '总计', '3件行政许可', '1 2 3 总计', '-----', `1${' '.repeat(64)}`])(
    'is not %j',
    text => expect(looksLikeValue(text)).toBe(false),
  );
});
