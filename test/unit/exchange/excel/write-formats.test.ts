import { describe, expect, it } from 'vitest';
import { changedCells, firstRow } from './changed-cells.ts';

describe('a cell of a workbook', () => {
  it.each([
    ['a part of a hundred', 9, '500%', '6', '600%'],
    ['a day', 14, '1900/1/4', '45000', '2023/3/15'],
    ['fewer places', 1, '5', '12.5', '13'],
  ])('takes no figure that its format would show as %s', (_, format, was, now, shown) => {
    const styles = `<x:cellXfs><x:xf/><x:xf numFmtId="${format}"/></x:cellXfs>`;
    const { draft, edits } = changedCells(firstRow('<x:c r="A1" s="1"><x:v>5</x:v></x:c>'), [[was, now]], { styles });
    expect(draft.refusalOf(edits)).toBe(`单元格格式会把 ${now} 显示成“${shown}”，请在 Excel 中改`);
  });

  it('that the sheet did not have takes none either, in the format of the one before it', () => {
    const styles = '<x:cellXfs><x:xf/><x:xf numFmtId="9"/></x:cellXfs>';
    const head = firstRow(...['A', 'B', 'C'].map(c => `<x:c r="${c}1" t="str"><x:v>${c}</x:v></x:c>`));
    const row = '<x:row r="2"><x:c r="A2" s="1"><x:v>5</x:v></x:c><x:c r="C2" t="str"><x:v>丙</x:v></x:c></x:row>';
    const { draft, edits } = changedCells(head + row, [['', '7']], { styles });
    expect(draft.refusalOf(edits)).toBe('单元格格式会把 7 显示成“700%”，请在 Excel 中改');
  });

  it('of which a format says how words are set takes others', () => {
    const styles =
      '<x:numFmts><x:numFmt numFmtId="170" formatCode="_ * #,##0_ ;_ * \\-#,##0_ ;_ * &quot;-&quot;_ ;_ @_ "/></x:numFmts>' +
      '<x:cellXfs><x:xf/><x:xf numFmtId="170"/></x:cellXfs>';
    const cell = '<x:c r="A1" s="1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c>';
    const { xml } = changedCells(firstRow(cell), [['甲', ' 乙']], { styles });
    expect(xml()).toContain('<is><t xml:space="preserve"> 乙</t></is>');
  });
});
