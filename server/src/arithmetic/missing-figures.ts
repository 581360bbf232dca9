import type { CellRef, FormRow } from '../forms/form.ts';
import type { Table } from '../report/model.ts';
import { checkable } from './breaches.ts';
import { gridOf } from './grid.ts';
import { cellAt, type Figures, failing } from './system.ts';
import { speakingOf, totalling, workOut } from './unknowns.ts';

/** The figures of rows that a table lacks, 件 by cell of the form; 0 where no equation leaves another. */
export function missingFigures(table: Table, missing: readonly FormRow[]): (ref: CellRef) => number {
  const { system } = gridOf(table);
  const { figures } = filled(table, missing);
  return ref => {
    const at = cellAt(system, ref);
    return (at === undefined ? null : figures[at]) ?? 0;
  };
}

/** True when these figures break no equation of the rows. */
export function missingFiguresHold(table: Table, missing: readonly FormRow[]): boolean {
  const { open, figures } = filled(table, missing);
  const concerned = checkable(table).filter(sum => sum.cells.some(cell => open.includes(cell)));
  return failing(concerned, figures).length === 0;
}

/**
 * The table's figures and those of the missing rows: what the equations leave for them; where they leave nothing for sure, 0 for
 * what is counted and its sum for a total.
 */
function filled(table: Table, missing: readonly FormRow[]): { open: readonly number[]; figures: Figures } {
  const grid = gridOf(table);
  const figures = [...grid.figures];
  const sums = checkable(table);
  const open = missing.flatMap(({ key: row, columns }) =>
    columns.flatMap(column => cellAt(grid.system, { row, column }) ?? []),
  );
  const ways = new Map(open.map(cell => [cell, speakingOf(sums, cell)]));
  workOut(ways, figures);
  for (const cell of open) if (totalling(sums, cell).length === 0) figures[cell] ??= 0;
  workOut(ways, figures);
  return { open, figures };
}
