import { describe, expect, it } from 'vitest';
import { openDraft } from '../../../../server/src/exchange/open.ts';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { excelPackage } from '../../../support/excel/package.ts';
import { packedTexts } from '../../../support/office-package.ts';
import { APPLICATIONS, draft, seen } from '../../rules/draft.ts';
import { workbookOfRows } from './changed-cells.ts';

const STRUCK = '<x:strike/>';
const RAISED = '<x:vertAlign val="superscript"/>';
const LOWERED = '<x:vertAlign val="subscript"/>';
const TINY = '<x:sz val="1"/>';

const FONTS = ['', STRUCK, RAISED, '<x:strike val="0"/>', TINY];
/** Styles by the numbers of their fonts, without and with a format of a unit. */
const STYLES =
  '<x:numFmts><x:numFmt numFmtId="170" formatCode="0&quot;件&quot;"/></x:numFmts>' +
  `<x:fonts>${FONTS.map(font => `<x:font>${font}</x:font>`).join('')}</x:fonts>` +
  `<x:cellXfs>${FONTS.map((_, i) => `<x:xf fontId="${i}"/>`).join('')}${FONTS.map((_, i) => `<x:xf numFmtId="170" fontId="${i}"/>`).join('')}</x:cellXfs>`;

/** A run; without a format it has that of its cell. */
const r = (text: string, format?: string) =>
  `<x:r>${format === undefined ? '' : `<x:rPr><x:rFont val="宋体"/>${format}</x:rPr>`}<x:t xml:space="preserve">${text}</x:t></x:r>`;
const n = (value: string, style = 0) => ({ xml: `s="${style}"><x:v>${value}</x:v>`, style });
const s = (item: string, style = 0) => ({ xml: `s="${style}" t="inlineStr"><x:is>${item}</x:is>`, style });
const placed = (place: string, { xml }: { xml: string }) => `<x:c r="${place}" ${xml}</x:c>`;

type Content = ReturnType<typeof n>;
const rowOf = (...cells: Content[]) =>
  `<x:row r="1">${cells.map((cell, i) => placed(`${'ABCDEFG'[i]}1`, cell)).join('')}</x:row>`;
const opened = (...cells: Content[]) => openDraft(workbookOfRows(rowOf(...cells), { styles: STYLES }), '年报.xlsx');
const cellText = (cell: Content) => opened(s('<x:t>规章</x:t>'), cell).text.split('\t')[1];

const FIGURE = '987654';

/** What is read of a report's figure as an Excel file that has this cell for it, and what is told of it. */
function readOf(cell: Content) {
  const rows = draft({ cells: { ...APPLICATIONS, 'granted.naturalPerson': FIGURE } })
    .split('\n')
    .map(line => {
      const cells = line.split('\t').map(words => (words === FIGURE ? cell : s(`<x:t>${words}</x:t>`)));
      return `<x:row>${cells.map(({ xml }) => `<x:c ${xml}</x:c>`).join('')}</x:row>`;
    });
  const xml = `<x:sheetData>${rows.join('')}</x:sheetData>`;
  const { text } = openDraft(excelPackage({ sheets: [{ name: '年报', xml }], styles: STYLES }), '年报.xlsx');
  const granted = parseReport(text)
    .tables.flatMap(t => t.rows)
    .find(found => found.key === 'granted');
  return {
    value: granted?.cells.find(c => c.column === 'naturalPerson')?.value,
    told: seen(text, 'cell/not-a-number').map(f => f.message),
  };
}

describe('digits of an Excel file that are set aside', () => {
  it.each([
    [s(r('9', STRUCK) + r('31', '')), '〔划去：9〕31'],
    [s(r('3', STRUCK) + r('1', STRUCK) + r('12')), '〔划去：31〕12'],
    [s(r('31') + r('2', RAISED) + r('4', LOWERED)), '31〔上标：2〕〔下标：4〕'],
    // A run without a format has the cell's, one with a format nothing of it.
    [s(r('9') + r('31', '<x:b/>'), 1), '〔划去：9〕31'],
    [s(r('31', STRUCK)), '〔划去：31〕'],
    [s('<x:t>31</x:t>', 1), '〔划去：31〕'],
    [n('31', 1), '〔划去：31〕'],
    [n('31', 2), '〔上标：31〕'],
    [s(r('31') + r('注1', RAISED)), '31〔上标：注1〕'],
  ])('stand apart from the figure in a cell: %o', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });

  it.each([
    [n('31', 3), '31'],
    [s(r('31', '<x:vertAlign val="baseline"/>')), '31'],
    [s(r('31') + r('[1]', RAISED)), '31[1]'],
    [s(r('规章') + r('2', RAISED)), '规章2'],
    [s('<x:t>2.重复申请</x:t>', 1), '2.重复申请'],
    [s('<x:t>31</x:t><x:rPh sb="0" eb="1"><x:t>9</x:t></x:rPh>'), '31'],
    // Nobody can see them.
    [s(r('9', TINY) + r('31')), '31'],
    [s(r('9', '<x:sz val="1.5"/>') + r('31')), '931'],
  ])('are no others: %o', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });

  it('are told of in words that cells share, each cell by its own font', () => {
    const strings = `<x:si>${r('9', STRUCK)}${r('31')}</x:si><x:si><x:t>7</x:t></x:si>`;
    const shared = (index: number, style: number) => ({ xml: `s="${style}" t="s"><x:v>${index}</x:v>`, style });
    const cells = [shared(0, 0), shared(1, 0), shared(1, 1), shared(0, 2)];
    expect(openDraft(workbookOfRows(rowOf(...cells), { styles: STYLES, strings }), '').text).toBe(
      '〔划去：9〕31\t7\t〔划去：7〕\t〔划去：9〕〔上标：31〕',
    );
  });

  it('are told of, and the figure is read without them', () => {
    expect(readOf(s(r('9', STRUCK) + r('3')))).toEqual({
      value: 3,
      told: ['“3”旁边有划去的“9”，分不清算不算：按 3 核对，不算的请删去'],
    });
    expect(readOf(s(r('3') + r('2', RAISED))).value).toBe(3);
    expect(readOf(n('3', 2))).toEqual({ value: 3, told: ['“3”是上标：按 3 核对，请改成平常的字'] });
    expect(readOf(n('3', 1))).toEqual({ value: null, told: ['“〔划去：3〕”不是数'] });
    expect(readOf(s(r('3') + r('注1', RAISED)))).toEqual({ value: 3, told: [] });
  });

  it('are not taken for a number that its format shows as another', () => {
    expect(opened(n('31', 1)).notes).toEqual([]);
  });

  it('are not read where the whole cell is too small to be seen, which is said', () => {
    const file = opened(s('<x:t>规章</x:t>'), n('3', 4), n('4'));
    expect(file.text).toBe('规章\t4');
    expect(file.notes).toEqual(['有 1 个数看不见（如工作表“表三”B1：单元格格式不显示它，或者字号太小），没有读']);
  });
});

describe('figures in the colour of their ground', () => {
  const white = '<x:color rgb="FFFFFFFF"/>';
  const same = '<x:color rgb="001F4E78"/>';
  const fonts = [
    '',
    white,
    '<x:color theme="0"/>',
    '<x:color theme="0" tint="-0.5"/>',
    '<x:color indexed="9"/>',
    same,
    '<x:color auto="1"/>',
  ];
  const dark =
    '<x:patternFill patternType="solid"><x:fgColor rgb="FF1F4E78"/><x:bgColor indexed="64"/></x:patternFill>';
  const pale = '<x:patternFill patternType="solid"><x:fgColor rgb="FFFFFFFF"/></x:patternFill>';
  const fills = [
    '<x:patternFill patternType="none"/>',
    '<x:patternFill patternType="gray125"/>',
    dark,
    pale,
    '<x:patternFill patternType="solid"><x:fgColor auto="1"/></x:patternFill>',
  ];
  const xf = (font: number, fill: number) => `<x:xf fontId="${font}" fillId="${fill}"/>`;
  const styles =
    `<x:fonts>${fonts.map(font => `<x:font>${font}</x:font>`).join('')}</x:fonts>` +
    `<x:fills>${fills.map(fill => `<x:fill>${fill}</x:fill>`).join('')}</x:fills>` +
    `<x:cellXfs>${xf(0, 0)}${xf(1, 0)}${xf(2, 3)}${xf(3, 0)}${xf(4, 0)}${xf(1, 2)}${xf(5, 2)}${xf(5, 0)}${xf(6, 4)}</x:cellXfs>`;
  const notesOf = (...cells: Content[]) => openDraft(workbookOfRows(rowOf(...cells), { styles }), '').notes;

  it('are read, and said to be so', () => {
    expect(
      notesOf(n('1'), n('2', 3), n('3', 5), n('4', 7), n('5', 8), s('<x:t>件</x:t>', 1), s('<x:t>2.重复申请</x:t>', 1)),
    ).toEqual([]);
    const told = '（如工作表“表三”B1），可能看不见，照样读了';
    expect(notesOf(n('1'), n('2', 1), n('3', 2), n('4', 6), s('<x:t>5</x:t>', 4))).toEqual([
      `有 4 个数里有与底色相同的字${told}`,
    ]);
    const some = [s(r('31')), s(r('9', white) + r('31')), s(r('9', white) + r('31'), 5)];
    expect(notesOf(...some)).toEqual([`有 1 个数里有与底色相同的字${told}`]);
  });
});

describe('a figure beside digits that are set aside', () => {
  const written = (file: ReturnType<typeof opened>, from: number, to: number, text: string) => {
    const edits = [{ span: { start: from, end: to }, text }];
    return file.refusalOf(edits) ?? openDraft(file.write(edits), '').text;
  };

  it('is written where its whole cell looks so, within the mark, and nothing else changes', () => {
    const cells = rowOf(s('<x:t>规章</x:t>'), n('31', 2), n('5'));
    const bytes = workbookOfRows(cells, { styles: STYLES });
    const file = openDraft(bytes, '');
    expect(file.text).toBe('规章\t〔上标：31〕\t5');
    const after = packedTexts(file.write([{ span: { start: 7, end: 9 }, text: '44' }]));
    const before = packedTexts(bytes);
    const part = 'xl/worksheets/sheet1.xml';
    expect(after).toEqual({ ...before, [part]: before[part]!.replace('<v>31</v>', '<v>44</v>') });
  });

  it('keeps its mark: it is not taken away, nor written as words', () => {
    const file = opened(s('<x:t>规章</x:t>'), n('31', 2), n('32', 1), n('5'));
    expect(file.text).toBe('规章\t〔上标：31〕\t〔划去：32〕\t5');
    expect(written(file, 3, 10, '44')).toContain('格式请在 Excel 中改');
    expect(written(file, 11, 18, '44')).toContain('格式请在 Excel 中改');
    expect(written(file, 19, 20, '〔划去：9〕5')).toContain('标记不能当作文字写进');
    expect(written(file, 15, 17, '44')).toBe('规章\t〔上标：31〕\t〔划去：44〕\t5');
  });

  it.each([
    ['its own', 't="inlineStr"><x:is>', '</x:is></x:c>', 'inlineStr'],
    ['shared', 't="s"><x:v>0', '</x:v></x:c>', 's'],
  ])('is written into its own run where the others look otherwise, in words that are %s', (_, head, end, type) => {
    const item = r('9', STRUCK) + r('3&amp;1') + r('&#10;件', '<x:b/>');
    const strings = `<x:si>${item}</x:si>`;
    const cells = `<x:row r="1">${placed('A1', s('<x:t>规章</x:t>'))}<x:c r="B1" s="0" ${head}${type === 's' ? '' : item}${end}<x:c r="C1" t="s"><x:v>0</x:v></x:c></x:row>`;
    const bytes = workbookOfRows(cells, { styles: STYLES, strings });
    const file = openDraft(bytes, '');
    expect(file.text).toBe('规章\t〔划去：9〕3&1 件\t〔划去：9〕3&1 件');
    const [part, now] = ['xl/worksheets/sheet1.xml', item.replace('3&amp;1', '42&amp;1').replaceAll('x:', '')];
    const before = packedTexts(bytes);
    const sheet = before[part]!.replace(
      /<c r="B1" s="0".*?<\/c>/s,
      `<c r="B1" s="0" t="inlineStr"><is>${now}</is></c>`,
    );
    expect(packedTexts(file.write([{ span: { start: 9, end: 10 }, text: '42' }]))).toEqual({
      ...before,
      [part]: sheet,
    });
    // Digits that are struck out stay so, and new ones do not join them.
    expect(written(file, 7, 8, '8')).toContain('\t〔划去：8〕3&1 件\t〔划去：9〕');
    expect(written(file, 9, 9, '7')).toContain('\t〔划去：9〕73&1 件\t');
    expect(written(file, 13, 14, ' 个')).toContain('3&1  个\t');
    // They go with their mark, as in Word, and with nothing less than it.
    expect(written(file, 3, 9, '')).toBe('规章\t3&1 件\t〔划去：9〕3&1 件');
    expect(written(file, 10, 14, '')).toBe('规章\t〔划去：9〕3\t〔划去：9〕3&1 件');
    // A column in which nothing stands is left out.
    expect(written(file, 3, 14, '')).toBe('规章\t〔划去：9〕3&1 件');
    for (const [from, to, text] of [
      [8, 10, '4'],
      [3, 8, ''],
      [4, 9, ''],
      [7, 10, ''],
      [11, 14, '个'],
      [12, 14, ' 个'],
    ] as const)
      expect(written(file, from, to, text), `${from}–${to}`).toContain('请在 Excel 中改');
  });

  it('is refused in words whose sound is told, or whose run would look otherwise', () => {
    const spoken = '<x:rPh sb="0" eb="1"><x:t>cu</x:t></x:rPh>';
    const file = opened(s('<x:t>规章</x:t>'), s(r('9', STRUCK) + r('31') + spoken), s(r('无', STRUCK) + r('5')));
    expect(file.text).toBe('规章\t〔划去：9〕31\t无5');
    expect(written(file, 9, 11, '44')).toBe('这一格里的字有几种格式，请在 Excel 中改');
    expect(written(file, 12, 13, '3')).toBe('这一格里的字有几种格式，请在 Excel 中改');
    expect(written(file, 13, 14, '6')).toBe('规章\t〔划去：9〕31\t无6');
  });

  it('is put into no cell that would strike it out', () => {
    const file = opened(
      s('<x:t>规章</x:t>'),
      { xml: 's="1">', style: 1 },
      n('5'),
      s('<x:t>无</x:t>', 1),
      s('<x:t>完</x:t>'),
    );
    expect(file.text).toBe('规章\t5\t无\t完');
    expect(written(file, 5, 6, '7')).toContain('会把 7 显示成“〔划去：7〕”');
    expect(written(file, 5, 6, '没有')).toBe('规章\t5\t没有\t完');
    const head =
      '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1"><x:v>2</x:v></x:c><x:c r="C1"><x:v>3</x:v></x:c></x:row>';
    const gap = '<x:row r="2"><x:c r="A2" s="1" t="str"><x:v>甲</x:v></x:c><x:c r="C2"><x:v>4</x:v></x:c></x:row>';
    const other = openDraft(workbookOfRows(head + gap, { styles: STYLES }), '');
    expect(other.text).toBe('1\t2\t3\n甲\t\t4');
    expect(written(other, 8, 8, '7')).toContain('会把 7 显示成“〔划去：7〕”');
  });
});
