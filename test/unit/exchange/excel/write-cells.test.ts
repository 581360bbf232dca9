import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Refused } from '../../../../server/src/exchange/draft.ts';
import { openDraft } from '../../../../server/src/exchange/open.ts';
import { excelPackage, type WorkbookParts } from '../../../support/excel/package.ts';

const STYLES =
  '<x:cellXfs><x:xf/><x:xf numFmtId="3"/><x:xf numFmtId="49"/><x:xf numFmtId="170"/></x:cellXfs>' +
  '<x:numFmts><x:numFmt numFmtId="170" formatCode="0&quot;件&quot;"/></x:numFmts>';

function workbook(rows: string, parts: Partial<WorkbookParts> = {}): Uint8Array {
  return excelPackage({
    sheets: [{ name: '表三', xml: `<x:sheetData>${rows}</x:sheetData>` }],
    styles: STYLES,
    ...parts,
  });
}

/** The row of a workbook whose words are given new ones, each `[old, new]`, the first that is there. */
function changed(rows: string, changes: readonly (readonly [string, string])[], parts: Partial<WorkbookParts> = {}) {
  const bytes = workbook(rows, parts);
  const draft = openDraft(bytes, '');
  const cells = draft.text.split(/[\t\n]/);
  const edits = changes.map(([was, now]) => {
    const start = cells.slice(0, cells.indexOf(was)).reduce((at, cell) => at + cell.length + 1, 0);
    return { span: { start, end: start + was.length }, text: now };
  });
  return { draft, edits, xml: () => sheetOf(draft.write(edits)) };
}

const sheetOf = (bytes: Uint8Array) =>
  /<(?:\w+:)?sheetData>(.*)<\/(?:\w+:)?sheetData>/s.exec(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!))![1]!;

const row = (...cells: string[]) => `<x:row r="1">${cells.join('')}</x:row>`;

describe('a cell of a workbook', () => {
  it.each([
    ['a number', '<x:c r="A1" s="1"><x:v>5</x:v></x:c>', '5', '12', '<x:c r="A1" s="1"><x:v>12</x:v></x:c>'],
    [
      'a number by thousands',
      '<x:c r="A1" s="1"><x:v>1234</x:v></x:c>',
      '1,234',
      '1235',
      '<x:c r="A1" s="1"><x:v>1235</x:v></x:c>',
    ],
    [
      'a number with its unit',
      '<x:c r="A1" s="3"><x:v>5</x:v></x:c>',
      '5件',
      '12件',
      '<x:c r="A1" s="3"><x:v>12</x:v></x:c>',
    ],
    [
      'a number that becomes words',
      '<x:c r="A1"><x:v>5</x:v></x:c>',
      '5',
      '无',
      '<x:c r="A1" t="inlineStr"><x:is><x:t>无</x:t></x:is></x:c>',
    ],
    ['a number that goes', '<x:c r="A1" s="1"><x:v>5</x:v></x:c>', '5', '', '<x:c r="A1" s="1"/>'],
    [
      'words',
      '<x:c r="A1" s="1" t="s"><x:v>0</x:v></x:c>',
      '甲',
      '&乙 ',
      '<x:c r="A1" s="1" t="inlineStr"><x:is><x:t xml:space="preserve">&amp;乙 </x:t></x:is></x:c>',
    ],
    [
      'words that become a number',
      '<x:c r="A1" t="s" s="1"><x:v>0</x:v></x:c>',
      '甲',
      '3',
      '<x:c r="A1" s="1"><x:v>3</x:v></x:c>',
    ],
    [
      'digits that are to be words',
      '<x:c r="A1" s="2" t="inlineStr"><x:is><x:t>7</x:t></x:is></x:c>',
      '7',
      '8',
      '<x:c r="A1" s="2" t="inlineStr"><x:is><x:t>8</x:t></x:is></x:c>',
    ],
    ['an error', "<x:c r='A1' t='e'><x:v>#N/A</x:v></x:c>", '#N/A', '4', "<x:c r='A1'><x:v>4</x:v></x:c>"],
  ])('with %s takes other words', (_, cell, was, now, wanted) => {
    for (const prefix of ['', 'x', 'ns0']) {
      const { xml } = changed(row(cell, '<x:c r="B1"><x:v>9</x:v></x:c>'), [[was, now]], {
        strings: '<x:si><x:t>甲</x:t></x:si>',
        prefix,
      });
      const own = wanted.replaceAll(/(<\/?)x:/g, prefix === '' ? '$1' : `$1${prefix}:`);
      expect(xml()).toContain(own);
    }
  });

  it('that is not there is put between its neighbours, in the style of the one before', () => {
    const head =
      '<x:row r="1"><x:c r="A1" t="str"><x:v>行</x:v></x:c><x:c r="B1"><x:v>1</x:v></x:c><x:c r="C1"><x:v>2</x:v></x:c></x:row>';
    const bytes = workbook(
      `${head}<x:row r="2"><x:c r="A2" s="2" t="str"><x:v>甲</x:v></x:c><x:c r="C2"><x:v>3</x:v></x:c></x:row>`,
    );
    const draft = openDraft(bytes, '');
    const at = draft.text.indexOf('甲\t') + 2;
    expect(sheetOf(draft.write([{ span: { start: at, end: at }, text: '5' }]))).toContain(
      '<c r="A2" s="2" t="str"><v>甲</v></c><c r="B2" s="2"><v>5</v></c><c r="C2">',
    );
  });

  it('keeps its formula where that comes to the new figure with all that is changed', () => {
    const cells = [
      '<x:c r="A1"><x:v>1</x:v></x:c>',
      '<x:c r="B1"><x:v>2</x:v></x:c>',
      '<x:c r="C1"><x:f>SUM(A1:B1)</x:f><x:v>33</x:v></x:c>',
      '<x:c r="D1"><x:f>$A$1+B1-C1</x:f><x:v>44</x:v></x:c>',
    ];
    const { xml } = changed(row(...cells), [
      ['2', '7'],
      ['33', '8'],
      ['44', '0'],
    ]);
    expect(xml()).toContain('<f>SUM(A1:B1)</f><v>8</v></c><c r="D1"><f>$A$1+B1-C1</f><v>0</v>');
  });

  it('keeps a formula that it shares with others', () => {
    const rows = [1, 2].map(
      i =>
        `<x:row r="${i}"><x:c r="A${i}"><x:v>${i}</x:v></x:c><x:c r="B${i}"><x:v>5</x:v></x:c><x:c r="C${i}"><x:f t="shared" si="0"${i === 1 ? ' ref="C1:C2">SUM(A1:B1)</x:f>' : '/>'}<x:v>${90 + i}</x:v></x:c></x:row>`,
    );
    expect(changed(rows.join(''), [['92', '7']]).xml()).toContain('<f t="shared" si="0"/><v>7</v>');
    expect(changed(rows.join(''), [['92', '8']]).draft.refusalOf(changed(rows.join(''), [['92', '8']]).edits)).toMatch(
      /^工作表“表三”C2是公式/,
    );
  });

  it.each([
    [
      'a formula that comes to something else',
      '<x:c r="A1"><x:f>SUM(B1:C1)</x:f><x:v>5</x:v></x:c>',
      '5',
      '6',
      '工作表“表三”A1是公式，请在 Excel 中改',
    ],
    [
      'a formula of another kind',
      '<x:c r="A1"><x:f>IF(B1&gt;0,1,2)</x:f><x:v>5</x:v></x:c>',
      '5',
      '6',
      '是公式，请在 Excel 中改',
    ],
    [
      'a formula that was never worked out',
      '<x:c r="A1"><x:f>1+2</x:f></x:c>',
      '=1+2',
      '3',
      '是公式，用 Excel 打开并保存就会重新计算',
    ],
    [
      'words with formats of their own',
      '<x:c r="A1" t="inlineStr"><x:is><x:r><x:t>甲</x:t></x:r></x:is></x:c>',
      '甲',
      '乙',
      '里的字有几种格式',
    ],
    [
      'a number that only looks otherwise',
      '<x:c r="A1" s="1"><x:v>1234</x:v></x:c>',
      '1,234',
      '1234',
      '里的数已是 1234',
    ],
    ['a new line', '<x:c r="A1"><x:v>5</x:v></x:c>', '5', '5\n6', '行和列请在 Excel 中增删'],
    ['a new cell', '<x:c r="A1"><x:v>5</x:v></x:c>', '5', '5\t6', '行和列请在 Excel 中增删'],
  ])('with %s is refused with the reason, and nothing is written', (_, cell, was, now, reason) => {
    const { draft, edits } = changed(row(cell), [[was, now]]);
    expect(draft.refusalOf(edits)).toContain(reason);
    expect(() => draft.write(edits)).toThrow(Refused);
  });

  it('is the same file where nothing changes, and all other parts are as they were', () => {
    const bytes = workbook(row('<x:c r="A1"><x:v>5</x:v></x:c>'), {
      others: { 'xl/media/a.xml': '<a>&#x41;</a>\r\n' },
    });
    const draft = openDraft(bytes, '');
    expect(draft.write([])).toBe(bytes);
    expect(draft.write([{ span: { start: 0, end: 1 }, text: '5' }])).toBe(bytes);
    const after = unzipSync(draft.write([{ span: { start: 0, end: 1 }, text: '6' }]));
    for (const [name, content] of Object.entries(unzipSync(bytes)))
      if (name !== 'xl/worksheets/sheet1.xml') expect(after[name], name).toEqual(content);
    expect(Object.keys(after)).toEqual(Object.keys(unzipSync(bytes)));
  });

  it('takes several changes at once, of digits alone as well, and decimals', () => {
    const bytes = workbook(row('<x:c r="A1" t="str"><x:v>一、甲乙</x:v></x:c>', '<x:c r="B1"><x:v>12.5</x:v></x:c>'));
    const draft = openDraft(bytes, '');
    const edits = [
      { span: { start: 0, end: 1 }, text: '二' },
      { span: { start: 3, end: 4 }, text: '丙丁' },
      { span: { start: 6, end: 7 }, text: '3' },
    ];
    const after = draft.write(edits);
    expect(openDraft(after, '').text).toBe('二、甲丙丁\t13.5');
    expect(sheetOf(after)).toContain('<is><t>二、甲丙丁</t></is></c><c r="B1"><v>13.5</v>');
  });

  it.each([
    ['2,5', 't="inlineStr"><is><t>2,5</t>'],
    ['1,2345', 't="inlineStr"><is><t>1,2345</t>'],
    ['12,345.75', '<c r="A1"><v>12345.75</v>'],
    ['-3', '<c r="A1"><v>-3</v>'],
    ['3.', 't="inlineStr"><is><t>3.</t>'],
    ['约3', 't="inlineStr"><is><t>约3</t>'],
    ['3 件', 't="inlineStr"><is><t>3 件</t>'],
    [' 甲', 't="inlineStr"><is><t xml:space="preserve"> 甲</t>'],
    ['甲 乙', 't="inlineStr"><is><t>甲 乙</t>'],
    ['_x0041_<', 't="inlineStr"><is><t>_x005F_x0041_&lt;</t>'],
  ])('that gets %s has it as a number only where it is one', (text, wanted) => {
    for (const old of ['<x:c r="A1"><x:v>5</x:v></x:c>', '<x:c r="A1" t="str"><x:v>5</x:v></x:c>']) {
      const after = openDraft(workbook(row(old)), '').write([{ span: { start: 0, end: 1 }, text }]);
      expect(sheetOf(after)).toContain(wanted);
      expect(openDraft(after, '').text).toBe(text.replace('12,345.75', '12345.75'));
    }
  });

  it('with a format of a unit takes words where they are not what the format shows', () => {
    const { xml } = changed(row('<x:c r="A1" s="3"><x:v>5</x:v></x:c>'), [['5件', '约6件']]);
    expect(xml()).toBe('<row r="1"><c r="A1" s="3" t="inlineStr"><is><t>约6件</t></is></c></row>');
  });

  it('that is not there takes words, in a row of several and before the first', () => {
    const rows = ['A', 'B', 'C', 'D'].map(c => `<x:c r="${c}1"><x:v>1</x:v></x:c>`);
    const gaps =
      '<x:row r="2"><x:c r="B2" s="1"><x:v>2</x:v></x:c><x:c r="C2" s="2" t="str"><x:v>丙</x:v></x:c></x:row>';
    const draft = openDraft(workbook(`${row(...rows)}${gaps}`), '');
    const [first, last] = [8, draft.text.length];
    expect(draft.text.slice(first)).toBe('\t2\t丙\t');
    const after = draft.write([
      { span: { start: first, end: first }, text: '甲' },
      { span: { start: last, end: last }, text: '乙' },
    ]);
    expect(sheetOf(after)).toContain(
      '<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="B2" s="1"><v>2</v></c><c r="C2" s="2" t="str"><v>丙</v></c><c r="D2" s="2" t="inlineStr"><is><t>乙</t></is></c></row>',
    );
  });

  it('keeps its formula by what Excel adds: no words, empty cells as nothing', () => {
    const cells = (format: number) => [
      `<x:c r="A1" s="${format}" t="str"><x:v>4</x:v></x:c>`,
      '<x:c r="B1"/>',
      '<x:c r="C1"><x:v>2</x:v></x:c>',
      '<x:c r="D1"><x:f>SUM(A1:C1)</x:f><x:v>99</x:v></x:c>',
      '<x:c r="E1"><x:f>B1+C1</x:f><x:v>98</x:v></x:c>',
      '<x:c r="F1"><x:f>A1+C1</x:f><x:v>97</x:v></x:c>',
      '<x:c r="G1"><x:f>Z1+C1</x:f><x:v>96</x:v></x:c>',
    ];
    const refusal = (...changes: [string, string][]) => {
      const { draft, edits } = changed(row(...cells(2)), changes);
      return draft.refusalOf(edits);
    };
    expect(refusal(['99', '2'])).toBeNull();
    expect(refusal(['99', '6'])).toContain('是公式');
    expect(refusal(['98', '2'])).toBeNull();
    expect(refusal(['97', '6'])).toContain('是公式');
    expect(refusal(['96', '2'])).toBeNull();
    // Words that stay words are added by nobody; those that become a number are.
    expect(refusal(['4', '7'], ['99', '9'])).toContain('是公式');
    const { draft, edits } = changed(row(...cells(0)), [
      ['4', '7'],
      ['99', '9'],
    ]);
    expect(draft.refusalOf(edits)).toBeNull();
    expect(refusal(['99', '约2'])).toContain('请在 Excel 中改');
  });

  it('has no tracked changes', () => {
    const draft = openDraft(workbook(row('<x:c r="A1"><x:v>5</x:v></x:c>')), '');
    expect(draft.refusalOf([], 'tracked')).toBe('Excel 文件不能写修订');
    expect([draft.track, draft.annotate]).toEqual([undefined, undefined]);
  });

  it('stands in rows of which none is taken away', () => {
    const draft = openDraft(workbook(row('<x:c r="A1"><x:v>5</x:v></x:c>', '<x:c r="B1"><x:v>6</x:v></x:c>')), '');
    expect(draft.text).toBe('5\t6');
    expect(draft.refusalOf([{ span: { start: 0, end: 3 }, text: '' }])).toContain('行和列请在 Excel 中增删');
  });
});
