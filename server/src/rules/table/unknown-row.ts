import type { Report, Table, UnknownRow } from '../../report/model.ts';
import { type Gap, gapsOf, isRenamed } from '../gaps.ts';
import { firstSpan } from '../places.ts';
import type { Finding, Fix, Rule } from '../rule.ts';
import { tableName } from '../words.ts';

/** A row with figures whose label the form does not have. */
export const unknownRow: Rule = {
  code: 'table/unknown-row',
  severity: 'error',
  title: '表格里有规定表样没有的行',
  titleEn: 'A row that the official form does not have',
  *check({ report }) {
    for (const table of report.tables) {
      const renamed = renamedRows(table);
      for (const row of table.unknown.filter(u => u.values.length > 0)) {
        const gap = renamed.get(row);
        const hint = gap === undefined ? '' : `，这里应是“${gap.missing[0]!.label}”`;
        yield {
          message: `${tableName(table.kind)}没有“${row.label.text}”这一行${hint}`,
          span: firstSpan(row.label, row.span),
          data: { table: table.kind },
        };
      }
    }
  },
  fixes: relabel,
};

/** Unknown rows that stand alone where a single row of the form is missing. */
function renamedRows(table: Table): Map<UnknownRow, Gap> {
  return new Map(
    gapsOf(table)
      .filter(isRenamed)
      .map(g => [g.unknown[0]!, g] as const),
  );
}

function relabel(report: Report, finding: Finding): Fix[] {
  const table = report.tables.find(t => t.kind === finding.data?.['table']);
  for (const [row, gap] of table === undefined ? [] : renamedRows(table)) {
    const [only, ...more] = row.label.spans;
    if (only === undefined || more.length > 0 || only.start !== finding.span.start) continue;
    const text = gap.missing[0]!.label;
    return [{ title: `行名改为“${text}”`, kind: 'suggestion', all: false, edits: [{ span: only, text }] }];
  }
  return [];
}
