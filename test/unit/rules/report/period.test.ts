import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, codes, draft, mended, offered, roundTrip, seen, TITLE } from '../draft.ts';

const right = draft({ cells: APPLICATIONS });
const CODE = 'report/period';
const PERIOD = '2023年1月1日至2023年12月31日';
const period = (words: string, text = right) => change(text, PERIOD, words);

describe('report/period', () => {
  it.each([
    ['2023年1月1日至2023年12月30日', 'safe'],
    ['2023年1月1日至12月30日', 'safe'],
    ['2023年1月1日起至2023年11月31日', 'safe'],
    ['2022年1月1日至2022年12月31日', 'suggestion'],
    ['2023年1月1日至2022年12月31日', 'suggestion'],
    ['2023年2月1日—2024年1月31日', 'suggestion'],
  ])('finds %s wrong', (written, kind) => {
    expect(seen(period(written), CODE)).toMatchObject([
      {
        text: written,
        message: `统计期限不对：应为${PERIOD}，现为“${written}”`,
        severity: 'error',
        related: ['标题的年份：2023年'],
      },
    ]);
    expect(offered(period(written), CODE)[0]?.kind).toBe(kind);
    expect(roundTrip(period(written), CODE)).toBe(right);
  });

  it.each(['20231月1日至2023年12月31日', '2023年1月1日至202312月31日'])('finds %s badly written', written => {
    const message = `统计期限写法不对：应为${PERIOD}，现为“${written}”`;
    expect(seen(period(written), CODE)).toMatchObject([{ message, severity: 'warning' }]);
    expect(roundTrip(period(written), CODE)).toBe(right);
  });

  it.each([
    '2023年1月1日至2023年12月31',
    '2023年1月1至2023年12月31日',
    '2023年1月1日2023年12月31日',
    '2023年1月日至2023年12月31日',
    '年1月1日至2023年12月31日',
    '2023年1月1日至1月31日',
  ])('finds %s with characters lost', written => {
    expect(seen(period(written), CODE)[0]?.message).toContain(`应为${PERIOD}，现为“${written}”`);
    expect(roundTrip(period(written), CODE)).toBe(right);
  });

  it('says that it is open where as many places speak for its year as for the title’s, and offers both', () => {
    const forgotten = change(right, TITLE, TITLE.replace('2023年', '2022年'));
    // No date at the end, and the prose names no year: one place against one.
    const text = forgotten.replace(/\n2024年1月12日\s*$/, '\n').replace('2023年，', '');
    expect(seen(text, CODE)).toMatchObject([
      {
        text: PERIOD,
        message: `统计期限不对：应为2022年1月1日至2022年12月31日，现为“${PERIOD}”；也可能是标题的年份不对，请核对是哪一处`,
        severity: 'error',
      },
    ]);
    expect(offered(text, CODE).map(f => [f.title, f.kind])).toEqual([
      ['改为2022年1月1日至2022年12月31日', 'suggestion'],
      ['标题的年份改为2023年', 'suggestion'],
    ]);
    expect(codes(mended(text, CODE, 0, 1))).not.toContain(CODE);
  });

  it('leaves a period alone that goes on in the next line', () => {
    expect(codes(period('2023年1月1日至2023年12\n月31日'))).not.toContain(CODE);
  });

  it('leaves the words round a period with characters lost', () => {
    const text = period('2023年1月1日起至12月31止');
    expect(seen(text, CODE)).toMatchObject([{ text: '2023年1月1日起至12月31' }]);
    expect(roundTrip(text, CODE)).toBe(period(`${PERIOD}止`));
  });

  it.each([
    '2023年1月至12月',
    '2023.1.1至2023.12.31',
    '二〇二三年一月一日至十二月三十一日',
    '2023年1月1日至当年12月31日',
  ])('takes %s too', written => expect(codes(period(written))).toEqual([]));

  it.each([
    '2023 年 1 月 1 日起，至 2023 年 12 月 31 日',
    '2023年1月1日至12月31日',
    '2023年1月1日到同年12月31日',
    '2023年01月01日—2023年12月31日',
    '2023年度',
    '二〇二三年全年',
  ])('takes %s', written => expect(codes(period(written))).toEqual([]));

  it('leaves other dates alone', () => {
    const text = change(right, '（二）依申请公开\n\n', '（二）依申请公开\n\n2023年5月1日至5月31日开展宣传月活动。');
    expect(codes(text)).toEqual([]);
    const later = change(right, '（二）改进情况\n\n', '（二）改进情况\n\n满意度统计时间为2023年11月1日至11月30日。');
    expect(codes(later)).toEqual([]);
  });

  it('says when there is none, at the title’s year, and writes it above the first part', () => {
    const text = change(right, `数据统计期限为${PERIOD}。`, '');
    expect(seen(text, CODE)).toMatchObject([
      { text: '2023年', message: `没有写明统计期限（${PERIOD}）`, severity: 'information' },
    ]);
    expect(mended(text, CODE)).toContain(`本报告所列数据的统计期限为${PERIOD}。\n\n一、总体情况\n`);
    expect(codes(roundTrip(text, CODE))).toEqual([]);
    expect(codes(change(right, '数据统计期限为', '本报告反映'))).toEqual([]);
  });
});
