import { leftFor, type Sum, type System, systemOf } from '../arithmetic/system.ts';
import type { ColumnKey, RowKey } from '../forms/form.ts';
import type { CellChange } from './fewest-changes.ts';
import type { TableFigures } from './model.ts';

/** A table while hypotheses are tried on it: what was given, with its figures as they are once some changes are made. */
export interface WorkingTable {
  readonly given: TableFigures;
  readonly system: System;
  readonly values: readonly number[];
  /** The rows that are no results; null in 表四, whose figures stand in one row. */
  readonly keyRows: KeyRows | null;
}

/** The rows of 表三 that are no results. */
export const KEY_ROWS = ['new', 'carriedIn', 'processed', 'carriedOut'] as const satisfies readonly RowKey[];

/** Rows 一, 二, （七） and 四, by their index. All others of 表三 are results: two of them may change places and no equation notices. */
export type KeyRows = Readonly<Record<(typeof KEY_ROWS)[number], number>>;

export function workingTable(given: TableFigures): WorkingTable {
  const system = systemOf(given.form);
  return { given, system, values: given.values, keyRows: keyRowsOf(system) };
}

function keyRowsOf({ form, rowAt }: System): KeyRows | null {
  if (form.kind !== 'applications') return null;
  const at = (key: keyof KeyRows) => rowAt.get(key)!;
  return { new: at('new'), carriedIn: at('carriedIn'), processed: at('processed'), carriedOut: at('carriedOut') };
}

/** The table once some cells have new figures. */
export function changed(table: WorkingTable, changes: readonly CellChange[]): WorkingTable {
  const values = [...table.values];
  for (const [cell, to] of changes) values[cell] = to;
  return { ...table, values };
}

/** The key of a row by its index. */
export function rowKey({ given }: WorkingTable, row: number): RowKey {
  return given.form.rows[row]!.key;
}

/** The key of a column by its index. */
export function columnKey({ given }: WorkingTable, column: number): ColumnKey {
  return given.form.columns[column]!.key;
}

/** The figures of a row, its total last. */
export function rowFigures({ system, values }: WorkingTable, row: number): readonly number[] {
  return values.slice(row * system.columns, (row + 1) * system.columns);
}

export function isZero(figures: readonly number[]): boolean {
  return figures.every(v => v === 0);
}

/** The sum of a row's items: all of its figures but the total. */
export function sumOfItems(figures: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < figures.length - 1; i++) sum += figures[i]!;
  return sum;
}

/** True where （七） and 四 are all 0, as before they are worked out: then more than one mistake is no explanation. */
export function resultsNotWorkedOut(table: WorkingTable): boolean {
  const { keyRows } = table;
  return (
    keyRows !== null && isZero(rowFigures(table, keyRows.processed)) && isZero(rowFigures(table, keyRows.carriedOut))
  );
}

/** The changes that write figures into a row: none where they stand there already. */
export function writing({ system, values }: WorkingTable, row: number, figures: readonly number[]): CellChange[] {
  const changes: CellChange[] = [];
  for (let c = 0; c < figures.length; c++) {
    const cell = row * system.columns + c;
    if (values[cell] !== figures[c]) changes.push([cell, figures[c]!]);
  }
  return changes;
}

/** The row's figures as its column equations leave them; null when one would be negative. */
export function solvedRow({ system, values }: WorkingTable, row: number): number[] | null {
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
