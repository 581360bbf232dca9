import { describe, expect, it } from 'vitest';
import { passagesOf, place } from '../../../server/src/claims/prose/passages.ts';
import { parseReport } from '../../../server/src/report/parse.ts';

const TITLE = '青禾镇2023年政府信息公开工作年度报告\n\n一、总体情况\n\n';

/** How the words of one paragraph are folded. */
function fold(words: string): string | undefined {
  return passagesOf(parseReport(`${TITLE}本年${words}收到`))[0]?.text.slice(2, -2);
}

describe('what is set aside in a paragraph', () => {
  it.each<[string, string]>([
    [',;:()!?', '，；：（）！？'],
    ['、。，；：（）！？', '、。，；：（）！？'],
    ['０９', '09'],
    ['一 二', '一二'],
    ['1\u30002', '1 2'],
    ['1 一', '1一'],
    ['一 1', '一1'],
    ['1  2', '1 2'],
    ['*一*`二`', '一二'],
    ['1,234', '1234'],
    ['1,234,567', '1234567'],
    ['1,2345', '1，2345'],
    ['1,23', '1，23'],
    ['一,234', '一，234'],
    ['1，234', '1，234'],
    ['1.5', '1.5'],
    ['1.一', '1。一'],
    ['一.5', '一。5'],
    ['a.b', 'a。b'],
    ['《一》', '《□》'],
    ['《一1》二《三四》', '《□□》二《□□》'],
    ['》一《二', '》一《二'],
    ['《一《二》', '《一《□》'],
    ['《一》二》', '《□》二》'],
    ['一&nbsp;二&#160;三&ensp;四&emsp;五', '一二三四五'],
    ['一&amp;二', '一&amp；二'],
    ['一<b>二</b>三', '一二三'],
    ['一<2', '一<2'],
    ['一<!-- x -->二', '一二'],
  ])('%j', (words, expected) => expect(fold(words)).toBe(expected));

  it('leads back to the draft behind each', () => {
    const report = parseReport(`${TITLE}本年 <b>1,234</b> 件，*又*&nbsp;《一》5件。\n`);
    const [passage] = passagesOf(report);
    const told = (words: string) => {
      const from = passage!.text.indexOf(words);
      const { start, end } = place(passage!, from, from + words.length);
      return report.text.slice(start, end);
    };
    expect(told('1234')).toBe('1,234');
    expect(told('又')).toBe('又');
    expect(told('5件')).toBe('5件');
    expect(told('件，')).toBe('件，');
  });
});
