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
});
