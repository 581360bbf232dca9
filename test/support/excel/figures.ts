import type { Report } from '../../../server/src/report/model.ts';

/** The figures of a report's tables that are read for sure, digits by `kind.row.column`. */
export function figuresTold(report: Report): Record<string, string> {
  return Object.fromEntries(
    report.tables.flatMap(({ kind, rows }) =>
      rows.flatMap(row => row.cells.map(c => [`${kind}.${c.row}.${c.column}`, c.plain ?? `(${c.state})`])),
    ),
  );
}
