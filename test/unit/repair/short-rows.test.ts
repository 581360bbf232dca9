import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../server/src/repair/diagnose.ts';
import type { TableFigures } from '../../../server/src/repair/model.ts';
import { repaired } from '../../support/mistakes-cells.ts';
import { COLUMNS, type FigureGrid, FORM, withRow } from '../../support/mistakes-tables.ts';

const NONE = [0, 0, 0, 0, 0, 0, 0];
/** 一 60；予以公开 55；重复申请 3 with two applicants; （七） 58；四 2. */
const RIGHT: FigureGrid = Object.entries({
  0: [59, 1, 0, 0, 0, 0, 60],
  2: [55, 0, 0, 0, 0, 0, 55],
  16: [2, 1, 0, 0, 0, 0, 3],
  23: [57, 1, 0, 0, 0, 0, 58],
  24: [2, 0, 0, 0, 0, 0, 2],
}).reduce<FigureGrid>((grid, [row, figures]) => withRow(grid, Number(row), figures), new Array(25 * COLUMNS).fill(0));

function withShortRow(grid: FigureGrid, row: number, left: readonly number[]): TableFigures {
  const blank = new Set(NONE.map((_, c) => row * COLUMNS + c));
  return { form: FORM, values: withRow(grid, row, NONE), blank, short: new Map([[row, left]]) };
}

describe('a row with a figure too few', () => {
  it('gets it back where its columns ask for it', () => {
    const given = withShortRow(RIGHT, 16, [2, 0, 0, 0, 0, 3]);
    const { repairs } = diagnose(given);
    expect(repairs.map(repair => repaired(given, repair))).toEqual([RIGHT]);
    expect(repairs[0]?.facts).toEqual([{ kind: 'dropped', row: 'reject2', count: 1 }]);
  });

  it('gets it back beside a wrong figure in a column, which asks for a row that does not add up', () => {
    // （七） 75 for 57: the column asks for 20 where 2 was dropped, and 1, 0, 0, 0, 0, 3 are in 20, 1, 0, 0, 0, 0, 3 in their order.
    const given = withShortRow(RIGHT.with(23 * COLUMNS, 75), 16, [1, 0, 0, 0, 0, 3]);
    const { repairs } = diagnose(given);
    expect(repairs.map(repair => repaired(given, repair))).toEqual([RIGHT]);
    const places = repairs[0]?.changes.map(({ ref }) => `${ref.row}.${ref.column}`) ?? [];
    expect(places).toHaveLength(8);
    expect(new Set(places).size).toBe(8);
  });
});
