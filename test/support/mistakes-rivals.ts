import type { Part, Spoiled } from './mistake-steps.ts';
import { cellRepairs, gridResiduals, right } from './mistakes-cells.ts';
import {
  COLUMNS,
  type FigureGrid,
  figuresOfRow,
  isResult,
  PROCESSED,
  ROWS,
  TOTAL,
  withRow,
} from './mistakes-tables.ts';

const ALL_ROWS = Array.from({ length: ROWS }, (_, row) => row);

/**
 * Every right table from which the same mechanisms lead to the spoiled one, the true one among them. One wrong cell is thought of
 * beside each, for nothing is simpler.
 * @param most how many wrong cells are looked for where the mistake is wrong cells only
 */
export function rivals(spoiled: Spoiled, parts: readonly Part[], most: number): FigureGrid[] {
  const [first, second] = parts;
  if (!first) return [];
  const found: FigureGrid[] = spoiled.short.size > 0 ? [] : cellRepairs(spoiled.grid, 1);
  if (first.name === 'consistent') return [];
  if (first.name === 'cells') found.push(...cellRepairs(spoiled.grid, Math.min(most, first.rows.length)));
  else if (!second) found.push(...before(first.name, spoiled).filter(right));
  else if (second.name === 'cells') {
    for (const grid of before(first.name, spoiled, true)) found.push(...cellRepairs(grid, 1));
  } else {
    const others = shiftedBefore(spoiled.grid);
    for (const grid of others) {
      for (const rest of before(first.name, { ...spoiled, grid })) if (right(rest)) found.push(rest);
    }
  }
  return [...new Map(found.map(grid => [grid.join(), grid])).values()];
}

/** What the table may have been, once the mechanism is undone; with `disturbed`, one cell elsewhere may be wrong as well. */
function before(
  name: Exclude<Part['name'], 'cells' | 'consistent'>,
  { grid, short }: Spoiled,
  disturbed = false,
): FigureGrid[] {
  switch (name) {
    case 'misplaced':
      return misplacedBefore(grid, disturbed);
    case 'swapped':
      return swappedBefore(grid);
    case 'shifted':
      return shiftedBefore(grid);
    case 'dropped':
      return droppedBefore(grid, short);
  }
}

function swappedBefore(grid: FigureGrid): FigureGrid[] {
  return ALL_ROWS.flatMap(a =>
    ALL_ROWS.slice(a + 1)
      .filter(b => !(isResult(a) && isResult(b)))
      .map(b => withRow(withRow(grid, a, figuresOfRow(grid, b)), b, figuresOfRow(grid, a))),
  );
}

/** The figure that fell off follows from the row's own sum. */
function shiftedBefore(grid: FigureGrid): FigureGrid[] {
  return ALL_ROWS.flatMap(row => {
    const figures = figuresOfRow(grid, row);
    if (figures.every(value => value === 0)) return [];
    const found: FigureGrid[] = [];
    if (figures[0] === 0) {
      const moved = figures.slice(1);
      found.push(withRow(grid, row, [...moved, sum(moved)]));
    }
    if (figures[TOTAL] === 0) {
      const moved = figures.slice(0, -1);
      const first = (moved.at(-1) ?? 0) - sum(moved.slice(0, -1));
      if (first >= 0) found.push(withRow(grid, row, [first, ...moved]));
    }
    return found;
  });
}

/** Wherever the missing figure stood, it follows from the row's own sum. */
function droppedBefore(grid: FigureGrid, short: ReadonlyMap<number, readonly number[]>): FigureGrid[] {
  return [...short].flatMap(([row, left]) =>
    Array.from({ length: COLUMNS }, (_, at) => {
      const total = at === TOTAL ? 0 : (left.at(-1) ?? 0);
      const missing = at === TOTAL ? sum(left) : total - sum(left.slice(0, -1));
      return missing < 0 ? null : withRow(grid, row, left.toSpliced(at, 0, missing));
    }).filter(restored => restored !== null),
  );
}

/**
 * The empty line takes back the figures of the line next to it, whose own follow from the columns; with `disturbed`, one of them
 * from its row instead.
 */
function misplacedBefore(grid: FigureGrid, disturbed: boolean): FigureGrid[] {
  return ALL_ROWS.flatMap(row => {
    if (figuresOfRow(grid, row).some(value => value !== 0)) return [];
    return [row - 1, row + 1].flatMap(line => {
      const figures = figuresOfRow(grid, line);
      if (line < 0 || line >= ROWS || figures.every(value => value === 0)) return [];
      const restored = withRow(
        withRow(grid, row, figures),
        line,
        figures.map(() => 0),
      );
      const own = lostFigures(restored, line);
      const variants = [own];
      for (let c = 0; disturbed && c < COLUMNS; c++) {
        const others = sum(own.slice(0, TOTAL)) - (own[c] ?? 0);
        variants.push(own.with(c, c === TOTAL ? others : (own[TOTAL] ?? 0) - others));
      }
      return variants.filter(lost => lost.every(value => value >= 0)).map(lost => withRow(restored, line, lost));
    });
  });
}

/** An empty line's figures as its columns ask for them: a result's by the sum, （七）'s, 一's, 二's and 四's by the balance. */
function lostFigures(grid: FigureGrid, line: number): number[] {
  const off = gridResiduals(grid);
  return Array.from({ length: COLUMNS }, (_, c) => {
    const results = off[ROWS + c] ?? 0;
    const balance = off[ROWS + COLUMNS + c] ?? 0;
    if (isResult(line)) return -results;
    return line === PROCESSED || line === ROWS - 1 ? balance : -balance;
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
