import type { Sheet } from '../../server/src/repair/model.ts';
import { right } from './mistakes-cells.ts';
import { digitSlip, miscounted, tenTimes, transposed, wrongFigure } from './mistakes-figures.ts';
import { rivals } from './mistakes-rivals.ts';
import {
  CARRIED_IN,
  COLUMNS,
  FORM,
  type Grid,
  isResult,
  NEW,
  ROWS,
  rightTable,
  rowOf,
  withRow,
} from './mistakes-tables.ts';
import { type Random, random } from './random.ts';

/** How a right table was spoiled. `misplaced-result`: among the results, where nothing but the lost line's figures is missing. */
export const MISTAKES = [
  'cell',
  'total',
  'transposed',
  'digit',
  'ten-times',
  'misplaced',
  'misplaced-result',
  'swapped',
  'shifted',
  'dropped',
  'two-cells',
  'three-cells',
  'two-mechanisms',
] as const;
export type MistakeName = (typeof MISTAKES)[number];

/** A spoiled table: its figures, and the rows that have a figure too few (all 0 in the grid). */
export interface Spoiled {
  readonly grid: Grid;
  readonly short: ReadonlyMap<number, readonly number[]>;
}

/** The mechanisms that a mistake was put together from, and their rows. */
export interface Part {
  readonly name: 'cells' | 'misplaced' | 'swapped' | 'shifted' | 'dropped';
  readonly rows: readonly number[];
}

export interface Case extends Spoiled {
  readonly name: MistakeName;
  readonly right: Grid;
  /** Cells that show nothing instead of 0. */
  readonly blank: ReadonlySet<number>;
  /** Other tables in which all holds and from which the same mechanism, or one wrong cell, leads here: nobody can tell. */
  readonly rivals: readonly Grid[];
}

type Step = Spoiled & Part;

/** The case of a seed: a right table and one mistake that breaks at least one equation. */
export function mistake(name: MistakeName, seed: number): Case {
  const r = random(seed);
  for (;;) {
    const table = rightTable(r);
    const steps = spoil(r, name, table);
    const last = steps?.at(-1);
    if (!steps || !last || right(last.grid)) continue;
    const spoiled = { grid: last.grid, short: new Map(steps.flatMap(step => [...step.short])) };
    const empty = r.chance(0.2);
    const blank = spoiled.grid.flatMap((value, cell) => (value === 0 && empty ? [cell] : []));
    for (const row of spoiled.short.keys()) blank.push(...rowOf(spoiled.grid, row).map((_, c) => row * COLUMNS + c));
    const others = rivals(spoiled, steps, name === 'three-cells' ? 3 : 2);
    return {
      name,
      right: table,
      ...spoiled,
      blank: new Set(blank),
      rivals: others.filter(other => other.join() !== table.join()),
    };
  }
}

export function sheetOfCase({ grid, short, blank }: Case): Sheet {
  return { form: FORM, values: grid, blank, short };
}

export function sheetOfGrid(grid: Grid): Sheet {
  return { form: FORM, values: grid, blank: new Set(), short: new Map() };
}

/** Null where the table has nothing that can go wrong in this way. */
function spoil(r: Random, name: MistakeName, grid: Grid): readonly Step[] | null {
  const one = (step: Step | null) => step && [step];
  switch (name) {
    case 'cell':
      return one(cells(r, grid, wrongFigure, 1));
    case 'total':
      return one(cells(r, grid, miscounted, 1));
    case 'transposed':
      return one(cells(r, grid, transposed, 1));
    case 'digit':
      return one(cells(r, grid, digitSlip, 1));
    case 'ten-times':
      return one(cells(r, grid, tenTimes, 1));
    case 'misplaced':
      return one(misplaced(r, grid, false));
    case 'misplaced-result':
      return one(misplaced(r, grid, true));
    case 'swapped':
      return one(swapped(r, grid));
    case 'shifted':
      return one(shifted(r, grid));
    case 'dropped':
      return one(dropped(r, grid));
    case 'two-cells':
      return one(apart(cells(r, grid, wrongFigure, 2)));
    case 'three-cells':
      return one(cells(r, grid, wrongFigure, 3));
    case 'two-mechanisms':
      return twoMechanisms(r, grid);
  }
}

/** Wrong figures in different cells; a cell is drawn until the slip can happen to its figure. */
function cells(
  r: Random,
  grid: Grid,
  slip: (r: Random, value: number, cell: number) => number | null,
  count: number,
): Step | null {
  const wrong = [...grid];
  const done = new Set<number>();
  for (let tries = 0; tries < 200 && done.size < count; tries++) {
    const cell = r.int(0, grid.length - 1);
    const value = slip(r, grid[cell] ?? 0, cell);
    if (value === null || value === grid[cell] || done.has(cell)) continue;
    done.add(cell);
    wrong[cell] = value;
  }
  if (done.size < count) return null;
  return { name: 'cells', grid: wrong, short: new Map(), rows: [...done].map(cell => Math.floor(cell / COLUMNS)) };
}

/** Two cells count as such in different rows and columns only. */
function apart(step: Step | null): Step | null {
  return step && new Set(step.rows).size === 2 ? step : null;
}

/** A row's figures stand in the line above or below, whose own are lost; its own line holds nothing. */
function misplaced(r: Random, grid: Grid, results: boolean): Step | null {
  const row = r.int(NEW, ROWS - 1);
  const line = row + r.pick([-1, 1]);
  if (line < 0 || line >= ROWS || (isResult(row) && isResult(line)) !== results) return null;
  const figures = rowOf(grid, row);
  if (figures.every(value => value === 0) || figures.join() === rowOf(grid, line).join()) return null;
  const wrong = withRow(
    withRow(grid, line, figures),
    row,
    figures.map(() => 0),
  );
  return { name: 'misplaced', grid: wrong, short: new Map(), rows: [row, line] };
}

/** Two rows changed places; two results may, without any equation noticing. */
function swapped(r: Random, grid: Grid): Step | null {
  const a = r.int(NEW, ROWS - 1);
  const b = r.int(NEW, ROWS - 1);
  if (isResult(a) && isResult(b)) return null;
  const wrong = withRow(withRow(grid, a, rowOf(grid, b)), b, rowOf(grid, a));
  return { name: 'swapped', grid: wrong, short: new Map(), rows: [a, b] };
}

/** A row one column to the side: a 0 moves in, the figure at the other end falls off. */
function shifted(r: Random, grid: Grid): Step | null {
  const row = r.int(NEW, ROWS - 1);
  const figures = rowOf(grid, row);
  const moved = r.chance(0.5) ? [...figures.slice(1), 0] : [0, ...figures.slice(0, -1)];
  return { name: 'shifted', grid: withRow(grid, row, moved), short: new Map(), rows: [row] };
}

/** A figure is left out, so that six stand where seven should: nobody can say in which columns. */
function dropped(r: Random, grid: Grid): Step | null {
  const row = r.int(NEW, ROWS - 1);
  const figures = rowOf(grid, row);
  const left = figures.toSpliced(r.int(0, COLUMNS - 1), 1);
  const wrong = withRow(
    grid,
    row,
    figures.map(() => 0),
  );
  return { name: 'dropped', grid: wrong, short: new Map([[row, left]]), rows: [row] };
}

/** A row's mistake and, in other rows, a wrong figure or another shifted row; each breaks an equation by itself. */
function twoMechanisms(r: Random, grid: Grid): readonly Step[] | null {
  const spoilRow = r.pick([(x: Random, g: Grid) => misplaced(x, g, false), swapped, shifted, dropped]);
  const first = spoilRow(r, grid);
  if (!first || right(first.grid)) return null;
  const spoilOther = r.pick([
    (g: Grid) => cells(r, g, r.pick([wrongFigure, transposed, digitSlip, tenTimes]), 1),
    (g: Grid) => shifted(r, g),
  ]);
  const alone = spoilOther(grid);
  if (!alone || right(alone.grid) || alone.rows.some(row => first.rows.includes(row))) return null;
  const [row = CARRIED_IN] = alone.rows;
  return [first, { ...alone, grid: withRow(first.grid, row, rowOf(alone.grid, row)) }];
}
