import type { Report } from '../../report/model.ts';
import { parseReport } from '../../report/parse.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import type { Edit } from '../../text/edit.ts';

/** The report as it is read after the edits; null where a cell that is read now is then gone or has another value. */
export function afterEdits(report: Report, edits: readonly Edit[]): Report | null {
  const after = parseReport(applyEdits(report.text, edits));
  const values = valuesOf(after);
  return [...valuesOf(report)].every(([cell, value]) => values.get(cell) === value) ? after : null;
}

/** The value of each cell, by table, row and column. */
function valuesOf({ tables }: Report): Map<string, number | null> {
  return new Map(
    tables.flatMap(table =>
      table.rows.flatMap(row =>
        row.cells.map(cell => [`${table.kind} ${cell.row} ${cell.column}`, cell.value] as const),
      ),
    ),
  );
}
