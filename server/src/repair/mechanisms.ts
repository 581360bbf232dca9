import { leftFor, type Sum, type System } from '../arithmetic/system.ts';
import type { Mechanism } from './model.ts';
import type { Move } from './moves.ts';

/** What may have happened to a row or two; whether all equations hold with it is for others to see. */
export interface Proposal {
  readonly mechanism: Mechanism;
  readonly moves: readonly Move[];
  /** In Chinese; made when it is told, not while thousands are tried. */
  readonly reason: () => string;
  /** What it costs beyond what a row gone wrong costs. */
  readonly extra?: number;
  /** Figures turn up where they could hardly be by chance. */
  readonly isAgreed?: boolean;
}

/** What happened to a row, and what it costs. */
export interface Story {
  readonly what: () => string;
  readonly extra: number;
  readonly isAgreed?: boolean;
}

/** A table while mechanisms are tried on it. */
export interface Trial {
  readonly system: System;
  readonly values: readonly number[];
  /** `（七）总计` */
  readonly rowName: (row: number) => string;
  /** `商业企业` */
  readonly columnName: (column: number) => string;
  /** The rows that are no results; null in 表四, whose figures stand in one row. */
  readonly keys: KeyRows | null;
}

/** The rows of 表三 that are no results. */
export const KEY_ROWS = ['new', 'carriedIn', 'processed', 'carriedOut'] as const;

/** Rows 一, 二, （七） and 四, by their index. All others of 表三 are results: two of them may change places and no equation notices. */
export type KeyRows = Readonly<Record<(typeof KEY_ROWS)[number], number>>;

/** Everything that may have happened to whole rows and that leaves traces: figures that turn up elsewhere. */
export function proposals(trial: Trial): Proposal[] {
  return trial.keys === null ? [] : [...moved(trial, trial.keys), ...shifted(trial)];
}

/** Rows in each other's place: all of their own sums hold where they held before. */
export function* moved(trial: Trial, keys: KeyRows): Iterable<Proposal> {
  yield* misplaced(trial, keys);
  yield* swapped(trial, keys);
}

/** The seven figures of a row. */
export function rowOf({ system, values }: Pick<Trial, 'system' | 'values'>, row: number): readonly number[] {
  return values.slice(row * system.columns, (row + 1) * system.columns);
}

/** True where （七） and 四 are all 0, as before they are worked out: then more than one mistake is no explanation. */
export function isOpen({ keys, values, system }: Trial): boolean {
  const isEmpty = (row: number) => rowOf({ system, values }, row).every(v => v === 0);
  return keys !== null && isEmpty(keys.processed) && isEmpty(keys.carriedOut);
}

/** The moves that write figures into a row. */
export function writing({ system, values }: Trial, row: number, figures: readonly number[]): Move[] {
  const moves: Move[] = [];
  for (let c = 0; c < figures.length; c++) {
    const cell = row * system.columns + c;
    if (values[cell] !== figures[c]) moves.push([cell, figures[c]!]);
  }
  return moves;
}

/** The row's figures as its column equations leave them; null when one would be negative. `values`: the table around it. */
export function solveRow(system: System, values: readonly number[], row: number): number[] | null {
  const figures: number[] = [];
  for (let c = 0; c < system.columns; c++) {
    const cell = row * system.columns + c;
    const down = system.of[cell]!.map(([s]) => system.sums[s]!).find(sum => !isRowSum(sum, row, system.columns));
    if (down === undefined) return null;
    const value = leftFor(down, values, cell);
    if (value < 0) return null;
    figures.push(value);
  }
  return figures;
}

function isRowSum({ cells }: Sum, row: number, columns: number): boolean {
  return cells.every(cell => Math.floor(cell / columns) === row);
}

/** Figures agree with another row's by chance when they are smaller than this in total. */
export const TELLING = 5;
/** What each figure costs that a story makes up to fit. */
export const MADE_UP = 0.06;

/** A row's figures stand in the line next to it; its own line is empty. */
function* misplaced(trial: Trial, keys: KeyRows): Iterable<Proposal> {
  const { system } = trial;
  for (let from = 0; from < system.rows; from++) {
    const figures = rowOf(trial, from);
    if (figures.every(v => v === 0)) continue;
    for (const row of [from - 1, from + 1]) {
      if (row < 0 || row >= system.rows || rowOf(trial, row).some(v => v !== 0)) continue;
      const back = writing(trial, row, figures);
      const moved = [...trial.values];
      for (const [cell, to] of back) moved[cell] = to;
      const rest = solveRow(system, moved, from);
      if (rest === null || rest.join() === figures.join()) continue;
      const reason = () => `“${trial.rowName(row)}”的数填到了“${trial.rowName(from)}”这一行`;
      // In the line of 四 the results themselves say that these are the figures of （七）.
      const isAgreed = row === keys.processed && from === keys.carriedOut && figures.at(-1)! >= TELLING;
      const extra = MADE_UP * rest.slice(0, -1).filter(v => v > 0).length;
      yield { mechanism: 'misplaced', moves: [...writing(trial, from, rest), ...back], reason, extra, isAgreed };
    }
  }
}

/** All figures of a row stand one column to the side; a nought moved in, one figure fell off. */
export function* shifted(trial: Trial): Iterable<Proposal> {
  const { system } = trial;
  for (let row = 0; row < system.rows; row++) {
    const figures = rowOf(trial, row);
    const parts = (list: readonly number[]) => list.slice(0, -1).reduce((a, b) => a + b, 0);
    if (parts(figures) === figures.at(-1) || figures.every(v => v === 0)) continue;
    const candidates: number[][] = [];
    if (figures[0] === 0) {
      const back = figures.slice(1);
      candidates.push([...back, back.reduce((a, b) => a + b, 0)]);
    }
    if (figures.at(-1) === 0) {
      const rest = figures.slice(0, -1);
      const first = (rest.at(-1) ?? 0) - parts(rest);
      if (first >= 0) candidates.push([first, ...rest]);
    }
    for (const figuresMeant of candidates) {
      const reason = () => `“${trial.rowName(row)}”这一行的数整体错了一栏`;
      yield { mechanism: 'shifted', moves: writing(trial, row, figuresMeant), reason };
    }
  }
}

/** Two rows changed places. */
function* swapped(trial: Trial, keys: KeyRows): Iterable<Proposal> {
  const { system } = trial;
  const special = new Set(Object.values(keys));
  for (const a of special) {
    const one = rowOf(trial, a);
    for (let b = 0; b < system.rows; b++) {
      if (b === a || (special.has(b) && b < a)) continue;
      const other = rowOf(trial, b);
      const apart = one.slice(0, -1).filter((v, c) => v !== other[c]).length;
      if (apart === 0) continue;
      const moves = [...writing(trial, a, other), ...writing(trial, b, one)];
      const reason = () => `“${trial.rowName(a)}”与“${trial.rowName(b)}”两行的数填反了`;
      const isAgreed = apart > 1 && one.at(-1)! > 0 && other.at(-1)! > 0;
      // One column and its total agree by chance easily.
      yield { mechanism: 'swapped', moves, reason, extra: apart > 1 ? 0 : MADE_UP, isAgreed };
    }
  }
}
