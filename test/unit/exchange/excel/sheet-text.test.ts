import { describe, expect, it } from 'vitest';
import { openDraft } from '../../../../server/src/exchange/open.ts';
import { excelPackage, type SheetParts, type WorkbookParts } from '../../../support/excel/package.ts';

const STYLES =
  '<x:numFmts count="1"><x:numFmt numFmtId="170" formatCode="#,##0&quot;件&quot;"/><x:numFmt numFmtId="171" formatCode="0\\.0,&quot;万&quot;"/><x:numFmt numFmtId="172" formatCode="h&quot;时&quot;"/></x:numFmts>' +
  '<x:borders><x:border><x:left/></x:border><x:border><x:left style="thin"/></x:border></x:borders>' +
  '<x:cellXfs><x:xf/><x:xf borderId="1"/><x:xf numFmtId="1"/><x:xf numFmtId="31"/><x:xf numFmtId="170"/><x:xf numFmtId="171"/><x:xf numFmtId="10"/><x:xf numFmtId="172"/></x:cellXfs>';

/** A sheet of rows, and what stands before and behind them. */
function sheet(rows: string, { name = '表三', before = '', behind = '' } = {}): SheetParts {
  return { name, xml: `${before}<x:sheetData>${rows}</x:sheetData>${behind}` };
}

function opened(sheets: SheetParts | readonly SheetParts[], parts: Partial<WorkbookParts> = {}) {
  const all = Array.isArray(sheets) ? (sheets as readonly SheetParts[]) : [sheets as SheetParts];
  return openDraft(excelPackage({ sheets: all, styles: STYLES, ...parts }), '年报.xlsx');
}

const n = (place: string, value: number | string, style = 0) =>
  `<x:c r="${place}" s="${style}"><x:v>${value}</x:v></x:c>`;
const t = (place: string, text: string) => `<x:c r="${place}" t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`;
const e = (place: string, style = 0) => `<x:c r="${place}" s="${style}"/>`;
const row = (number: number, ...cells: string[]) => `<x:row r="${number}">${cells.join('')}</x:row>`;

describe('the text of a workbook', () => {
  it('has a row a line and cells by tab, as wide as the block; what is below a merged cell is empty', () => {
    const rows = [
      row(1, t('A1', '标题')),
      row(2, t('A2', '组'), t('B2', '甲'), n('C2', 1), n('D2', 2)),
      row(3, t('A3', '旧'), t('B3', '乙'), n('C3', 3)),
      row(5, t('A5', '注：略。')),
      row(6, t('B6', '丙'), n('D6', 4)),
    ];
    const behind =
      '<x:mergeCells><x:mergeCell ref="A1:D1"/><x:mergeCell ref="A2:A3"/><x:mergeCell ref="B6:C6"/></x:mergeCells>';
    expect(opened(sheet(rows.join(''), { behind })).text).toBe('标题\n组\t甲\t1\t2\n\t乙\t3\t\n\n注：略。\n\t丙\t4');
  });

  it('has one field for a merged cell, also for an empty one, and below it one in each row', () => {
    const rows = [
      row(1, t('A1', '行'), t('D1', '一'), t('F1', '二'), t('G1', '三')),
      row(2, t('A2', '甲'), n('F2', 0), n('G2', 12)),
      row(3, t('A3', '乙'), n('D3', 1), n('E3', 2), n('F3', 3), n('G3', 4)),
      row(4, t('A4', '组'), n('D4', 5)),
      row(5, t('D5', '下')),
      row(6, t('D6', '丙'), n('F6', 6)),
    ];
    const merged = ['A1:C1', 'D1:E1', 'A2:C2', 'D2:E2', 'A3:C3', 'A4:C6', 'D4:G4', 'D5:G5'];
    const behind = `<x:mergeCells>${merged.map(ref => `<x:mergeCell ref="${ref}"/>`).join('')}</x:mergeCells>`;
    expect(opened(sheet(rows.join(''), { behind })).text).toBe(
      '行\t一\t二\t三\n甲\t\t0\t12\n乙\t1\t2\t3\t4\n组\t5\n下\n\t丙\t\t6\t',
    );
  });

  it('leaves columns out in which nothing stands, and keeps empty cells with lines round them', () => {
    const rows = [
      row(1, t('C1', '行'), t('E1', '一'), t('F1', '二')),
      row(2, t('C2', '甲'), e('E2', 1), e('F2', 1)),
      row(3, t('C3', '乙'), e('E3'), e('F3')),
      row(4, e('C4', 1), e('E4', 1), e('F4', 1)),
    ];
    expect(opened(sheet(rows.join(''))).text).toBe('行\t一\t二\n甲\t\t\n乙\n\t\t');
  });

  it('shows numbers by their formats, words of every kind, errors as they are', () => {
    const cells = [
      n('A1', 1234, 4),
      n('B1', '2.5', 2),
      n('C1', 46022, 3),
      '<x:c r="D1" t="b"><x:v>1</x:v></x:c>',
      '<x:c r="E1" t="e"><x:f>#REF!+1</x:f><x:v>#REF!</x:v></x:c>',
      '<x:c r="F1" t="str"><x:f>A1&amp;"件"</x:f><x:v>甲&amp;乙</x:v></x:c>',
      '<x:c r="G1" t="s"><x:v>1</x:v></x:c>',
      '<x:c r="H1" t="s"><x:v>9</x:v></x:c>',
      t('I1', '一&#10;二_x000D_三_x005F_x0041_'),
      '<x:c r="J1"><x:f>SUM(A1:B1)</x:f></x:c>',
      '<x:c r="K1"><x:f>SUM(A1:B1)</x:f><x:v>7</x:v></x:c>',
    ];
    const strings =
      '<x:si><x:t>零</x:t></x:si><x:si><x:r><x:rPr><x:b/></x:rPr><x:t>粗</x:t></x:r><x:r><x:t xml:space="preserve"> 细</x:t></x:r><x:rPh sb="0" eb="1"><x:t>cu</x:t></x:rPh></x:si>';
    const draft = opened(sheet(row(1, ...cells)), { strings });
    expect(draft.text.split('\t')).toEqual([
      '1,234件',
      '3',
      '2025年12月31日',
      'TRUE',
      '#REF!',
      '甲&乙',
      '粗 细',
      '一 二 三_x0041_',
      '=SUM(A1:B1)',
      '7',
    ]);
    expect(draft.notes).toEqual([
      '有 1 个公式没有算出的结果（如工作表“表三”J1），没有读出数；请在 Excel 中打开并保存后再用',
      '有 1 个公式的结果与各项不符（如工作表“表三”K1），可能没有重新计算；请在 Excel 中打开并保存后再用',
      '有 1 个数按单元格格式显示时舍去了小数（如工作表“表三”B1），按显示的数检查',
    ]);
  });

  it('tells of figures that are shown as others than they are, and of none that only look otherwise', () => {
    const cells = [
      n('A1', 28643500, 5),
      n('B1', 1234, 4),
      n('C1', '0.125', 6),
      n('D1', '0.30000000000000004'),
      n('E1', 46022, 3),
      n('F1', '31.5', 7),
    ];
    const draft = opened(sheet(row(1, ...cells)));
    expect(draft.text).toBe('〔28643500〕\t1,234件\t12.50%\t0.3\t2025年12月31日\t12时');
    expect(draft.notes).toEqual(['有 1 个数的单元格格式使它显示成另一个数（如工作表“表三”A1），没有当作数读']);
  });

  it('tells of figures with a unit that are shown with fewer decimals than they have', () => {
    const draft = opened(
      sheet(row(1, n('A1', '3.6', 4), n('B1', '-1234.5', 4), n('C1', -1234, 4), n('D1', '46022.5', 3))),
    );
    expect(draft.text).toBe('4件\t-1,235件\t-1,234件\t2025年12月31日');
    expect(draft.notes).toEqual(['有 2 个数按单元格格式显示时舍去了小数（如工作表“表三”A1），按显示的数检查']);
  });

  it('has a row of empty cells only where they are a table’s', () => {
    const rows = [
      row(1, t('A1', '甲'), n('B1', 1)),
      row(2, e('A2', 1)),
      row(3, t('A3', '乙'), n('B3', 2)),
      row(4, e('A4', 1), e('B4', 1)),
    ];
    expect(opened(sheet(rows.join(''))).text).toBe('甲\t1\n\n乙\t2\n\t');
  });

  it('passes over what is hidden, and says so', () => {
    const rows = `${row(1, t('A1', '甲'), n('B1', 1), n('C1', 2))}<x:row r="2" hidden="1">${t('A2', '藏')}</x:row>${row(3, t('A3', '乙'), n('B3', 3), n('C3', 4))}<x:row r="4" hidden="1">${e('A4', 1)}</x:row>`;
    const before = '<x:cols><x:col min="2" max="2" hidden="1"/><x:col min="7" max="16384" hidden="true"/></x:cols>';
    const draft = opened([
      { ...sheet(row(1, t('A1', '底稿')), { name: '底稿' }), state: 'hidden' },
      sheet(rows, { before }),
      { ...sheet(''), name: '深藏', state: 'veryHidden' },
    ]);
    expect(draft.text).toBe('甲\t2\n乙\t4');
    expect(draft.notes).toEqual([
      '隐藏的工作表“底稿”“深藏”没有读',
      '工作表“表三”里有 1 行是隐藏的，没有读',
      '工作表“表三”里有 1 列是隐藏的，没有读',
    ]);
  });

  it('passes over figures that their formats do not show, and says so', () => {
    const styles =
      '<x:numFmts><x:numFmt numFmtId="170" formatCode=";;;"/><x:numFmt numFmtId="171" formatCode="@&quot;件&quot;"/></x:numFmts>' +
      '<x:cellXfs><x:xf/><x:xf numFmtId="170"/><x:xf numFmtId="171"/></x:cellXfs>';
    const words = (place: string, style: number) => t(place, '31').replace(' t=', ` s="${style}" t=`);
    const rows = [
      row(1, n('A1', 1), n('B1', 2, 1), n('C1', 0, 1), words('D1', 2)),
      row(2, n('A2', 3), words('B2', 1), '<x:c r="C2"><x:f>B1+1</x:f><x:v>3</x:v></x:c>'),
    ];
    const draft = opened(sheet(rows.join('')), { styles });
    // A formula counts what is not seen.
    expect(draft.text).toBe('1\t0\t31件\n3\t3\t');
    expect(draft.notes).toEqual(['有 2 个数看不见（如工作表“表三”B1：单元格格式不显示它，或者字号太小），没有读']);
    const change = (start: number, end: number, text: string) => draft.refusalOf([{ span: { start, end }, text }]);
    expect(change(4, 7, '32件')).toBe('单元格格式会把 32件 显示成“32件件”，请在 Excel 中改');
  });

  it('passes over figures that a merged cell lies over, and says so', () => {
    const rows = [
      row(1, t('A1', '甲'), t('B1', '乙')),
      row(2, n('A2', 1), n('B2', 2), n('C2', '3.5', 2)),
      row(3, n('A3', 4), t('B3', '件')),
    ];
    const behind = '<x:mergeCells><x:mergeCell ref="A2:C2"/><x:mergeCell ref="B1:B3"/></x:mergeCells>';
    const draft = opened(sheet(rows.join(''), { behind }));
    expect(draft.text).toBe('甲\t乙\n1\n4');
    expect(draft.notes).toEqual(['有 2 个数被合并单元格盖住，看不见（如工作表“表三”B2），没有读']);
  });

  it('passes over rows of no height and columns of no width as over hidden ones', () => {
    const rows = `${row(1, t('A1', '甲'), n('B1', 1), n('C1', 2))}<x:row r="2" ht="0" customHeight="1">${t('A2', '藏')}</x:row><x:row r="3" ht="14">${t('A3', '乙')}${n('B3', 3)}${n('C3', 4)}</x:row>`;
    const before =
      '<x:cols><x:col min="1" max="1" width="9"/><x:col min="2" max="2" width="0" customWidth="1"/></x:cols>';
    const draft = opened(sheet(rows, { before }));
    expect(draft.text).toBe('甲\t2\n乙\t4');
    expect(draft.notes).toEqual(['工作表“表三”里有 1 行是隐藏的，没有读', '工作表“表三”里有 1 列是隐藏的，没有读']);
  });

  it('tells of figures in text boxes, which lie over its cells and are not read', () => {
    const box = (column: number, y: number, ...words: string[]) =>
      `<d:twoCellAnchor><d:from><d:col>${column}</d:col><d:colOff>9</d:colOff><d:row>${y}</d:row></d:from><d:to><d:col>9</d:col></d:to><d:sp><d:txBody><a:p>${words.map(text => `<a:r><a:t>${text}</a:t></a:r>`).join('')}</a:p></d:txBody></d:sp></d:twoCellAnchor>`;
    const drawn = (inner: string) => ({
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
      'xl/drawings/drawing1.xml': `<d:wsDr xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${inner}</d:wsDr>`,
    });
    const notes = (inner: string) => opened(sheet(row(1, t('A1', '甲'), n('B1', 1))), { others: drawn(inner) }).notes;
    expect(notes(box(1, 0, '3', '1') + box(2, 4, '第1页') + box(3, 5, ' 7 ') + box(0, 0))).toEqual([
      '有 2 个数在文本框里（如工作表“表三”B1 处），没有读',
    ]);
    expect(notes(box(2, 4, '第1页'))).toEqual([]);
    // What is drawn is no reason not to read the rest.
    expect(notes('<d:twoCellAnchor>')).toEqual([]);
  });

  it('puts the sheets one after the other in their order, and tells where each cell stands', () => {
    const draft = opened([
      sheet(row(3, t('B3', '甲'), n('C3', 1)), { name: '一' }),
      sheet('', { name: '空' }),
      sheet(row(1, t('A1', '乙'), n('AB1', 2)), { name: '二' }),
    ]);
    expect(draft.text).toBe('甲\t1\n\n乙\t2');
    expect(draft.kind).toBe('excel');
    expect([0, 2, 5, 7].map(at => draft.placeOf(at))).toEqual([
      '工作表“一”B3',
      '工作表“一”C3',
      '工作表“二”A1',
      '工作表“二”AB1',
    ]);
  });

  it('is empty where nothing stands', () => {
    expect(opened(sheet(row(1, e('A1', 1), e('B1', 1))))).toMatchObject({ text: '', notes: [] });
    expect(opened(sheet('')).placeOf(0)).toBe('文首');
  });
});

describe('a workbook that is made to fill the memory', () => {
  const wide = (count: number) => Array.from({ length: count }, (_, i) => row(i + 1, n(`XFD${i + 1}`, 1))).join('');

  it('is refused where its text would be too long', () => {
    const head = `<x:row r="1">${Array.from({ length: 16_384 }, (_, i) => n(nameOfColumn(i), 1)).join('')}</x:row>`;
    const rows =
      head + Array.from({ length: 30 }, (_, i) => row(i + 2, n(`A${i + 2}`, 1), n(`XFD${i + 2}`, 1))).join('');
    expect(() => opened(sheet(rows))).toThrow('工作表太大');
  });

  it('is refused where its merged cells are too many, or cover too much', () => {
    const merged = (count: number) =>
      `<x:mergeCells>${Array.from({ length: count }, () => '<x:mergeCell ref="A1:XFD1048576"/>').join('')}</x:mergeCells>`;
    expect(() => opened(sheet(wide(1), { behind: merged(4001) }))).toThrow('合并单元格太多');
    expect(() => opened(sheet(wide(500), { behind: merged(1000) }))).toThrow('合并单元格太多');
  });
});

function nameOfColumn(index: number): string {
  let letters = '';
  for (let i = index + 1; i > 0; i = Math.floor((i - 1) / 26))
    letters = String.fromCharCode(65 + ((i - 1) % 26)) + letters;
  return `${letters}1`;
}
