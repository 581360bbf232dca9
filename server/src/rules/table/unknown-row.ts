import { replaceText } from '../../edits/edit.ts';
import type { Report, Table, UnknownRow } from '../../report/model.ts';
import { tableName } from '../../report/names.ts';
import { placeOf } from '../../report/places.ts';
import { type Gap, gapsOf, isRenamed } from '../../report/table/missing-rows.ts';
import type { Finding, Fix, Rule } from '../rule.ts';

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
          span: placeOf(row),
          data: gap === undefined ? {} : { table: table.kind, row: gap.missing[0]!.key },
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
    const official = gap.missing[0]!;
    if (only === undefined || more.length > 0 || official.key !== finding.data?.['row']) continue;
    const edits = replaceText(report, only, official.label);
    return [{ title: `行名改为“${official.label}”`, kind: 'suggestion', all: false, edits }];
  }
  return [];
}
