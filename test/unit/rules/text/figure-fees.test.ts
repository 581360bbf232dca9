import { describe, expect, it } from 'vitest';
import { APPLICATIONS, type Cells, change, draft, mended, offered, seen } from '../draft.ts';

const CODE = 'text/figure';

/** The draft with these words as its paragraph on 依申请公开. */
function saying(words: string, cells: Cells = APPLICATIONS): string {
  return change(draft({ cells }), /新收政府信息公开申请若干件.*/, words);
}

describe('text/figure on fees', () => {
  it('say where only the unit differs', () => {
    const told = (words: string) => seen(saying(words, { 'fees.amount': '286.4' }), CODE).map(f => f.message);
    expect(told('行政事业性收费286.4元。')).toEqual([
      '正文写“行政事业性收费286.4元”，表二“行政事业性收费，本年收费金额（单位：万元）”为 286.4；数相同，单位不同：正文是元，表二是万元',
    ]);
    expect(told('行政事业性收费2864000万元。')).toEqual([
      expect.stringMatching(/；与表二的数差一万倍，正文的单位可能应为元：表二是万元$/),
    ]);
    expect(told('行政事业性收费286.4万元。')).toEqual([]);
    expect(told('行政事业性收费2864000元。')).toEqual([]);
    expect(told('行政事业性收费286.5元。').join()).not.toMatch(/单位不同|一万倍/);
  });

  it('read 亿元, and take a sum that is rounded or cut off for the one it stands for', () => {
    const told = (words: string) => seen(saying(words, { 'fees.amount': '15320.48' }), CODE).map(f => f.message);
    for (const right of ['1.53亿元', '1.532亿元', '15320.5万元', '15320.4万元', '15320万元', '153204800元'])
      expect(told(`行政事业性收费${right}。`), right).toEqual([]);
    for (const wrong of ['1.63亿元', '1.5330亿元', '15321万元', '15320.58万元', '15320.48元'])
      expect(told(`行政事业性收费${wrong}。`), wrong).toHaveLength(1);
    expect(told('行政事业性收费15320.48亿元。')).toEqual([
      expect.stringMatching(/；数相同，单位不同：正文是亿元，表二是万元$/),
    ]);
    const small = (words: string) => seen(saying(words, { 'fees.amount': '12.5' }), CODE).map(f => f.text);
    expect(small('行政事业性收费13万元。')).toEqual([]);
    expect(small('行政事业性收费12万元。')).toEqual(['12万元']);
    const yi = saying('行政事业性收费1.63亿元。', { 'fees.amount': '15320.48' });
    expect(offered(yi, CODE).map(f => f.title)).toEqual(['正文改为 1.532048']);
    expect(seen(mended(yi, CODE), CODE)).toEqual([]);
  });

  it('know 元 from 万元', () => {
    const wan = saying('行政事业性收费12.5万元。', { 'fees.amount': '3080.699' });
    expect(mended(wan, CODE)).toContain('行政事业性收费3080.699万元');
    const yuan = saying('行政事业性收费125000元。', { 'fees.amount': '13.5' });
    expect(mended(yuan, CODE)).toContain('行政事业性收费135000元');
    expect(mended(yuan, CODE, 0, 1)).toContain('12.5');
  });
});
