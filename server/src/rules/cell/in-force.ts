import { columnName, rowName } from '../../report/names.ts';
import { cellOf, tableOf } from '../../report/query.ts';
import type { Rule } from '../rule.ts';

/** What was made this year and not repealed is mostly in force at its end, with whatever is older; a few lapse within their year. */
export const inForce: Rule = {
  code: 'cell/in-force',
  severity: 'warning',
  title: '现行有效件数一般不少于本年制发减去本年废止',
  titleEn: 'Fewer documents in force than were made and not repealed this year',
  *check({ report }) {
    const table = tableOf(report, 'disclosure');
    if (table?.edition !== '2021') return;
    for (const row of ['rules', 'normative'] as const) {
      const [made, repealed, now] = (['made', 'repealed', 'inForce'] as const).map(column =>
        cellOf(table, row, column),
      );
      if (!made || !repealed || !now || made.value === null || repealed.value === null || now.value === null) continue;
      const least = made.value - repealed.value;
      if (now.value >= least) continue;
      yield {
        message: `${rowName(table, row)}的现行有效件数一般不少于 ${least}（制发 ${made.value}－废止 ${repealed.value}），现为 ${now.value}；有当年制发、当年到期失效的，请核对`,
        span: now.span,
        related: [made, repealed].map(c => ({ span: c.span, message: `${columnName(table, c.column)}：${c.raw}` })),
      };
    }
  },
};
