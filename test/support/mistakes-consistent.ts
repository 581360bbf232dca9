import {
  CARRIED_OUT,
  COLUMNS,
  type FigureGrid,
  figuresOfRow,
  isResult,
  NEW,
  PROCESSED,
  ROWS,
  TOTAL,
  withRow,
} from './mistakes-tables.ts';
import type { Random } from './random.ts';

// Mistakes after which every row still adds up, as a spreadsheet leaves them. The equations notice, and hardly ever can tell where: what
// is said of them for sure is easily said wrongly.

/** One or two figures of a row are wrong, and its total with them; `formulas`: （七）, worked out from the results, as well. */
function rowWrong(r: Random, grid: FigureGrid, formulas: boolean): FigureGrid | null {
  const row = formulas ? r.int(NEW + 2, PROCESSED - 1) : r.int(NEW, ROWS - 1);
  if (row === PROCESSED) return null;
  const figures = figuresOfRow(grid, row);
  for (let i = r.int(1, 2); i > 0; i--) {
    const column = r.chance(0.7) ? 0 : r.int(0, TOTAL - 1);
    const value = figures[column] ?? 0;
    figures[column] = Math.max(0, value + r.pick([-1, 1]) * r.int(1, Math.max(2, Math.ceil(value / 10))));
  }
  const wrong = withRow(grid, row, added(figures));
  return formulas ? withRow(wrong, PROCESSED, summedUp(wrong)) : wrong;
}

/** A row was never filled in. */
function rowForgotten(r: Random, grid: FigureGrid): FigureGrid | null {
  const row = r.int(NEW, ROWS - 1);
  return figuresOfRow(grid, row).every(v => v === 0) ? null : withRow(grid, row, new Array(COLUMNS).fill(0));
}

/** （七） was added up without one of the results, or with 四. */
function leftOut(r: Random, grid: FigureGrid): FigureGrid | null {
  const row = r.chance(0.2) ? CARRIED_OUT : r.int(NEW + 2, PROCESSED - 1);
  const sign = isResult(row) ? -1 : 1;
  const figures = figuresOfRow(grid, row);
  if (figures.every(v => v === 0)) return null;
  return withRow(
    grid,
    PROCESSED,
    figuresOfRow(grid, PROCESSED).map((v, c) => v + sign * (figures[c] ?? 0)),
  );
}

/** One to three late cases that （七） does not count yet. */
function late(r: Random, grid: FigureGrid): FigureGrid | null {
  const sums = figuresOfRow(grid, PROCESSED);
  for (let i = r.int(1, 3); i > 0; i--) {
    const column = r.chance(0.6) ? 0 : r.int(0, TOTAL - 1);
    sums[column] = Math.max(0, (sums[column] ?? 0) - 1);
  }
  return withRow(grid, PROCESSED, added(sums));
}

/** （七） was added up without one to three rows, and 四 worked out from it. */
function leftOutAll(r: Random, grid: FigureGrid): FigureGrid | null {
  const sums = figuresOfRow(grid, PROCESSED);
  const first = r.chance(0.5) ? NEW + 2 : r.int(NEW + 2, PROCESSED - 3);
  for (let row = first; row < first + r.int(1, 3); row++)
    for (const [c, value] of figuresOfRow(grid, row).entries()) sums[c] = (sums[c] ?? 0) - value;
  return withOpen(withRow(grid, PROCESSED, sums));
}

/** 四 as 一 and 二 less （七） leave it. */
function withOpen(grid: FigureGrid): FigureGrid {
  const at = (row: number) => figuresOfRow(grid, row);
  return withRow(
    grid,
    CARRIED_OUT,
    at(NEW).map((v, c) => v + (at(NEW + 1)[c] ?? 0) - (at(PROCESSED)[c] ?? 0)),
  );
}

/** From an empty result on all rows down to 四 stand a line too low; 四 is lost. */
function blockLower(r: Random, grid: FigureGrid): FigureGrid | null {
  const from = r.int(NEW + 2, PROCESSED - 1);
  let wrong = withRow(grid, from, new Array(COLUMNS).fill(0));
  for (let row = from; row < CARRIED_OUT; row++) wrong = withRow(wrong, row + 1, figuresOfRow(grid, row));
  return wrong;
}

/** The same a line too high: the first is lost, the line of 四 empty. */
function blockHigher(r: Random, grid: FigureGrid): FigureGrid | null {
  const from = r.int(NEW + 2, PROCESSED - 1);
  let wrong = withRow(grid, CARRIED_OUT, new Array(COLUMNS).fill(0));
  for (let row = from; row < CARRIED_OUT; row++) wrong = withRow(wrong, row, figuresOfRow(grid, row + 1));
  return wrong;
}

/** Two or three results are each one case too many, with their totals. */
function overCounted(r: Random, grid: FigureGrid): FigureGrid | null {
  let wrong = grid;
  for (let i = r.int(2, 3); i > 0; i--) {
    const row = r.int(NEW + 2, PROCESSED - 1);
    const figures = figuresOfRow(wrong, row);
    const column = r.chance(0.7) ? 0 : r.int(0, TOTAL - 1);
    figures[column] = (figures[column] ?? 0) + 1;
    wrong = withRow(wrong, row, added(figures));
  }
  return wrong;
}

/** 一 counts what was carried over as well; or 四 was worked out without it. */
function carriedInMixed(r: Random, grid: FigureGrid): FigureGrid | null {
  const carried = figuresOfRow(grid, NEW + 1);
  if (carried.every(v => v === 0)) return null;
  if (r.chance(0.6)) {
    return withRow(
      grid,
      NEW,
      figuresOfRow(grid, NEW).map((v, c) => v + (carried[c] ?? 0)),
    );
  }
  const open = figuresOfRow(grid, CARRIED_OUT).map((v, c) => v - (carried[c] ?? 0));
  return open.some(v => v < 0) ? null : withRow(grid, CARRIED_OUT, open);
}

/** The sum of （七） begins at 二. */
function sumFromCarriedIn(_: Random, grid: FigureGrid): FigureGrid | null {
  const carried = figuresOfRow(grid, NEW + 1);
  return withRow(
    grid,
    PROCESSED,
    figuresOfRow(grid, PROCESSED).map((v, c) => v + (carried[c] ?? 0)),
  );
}

/** A row stands in a line far from its own, whose figures are lost. */
function farRow(r: Random, grid: FigureGrid): FigureGrid | null {
  const [row, line] = [r.int(NEW, ROWS - 1), r.int(NEW, ROWS - 1)];
  const figures = figuresOfRow(grid, row);
  if (Math.abs(row - line) < 2 || figures.every(v => v === 0)) return null;
  return withRow(withRow(grid, line, figures), row, new Array(COLUMNS).fill(0));
}

/** Some of a row's figures stand under another kind of applicant: the row adds up. */
function wrongColumn(r: Random, grid: FigureGrid): FigureGrid | null {
  const row = r.int(NEW, ROWS - 1);
  const figures = figuresOfRow(grid, row);
  const [from, to] = [r.int(0, TOTAL - 1), r.int(0, TOTAL - 1)];
  const moved = figures[from] ?? 0;
  if (moved === 0 || from === to) return null;
  const some = r.chance(0.5) ? moved : r.int(1, moved);
  return withRow(grid, row, figures.with(from, moved - some).with(to, (figures[to] ?? 0) + some));
}

/** A row's figures stand in the line next to it as well, which should be empty. */
function copied(r: Random, grid: FigureGrid): FigureGrid | null {
  const row = r.int(NEW, ROWS - 1);
  const line = row + r.pick([-1, 1]);
  const figures = figuresOfRow(grid, row);
  if (line < 0 || line >= ROWS || figures.every(v => v === 0) || figuresOfRow(grid, line).some(v => v > 0)) return null;
  return withRow(grid, line, figures);
}

function added(figures: readonly number[]): number[] {
  const parts = figures.slice(0, TOTAL);
  return [...parts, parts.reduce((a, b) => a + b, 0)];
}

function summedUp(grid: FigureGrid): number[] {
  const sums = new Array<number>(COLUMNS).fill(0);
  for (let row = NEW + 2; row < PROCESSED; row++)
    for (const [c, value] of figuresOfRow(grid, row).entries()) sums[c] = (sums[c] ?? 0) + value;
  return sums;
}

/** All of them by name. */
export const CONSISTENT = {
  'a row and its total': (r, grid) => rowWrong(r, grid, false),
  'a row, its total, （七）': (r, grid) => rowWrong(r, grid, true),
  'a row forgotten': rowForgotten,
  'a row not added up': leftOut,
  'rows not added up, 四 follows': leftOutAll,
  'a row twice': copied,
  '（七） without late cases': late,
  '（七） added up from 二': sumFromCarriedIn,
  'under another applicant': wrongColumn,
  'two or three results over': overCounted,
  '二 in 一, or not in 四': carriedInMixed,
  'a row in a far line': farRow,
  'a block a line too low': blockLower,
  'a block a line too high': blockHigher,
} as const satisfies Readonly<Record<string, (r: Random, grid: FigureGrid) => FigureGrid | null>>;
