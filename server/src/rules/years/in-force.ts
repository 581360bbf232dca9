import type { ColumnKey, RowKey } from '../../forms/form.ts';
import type { Table } from '../../report/model.ts';
import { cellOf, rowOf, tableOf } from '../../report/query.ts';
import type { Rule } from '../rule.ts';

const ROWS = ['rules', 'normative'] as const;

/** Holds in about half of real pairs: documents expire by themselves, and offices recount. So it is only information. */
export const inForce: Rule = {
  code: 'years/in-force',
  severity: 'information',
  title: '现行有效件数＝上年现行有效＋本年制发－本年废止',
  titleEn: 'Documents in force equal last year’s, plus made, minus repealed',
  *check({ report, relatedReports: { previous } }) {
    const table = tableOf(report, 'disclosure');
    const before = previous && tableOf(previous.report, 'disclosure');
    if (!table || !before) return;
    for (const row of ROWS) {
      const then = cellOf(before, row, 'inForce');
      const now = cellOf(table, row, 'inForce');
      const made = value(table, row, 'made');
      const repealed = value(table, row, 'repealed');
      if (!then || then.value === null || !now || now.value === null || made === null || repealed === null) continue;
      const expected = then.value + made - repealed;
      if (expected === now.value) continue;
      const name = rowOf(table, row)?.label.text ?? '';
      yield {
        message: `${name}现行有效按上年推算为 ${expected}（上年 ${then.value}＋制发 ${made}－废止 ${repealed}），现为 ${now.value}；${previous.doubt ? `${previous.doubt}；` : ''}有到期失效或重新清理的，请核对`,
        span: now.span,
        related: [{ uri: previous.uri, span: then.span, message: `上年年报：现行有效 ${then.value}` }],
      };
    }
  },
};

function value(table: Table, row: RowKey, column: ColumnKey): number | null {
  return cellOf(table, row, column)?.value ?? null;
}
