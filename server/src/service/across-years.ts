import type { CellRef, TableKind } from '../forms/form.ts';
import type { Cell, Report } from '../report/model.ts';
import { cellOf, tableOf } from '../report/query.ts';
import type { TableCell } from './references.ts';

/** Which year another report is of: the one before or the one behind. */
export type OtherYear = 'before' | 'behind';

/** The figure of another year's report that a figure goes back to, or goes on in. */
export function acrossYears({ table, cell }: TableCell, other: Report, year: OtherYear): Cell | undefined {
  const ref = placeIn(table.kind, cell, year);
  const there = tableOf(other, table.kind);
  return ref && there && cellOf(there, ref.row, ref.column);
}

/** What is carried over is what the next year begins with, and documents stay in force. */
function placeIn(kind: TableKind, { row, column }: CellRef, year: OtherYear): CellRef | undefined {
  if (kind === 'disclosure') return column === 'inForce' ? { row, column } : undefined;
  if (kind !== 'applications') return undefined;
  const [own, far] =
    year === 'before' ? (['carriedIn', 'carriedOut'] as const) : (['carriedOut', 'carriedIn'] as const);
  return row === own ? { row: far, column } : undefined;
}
