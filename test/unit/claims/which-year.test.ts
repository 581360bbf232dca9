import { describe, expect, it } from 'vitest';
import { isComparison } from '../../../server/src/claims/lexicon/other-work.ts';
import { isOwnYearBehind } from '../../../server/src/claims/whose/which-year.ts';
import { stated } from './stated.ts';

describe('the year that is spoken of', () => {
  it.each([
    '2024年',
    '2024年度',
    '本年度',
    '本年',
    '今年',
    '全年',
    '年内',
    '报告年度',
    '1月1日至12月31日',
    '2024年1月1日—2024年12月31日',
    '1月1日起至12月31日',
    '1月至12月',
    '1-12月',
    '第一季度5件，全年',
    '2023年5件，2024年',
    '五年来，2024年',
    '2024年来信',
  ])('is the report’s own: %s', words => {
    expect(isOwnYearBehind(words, 2024, false)).toBe(true);
  });

  it.each([
    '2023年',
    '2025年',
    '上年',
    '上年度',
    '上一年度',
    '去年',
    '前年',
    '往年',
    '历年',
    '近三年',
    '五年来',
    '过去五年',
    '三年间',
    '2021年至2024年',
    '自平台开通以来',
    '9月1日至12月31日',
    '11月1日至12月31日',
    '11月至12月',
    '1月1日至6月30日',
    '2024年9月1日至2024年12月31日',
    '9月1日起',
    '自10月8日以后',
    '截至10月31日',
    '截至2024年6月30日',
    '新规施行后',
    '系统启用以来',
    '以来收到',
    '连续五年共',
    '本届政府任期以来',
    '十四五',
    '上半年',
    '第一季度',
    '3月份',
    '11月',
    '2024年第一季度',
  ])('is none of its cells’: %s', words => {
    expect(isOwnYearBehind(words, 2024, true)).toBe(false);
  });

  it.each(['截至年底', '一年来', '截至12月31日', '截至12月底', '3月5日', '2023年度版', '收到申请', '累计'])(
    'is left as it was: %s',
    words => {
      expect(isOwnYearBehind(words, 2024, true)).toBe(true);
      expect(isOwnYearBehind(words, 2024, false)).toBe(false);
    },
  );

  it('sums over years where no report year is known and 以来 follows', () => {
    expect(isOwnYearBehind('2019年以来', null, true)).toBe(false);
    expect(isOwnYearBehind('2019年度以来', null, true)).toBe(false);
    expect(isOwnYearBehind('2019年', null, false)).toBe(true);
    expect(isOwnYearBehind('2019年以来', 2019, false)).toBe(true);
  });

  it('holds within brackets for what is in them', () => {
    expect(stated('新收政府信息公开申请20件（2023年15件），予以公开5件。')).toEqual(['20件 new', '5件 granted']);
  });

  it.each([
    '试行期间（9月1日至12月31日）收到政府信息公开申请20件，办结18件。',
    '收到政府信息公开申请20件（1—9月），办结18件。',
    '前三季度（1至9月）收到政府信息公开申请20件。',
    '专人负责后（10月起），收到政府信息公开申请20件。',
  ])('holds for what follows where it stands alone in brackets: %s', text => {
    expect(stated(text)).toEqual([]);
  });

  it('goes on with the report’s year where that stands alone in brackets', () => {
    expect(stated('本年度（2024年1月1日至12月31日）收到政府信息公开申请20件。')).toEqual(['20件 new']);
    expect(stated('收到政府信息公开申请15件（2023年）、20件（2024年），办结18件。')).toContain('18件 processed');
    expect(stated('收到政府信息公开申请20件（2024年），办结18件。')).toEqual(['20件 new', '18件 processed']);
  });
});

describe('figures that compare', () => {
  it.each([
    ['减少3件', '新收政府信息公开申请22件，减少3件。'],
    ['减少了3件', '新收政府信息公开申请22件，比上年减少了3件。'],
    ['增加3件', '新收政府信息公开申请22件，同比增加3件。'],
    ['下降3件', '新收政府信息公开申请22件，较2023年下降3件。'],
    ['少了3件', '新收政府信息公开申请22件，比去年少了3件。'],
    ['由…增至', '新收政府信息公开申请22件，由3件上升。'],
    ['占', '新收政府信息公开申请22件，占3件。'],
  ])('are no count of the table, with or without a sign: %s', (_words, text) => {
    expect(stated(text)).toEqual(['22件 new']);
  });

  it('are known by their words, 新增加 not among them', () => {
    expect(isComparison('新增加')).toBe(false);
    for (const words of ['增加', '比上年', '与2023年', '由', '从', '占']) expect(isComparison(words), words).toBe(true);
    expect(isComparison('由本机关收到')).toBe(false);
  });
});
