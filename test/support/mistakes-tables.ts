import type { FormTable } from '../../server/src/forms/form.ts';
import { formOf } from '../../server/src/forms/index.ts';
import type { Random } from './random.ts';

/** A 表三 of the 2021 form as bare figures: `grid[row * COLUMNS + column]`. */
export type FigureGrid = readonly number[];

export const FORM: FormTable = formOf('applications', '2021');
export const COLUMNS = 7;
export const ROWS = 25;
/** 一、二、（七）、四. The results stand between 二 and （七）. */
export const NEW = 0;
export const CARRIED_IN = 1;
export const PROCESSED = 23;
export const CARRIED_OUT = 24;
export const TOTAL = 6;

export function isResult(row: number): boolean {
  return row > CARRIED_IN && row < PROCESSED;
}

/** A row's seven figures. */
export function figuresOfRow(grid: FigureGrid, row: number): number[] {
  return grid.slice(row * COLUMNS, (row + 1) * COLUMNS);
}

export function withRow(grid: FigureGrid, row: number, values: readonly number[]): number[] {
  const copy = [...grid];
  copy.splice(row * COLUMNS, COLUMNS, ...values);
  return copy;
}

/** A city's table and a ministry-sized one as published, results and 二 and 四 only; the sums follow. */
const PUBLISHED: readonly Readonly<Record<number, readonly number[]>>[] = [
  {
    1: [535, 6, 0, 1, 18, 0],
    2: [5345, 129, 0, 41, 19, 14],
    3: [2120, 39, 0, 1, 6, 2],
    4: [13],
    5: [30],
    6: [11],
    7: [49, 2],
    8: [103, 1],
    9: [84, 1],
    10: [282, 4],
    11: [147, 0, 0, 0, 1, 2],
    12: [3075, 50, 0, 0, 89, 8],
    13: [177, 3],
    14: [19],
    15: [199, 1, 0, 0, 3],
    16: [147, 1],
    18: [100, 1],
    19: [5],
    20: [315, 3],
    21: [202, 0, 0, 1],
    22: [941, 17, 0, 1, 3, 3],
    24: [783, 6, 0, 2, 25, 3],
  },
  {
    1: [18],
    2: [258, 12, 0, 0, 1, 1],
    3: [3],
    4: [14],
    8: [5],
    9: [3, 1],
    11: [10, 2],
    12: [252, 12, 0, 0, 1],
    13: [44, 3],
    14: [25],
    15: [148, 1],
    16: [5, 4],
    24: [72],
  },
];

/** How often a result is met in practice: 予以公开 and 本机关不掌握 make up more than half. */
const FREQUENT = [38, 10, 1, 1, 1, 1, 3, 2, 3, 2, 22, 3, 2, 6, 2, 1, 1, 1, 2, 1, 3];
/** 自然人 files nine in ten. */
const WHO = [90, 6, 0.4, 1, 2, 1.5];

/** A table in which every equation holds: an office with 0–5 applications, a county, a city, or after published figures. */
export function rightTable(r: Random): FigureGrid {
  const size = r.next();
  if (size < 0.35) return office(r, r.int(0, 5));
  if (size < 0.7) return office(r, r.int(10, 300));
  if (size < 0.9) return office(r, Math.round(1000 * 10 ** r.next()));
  return published(r);
}

/** Applications one by one: who files, what becomes of it, new or of last year. Most results and applicants never occur. */
function office(r: Random, count: number): FigureGrid {
  const grid = new Array<number>(ROWS * COLUMNS).fill(0);
  const add = (row: number, column: number) => {
    grid[row * COLUMNS + column] = (grid[row * COLUMNS + column] ?? 0) + 1;
  };
  const results = FREQUENT.map(weight => (r.chance(0.65) ? weight * (0.3 + r.next()) : 0));
  const who = WHO.map((weight, i) => (i === 0 || r.chance(0.6) ? weight * (0.3 + r.next()) : 0));
  if (!results.some(weight => weight > 0)) results[0] = 1;
  const before = r.chance(0.5) ? 0.12 * r.next() : 0;
  const after = r.chance(0.5) ? 0.12 * r.next() : 0;
  const result = lot(r, results);
  const applicant = lot(r, who);
  for (let i = 0; i < count; i++) {
    const column = applicant();
    add(r.chance(before) ? CARRIED_IN : NEW, column);
    add(r.chance(after) ? CARRIED_OUT : CARRIED_IN + 1 + result(), column);
  }
  return summed(grid);
}

/** Draws an index by weight. */
function lot(r: Random, weights: readonly number[]): () => number {
  const sum = weights.reduce((a, b) => a + b, 0);
  return () => {
    let left = r.next() * sum;
    // By index: an iterator would take half of what making the tables takes.
    for (let i = 0; i < weights.length; i++) {
      left -= weights[i]!;
      if (left < 0) return i;
    }
    return weights.findIndex(weight => weight > 0);
  };
}

function published(r: Random): FigureGrid {
  const grid = new Array<number>(ROWS * COLUMNS).fill(0);
  const asPrinted = r.chance(0.3);
  for (const [row, values] of Object.entries(r.pick(PUBLISHED))) {
    const factor = asPrinted ? 1 : r.next() * 1.6;
    for (const [column, value] of values.entries()) {
      grid[Number(row) * COLUMNS + column] = Math.round(value * factor);
    }
  }
  for (let c = 0; c < TOTAL; c++) {
    let all = (grid[CARRIED_OUT * COLUMNS + c] ?? 0) - (grid[CARRIED_IN * COLUMNS + c] ?? 0);
    for (let row = CARRIED_IN + 1; row < PROCESSED; row++) all += grid[row * COLUMNS + c] ?? 0;
    // More came over from last year than there is to tell of: the rest was carried over once more.
    if (all < 0) grid[CARRIED_OUT * COLUMNS + c] = (grid[CARRIED_OUT * COLUMNS + c] ?? 0) - all;
    grid[NEW * COLUMNS + c] = Math.max(0, all);
  }
  return summed(grid);
}

/**
 * What 重算 by itself would make of the figures: every row's 总计, then （七）, then 四, all from left to right. Negative figures
 * can come out.
 */
export function recomputed(grid: FigureGrid): number[] {
  const done = summed(grid);
  for (let c = 0; c < COLUMNS; c++) {
    const at = (row: number) => done[row * COLUMNS + c] ?? 0;
    done[CARRIED_OUT * COLUMNS + c] = at(NEW) + at(CARRIED_IN) - at(PROCESSED);
  }
  return done;
}

/** Brings 总计 of every row and （七） up to date. */
export function summed(grid: FigureGrid): number[] {
  const done = [...grid];
  const at = (row: number, column: number) => done[row * COLUMNS + column] ?? 0;
  for (let c = 0; c < TOTAL; c++) {
    let sum = 0;
    for (let row = CARRIED_IN + 1; row < PROCESSED; row++) sum += at(row, c);
    done[PROCESSED * COLUMNS + c] = sum;
  }
  for (let row = 0; row < ROWS; row++) {
    let sum = 0;
    for (let c = 0; c < TOTAL; c++) sum += at(row, c);
    done[row * COLUMNS + TOTAL] = sum;
  }
  return done;
}
