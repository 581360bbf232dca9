import { missingFiguresHold } from '../../arithmetic/missing-figures.ts';
import { insertRows } from '../../edits/insert-rows.ts';
import type { FormRow } from '../../forms/form.ts';
import type { Report, Table } from '../../report/model.ts';
import { rowName, tableName } from '../../report/names.ts';
import { placeOf } from '../../report/places.ts';
import { tableOf } from '../../report/query.ts';
import { gapsOf, isRenamed } from '../../report/table/missing-rows.ts';
import type { Edit } from '../../text/edit.ts';
import type { Rule } from '../rule.ts';
import { afterEdits } from '../shared/after-edits.ts';

/** Rows of the form that the draft's table leaves out: one finding for rows that are missing side by side. */
export const missingRow: Rule = {
  code: 'table/missing-row',
  severity: 'error',
  title: '表格缺少规定的行',
  titleEn: 'A row of the official form is missing',
  *check({ report }) {
    for (const table of report.tables) {
      for (const gap of gapsOf(table).filter(g => !isRenamed(g))) {
        const beside = gap.before ?? gap.after;
        yield {
          message: `${tableName(table.kind)}缺 ${gap.missing.length} 行：${names(table, gap.missing)}`,
          span: beside === null ? table.span : placeOf(beside),
          data: { table: table.kind, row: gap.missing[0]!.key },
        };
      }
    }
  },
  fixes(report, finding) {
    const table = report.tables.find(t => t.kind === finding.data?.['table']);
    const gap = table && gapsOf(table).find(g => g.missing[0]?.key === finding.data?.['row']);
    const edits = table && gap ? insertRows(report, table, gap) : [];
    if (!table || !gap || edits.length === 0 || !areRead(report, edits, table, gap.missing)) return [];
    const advice = missingFiguresHold(table, gap.missing) ? '请核对各格的数' : '填后仍不平，请改为实际的数';
    const title = `插入缺少的 ${gap.missing.length} 行（${advice}）`;
    return [{ title, kind: 'suggestion', all: false, edits }];
  },
};

/** In what is left of a table, a row that is put in may be taken for words of its neighbours, or its neighbours for words of it: it is tried. */
function areRead(report: Report, edits: readonly Edit[], { kind }: Table, rows: readonly FormRow[]): boolean {
  const after = afterEdits(report, edits);
  const table = after === null ? undefined : tableOf(after, kind);
  return rows.every(({ key }) => table?.rows.some(r => r.key === key));
}

function names(table: Table, rows: readonly FormRow[]): string {
  const all = rows.map(r => `“${rowName(table, r.key)}”`);
  return all.length <= 3 ? all.join('、') : `${all[0]}至${all.at(-1)}`;
}
