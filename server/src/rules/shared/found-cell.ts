import type { CellRef } from '../../forms/form.ts';
import type { Cell, Report, Table } from '../../report/model.ts';
import type { Finding } from '../rule.ts';

/** By which a finding on a cell finds its way back to the cell. */
export function cellData(table: Table, ref: CellRef): Record<string, string> {
  return { table: table.kind, row: ref.row, column: ref.column };
}

/** The table and cell that a finding's data names, as they are in the current tree. */
export function foundCell(report: Report, finding: Finding): { table: Table; cell: Cell } | null {
  const table = report.tables.find(t => t.kind === finding.data?.['table']);
  const rows = table === undefined ? [] : [...table.rows, ...table.duplicates];
  const cell = rows
    .flatMap(r => r.cells)
    .find(
      c =>
        c.row === finding.data?.['row'] && c.column === finding.data['column'] && c.span.start === finding.span.start,
    );
  return table === undefined || cell === undefined ? null : { table, cell };
}
