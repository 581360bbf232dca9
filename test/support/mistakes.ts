import type { TableFigures } from '../../server/src/repair/model.ts';
import type { Spoiled, Step } from './mistake-steps.ts';
import { right } from './mistakes-cells.ts';
import { CONSISTENT } from './mistakes-consistent.ts';
import { digitSlip, miscounted, tenTimes, transposed, wrongFigure } from './mistakes-figures.ts';
import { rivals } from './mistakes-rivals.ts';
import { droppedFigure, misplacedRow, shiftedRow, swappedRows } from './mistakes-rows.ts';
import {
  CARRIED_IN,
  COLUMNS,
  type FigureGrid,
  FORM,
  figuresOfRow,
  PROCESSED,
  rightTable,
  summed,
  TOTAL,
  withRow,
} from './mistakes-tables.ts';
import { type Random, random } from './random.ts';

/**
 * How a right table was spoiled. `misplaced-result`: among the results, where nothing but the lost line's figures is missing. From
 * CONSISTENT every row still adds up, and hardly any equation tells which is wrong.
 */
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
  'two-dropped',
  ...(Object.keys(CONSISTENT) as (keyof typeof CONSISTENT)[]),
] as const;
export type MistakeName = (typeof MISTAKES)[number];

export interface Case extends Spoiled {
  readonly name: MistakeName;
  readonly right: FigureGrid;
  /** Cells that show nothing instead of 0. */
  readonly blank: ReadonlySet<number>;
  /**
   * Other tables in which all holds and from which the same mechanism, one wrong cell, or totals that were not added up anew lead
   * here: nobody can tell.
   */
  readonly rivals: readonly FigureGrid[];
  /** All totals are 0, as in a table that is being filled in: nothing should be told. */
  readonly unfinished: boolean;
}

/** The case of a seed: a right table and one mistake that breaks at least one equation. */
export function mistake(name: MistakeName, seed: number): Case {
  const r = random(seed);
  for (;;) {
    const table = rightTable(r);
    const steps = spoil(r, name, table);
    const last = steps?.at(-1);
    if (!steps || !last || right(last.grid)) continue;
    const spoiled = { grid: last.grid, short: new Map(steps.flatMap(step => [...step.short])) };
    const blank = r.chance(0.2) ? someEmpty(r, spoiled.grid) : [];
    for (const row of spoiled.short.keys())
      blank.push(...figuresOfRow(spoiled.grid, row).map((_, c) => row * COLUMNS + c));
    const others = rivals(spoiled, steps, name === 'three-cells' ? 3 : 2);
    const lagging = summed(spoiled.grid);
    if (spoiled.short.size === 0 && right(lagging)) others.push(lagging);
    return {
      name,
      right: table,
      ...spoiled,
      blank: new Set(blank),
      rivals: others.filter(other => other.join() !== table.join()),
      unfinished: spoiled.short.size === 0 && totals(spoiled.grid).every(value => value === 0),
    };
  }
}

/** Up to three cells that show nothing instead of 0: with many more a table counts as not filled in. */
function someEmpty(r: Random, grid: FigureGrid): number[] {
  const noughts = grid.flatMap((value, cell) => (value === 0 ? [cell] : []));
  return noughts.length === 0 ? [] : [...new Set([r.pick(noughts), r.pick(noughts), r.pick(noughts)])];
}

/** Every row's 总计, and （七）. */
function totals(grid: FigureGrid): number[] {
  return grid.filter((_, cell) => cell % COLUMNS === TOTAL || Math.floor(cell / COLUMNS) === PROCESSED);
}

export function figuresOfCase({ grid, short, blank }: Case): TableFigures {
  return { form: FORM, values: grid, blank, short };
}

export function figuresOfGrid(grid: FigureGrid): TableFigures {
  return { form: FORM, values: grid, blank: new Set(), short: new Map() };
}

/** Null where the table has nothing that can go wrong in this way. */
function spoil(r: Random, name: MistakeName, grid: FigureGrid): readonly Step[] | null {
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
      return one(misplacedRow(r, grid, false));
    case 'misplaced-result':
      return one(misplacedRow(r, grid, true));
    case 'swapped':
      return one(swappedRows(r, grid));
    case 'shifted':
      return one(shiftedRow(r, grid));
    case 'dropped':
      return one(droppedFigure(r, grid));
    case 'two-cells':
      return one(apart(cells(r, grid, wrongFigure, 2)));
    case 'three-cells':
      return one(cells(r, grid, wrongFigure, 3));
    case 'two-mechanisms':
      return twoMechanisms(r, grid);
    case 'two-dropped':
      return twoDropped(r, grid);
    default:
      return one(wholly(CONSISTENT[name](r, grid)));
  }
}

/** Two rows with a figure too few each. */
function twoDropped(r: Random, grid: FigureGrid): readonly Step[] | null {
  const first = droppedFigure(r, grid);
  const second = droppedFigure(r, grid);
  const [a, b] = [first?.rows[0], second?.rows[0]];
  if (!first || !second || a === undefined || b === undefined || a === b) return null;
  const none = new Array<number>(COLUMNS).fill(0);
  const short = new Map([...first.short, ...second.short]);
  return [{ name: 'consistent', grid: withRow(first.grid, b, none), short, rows: [a, b] }];
}

function wholly(grid: FigureGrid | null): Step | null {
  return grid && { name: 'consistent', grid, short: new Map(), rows: [] };
}

/** Wrong figures in different cells; a cell is drawn until the slip can happen to its figure. */
function cells(
  r: Random,
  grid: FigureGrid,
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

/** A row's mistake and, in other rows, a wrong figure or another shifted row; each breaks an equation by itself. */
function twoMechanisms(r: Random, grid: FigureGrid): readonly Step[] | null {
  const spoilRow = r.pick([
    (x: Random, g: FigureGrid) => misplacedRow(x, g, false),
    swappedRows,
    shiftedRow,
    droppedFigure,
  ]);
  const first = spoilRow(r, grid);
  if (!first || right(first.grid)) return null;
  const spoilOther = r.pick([
    (g: FigureGrid) => cells(r, g, r.pick([wrongFigure, transposed, digitSlip, tenTimes]), 1),
    (g: FigureGrid) => shiftedRow(r, g),
  ]);
  const alone = spoilOther(grid);
  if (!alone || right(alone.grid) || alone.rows.some(row => first.rows.includes(row))) return null;
  const [row = CARRIED_IN] = alone.rows;
  return [first, { ...alone, grid: withRow(first.grid, row, figuresOfRow(alone.grid, row)) }];
}
