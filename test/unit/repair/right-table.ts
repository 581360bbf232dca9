import type { Hypothesis } from '../../../server/src/repair/hypothesis.ts';
import { changed, type WorkingTable, workingTable } from '../../../server/src/repair/working-table.ts';
import { figuresOfGrid } from '../../support/mistakes.ts';
import { COLUMNS, type FigureGrid, ROWS, withRow } from '../../support/mistakes-tables.ts';

/** Rows of 表三 by their index. */
export type Rows = Readonly<Record<number, readonly number[]>>;
export const NONE = [0, 0, 0, 0, 0, 0, 0];
/** 一 40, 二 6; 予以公开 20, 部分公开 9, 本机关不掌握 11; （七） 40; 四 6. */
export const RIGHT: Rows = {
  0: [33, 7, 0, 0, 0, 0, 40],
  1: [4, 2, 0, 0, 0, 0, 6],
  2: [17, 3, 0, 0, 0, 0, 20],
  3: [6, 3, 0, 0, 0, 0, 9],
  12: [9, 2, 0, 0, 0, 0, 11],
  23: [32, 8, 0, 0, 0, 0, 40],
  24: [5, 1, 0, 0, 0, 0, 6],
};

/** A table of these rows and nothing else. */
export function gridOf(rows: Rows): FigureGrid {
  return Object.entries(rows).reduce<FigureGrid>(
    (grid, [row, figures]) => withRow(grid, Number(row), figures),
    new Array(ROWS * COLUMNS).fill(0),
  );
}
/** The right table with some rows replaced. */
export const tableOf = (rows: Rows = {}): WorkingTable => workingTable(figuresOfGrid(gridOf({ ...RIGHT, ...rows })));

/** The one of these hypotheses that gives back the right table. */
export function restoring(table: WorkingTable, tried: Iterable<Hypothesis>): Hypothesis | undefined {
  const right = gridOf(RIGHT).join();
  return [...tried].find(({ changes }) => changed(table, changes).values.join() === right);
}
