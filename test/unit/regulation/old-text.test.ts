import { describe, expect, it } from 'vitest';
import { articleOf } from '../../../server/src/regulation/articles/index.ts';
import { citationsIn } from '../../../server/src/regulation/citations.ts';
import { citesOldText, hoverForCitation, todayOf } from '../../../server/src/regulation/cited.ts';
import { OLD_ARTICLES, oldRefExists } from '../../../server/src/regulation/old/articles.ts';

const hoverOf = (text: string, year: number | null = 2025) => hoverForCitation(citationsIn(text)[0]!, year, null)!;

/** From the text of 2007 and that of today: where its matter stands now, the chief place first. */
const TODAY: readonly (readonly number[])[] = [
  [1],
  [2],
  [3],
  [4],
  [5],
  [6],
  [11],
  [14],
  [19],
  [20],
  [21],
  [21],
  [27],
  [17, 14, 15],
  [23],
  [25],
  [10],
  [26],
  [12],
  [29],
  [36, 30],
  [37],
  [32, 15],
  [33],
  [41],
  [40],
  [42],
  [43],
  [46],
  [47],
  [49],
  [50],
  [51, 47],
  [52],
  [53],
  [54],
  [55],
  [56],
];

describe('the 条例 of 2007', () => {
  it('has 38 articles, each with what says so today', () => {
    expect(OLD_ARTICLES.map(a => a.today.map(t => t.article))).toEqual(TODAY);
    for (const { today } of OLD_ARTICLES) for (const t of today) expect(articleOf(t.article)).toBeDefined();
  });

  it.each([
    [4, 2, 5, true],
    [4, 2, 6, false],
    [9, null, 4, true],
    [9, null, 5, false],
    [10, null, 11, true],
    [10, null, 12, false],
    [12, 1, 8, true],
    [14, 4, null, true],
    [14, 5, null, false],
    [32, null, 6, true],
    [32, null, 7, false],
    [33, 2, null, true],
    [33, 3, null, false],
    [33, null, 1, false],
    [38, null, null, true],
    [39, null, null, false],
    [0, null, null, false],
  ])('article %i, 款 %s, 项 %s: %s', (article, paragraph, item, exists) => {
    expect(oldRefExists({ article, paragraph, item })).toBe(exists);
  });
});

describe('a hover on its articles', () => {
  it.each([
    [
      '2007年《条例》第三十三条',
      ['2007年的《条例》第三十三条', '行政复议和行政诉讼', '现为第五十一条', '国务院令第711号'],
    ],
    ['原《条例》第二十四条', ['15个工作日', '现为第三十三条', '现在是20个工作日']],
    ['《政府信息公开条例》（国务院令第492号）第十三条', ['特殊需要', '现为第二十七条', '不再要求有特殊需要']],
    ['旧条例第三十二条第（三）项', ['2007年的《条例》第三十二条第（三）项', '现为第五十条']],
    ['旧条例第三十二条第（七）项', ['第三十二条没有第（七）项', '现为第五十条']],
    ['修订前的第五十条', ['共三十八条，没有第五十条', '现行《条例》有第五十条']],
    ['旧条例第六十条', ['共三十八条，没有第六十条', '现行《条例》也没有']],
    ['旧条例第三十一条至第三十八条', ['现为第四十九条', '另有第三十四条']],
  ])('%s', (text, words) => {
    for (const word of words) expect(hoverOf(text)).toContain(word);
    expect(hoverOf(text)).toContain('不是条例原文');
  });

  it('is chosen by the year of the report too', () => {
    const [citation] = citationsIn('《条例》第三十一条');
    expect([2018, 2019, null].map(year => citesOldText(citation!, year))).toEqual([true, false, false]);
    expect(hoverOf('《条例》第三十一条', 2018)).toMatch(/^这份年报是2018年度的/);
    expect(hoverOf('《条例》第三十一条', 2019)).not.toContain('2007年');
    // A caption of the form names no law, and is the form's own.
    expect(citesOldText(citationsIn('第二十条第（一）项')[0]!, 2018)).toBe(false);
  });

  it('leads to the articles of today', () => {
    expect(todayOf(citationsIn('旧条例第三十三条、第十四条')[1]!, 2025)).toEqual([17, 14, 15]);
    expect(todayOf(citationsIn('《条例》第三十三条')[0]!, 2018)).toEqual([51, 47]);
    expect(todayOf(citationsIn('《条例》第三十三条')[0]!, 2025)).toEqual([33]);
    expect(todayOf(citationsIn('《行政复议法》第二十三条')[0]!, 2025)).toEqual([]);
    expect(todayOf(citationsIn('旧条例第五十条')[0]!, 2025)).toEqual([]);
  });
});

describe('a hover on today’s', () => {
  it('says that an inserted article does not exist', () => {
    const says = hoverOf('《条例》第二十条之一');
    expect(says).toMatch(/^《条例》没有第二十条之一。/);
    expect(says).toContain('**《条例》第二十条**');
  });

  it('is nobody’s for another law', () => {
    expect(hoverForCitation(citationsIn('《行政复议法》第二十三条')[0]!, 2025, null)).toBeNull();
  });
});
