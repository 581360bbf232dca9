import { replaceText } from '../../edits/edit.ts';
import type { FormRow } from '../../forms/form.ts';
import type { Report, Table, UnknownRow } from '../../report/model.ts';
import { tableName } from '../../report/names.ts';
import { placeOf } from '../../report/places.ts';
import { gapsOf, isRenamed } from '../../report/table/missing-rows.ts';
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
        const official = renamed.get(row);
        const hint = official === undefined ? '' : `，这里应是“${official.label}”`;
        yield {
          message: `${tableName(table.kind)}没有“${row.label.text}”这一行${hint}`,
          span: placeOf(row),
          data: official === undefined ? {} : { table: table.kind, row: official.key },
        };
      }
    }
  },
  fixes: relabel,
};

/** Unknown rows that stand where as many rows of the form are missing, and those rows. */
function renamedRows(table: Table): Map<UnknownRow, FormRow> {
  return new Map(
    gapsOf(table)
      .filter(isRenamed)
      .flatMap(gap => gap.unknown.map((row, i) => [row, gap.missing[i]!] as const)),
  );
}

function relabel(report: Report, finding: Finding): Fix[] {
  const table = report.tables.find(t => t.kind === finding.data?.['table']);
  for (const [row, official] of table === undefined ? [] : renamedRows(table)) {
    const [only, ...more] = row.label.spans;
    if (only === undefined || more.length > 0 || official.key !== finding.data?.['row']) continue;
    const edits = replaceText(report, only, official.label);
    return [{ title: `行名改为“${official.label}”`, kind: 'suggestion', all: false, edits }];
  }
  return [];
}
