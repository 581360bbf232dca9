import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../../server/src/exchange/word/number-format.ts';
import { openWord } from '../../../../server/src/exchange/word/word-draft.ts';
import { wordPackage } from '../../../support/word/package.ts';

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const LISTS = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%1.%3', '<w:isLgl/>')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '●')}${level(1, 'decimal', '%2.')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>`;
const STYLES =
  '<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H"/></w:style>';

const numbered = (id: number, at: number, text: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const styled = (style: string, text: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const linesOf = (body: string) => openWord(wordPackage({ body, numbering: LISTS, styles: STYLES })).text.split('\n');

describe('numbers that Word counts', () => {
  it('stand in the text, level by level, and begin anew below', () => {
    const body =
      numbered(1, 0, '总体') +
      numbered(1, 1, '甲') +
      numbered(1, 1, '乙') +
      numbered(1, 0, '公开') +
      numbered(1, 1, '丙');
    expect(linesOf(body)).toEqual(['一、总体', '（一）甲', '（二）乙', '二、公开', '（一）丙']);
  });

  it('come from styles, also from those a style is based on; numId 0 takes them away', () => {
    expect(linesOf(styled('H', '总体') + styled('H2', '公开') + numbered(0, 0, '无号') + styled('H', '申请'))).toEqual([
      '一、总体',
      '二、公开',
      '无号',
      '三、申请',
    ]);
  });

  it('begin where a list of its own says, once', () => {
    expect(linesOf(numbered(1, 0, '甲') + numbered(2, 0, '乙') + numbered(2, 0, '丙'))).toEqual([
      '一、甲',
      '五、乙',
      '六、丙',
    ]);
  });

  it('are digits where a level says so, nothing for a dot, and stand apart behind a full stop', () => {
    expect(linesOf(numbered(1, 0, '甲') + numbered(1, 2, '乙') + numbered(3, 0, '点') + numbered(3, 1, '丙'))).toEqual([
      '一、甲',
      '1.1 乙',
      '点',
      '1. 丙',
    ]);
  });

  it('are said to be Word’s own', () => {
    const draft = openWord(wordPackage({ body: numbered(1, 0, '总体'), numbering: LISTS }));
    expect(draft.notes).toEqual([expect.stringContaining('自动编号')]);
    expect(draft.refusalOf([{ span: { start: 0, end: 1 }, text: '二' }])).toContain('自动生成');
    expect(draft.refusalOf([{ span: { start: 2, end: 4 }, text: '概况' }])).toBeNull();
  });
});

describe('formatNumber', () => {
  it.each([
    [12, 'chineseCounting', '十二'],
    [3, 'chineseLegalSimplified', '叁'],
    [11, 'chineseLegalSimplified', '11'],
    [12, 'decimalFullWidth', '１２'],
    [3, 'decimalEnclosedCircle', '③'],
    [21, 'decimalEnclosedCircle', '21'],
    [7, 'decimalZero', '07'],
    [28, 'lowerLetter', 'bb'],
    [26, 'upperLetter', 'Z'],
    [49, 'lowerRoman', 'xlix'],
    [4, 'upperRoman', 'IV'],
    [2, 'none', ''],
    [10000, 'chineseCounting', '10000'],
  ] as const)('%i as %s is %s', (value, format, shown) => {
    expect(formatNumber(value, format)).toBe(shown);
  });
});
