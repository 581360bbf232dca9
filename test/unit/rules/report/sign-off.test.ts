import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { check } from '../../../../server/src/rules/check.ts';
import { APPLICATIONS, change, codes, draft, seen } from '../draft.ts';

const right = draft({ cells: APPLICATIONS });
const CODE = 'report/sign-off';
const END = '\n\n青禾镇人民政府\n\n2024年1月12日';
const end = (words: string) => change(right, END, words);
const of = (organ: string, date: string) => end(`\n\n${organ}\n\n${date}`).replaceAll('青禾镇人民政府', organ);
const about = (text: string) => seen(text, CODE).map(f => [f.text, f.message, f.severity]);

describe('report/sign-off', () => {
  it('says which half of the signature is missing, and nothing where there is none', () => {
    expect(about(end(''))).toEqual([]);
    expect(about(end('\n\n青禾镇人民政府'))).toEqual([['青禾镇人民政府', '文末缺日期', 'information']]);
    expect(about(end('\n\n2024年1月12日'))).toEqual([['2024年1月12日', '文末缺机关名称', 'information']]);
  });

  it('takes no date of the period, alone on its line, for one of the signature', () => {
    const cut = '数据统计期限自\n\n2023 年 1 月 1 日\n\n起至\n\n2023年12月31日\n\n止。';
    expect(about(change(end(''), /\n一、总体情况/, `\n${cut}\n\n一、总体情况`))).toEqual([]);
  });

  it.each([
    ['发布日期：2023-12-20', '2023-12-20'],
    ['来源：县政府办 发布时间：2023年1月15日 浏览次数：12', '2023年1月15日'],
    ['本报告于2023年12月25日在县政府网站公布。', '2023年12月25日'],
  ])('finds a publication before the year was over: %s', (line, date) => {
    const text = change(right, /\n一、总体情况/, `\n${line}\n\n一、总体情况`);
    expect(about(text)).toEqual([
      [date, `发布日期“${date}”早于报告年度结束：2023 年的年报应在 2024 年公布`, 'warning'],
    ]);
  });

  it.each(['发布日期：2024-01-20', '上年年报于2023年1月20日公布。', '公开日期：2024年2月1日'])(
    'leaves alone %s',
    line => {
      expect(about(change(right, /\n一、总体情况/, `\n${line}\n\n一、总体情况`))).toEqual([]);
    },
  );

  it.each([
    '\n\n青禾镇人民政府 2024年1月12日',
    '\n\n青禾镇人民政府\n二〇二四年一月十二日',
    '\n\n　　青禾镇人民政府\n\n　　2024-01-12',
    '\n\n青禾镇人民政府办公室\n\n2024年1月12日\n\n（此件公开发布）',
    '\n\n青禾镇人民政府\n\n2024年1月12日\n\n附件：统计表\n打印本页',
    '\n\n青禾镇人民政府\n\n２０２４年１月１２日',
    '\n\n青禾镇人民政府\n\n二O二四年一月十二日',
    '\n\n青禾镇人民政府\n\n二0二四年元月十二日',
    '\n\n青禾镇人民政府\n\n2024年元月12日',
    '\n\n云岭县青禾镇人民政府\n\n2024年1月12日',
    '\n\n青禾镇政府\n\n2024年1月12日',
  ])('takes %j', words => expect(codes(end(words))).toEqual([]));

  it('takes a signature in bold print, which is no content of 六', () => {
    const markdown = draft({ layout: 'markdown', heading: 'markdown' });
    const bold = change(markdown, END, '\n\n**青禾镇人民政府**\n\n**2024年1月12日**');
    expect(codes(bold)).toEqual([]);
    const six = change(bold, /(## 六、.*\n\n)[^\n]*\n/, '$1').replace('$1', '## 六、其他需要报告的事项\n\n');
    expect(codes(six)).toEqual(['section/empty']);
  });

  it.each([
    ['2024年13月45日', '落款日期“2024年13月45日”不存在'],
    ['2024年2月30日', '落款日期“2024年2月30日”不存在'],
    // How else it should be written is not the point.
    ['2024 年 1 月 32 日', '落款日期“2024 年 1 月 32 日”不存在'],
    ['二〇二四年一月三十二日', '落款日期“二〇二四年一月三十二日”不存在'],
  ])('%s is no day', (date, message) => {
    expect(about(of('青禾镇人民政府', date))).toEqual([[date, message, 'warning']]);
  });

  it('finds the name of another office, not a short form of its own', () => {
    expect(about(end('\n\n柳河乡人民政府\n\n2024年1月12日'))).toEqual([
      ['柳河乡人民政府', '落款机关“柳河乡人民政府”与标题的“青禾镇人民政府”不同', 'warning'],
    ]);
    expect(about(end('\n\n柳河乡人民政府 2024年1月12日')).map(f => f[1])).toEqual([
      '落款机关“柳河乡人民政府”与标题的“青禾镇人民政府”不同',
    ]);
    const bureau = of('云岭县文化和旅游局', '2024年1月12日');
    expect(about(change(bureau, /云岭县文化和旅游局(?=\n\n2024年1月12日)/, '县文旅局'))).toEqual([]);
    expect(about(change(bureau, /云岭县文化和旅游局(?=\n\n2024年1月12日)/, '云岭县文化和旅游局办公室'))).toEqual([]);
    expect(about(change(bureau, /云岭县文化和旅游局(?=\n\n2024年1月12日)/, '云岭县水利局'))).toHaveLength(1);
  });

  it('takes a date under the title', () => {
    expect(codes(change(end(''), '报告\n', '报告\n\n（2024年1月12日）\n'))).toEqual([]);
  });

  it('finds a date in the report year itself, or before', () => {
    expect(about(end('\n\n青禾镇人民政府\n\n2023年1月12日'))).toEqual([
      ['2023年1月12日', '落款日期是 2023 年，2023 年的年报应在 2024 年编制', 'warning'],
    ]);
  });

  it.each([
    ['云岭县水利局', '2024年1月31日', '2024年2月1日', '2024年1月31日前'],
    ['云岭县人民政府', '2024年3月31日', '2024年4月1日', '2024年3月31日前'],
    ['云州市人民政府', '2024年3月31日', '2025年1月10日', '2024年3月31日前'],
    ['浦东新区人民政府', '2024年3月31日', '2024年4月1日', '2024年3月31日前'],
    ['青禾人民政府', '2024年3月31日', '2024年4月1日', '2024年3月31日前'],
  ])('%s: %s is in time, %s is not', (organ, inTime, late, until) => {
    expect(about(of(organ, inTime))).toEqual([]);
    expect(about(of(organ, late))).toEqual([
      [late, `落款日期“${late}”已过期限，2023 年的年报应在${until}公布`, 'warning'],
    ]);
  });

  it.each(['柳河乡人民政府', '石桥街道办事处'])(
    'only mentions a late day of %s, for which the 条例 names none',
    organ => {
      expect(about(of(organ, '2024年1月31日'))).toEqual([]);
      const told = '落款日期“2024年2月1日”晚于 1 月 31 日：条例没有写乡镇、街道公布年报的期限，请按当地通知核对';
      expect(about(of(organ, '2024年2月1日'))).toEqual([['2024年2月1日', told, 'information']]);
      const nextYear = '落款日期“2025年1月10日”已过期限，2023 年的年报应在2024年公布';
      expect(about(of(organ, '2025年1月10日'))).toEqual([['2025年1月10日', nextYear, 'warning']]);
    },
  );

  it('holds only the year against an office of unknown kind', () => {
    expect(about(of('东湾新区管委会', '2024年6月1日'))).toEqual([]);
    expect(about(of('东湾新区管委会', '2025年6月1日')).map(f => f[1])).toEqual([
      '落款日期“2025年6月1日”已过期限，2023 年的年报应在2024年公布',
    ]);
  });

  it('has the townships’ day from the settings', () => {
    const late = parseReport(of('柳河乡人民政府', '2024年2月20日'));
    const found = (townshipDeadline: string) => check(late, { rules: {}, townshipDeadline }).map(f => f.message);
    expect(found('02-20')).toEqual([]);
    expect(found('02-19')).toEqual([expect.stringContaining('晚于 2 月 19 日')]);
    expect(found('二月')).toEqual([expect.stringContaining('晚于 1 月 31 日')]);
  });

  it('mentions blanks in the date', () => {
    expect(about(end('\n\n青禾镇人民政府\n\n2024年 1月12日'))).toEqual([
      ['2024年 1月12日', '日期中有空格，应写成“2024年1月12日”', 'information'],
    ]);
  });

  it('takes blanks as they are where a PDF’s copy parts all figures so', () => {
    const parted = end('\n\n青禾镇人民政府\n\n2024年 1月12日').replace(/(\d)(?=[年月日件条])/g, '$1 ');
    expect(parted).toContain('1 月12 日');
    expect(about(parted)).toEqual([]);
  });

  it('waits until the last part is written', () => {
    expect(codes(right.slice(0, right.indexOf('六、其他')))).toEqual(['section/missing']);
  });
});
