import { describe, it } from 'vitest';
import { citationsIn } from '../../../server/src/regulation/citations.ts';
import { articleFromFile } from '../../../server/src/regulation/local.ts';
import { expectLinear, timed } from '../../support/growth.ts';

describe('long texts', () => {
  it.each([
    ['第', '第'],
    ['open lists', '第一、'],
    ['open brackets', '第（'],
    ['titles', '《条例'],
    ['white space', '第 　'],
    ['citations in one line', '《条例》第二十条第（一）项、'],
    ['ranges', '第一条至'],
    ['numerals', '第一二三四五六七八'],
    ['numerals without 第', '一二三四五六七八、'],
    ['articles without 第', '《条例》四十九、五十条、'],
    ['lists without marks between', '第二十条（一）（二）'],
    ['open lists of 项', '第二十条（一、'],
    ['brackets', '（（一）'],
    ['old names', '原《条例》（修订前的'],
    ['circled numbers', '第二十条①⑤'],
  ])('of %s take linear time', (_, piece) => {
    expectLinear(n => timed(() => citationsIn(piece.repeat(n))), 5000);
  });

  it('of articles take linear time', () => {
    const law =
      '　　第一条　为了让账目清楚，制定本规则。\n　　第二条　账目，是指记录：\n　　（一）进货；\n　　（二）卖货。\n';
    expectLinear(n => timed(() => articleFromFile(`${'第一条　'.repeat(3)}${law.repeat(n)}`, 2)), 1000);
  });

  it.each([
    ['tags', '<p style="a">\n'],
    ['open tags', '<p '],
    ['entities', '&nbsp;'],
    ['page addresses', 'https://example.cn/a \n'],
    ['items in one line', '：（一）甲；'],
    ['one line', '第一条 甲。　　第二条 乙。'],
    ['list marks', '> - > - 第一条\n'],
  ])('of a copy with nothing but %s take linear time', (_, piece) => {
    expectLinear(n => timed(() => articleFromFile(`第一条　甲。\n第二条　${piece.repeat(n)}`, 2)), 2500);
  });
});
