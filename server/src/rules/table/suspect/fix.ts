import type { Correction } from '../../../arithmetic/grid.ts';
import { holdsWith } from '../../../arithmetic/mending.ts';
import { ascending } from '../../../edits/edit.ts';
import { assignmentEdits } from '../../../edits/figures.ts';
import { insertFigures } from '../../../edits/insert-figures.ts';
import { formOf } from '../../../forms/index.ts';
import type { Report, Table, TableRow } from '../../../report/model.ts';
import { rowOf } from '../../../report/query.ts';
import type { Edit } from '../../../text/edit.ts';

/**
 * The whole repair as edits of figures and nothing else; none where a cell holds words too, where a row's figures can't be put in their
 * places, or where an equation would still be broken.
 */
export function repairEdits(report: Report, table: Table, repair: readonly Correction[]): Edit[] {
  if (!holdsWith(table, repair)) return [];
  const edits: Edit[] = [];
  for (const key of new Set(repair.map(c => c.ref.row))) {
    const row = rowOf(table, key);
    const own = row === undefined ? null : rowEdits(report, table, row, repair);
    if (own === null) return [];
    edits.push(...own);
  }
  return ascending(edits);
}

function rowEdits(report: Report, table: Table, row: TableRow, repair: readonly Correction[]): Edit[] | null {
  const wanted = repair.filter(c => c.ref.row === row.key);
  if (!row.aligned) {
    const { columns } = formOf(table.kind, table.edition);
    return insertFigures(
      report,
      row,
      columns.map(({ key }) => wanted.find(c => c.ref.column === key)?.to ?? 0),
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
