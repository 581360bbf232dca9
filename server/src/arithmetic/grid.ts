import type { CellRef } from '../forms/form.ts';
import { formOf } from '../forms/index.ts';
import { oncePer } from '../report/memo.ts';
import type { Cell, Table } from '../report/model.ts';
import { cellAt, type Figures, type System, systemOf } from './system.ts';

/** A new figure for a cell of the draft. */
export interface Assignment {
  readonly cell: Cell;
  readonly value: number;
}

/** A new figure for a cell of the form, wherever it stands in the draft. */
export interface Correction {
  readonly ref: CellRef;
  readonly to: number;
}

/** A draft's table laid over its form, cell by cell. */
export interface Grid {
  readonly system: System;
  /** What stands in each cell of the form; undefined where arithmetic may rest on nothing: no such row, or nobody can tell which figure is whose. */
  readonly cells: readonly (Cell | undefined)[];
  /** Null where nothing stands or nothing can be read for sure. */
  readonly figures: Figures;
}

/** The equations that the draft's own edition of the table sets up. */
export function systemOfTable(table: Pick<Table, 'kind' | 'edition'>): System {
  return systemOf(formOf(table.kind, table.edition));
}

/** The table by cell. Rows with too few or too many values, rows that stand a second time and rows the form does not know are left out. Prose full of figures asks for it with each of them. */
export const gridOf = oncePer((table: Table): Grid => {
  const system = systemOfTable(table);
  const { columns, rowAt, columnAt } = system;
  const size = system.rows * columns;
  const cells = new Array<Cell | undefined>(size).fill(undefined);
  const figures = new Array<number | null>(size).fill(null);
  for (const row of table.rows) {
    const at = row.aligned ? rowAt.get(row.key) : undefined;
    if (at === undefined) continue;
    for (const cell of row.cells) {
      const column = columnAt.get(cell.column);
      if (column === undefined) continue;
      cells[at * columns + column] = cell;
      figures[at * columns + column] = cell.value;
    }
  }
  return { system, cells, figures };
});

/** The table's figures with some of them corrected. */
export function corrected({ system, figures }: Grid, corrections: readonly Correction[]): (number | null)[] {
  const after = [...figures];
  for (const { ref, to } of corrections) {
    const at = cellAt(system, ref);
    if (at !== undefined) after[at] = to;
  }
  return after;
}

/** True where nothing stands, or a mark such as `/`, `—` or `无` instead of a figure. */
export function isEmptyCell(cell: Cell): boolean {
  return cell.state === 'blank' || cell.state === 'mark';
}
