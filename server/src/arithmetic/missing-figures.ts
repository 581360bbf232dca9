import type { CellRef, FormRow } from '../forms/form.ts';
import type { Table } from '../report/model.ts';
import { checkable } from './breaches.ts';
import { gridOf } from './grid.ts';
import { cellAt, type Figures, failing } from './system.ts';
import { speakingOf, totalling, workOut } from './unknowns.ts';

/** The figures of rows that a table lacks, 件 by cell of the form; 0 where the rows that are there leave no other. */
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
 * The table's figures and those of the missing rows: what the equations leave for them by the rows that are there. All others are 0, a place
 * for the writer's figures: a （七） or 四 that was worked out from rows of which nobody knows anything would look like the office's own.
 */
function filled(table: Table, missing: readonly FormRow[]): { open: readonly number[]; figures: Figures } {
  const grid = gridOf(table);
  const figures = [...grid.figures];
  const sums = checkable(table);
  const open = missing.flatMap(({ key: row, columns }) =>
    columns.flatMap(column => cellAt(grid.system, { row, column }) ?? []),
  );
  workOut(new Map(open.map(cell => [cell, speakingOf(sums, cell)])), figures);
  const ofRows = sums.filter(sum => sum.equation.rule === 'table/row-total');
  const totals = new Map(
    open.map(cell => [cell, totalling(ofRows, cell)] as const).filter(([, own]) => own.length > 0),
  );
  for (const cell of open) if (!totals.has(cell)) figures[cell] ??= 0;
  workOut(totals, figures);
  return { open, figures };
}
