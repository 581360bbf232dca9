import type { Step } from './mistake-steps.ts';
import { COLUMNS, type FigureGrid, figuresOfRow, isResult, NEW, ROWS, withRow } from './mistakes-tables.ts';
import type { Random } from './random.ts';

/** A row's figures stand in the line above or below, whose own are lost; its own line holds nothing. */
export function misplacedRow(r: Random, grid: FigureGrid, results: boolean): Step | null {
  const row = r.int(NEW, ROWS - 1);
  const line = row + r.pick([-1, 1]);
  if (line < 0 || line >= ROWS || (isResult(row) && isResult(line)) !== results) return null;
  const figures = figuresOfRow(grid, row);
  if (figures.every(value => value === 0) || figures.join() === figuresOfRow(grid, line).join()) return null;
  const wrong = withRow(
    withRow(grid, line, figures),
    row,
    figures.map(() => 0),
  );
  return { name: 'misplaced', grid: wrong, short: new Map(), rows: [row, line] };
}

/** Two rows changed places; two results may, without any equation noticing. */
export function swappedRows(r: Random, grid: FigureGrid): Step | null {
  const a = r.int(NEW, ROWS - 1);
  const b = r.int(NEW, ROWS - 1);
  if (isResult(a) && isResult(b)) return null;
  const wrong = withRow(withRow(grid, a, figuresOfRow(grid, b)), b, figuresOfRow(grid, a));
  return { name: 'swapped', grid: wrong, short: new Map(), rows: [a, b] };
}

/** A row one column to the side: a 0 moves in, the figure at the other end falls off. */
export function shiftedRow(r: Random, grid: FigureGrid): Step | null {
  const row = r.int(NEW, ROWS - 1);
  const figures = figuresOfRow(grid, row);
  const moved = r.chance(0.5) ? [...figures.slice(1), 0] : [0, ...figures.slice(0, -1)];
  return { name: 'shifted', grid: withRow(grid, row, moved), short: new Map(), rows: [row] };
}

/** A figure is left out, so that six stand where seven should: nobody can say in which columns. */
export function droppedFigure(r: Random, grid: FigureGrid): Step | null {
  const row = r.int(NEW, ROWS - 1);
  const figures = figuresOfRow(grid, row);
  const left = figures.toSpliced(r.int(0, COLUMNS - 1), 1);
  const wrong = withRow(
    grid,
    row,
    figures.map(() => 0),
  );
  return { name: 'dropped', grid: wrong, short: new Map([[row, left]]), rows: [row] };
}
