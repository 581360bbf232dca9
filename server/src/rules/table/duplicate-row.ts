import type { RowKey } from '../../forms/form.ts';
import type { Report, Table, TableRow } from '../../report/model.ts';
import { rowName, tableName } from '../../report/names.ts';
import { placeOf } from '../../report/places.ts';
import { rowOf } from '../../report/query.ts';
import type { Rule } from '../rule.ts';
import { eachOrAll } from '../shared/summary.ts';

/** A row of the form that stands in the table twice: one finding a row of the form, at its second occurrence. */
export const duplicateRow: Rule = {
  code: 'table/duplicate-row',
  severity: 'error',
  title: '表格里同一行出现两次',
  titleEn: 'A row that stands in the table twice',
  *check({ report }) {
    for (const table of report.tables) {
      const repeated = repeatedRows(table);
      yield* eachOrAll(
        repeated,
        ({ key, rows: [first, second, ...further] }) => ({
          message: `${tableName(table.kind)}的${rowTitle(table, key)}出现了 ${further.length + 2} 次，应只有一行${doubt(report, table, '处', '')}`,
          span: placeOf(second),
          related: [first, ...further].map(r => ({ span: placeOf(r), message: '同一行也在这里' })),
        }),
        ({ rows: [, second] }) => ({
          message: `${tableName(table.kind)}有 ${repeated.length} 行出现了不止一次，像是贴了两张表，应只有一张${doubt(report, table, '张', '数不同的行')}`,
          span: placeOf(second),
          related: repeated.map(r => ({ span: placeOf(r.rows[0]), message: `${rowTitle(table, r.key)}也在这里` })),
        }),
        MOST,
      );
    }
  },
};

/** Which of several tables is meant, where their figures differ and nothing tells. */
function doubt({ year }: Report, { twin }: Table, unit: string, rows: string): string {
  if (twin !== 'doubtful') return '';
  return `；两${unit}的数不同，看不出哪一${unit}是${year === null ? '本' : year}年的，${rows}没有核对`;
}

/** Above this many rows the whole table stands there twice: the same again, or last year’s below it. */
const MOST = 3;

interface Repeated {
  readonly key: RowKey;
  readonly rows: readonly [first: TableRow, second: TableRow, ...further: TableRow[]];
}

/** Rows of the form that stand in the table more than once, in the order of their second occurrence. */
function repeatedRows(table: Table): Repeated[] {
  return [...new Set(table.duplicates.map(row => row.key))].flatMap(key => {
    const first = rowOf(table, key);
    const [second, ...further] = table.duplicates.filter(row => row.key === key);
    return first === undefined || second === undefined ? [] : [{ key, rows: [first, second, ...further] as const }];
  });
}

function rowTitle(table: Table, key: RowKey): string {
  return table.kind === 'disputes' ? '数据行' : `“${rowName(table, key)}”`;
}
