import type { TableKind } from '../forms/form.ts';
import type { Report } from '../report/model.ts';
import { ARITHMETIC } from '../rules/check.ts';
import type { Finding } from '../rules/rule.ts';
import { placeBefore, type Span } from '../text/span.ts';

/** What is said above a table whose totals do not hold. */
export interface TableLens {
  /** Where the table begins. */
  readonly place: Span;
  readonly table: TableKind;
  readonly title: string;
}

/** One for each table that something is told of, none above a table that adds up. What is silenced or turned off is not counted. */
export function tableLenses(report: Report, findings: readonly Finding[]): TableLens[] {
  return report.tables.flatMap(({ kind, region }) => {
    const wrong = findings.filter(f => ARITHMETIC.includes(f.code) && f.data?.['table'] === kind).length;
    if (wrong === 0) return [];
    return [{ place: placeBefore(region), table: kind, title: `本表 ${wrong} 处不平 · 重算` }];
  });
}
