import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, draft, seen } from '../draft.ts';

const CODE = 'section/fee-amounts';
const last = section6();
const UNPAID = { ...APPLICATIONS, 'other2.naturalPerson': '2', 'other2.total': '2' };

function section6(): string {
  const [, words = ''] = /六、其他需要报告的事项\n+([^\n]+)/.exec(draft()) ?? [];
  return words;
}

const fees = (words: string, cells = APPLICATIONS) => change(draft({ cells }), last, words);

describe('section/fee-amounts', () => {
  it.each([
    ['发出收费通知0件，总金额1200元，实际收取1500元。', '收费通知 0 件，却写了总金额 1200 元、实际收取 1500 元'],
    ['发出收费通知0件，总金额1200元。', '收费通知 0 件，却写了总金额 1200 元、实际收取 0 元'],
  ])('warns: %s', (words, message) => {
    expect(seen(fees(words), CODE)).toMatchObject([{ message, severity: 'warning' }]);
  });

  it.each([
    ['发出收费通知0件，总金额0元，实际收取200元。', '收费通知 0 件，却写了总金额 0 元、实际收取 200 元'],
    ['共发出收费通知书3份，总金额为900元，实际收取1000元。', '实际收取 1000 元，多于通知的总金额 900 元'],
    ['发出收费通知2件，总金额0.06万元，实际收取的总金额为601元。', '实际收取 601 元，多于通知的总金额 600 元'],
    ['发出收费通知2件，应收信息处理费460元，实收640元。', '实际收取 640 元，多于通知的总金额 460 元'],
    ['本年度应收信息处理费460元，实收640元。', '实际收取 640 元，多于通知的总金额 460 元'],
    ['发出信息处理费收费通知1件，应收100元，实收300元。', '实际收取 300 元，多于通知的总金额 100 元'],
    ['本年度信息处理费应收取100元，实际收取0.03万元。', '实际收取 300 元，多于通知的总金额 100 元'],
    ['未发出收费通知，收取信息处理费460元。', '没有发出收费通知，却写了收取 460 元'],
    ['2023年未向申请人发出收费通知，共收取信息处理费460元。', '没有发出收费通知，却写了收取 460 元'],
    ['发出收费通知0件，实际收取信息处理费460元。', '没有发出收费通知，却写了收取 460 元'],
  ])('informs, since notices of the year before may be paid now: %s', (words, message) => {
    expect(seen(fees(words), CODE)).toMatchObject([{ message, severity: 'information' }]);
  });

  it.each([
    '没有收取信息处理费，发出收费通知的件数、总金额和实际收取的总金额均为0。',
    '2023年发出收费通知0件，总金额0元，实际收取0元。',
    '全年没有发出收费通知。',
  ])('holds it against those that were not paid: %s', words => {
    expect(seen(fees(words, UNPAID), CODE).map(f => f.message)).toEqual([
      '表三有 2 件申请因逾期未按收费通知缴费不再处理，这里说没有发出收费通知',
    ]);
    expect(seen(fees(words), CODE)).toEqual([]);
  });

  it.each([
    '发出收费通知3件，总金额1500元，实际收取1200元。',
    '发出收费通知2件，总金额600元，实际收取0元。',
    '发出收费通知2件，总金额800元，实际收取1000元（含上年度通知于本年缴纳的200元）。',
    '发出收费通知2件，总金额800元，实际收取1000元，其中往年通知的200元。',
    '对2件申请发出收费通知，其余申请均未发出收费通知。',
    '发出收费通知10件，总金额0.12万元，实际收取1200元。',
    '发出收费通知2件，应收信息处理费640元，实收640元。',
    '发出收费通知2件，应收信息处理费640元，实收460元。',
    '发出收费通知2件，应收信息处理费460元，实收640元（含上年通知的180元）。',
    '本年度应收信息处理费640元，实收460元。',
    '行政事业性收费应收460元，实收640元；信息处理费0元。',
    '对2件申请发出收费通知，其余未发出收费通知，收取信息处理费460元。',
  ])('is silent: %s', words => {
    expect(seen(fees(words, UNPAID), CODE)).toEqual([]);
  });

  it.each([
    '没有发出收费通知，收取0元。',
    '未发出收费通知，收取信息处理费0元。',
    '未发出收费通知，免收信息处理费460元。',
    '未发出收费通知，未实际收取信息处理费460元。',
    '未发出收费通知，收取上年度通知的信息处理费460元。',
    '未发出收费通知，收取信息处理费460元，系2022年通知。',
    '上年度发出收费通知2件，本年度未发出收费通知，收取信息处理费460元。',
    '未发出收费通知，收取行政事业性收费12万元。',
  ])('is silent where nothing, or what was billed before, was collected: %s', words => {
    expect(seen(fees(words), CODE)).toEqual([]);
  });
});
