import { describe, expect, it } from 'vitest';
import { findSections } from '../../../server/src/report/sections/by-words.ts';
import { headingOf, isSentence, isShortLine } from '../../../server/src/report/sections/heading-line.ts';
import { plainLines } from '../../../server/src/text/lines.ts';

/** `style value|words` of a line as a heading; null for none. */
function told(text: string): string | null {
  const [line] = plainLines(text);
  const found = headingOf(line!);
  if (found === null) return null;
  const { ordinal, words } = found.heading;
  expect(text.slice(words.start, words.end)).toBe(found.heading.text);
  return `${ordinal ? `${ordinal.style} ${ordinal.value} ${ordinal.text}` : ''}|${found.heading.text}`;
}

describe('a line as a heading', () => {
  it.each<[string, string | null]>([
    ['一、总体情况', 'chinese 1 一、|总体情况'],
    ['三、收到申请情况（单位：件）', 'chinese 3 三、|收到申请情况'],
    ['**二、主动公开情况** (计量单位: 件、万元)', 'chinese 2 二、|主动公开情况'],
    ['四、复议、诉讼情况（件）', 'chinese 4 四、|复议、诉讼情况'],
    ['一、总体情况（见下表）', 'chinese 1 一、|总体情况'],
    ['一、总体情况（县政府）', 'chinese 1 一、|总体情况（县政府）'],
    ['一 、总体情况', 'chinese 1 一 、|总体情况'],
    ['二十一．总体情况', 'chinese 21 二十一．|总体情况'],
    ['三,总体情况', 'chinese 3 三,|总体情况'],
    ['三，总体情况', 'chinese 3 三，|总体情况'],
    ['三：总体情况', 'chinese 3 三：|总体情况'],
    ['四:总体情况', 'chinese 4 四:|总体情况'],
    ['1.总体情况', 'arabic 1 1.|总体情况'],
    ['１２、总体情况', 'arabic 12 １２、|总体情况'],
    ['123、总体情况', '|123、总体情况'],
    ['（一）总体情况', 'paren 1 （一）|总体情况'],
    ['(二) 总体情况', 'paren 2 (二)|总体情况'],
    ['（ 三 ）总体情况', 'paren 3 （ 三 ）|总体情况'],
    ['（1）总体情况', 'paren-arabic 1 （1）|总体情况'],
    ['(12)总体情况', 'paren-arabic 12 (12)|总体情况'],
    ['第一部分 总体情况', 'part 1 第一部分|总体情况'],
    ['第 2 部分：总体情况', 'part 2 第 2 部分：|总体情况'],
    ['第三章\u3000总体情况', 'part 3 第三章|总体情况'],
    ['第一节 总体情况', '|第一节 总体情况'],
    ['总体情况', '|总体情况'],
    ['## 一、总体情况', 'chinese 1 一、|总体情况'],
    ['## 一、总体情况 ##', 'chinese 1 一、|总体情况'],
    ['###### 一、总体情况', 'chinese 1 一、|总体情况'],
    ['> 一、总体情况', 'chinese 1 一、|总体情况'],
    ['**一、总体情况**', 'chinese 1 一、|总体情况'],
    ['__一、总体情况__', 'chinese 1 一、|总体情况'],
    ['一、**总体情况**', 'chinese 1 一、|总体情况'],
    ['一、****', 'chinese 1 一、|****'],
    ['\u3000一、总体情况 ', 'chinese 1 一、|总体情况'],
    ['一、\u3000总体情况', 'chinese 1 一、|总体情况'],
    ['一、', null],
    ['', null],
    ['  ', null],
    ['##', null],
    ['字'.repeat(60), `|${'字'.repeat(60)}`],
    ['字'.repeat(61), null],
    [`${' '.repeat(60)}${'字'.repeat(60)}`, `|${'字'.repeat(60)}`],
    [`${' '.repeat(61)}${'字'.repeat(60)}`, null],
  ])('%j', (text, expected) => expect(told(text)).toBe(expected));

  it.each<[string, boolean]>([
    ['一概述', false],
    ['一、概述', true],
    ['字'.repeat(120), true],
    ['字'.repeat(121), false],
    ['总体\t情况', false],
    ['总体|情况', false],
    ['\t一、总体情况\t\t', true],
    ['一、总体\t情况', false],
  ])('%j is short: %s', (text, expected) => expect(isShortLine(text)).toBe(expected));

  it.each<[string, boolean]>([
    ['总体情况', false],
    ['总体情况。', false],
    ['总体情况。 ', false],
    ['总体情况。好', true],
    ['。好', true],
  ])('%j is more than a sentence: %s', (text, expected) => expect(isSentence(text)).toBe(expected));
});

/** `number match` of each line that is a section's heading, with the index of its last line. */
function sections(text: string): string[] {
  return findSections(plainLines(text)).map(s => `${s.number} ${s.match} ${s.index}-${s.last}`);
}

describe('the heading of a section', () => {
  it.each<[string, string[]]>([
    ['一、总体情况', ['1 same 0-0']],
    ['二、主动公开政府信息情况', ['2 same 0-0']],
    ['三、收到和处理政府信息公开申请情况', ['3 same 0-0']],
    ['四、政府信息公开行政复议、行政诉讼情况', ['4 same 0-0']],
    ['五、存在的主要问题及改进情况', ['5 same 0-0']],
    ['六、其他需要报告的事项', ['6 same 0-0']],
    ['六、其他需要报告的事 项', ['6 same 0-0']],
    // By words that give it away, behind an ordinal.
    ['二、行政机关主动公开有关信息情况', ['2 harmless 0-0']],
    ['三、办理群众申请有关情况', ['3 harmless 0-0']],
    ['三、依申请公开办理有关情况', ['3 harmless 0-0']],
    ['四、因公开引起的复议和诉讼的有关情况', ['4 harmless 0-0']],
    ['五、工作中的问题和下一步打算', ['5 harmless 0-0']],
    ['六、其它应当说明的有关事项', ['6 harmless 0-0']],
    ['一、整体情况', ['1 harmless 0-0']],
    ['一、工作基本情况', ['1 harmless 0-0']],
    ['办理群众申请有关情况', []],
    ['（三）办理群众申请有关情况', []],
    ['三、办理群众申请，有关情况', []],
    ['三、办理群众申请有关情况。', ['3 harmless 0-0']],
    // Words that may stand over other things: behind the section's ordinal or the one before it.
    ['五、不足及整改打算情况', ['5 harmless 0-0']],
    ['四、不足及整改打算情况', ['5 harmless 0-0']],
    ['三、不足及整改打算情况', []],
    ['六、不足及整改打算情况', []],
    ['六、其他重要情况', ['6 harmless 0-0']],
    ['五、其他事项', ['6 harmless 0-0']],
    ['四、其他事项', []],
    ['六、其他事项汇总情况', []],
    // Broken over two lines.
    ['四、政府信息公开行政复议、\n行政诉讼情况', ['4 same 0-1']],
    ['四、政府信息公开行政复议、\n二、行政诉讼情况', []],
    ['四、政府信息公开行政复议、\n\n行政诉讼情况', []],
    // A sentence, a table's row, an echo under another heading.
    ['一、总体情况。本年公开信息。', []],
    ['一、总体情况\t1', []],
    ['一、总体情况\n（一）主动公开政府信息情况\n二、主动公开政府信息情况', ['1 same 0-0', '2 same 2-2']],
    ['二、主动公开政府信息情况\n主动公开政府信息情况', ['2 same 0-0']],
    ['2.主动公开政府信息情况\n二、主动公开政府信息情况', ['2 same 1-1']],
    ['三、办理群众申请有关情况\n三、收到和处理政府信息公开申请情况', ['3 same 1-1']],
    ['三、办理群众申请有关情况\n三、处理公众申请有关情况', ['3 harmless 0-0']],
  ])('%j', (text, expected) => expect(sections(text)).toEqual(expected));
});
