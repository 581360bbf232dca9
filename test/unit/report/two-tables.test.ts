import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { cellOf, tableOf } from '../../../server/src/report/query.ts';
import { APPLICATIONS, change, codes, draft, seen } from '../rules/draft.ts';

const LAYOUTS = ['tab', 'cell', 'space', 'markdown', 'html'] as const;
type Layout = (typeof LAYOUTS)[number];

const THREE = /(?<=申请情况(?:\n\n|<\/h2>\n))[\s\S]*?(?=\n(?:#+ |<h2>)?四、政府)/;
const FOUR = /(?<=诉讼情况(?:\n\n|<\/h2>\n))[\s\S]*?(?=\n(?:#+ |<h2>)?五、存在)/;

/** Last year's 表三: five new ones, of which one is carried out. */
const LAST = {
  'new.naturalPerson': '5',
  'new.total': '5',
  'granted.naturalPerson': '4',
  'granted.total': '4',
  'processed.naturalPerson': '4',
  'processed.total': '4',
};

const own = (layout: Layout, part: RegExp, cells: Readonly<Record<string, string>>) =>
  part.exec(draft({ layout, cells }))![0];

/** A draft of 2023 with several tables of a kind, and words before each. */
function several(
  layout: Layout,
  part: RegExp,
  ...tables: readonly [words: string, cells: Readonly<Record<string, string>>][]
) {
  const p = (words: string) => (words === '' ? '' : layout === 'html' ? `<p>${words}</p>\n` : `${words}\n\n`);
  return change(
    draft({ layout, cells: APPLICATIONS }),
    part,
    tables.map(([words, cells]) => p(words) + own(layout, part, cells)).join('\n\n'),
  );
}

const newOnes = (text: string) => cellOf(tableOf(parseReport(text), 'applications')!, 'new', 'total')?.value;
const upheld = (text: string) => cellOf(tableOf(parseReport(text), 'disputes')!, 'cases', 'review.upheld')?.value;
const said = (text: string) => seen(text, 'table/duplicate-row').map(f => f.message);

describe.each(LAYOUTS)('two tables of one kind (%s)', layout => {
  it.each([
    ['2022年：', '2023年：'],
    ['2022年度', ''],
    ['附：上年数据', '本年数据'],
    ['', '表三（2023年度）'],
  ])('the one of the year that stands above it is read: %s, %s', (first, second) => {
    const text = several(layout, THREE, [first, LAST], [second, APPLICATIONS]);
    expect(newOnes(text)).toBe(7);
    expect(codes(text)).toEqual(['table/duplicate-row']);
    const reversed = several(layout, THREE, [second, APPLICATIONS], [first, LAST]);
    expect(newOnes(reversed)).toBe(first === '' ? 7 : 7);
  });

  it('none is read where nothing tells, and it is said', () => {
    const text = several(layout, THREE, ['', { ...LAST, 'carriedOut.total': '0' }], ['', APPLICATIONS]);
    expect(newOnes(text)).toBeUndefined();
    expect(codes(text)).toEqual(['table/duplicate-row']);
    expect(said(text)).toEqual([
      '表三有 25 行出现了不止一次，像是贴了两张表，应只有一张；两张的数不同，看不出哪一张是2023年的，数不同的行没有核对',
    ]);
  });

  it('of 表四 too', () => {
    const one = { 'cases.review.upheld': '1', 'cases.review.total': '1' };
    const told = several(layout, FOUR, ['2022年', {}], ['2023年', one]);
    expect(upheld(told)).toBe(1);
    const text = several(layout, FOUR, ['', {}], ['', one]);
    expect(upheld(text)).toBeUndefined();
    expect(said(text)).toEqual(['表四的数据行出现了 2 次，应只有一行；两处的数不同，看不出哪一处是2023年的，没有核对']);
  });
});

it('the figures of the one that is read are checked', () => {
  const text = several('tab', THREE, ['2022年', LAST], ['2023年', { ...APPLICATIONS, 'new.total': '8' }]);
  expect(codes(text)).toContain('table/row-total');
});

it('the later of two is told by what was carried from one year to the next', () => {
  const last = { ...LAST, 'carriedOut.naturalPerson': '1', 'carriedOut.total': '1' };
  expect(newOnes(several('tab', THREE, ['', last], ['', APPLICATIONS]))).toBe(7);
  expect(newOnes(several('tab', THREE, ['', APPLICATIONS], ['', last]))).toBe(7);
});

it('words above the table that speak of both years tell nothing', () => {
  const text = several(
    'tab',
    THREE,
    ['2023年新收的申请比2022年多了两件，上年没有结转下来的申请，情况见下面的表格。', APPLICATIONS],
    ['2022年', LAST],
  );
  expect(newOnes(text)).toBe(7);
});

describe('words that name no year of the table', () => {
  // Nothing is carried from the first to the second.
  const unlike = { ...LAST, 'carriedOut.total': '0' };
  const late = { ...LAST, 'carriedOut.naturalPerson': '1', 'carriedOut.total': '1' };
  const lines = [
    '填报日期：2024年1月12日',
    '填报日期：2022年',
    '（格式见国办公开办函〔2021〕30号）',
    '联系电话：12345678',
    '电话12342022年',
    '（与上年对照）',
    '比上年增加2件',
    '云岭县人民政府2022年政府信息公开工作年度报告',
    '《条例》（2019年修订）',
    '2022—2023年',
  ];

  it.each(lines)('give the place to no other table: %s', words => {
    const text = several('tab', THREE, ['', unlike], [words, APPLICATIONS]);
    expect(tableOf(parseReport(text), 'applications')?.twin).toBe('doubtful');
    expect(codes(text)).toEqual(['table/duplicate-row']);
    expect(newOnes(several('tab', THREE, ['', late], [words, APPLICATIONS]))).toBe(7);
  });

  it.each([
    ['填报日期：2023年1月10日', '填报日期：2024年1月12日'],
    ['（与上年对照）', '（与上年对照）'],
    ['（本年没有收费）', ''],
  ])('nor take it: %s, %s', (first, second) => {
    expect(newOnes(several('tab', THREE, [first, unlike], [second, APPLICATIONS]))).toBeUndefined();
    expect(newOnes(several('tab', THREE, [first, late], [second, APPLICATIONS]))).toBe(7);
  });

  it.each(['2022年各乡镇汇总', '沿用去年样式'])('leave it open beside other words, unless more tells: %s', words => {
    expect(newOnes(several('tab', THREE, ['', unlike], [words, APPLICATIONS]))).toBeUndefined();
    expect(newOnes(several('tab', THREE, [words, unlike], ['', APPLICATIONS]))).toBeUndefined();
    expect(newOnes(several('tab', THREE, [words, unlike], ['2023年', APPLICATIONS]))).toBe(7);
    expect(newOnes(several('tab', THREE, [words, late], ['', APPLICATIONS]))).toBe(7);
  });

  it('leave it open where the figures carried over speak against them', () => {
    expect(newOnes(several('tab', THREE, ['', late], ['2022年', APPLICATIONS]))).toBeUndefined();
  });

  it.each(['2022年数据', '表三（2022年度）', '附：去年情况', '二〇二二年：'])(
    'are not those that say nothing else: %s',
    words => {
      expect(newOnes(several('tab', THREE, [words, unlike], ['', APPLICATIONS]))).toBe(7);
    },
  );
});
