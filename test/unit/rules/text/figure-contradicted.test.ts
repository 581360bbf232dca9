import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, draft, seen } from '../draft.ts';

/** What is told beside 7 new applications and 1 from last year, 5 granted, 2 denied, 1 carried over. */
const told = (words: string) =>
  seen(change(draft({ cells: APPLICATIONS }), /新收政府信息公开申请若干件.*/, words), 'text/figure').map(f => f.text);

describe('text/figure on a sentence that contradicts itself', () => {
  it.each([
    ['新收政府信息公开申请7件，予以公开5件；本年新收9件均已登记。', '9件'],
    ['新收政府信息公开申请7件，予以公开5件，不予公开2件，予以公开6件均为网上申请。', '6件'],
    ['新收政府信息公开申请7件，上年结转1件已办结，没有上年结转件。', '没有'],
    ['新收政府信息公开申请7件，结转下年度1件；结转下年度的3件正在办理。', '3件'],
  ])('finds the number that the table has not: %s', (words, text) => {
    expect(told(words)).toEqual([text]);
  });

  it.each([
    ['neither is the table’s', '新收政府信息公开申请8件，予以公开5件；本年新收9件均已登记。'],
    ['a part of it', '新收政府信息公开申请7件，其中1件因补正结转下年度，0件因征求意见结转下年度。'],
    ['of another year', '2022年新收政府信息公开申请9件，2023年新收7件。'],
    ['of another office', '县教育局新收政府信息公开申请9件，全镇新收7件。'],
    ['by two names', '镇政府新收政府信息公开申请7件，全镇新收9件。'],
    ['in words for more than one thing', '收到政府信息公开申请7件，共收到9件。'],
  ])('leaves alone what is %s: %s', (_what, words) => {
    expect(told(words)).toEqual([]);
  });
});
