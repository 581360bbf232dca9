import {
  CARRIED_OUT,
  COLUMNS,
  type Grid,
  isResult,
  NEW,
  PROCESSED,
  ROWS,
  rowOf,
  TOTAL,
  withRow,
} from './mistakes-tables.ts';
import type { Random } from './random.ts';

/**
 * Mistakes after which every row still adds up, as a spreadsheet leaves them. The equations notice, and hardly ever can tell where:
 * what is said of them for sure is nearly always said wrongly.
 */

/** One or two figures of a row are wrong, and its total with them; `formulas`: （七）, worked out from the results, as well. */
export function rowWrong(r: Random, grid: Grid, formulas: boolean): Grid | null {
  const row = formulas ? r.int(NEW + 2, PROCESSED - 1) : r.int(NEW, ROWS - 1);
  if (row === PROCESSED) return null;
  const figures = rowOf(grid, row);
  for (let i = r.int(1, 2); i > 0; i--) {
    const column = r.chance(0.7) ? 0 : r.int(0, TOTAL - 1);
    const value = figures[column] ?? 0;
    figures[column] = Math.max(0, value + r.pick([-1, 1]) * r.int(1, Math.max(2, Math.ceil(value / 10))));
  }
  const wrong = withRow(grid, row, added(figures));
  return formulas ? withRow(wrong, PROCESSED, summedUp(wrong)) : wrong;
}

/** A row was never filled in. */
export function rowForgotten(r: Random, grid: Grid): Grid | null {
  const row = r.int(NEW, ROWS - 1);
  return rowOf(grid, row).every(v => v === 0) ? null : withRow(grid, row, new Array(COLUMNS).fill(0));
}

/** （七） was added up without one of the results, or with 四. */
export function leftOut(r: Random, grid: Grid): Grid | null {
  const row = r.chance(0.2) ? CARRIED_OUT : r.int(NEW + 2, PROCESSED - 1);
  const sign = isResult(row) ? -1 : 1;
  const figures = rowOf(grid, row);
  if (figures.every(v => v === 0)) return null;
  return withRow(
    grid,
    PROCESSED,
    rowOf(grid, PROCESSED).map((v, c) => v + sign * (figures[c] ?? 0)),
  );
}

/** One to three late cases that （七） does not count yet. */
export function late(r: Random, grid: Grid): Grid | null {
  const sums = rowOf(grid, PROCESSED);
  for (let i = r.int(1, 3); i > 0; i--) {
    const column = r.chance(0.6) ? 0 : r.int(0, TOTAL - 1);
    sums[column] = Math.max(0, (sums[column] ?? 0) - 1);
  }
  return withRow(grid, PROCESSED, added(sums));
}

/** Some of a row's figures stand under another kind of applicant: the row adds up. */
export function wrongColumn(r: Random, grid: Grid): Grid | null {
  const row = r.int(NEW, ROWS - 1);
  const figures = rowOf(grid, row);
  const [from, to] = [r.int(0, TOTAL - 1), r.int(0, TOTAL - 1)];
  const moved = figures[from] ?? 0;
  if (moved === 0 || from === to) return null;
  const some = r.chance(0.5) ? moved : r.int(1, moved);
  return withRow(grid, row, figures.with(from, moved - some).with(to, (figures[to] ?? 0) + some));
}

/** A row's figures stand in the line next to it as well, which should be empty. */
export function copied(r: Random, grid: Grid): Grid | null {
  const row = r.int(NEW, ROWS - 1);
  const line = row + r.pick([-1, 1]);
  const figures = rowOf(grid, row);
  if (line < 0 || line >= ROWS || figures.every(v => v === 0) || rowOf(grid, line).some(v => v > 0)) return null;
  return withRow(grid, line, figures);
}

function added(figures: readonly number[]): number[] {
  const parts = figures.slice(0, TOTAL);
  return [...parts, parts.reduce((a, b) => a + b, 0)];
}

function summedUp(grid: Grid): number[] {
  const sums = new Array<number>(COLUMNS).fill(0);
  for (let row = NEW + 2; row < PROCESSED; row++)
    for (const [c, value] of rowOf(grid, row).entries()) sums[c] = (sums[c] ?? 0) + value;
  return sums;
}
