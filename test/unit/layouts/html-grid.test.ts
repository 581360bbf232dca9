import { describe, expect, it } from 'vitest';
import { closeRow, newGrid, openCell, openRow } from '../../../server/src/layouts/html-grid.ts';

/** A cell's colspan and rowspan as the source writes them. */
type Cell = readonly [string | undefined, string | undefined];
const one: Cell = [undefined, undefined];

/** The column of each cell, row by row. */
function columns(rows: readonly (readonly Cell[])[]): number[][] {
  const grid = newGrid();
  return rows.map(cells => {
    openRow(grid);
    const placed = cells.map(([colspan, rowspan]) => openCell(grid, colspan, rowspan));
    closeRow(grid);
    return placed;
  });
}

describe('the columns of cells', () => {
  it.each<[string, Cell[][], number[][]]>([
    ['one after the other', [[one, one, one], [one]], [[0, 1, 2], [0]]],
    ['behind a wide one', [[['2', undefined], one, ['3', '1'], one]], [[0, 2, 3, 6]]],
    [
      'beside one that spans down',
      [
        [one, [undefined, '3'], one],
        [one, one],
        [one, one],
        [one, one],
      ],
      [
        [0, 1, 2],
        [0, 2],
        [0, 2],
        [0, 1],
      ],
    ],
    ['behind several that span down', [[['2', '2'], [undefined, '2'], one], [one], [one]], [[0, 2, 3], [3], [0]]],
    [
      'between two that span down',
      [
        [[undefined, '2'], one, [undefined, '2']],
        [one, one],
      ],
      [
        [0, 1, 2],
        [1, 3],
      ],
    ],
    ['with numbers that are none', [[['0', '0'], ['-2', 'x'], ['', ''], one], [one]], [[0, 1, 2, 3], [0]]],
    ['with a number and more', [[['2px', '2 '], one], [one]], [[0, 2], [2]]],
  ])('%s', (_name, rows, expected) => expect(columns(rows)).toEqual(expected));

  it.each([
    ['60', 60],
    ['61', 60],
    ['9999', 60],
    ['59', 59],
  ])('a width of %s is %d', (width, expected) => {
    expect(columns([[[width, undefined], one]])).toEqual([[0, expected]]);
  });

  it.each([
    ['199', 199],
    ['200', 200],
    ['201', 200],
    ['9999', 200],
  ])('a height of %s is %d', (height, expected) => {
    const below = columns([[[undefined, height]], ...Array.from({ length: 210 }, () => [one])]);
    expect(below.findIndex(([column], row) => row > 0 && column === 0)).toBe(expected);
  });
});
