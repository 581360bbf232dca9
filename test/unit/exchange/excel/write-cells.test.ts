import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Refused } from '../../../../server/src/exchange/draft.ts';
import { openDraft } from '../../../../server/src/exchange/open.ts';
import { excelPackage } from '../../../support/excel/package.ts';
import { changedCells, firstRow, sheetDataOf, workbookOfRows } from './changed-cells.ts';

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
      const { xml } = changedCells(firstRow(cell, '<x:c r="B1"><x:v>9</x:v></x:c>'), [[was, now]], {
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
    const bytes = workbookOfRows(
      `${head}<x:row r="2"><x:c r="A2" s="2" t="str"><x:v>甲</x:v></x:c><x:c r="C2"><x:v>3</x:v></x:c></x:row>`,
    );
    const draft = openDraft(bytes, '');
    const at = draft.text.indexOf('甲\t') + 2;
    expect(sheetDataOf(draft.write([{ span: { start: at, end: at }, text: '5' }]))).toContain(
      '<c r="A2" s="2" t="str"><v>甲</v></c><c r="B2" s="2"><v>5</v></c><c r="C2">',
    );
  });

  it.each([
    [
      'a formula that comes to something else',
      '<x:c r="A1"><x:f>SUM(B1:C1)</x:f><x:v>5</x:v></x:c>',
      '5',
      '6',
      /^这一格是公式，请在 Excel 中改$/,
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
      '<x:c r="A1" t="inlineStr"><x:is><x:r><x:t>甲</x:t></x:r><x:r><x:t>丙</x:t></x:r></x:is></x:c>',
      '甲丙',
      '乙',
      '里的字有几种格式',
    ],
    [
      'a number of which thousands are shown',
      '<x:c r="A1" s="4"><x:v>36000</x:v></x:c>',
      '〔36000〕',
      '36000',
      '里的数已是 36000',
    ],
    ['a number that only looks otherwise', '<x:c r="A1" s="3"><x:v>3.6</x:v></x:c>', '4件', '3.6', '里的数已是 3.6'],
    ['a new line', '<x:c r="A1"><x:v>5</x:v></x:c>', '5', '5\n6', '行和列请在 Excel 中增删'],
    ['a new cell', '<x:c r="A1"><x:v>5</x:v></x:c>', '5', '5\t6', '行和列请在 Excel 中增删'],
  ])('with %s is refused with the reason, and nothing is written', (_, cell, was, now, reason) => {
    const { draft, edits } = changedCells(firstRow(cell), [[was, now]]);
    expect(draft.refusalOf(edits)).toMatch(reason);
    expect(() => draft.write(edits)).toThrow(Refused);
  });

  it('is the same file where nothing changes, and all other parts are as they were', () => {
    const bytes = workbookOfRows(firstRow('<x:c r="A1"><x:v>5</x:v></x:c>'), {
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
    const bytes = workbookOfRows(
      firstRow('<x:c r="A1" t="str"><x:v>一、甲乙</x:v></x:c>', '<x:c r="B1"><x:v>12.5</x:v></x:c>'),
    );
    const draft = openDraft(bytes, '');
    const edits = [
      { span: { start: 0, end: 1 }, text: '二' },
      { span: { start: 3, end: 4 }, text: '丙丁' },
      { span: { start: 6, end: 7 }, text: '3' },
    ];
    const after = draft.write(edits);
    expect(openDraft(after, '').text).toBe('二、甲丙丁\t13.5');
    expect(sheetDataOf(after)).toContain('<is><t>二、甲丙丁</t></is></c><c r="B1"><v>13.5</v>');
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
      const after = openDraft(workbookOfRows(firstRow(old)), '').write([{ span: { start: 0, end: 1 }, text }]);
      expect(sheetDataOf(after)).toContain(wanted);
      expect(openDraft(after, '').text).toBe(text.replace('12,345.75', '12345.75'));
    }
  });

  it('with a format of a unit takes words where they are not what the format shows', () => {
    const { xml } = changedCells(firstRow('<x:c r="A1" s="3"><x:v>5</x:v></x:c>'), [['5件', '约6件']]);
    expect(xml()).toBe('<row r="1"><c r="A1" s="3" t="inlineStr"><is><t>约6件</t></is></c></row>');
  });

  it('that is not there takes words, in a row of several and before the first', () => {
    const rows = ['A', 'B', 'C', 'D'].map(c => `<x:c r="${c}1"><x:v>1</x:v></x:c>`);
    const gaps =
      '<x:row r="2"><x:c r="B2" s="1"><x:v>2</x:v></x:c><x:c r="C2" s="2" t="str"><x:v>丙</x:v></x:c></x:row>';
    const draft = openDraft(workbookOfRows(`${firstRow(...rows)}${gaps}`), '');
    const [first, last] = [8, draft.text.length];
    expect(draft.text.slice(first)).toBe('\t2\t丙\t');
    const after = draft.write([
      { span: { start: first, end: first }, text: '甲' },
      { span: { start: last, end: last }, text: '乙' },
    ]);
    expect(sheetDataOf(after)).toContain(
      '<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="B2" s="1"><v>2</v></c><c r="C2" s="2" t="str"><v>丙</v></c><c r="D2" s="2" t="inlineStr"><is><t>乙</t></is></c></row>',
    );
  });

  it('has no tracked changes', () => {
    const draft = openDraft(workbookOfRows(firstRow('<x:c r="A1"><x:v>5</x:v></x:c>')), '');
    expect(draft.refusalOf([], 'tracked')).toBe('Excel 文件不能写修订');
    expect([draft.track, draft.annotate]).toEqual([undefined, undefined]);
  });

  it('stands in rows of which none is taken away', () => {
    const draft = openDraft(
      workbookOfRows(firstRow('<x:c r="A1"><x:v>5</x:v></x:c>', '<x:c r="B1"><x:v>6</x:v></x:c>')),
      '',
    );
    expect(draft.text).toBe('5\t6');
    expect(draft.refusalOf([{ span: { start: 0, end: 3 }, text: '' }])).toContain('行和列请在 Excel 中增删');
  });

  it('that is not there stands before the next one in whatever order the changes come', () => {
    const head = firstRow(...['A', 'B', 'C', 'D'].map(c => `<x:c r="${c}1" t="str"><x:v>${c}</x:v></x:c>`));
    const gaps = '<x:row r="2"><x:c r="A2" t="str"><x:v>甲</x:v></x:c><x:c r="D2"><x:v>4</x:v></x:c></x:row>';
    const draft = openDraft(workbookOfRows(head + gaps), '');
    const at = draft.text.indexOf('甲') + 2;
    expect(draft.text.slice(at - 2)).toBe('甲\t\t\t4');
    const edits = [at + 1, at].map((start, i) => ({ span: { start, end: start }, text: String(3 - i) }));
    expect(sheetDataOf(draft.write(edits))).toContain(
      '<v>甲</v></c><c r="B2"><v>2</v></c><c r="C2"><v>3</v></c><c r="D2">',
    );
  });

  it('that a merged one covers takes no words, which nobody would see', () => {
    const rows =
      '<x:row r="1"><x:c r="A1" t="str"><x:v>组</x:v></x:c><x:c r="B1"><x:v>1</x:v></x:c><x:c r="C1"><x:v>2</x:v></x:c></x:row>' +
      '<x:row r="2"><x:c r="A2"/><x:c r="B2"><x:v>3</x:v></x:c><x:c r="C2"><x:v>4</x:v></x:c></x:row>' +
      '<x:row r="3"><x:c r="B3"><x:v>5</x:v></x:c><x:c r="C3"><x:v>6</x:v></x:c></x:row>';
    const xml = `<x:sheetData>${rows}</x:sheetData><x:mergeCells><x:mergeCell ref="A1:A3"/></x:mergeCells>`;
    const draft = openDraft(excelPackage({ sheets: [{ name: '表三', xml }] }), '');
    expect(draft.text).toBe('组\t1\t2\n\t3\t4\n\t5\t6');
    const refusal = (start: number, text: string) => draft.refusalOf([{ span: { start, end: start }, text }]);
    for (const at of [6, 11]) expect(refusal(at, '甲')).toContain('在合并单元格里，请改它的第一格');
    expect(refusal(1, '甲')).toBeNull();
  });

  it.each([
    ['a string of its own', 't="inlineStr"><x:is><x:t>甲&#10;乙_x000D_丙 丁_x0007_</x:t></x:is></x:c>'],
    ['a shared one', 't="s"><x:v>0</x:v></x:c>'],
  ])('keeps the ends of lines within it, with %s', (_, cell) => {
    const strings = '<x:si><x:t>甲&#10;乙_x000D_丙 丁_x0007_</x:t></x:si>';
    const draft = openDraft(workbookOfRows(firstRow(`<x:c r="A1" ${cell}`), { strings }), '');
    expect(draft.text).toBe('甲 乙 丙 丁\u0007');
    const written = (start: number, end: number, text: string) =>
      /<t[^>]*>([^<]*)</.exec(sheetDataOf(draft.write([{ span: { start, end }, text }])))?.[1];
    expect(written(2, 3, '戊己')).toBe('甲\n戊己_x000D_丙 丁_x0007_');
    expect(written(6, 7, '戊')).toBe('甲\n乙_x000D_丙 戊_x0007_');
    expect(written(1, 2, '')).toBe('甲乙_x000D_丙 丁_x0007_');
    expect(draft.refusalOf([{ span: { start: 0, end: 3 }, text: '丙 丁' }])).toContain('里有换行，请在 Excel 中改');
  });
});
