import type { CellRef, ColumnKey, RowKey, TableKind } from '../../forms/form.ts';
import type { Report } from '../../report/model.ts';
import { cellOf, tableOf } from '../../report/query.ts';
import type { RelatedReport } from '../../rules/rule.ts';
import type { YearFigures } from './form-view.ts';

const at = (row: RowKey, column: ColumnKey): CellRef => ({ row, column });

/** What is shown of each year, 件: sums of cells. */
const KEY_FIGURES: Readonly<Record<Exclude<keyof YearFigures, 'year'>, readonly [TableKind, readonly CellRef[]]>> = {
  received: ['applications', [at('new', 'total')]],
  processed: ['applications', [at('processed', 'total')]],
  carriedOut: ['applications', [at('carriedOut', 'total')]],
  reviews: ['disputes', [at('cases', 'review.total')]],
  suits: ['disputes', [at('cases', 'direct.total'), at('cases', 'afterReview.total')]],
};

/** The key figures of a draft and of the reports of the years before it, the earliest first. Reports without a year are left out. */
export function keyFigures(report: Report, earlier: readonly RelatedReport[]): YearFigures[] {
  return [report, ...earlier.map(e => e.report)].flatMap(r => figuresOf(r) ?? []).sort((a, b) => a.year - b.year);
}

function figuresOf(report: Report): YearFigures | null {
  const { year } = report;
  if (year === null) return null;
  const { received, processed, carriedOut, reviews, suits } = KEY_FIGURES;
  const sum = (of: typeof received) => sumIn(report, ...of);
  return {
    year,
    received: sum(received),
    processed: sum(processed),
    carriedOut: sum(carriedOut),
    reviews: sum(reviews),
    suits: sum(suits),
  };
}

/** Null where a figure can't be read. */
function sumIn(report: Report, kind: TableKind, cells: readonly CellRef[]): number | null {
  const table = tableOf(report, kind);
  let sum = 0;
  for (const { row, column } of cells) {
    const value = table && cellOf(table, row, column)?.value;
    if (value == null) return null;
    sum += value;
  }
  return sum;
}
