import { formOf } from '../forms/index.ts';
import type { Report, Table, TableRow } from '../report/model.ts';
import { rowOf } from '../report/query.ts';
import { ascending } from './edit.ts';
import { broken, cellKey, cellsOf, equationsOf, valuesOf } from './equations.ts';
import type { Meant } from './meant.ts';
import { assignmentEdits } from './recalculate.ts';
import type { Edit } from './rule.ts';
import { insertFigures } from './short-row.ts';

/**
 * The whole repair as edits of figures and nothing else; none where a cell holds words too, where a row's figures can't be put in their
 * places, or where an equation would still be broken.
 */
export function meantEdits(report: Report, table: Table, meant: readonly Meant[]): Edit[] {
  if (!holdsAfter(table, meant)) return [];
  const edits: Edit[] = [];
  for (const key of new Set(meant.map(m => m.ref.row))) {
    const row = rowOf(table, key);
    const own = row === undefined ? null : rowEdits(report, table, row, meant);
    if (own === null) return [];
    edits.push(...own);
  }
  return ascending(edits);
}

function rowEdits(report: Report, table: Table, row: TableRow, meant: readonly Meant[]): Edit[] | null {
  const wanted = meant.filter(m => m.ref.row === row.key);
  if (!row.aligned) {
    const { columns } = formOf(table.kind, table.edition);
    return insertFigures(
      report,
      row,
      columns.map(c => wanted.find(m => m.ref.column === c.key)?.to ?? 0),
    );
  }
  const edits: Edit[] = [];
  for (const { ref, to } of wanted) {
    const cell = row.cells.find(c => c.column === ref.column);
    if (cell === undefined || cell.state === 'text') return null;
    edits.push(...assignmentEdits(report, { cell, value: to }));
  }
  return edits;
}

/** Empty cells keep an equation silent; the others must hold. */
function holdsAfter(table: Table, meant: readonly Meant[]): boolean {
  const values = valuesOf(cellsOf(table));
  for (const { ref, to } of meant) values.set(cellKey(ref), to);
  return broken(equationsOf(table), values).length === 0;
}
