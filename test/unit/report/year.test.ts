import { describe, expect, it } from 'vitest';
import { reportYear, yearWitnesses } from '../../../server/src/report/year.ts';
import { plainLines } from '../../../server/src/text/lines.ts';

const said = (text: string, start = 0) => yearWitnesses(text, { start, end: text.length }, plainLines(text));
const year = (text: string, start = 0) => reportYear(null, said(text, start));

describe('the year that the prose tells', () => {
  it.each([
    ['统计期限为2023年1月1日至2023年12月31日，2022年、2022年', 2023],
    ['统计期限为 2023 年 1 月 1 日起至 12 月 31 日止，2022年、2022年', 2023],
    ['统计期限自2023年1月1日起，至\n2023年12月31日止，2022年、2022年', 2023],
    ['统计期限自2023年1月\r\n1日起，至2023年12月<br>\n31日止，2022年、2022年', 2023],
    ['<p>统计期限自2023年1月1日起，</p>\n<p>至2023年12月31日止，2022年、2022年</p>', 2023],
    ['2022年做了，2023年也做，2023年做得多', 2023],
    ['2022年做了，2023年也做', 2022],
    ['1999年', null],
    ['没有年份', null],
  ])('%s: %s', (text, expected) => expect(year(text)).toBe(expected));

  it('is looked for in its own part, however long that is', () => {
    expect(year('2021年。2022年', 6)).toBe(2022);
    expect(year(`${'字'.repeat(60_000)}2023年`)).toBe(2023);
    expect(year(`${'字'.repeat(60_000)}自2023年1月1日起至2023年12月31日止`)).toBe(2023);
  });
});

describe('the title’s year against the others', () => {
  const PERIOD = '统计期限为2024年1月1日至2024年12月31日。\n';
  it.each([
    ['title forgotten', 2023, `${PERIOD}2024年，我局公开。\n2025年1月20日`, 2024],
    ['title forgotten, no date at the end', 2023, `${PERIOD}2024年，我局公开。`, 2024],
    ['title forgotten, no period', 2023, '2024年，我局公开。\n二〇二五年一月二十日', 2024],
    ['period alone differs', 2025, `${PERIOD}2025年，我局公开。\n2026年1月20日`, 2025],
    ['period and prose are last year’s: open', 2025, `${PERIOD}2024年，我局公开。\n2026年1月20日`, 2025],
    ['published a year late', 2024, `${PERIOD}2024年，我局公开。\n2026年1月20日`, 2024],
    ['one against one: open', 2025, PERIOD, 2025],
  ])('%s', (_, title, text, expected) => expect(reportYear(title, said(text))).toBe(expected));
});

describe('the file’s name', () => {
  const inName = (file: string) => yearWitnesses('', { start: 0, end: 0 }, [], file).file;
  it.each([
    ['云岭县教育局2024年政府信息公开工作年度报告.txt', 2024],
    ['file:///drafts/2023年/云岭县教育局2024年年报.txt', 2024],
    ['C:\\2023年\\2024年度年报.txt', 2024],
    ['2024年年报（2025年1月20日定稿）.txt', 2024],
    ['2024年年报对照2023年.txt', null],
    ['2023年/年报.txt', null],
    ['年报20240120.txt', null],
    ['12024年.txt', null],
    ['', null],
  ])('%s: %s', (file, expected) => expect(inName(file)).toBe(expected));

  const named = (title: number | null, text: string, file: string) =>
    reportYear(title, yearWitnesses(text, { start: 0, end: text.length }, plainLines(text), file));
  const PERIOD = '统计期限为2024年1月1日至2024年12月31日。\n';

  it('speaks beside the other places', () => {
    expect(named(2023, PERIOD, '2024年年报.txt')).toBe(2024);
    expect(named(2023, PERIOD, '2023年年报.txt')).toBe(2023);
    expect(named(2023, `${PERIOD}2024年，我局公开。`, '2023年年报.txt')).toBe(2023);
    expect(named(2023, `${PERIOD}2024年，我局公开。\n2025年1月20日`, '2023年年报.txt')).toBe(2024);
    expect(named(2024, '', '2023年年报.txt')).toBe(2024);
    expect(named(null, '', '2023年年报.txt')).toBe(2023);
    expect(named(null, PERIOD, '2023年年报.txt')).toBe(2024);
  });
});
