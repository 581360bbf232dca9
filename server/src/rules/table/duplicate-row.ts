import type { TableRow } from '../../report/model.ts';
import { rowOf } from '../../report/query.ts';
import { placeOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import { rowName, tableName } from '../words.ts';

/** A row of the form that stands in the table twice: one finding a row of the form, at its second occurrence. */
export const duplicateRow: Rule = {
  code: 'table/duplicate-row',
  severity: 'error',
  title: '表格里同一行出现两次',
  titleEn: 'A row that stands in the table twice',
  *check({ report }) {
    for (const table of report.tables) {
      const seen = new Map<string, TableRow[]>();
      for (const row of table.duplicates) {
        const rows = seen.get(row.key);
        if (rows === undefined) seen.set(row.key, [row]);
        else rows.push(row);
      }
      for (const [key, [second, ...further]] of seen) {
        const first = rowOf(table, key);
        if (first === undefined || second === undefined) continue;
        const name = table.kind === 'disputes' ? '数据行' : `“${rowName(table, key)}”`;
        yield {
          message: `${tableName(table.kind)}的${name}出现了 ${further.length + 2} 次，应只有一行`,
          span: placeOf(second),
          related: [first, ...further].map(r => ({ span: placeOf(r), message: '同一行也在这里' })),
        };
      }
    }
  },
};
