import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { check } from '../../../../server/src/rules/check.ts';
import { DEFAULT_CONFIG } from '../../../../server/src/rules/rule.ts';
import { APPLICATIONS, change, codes, draft, offered, roundTrip, seen, TITLE } from '../draft.ts';

const right = draft({ cells: APPLICATIONS });

describe('report/title', () => {
  it('asks for the year', () => {
    const text = change(right, TITLE, '青禾镇人民政府政府信息公开工作年度报告');
    expect(seen(text, 'report/title')).toMatchObject([
      {
        text: '青禾镇人民政府政府信息公开工作年度报告',
        line: 1,
        message: `标题缺年份，应为“${TITLE}”`,
        severity: 'warning',
      },
    ]);
    expect(roundTrip(text, 'report/title')).toBe(right);
    expect(offered(text, 'report/title')[0]?.kind).toBe('suggestion');
  });

  it('takes the empty cells behind it, as a spreadsheet writes them, for no part of it', () => {
    expect(seen(change(right, TITLE, `${TITLE},,,,,,`), 'report/title')).toEqual([]);
  });

  it('asks for the official words', () => {
    for (const tail of ['政府信息公开工作年报', '政府信息公开年度报告', '政府信息公开年度工作报告']) {
      const text = change(right, TITLE, `青禾镇人民政府2023年${tail}`);
      expect(seen(text, 'report/title')).toMatchObject([
        { text: tail, message: `标题用“${tail}”，应为“政府信息公开工作年度报告”`, severity: 'warning' },
      ]);
      expect(roundTrip(text, 'report/title')).toBe(right);
    }
  });

  it('asks for the office', () => {
    const text = change(right, TITLE, '2023年政府信息公开工作年度报告');
    expect(seen(text, 'report/title')).toMatchObject([{ message: '标题缺机关全称', severity: 'warning' }]);
    expect(offered(text, 'report/title')).toEqual([]);
  });

  it('asks for a title', () => {
    const text = change(right, `${TITLE}\n`, '');
    expect(seen(text, 'report/title')).toMatchObject([{ line: 2, severity: 'warning' }]);
    expect(seen(text, 'report/title')[0]?.message).toMatch(/^没有标题/);
  });

  it('takes a title on two lines, with a space before 年, or of a whole 年度', () => {
    expect(codes(change(right, TITLE, '青禾镇人民政府\n\n2023 年政府信息公开工作年度报告'))).toEqual([]);
    expect(codes(change(right, TITLE, '青禾镇人民政府2023年度政府信息公开工作年度报告'))).toEqual([]);
  });

  it.each([
    ['青禾镇人民政府2023政府信息公开工作年度报告', '2023'],
    ['青禾镇人民政府\n2023\n政府信息公开工作年度报告', '2023'],
    ['青禾镇人民政府 ２０２３ 政府信息公开工作年度报告', '２０２３'],
    ['青禾镇人民政府二〇二三政府信息公开工作年度报告', '二〇二三'],
    ['青禾镇人民政府2023度政府信息公开工作年度报告', '2023'],
  ])('asks for 年 behind the year: %s', (written, digits) => {
    const text = change(right, TITLE, written);
    expect(seen(text, 'report/title')).toMatchObject([
      { message: `标题的年份“${digits}”后面缺“年”字`, severity: 'warning' },
    ]);
    expect(roundTrip(text, 'report/title')).toBe(right.replace(TITLE, written.replace(digits, `${digits}年`)));
    expect(offered(text, 'report/title')[0]?.kind).toBe('safe');
  });

  it.each([
    '青禾镇人民政府\n2023年\n政府信息公开工作年度报告',
    '青禾镇人民政府2023\n年政府信息公开工作年度报告',
    '青禾镇人民政府二〇二三年政府信息公开工作年度报告',
    '青禾镇人民政府2023年度政府信息公开工作年度报告',
  ])('sees 年 wherever it stands: %s', written => {
    expect(seen(change(right, TITLE, written), 'report/title')).toEqual([]);
  });

  it('asks once where the last words hold the year', () => {
    const text = change(right, TITLE, '青禾镇人民政府政府信息公开2023工作报告');
    expect(seen(text, 'report/title')).toHaveLength(1);
  });

  it('keeps the year that stands among the last words', () => {
    const text = change(right, TITLE, '青禾镇人民政府政府信息公开2023年度报告');
    expect(seen(text, 'report/title')).toMatchObject([
      {
        text: '政府信息公开2023年度报告',
        message: '标题用“政府信息公开2023年度报告”，应为“2023年政府信息公开工作年度报告”',
        severity: 'warning',
      },
    ]);
    expect(roundTrip(text, 'report/title')).toBe(right);
  });

  it('finds the year that was forgotten, and never asks for other dates to be changed', () => {
    const text = change(right, TITLE, TITLE.replace('2023年', '2022年'));
    expect(codes(text)).toEqual(['report/title']);
    expect(seen(text, 'report/title')[0]).toMatchObject({ text: '2022年', line: 1, severity: 'error' });
    expect(seen(text, 'report/title')[0]?.message).toMatch(/^标题的年份是2022年，统计期限、正文.*说的都是2023年$/);
    expect(roundTrip(text, 'report/title')).toBe(right);
  });

  it('takes the file’s name for one more that names the year', () => {
    // Without a date at the end; the prose speaks of no year either.
    const text = change(right, TITLE, TITLE.replace('2023年', '2022年'))
      .replace(/\n2024年1月12日\s*$/, '\n')
      .replace('2023年，', '');
    const told = (file: string) =>
      check(parseReport(text, file), DEFAULT_CONFIG)
        .filter(f => f.code === 'report/title' || f.code === 'report/period')
        .map(f => f.message);
    expect(told('青禾镇2023年年报.txt')).toEqual(['标题的年份是2022年，统计期限、文件名说的都是2023年']);
    expect(told('年报.txt')).toEqual([expect.stringContaining('统计期限不对')]);
  });
});
