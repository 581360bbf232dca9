import { describe, expect, it } from 'vitest';
import { yearFromProse } from '../../../server/src/report/year.ts';

const year = (text: string, start = 0) => yearFromProse(text, { start, end: text.length });

describe('the year that the prose tells', () => {
  it.each([
    ['统计期限为2023年1月1日至2023年12月31日，2022年、2022年', 2023],
    ['统计期限为 2023 年 1 月 1 日起至 12 月 31 日止，2022年、2022年', 2023],
    ['2022年做了，2023年也做，2023年做得多', 2023],
    ['2022年做了，2023年也做', 2022],
    ['1999年', null],
    ['没有年份', null],
  ])('%s: %s', (text, expected) => expect(year(text)).toBe(expected));

  it('is looked for in its own part, and no farther than 20,000 characters', () => {
    expect(year('2021年。2022年', 6)).toBe(2022);
    expect(year(`${'字'.repeat(19_995)}2023年`)).toBe(2023);
    expect(year(`${'字'.repeat(19_996)}2023年`)).toBeNull();
  });
});
