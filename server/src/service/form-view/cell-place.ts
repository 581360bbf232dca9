import type { Cell, Report } from '../../report/model.ts';
import { cellOf, tableOf } from '../../report/query.ts';
import type { Span } from '../../text/span.ts';
import { tablePlace } from '../place.ts';
import type { FormCell } from './form-view.ts';

/** Where the figure of a cell stands in the draft; null where it has none that can be told from others. */
export function placeOfCell(report: Report, { table, row, column }: FormCell): Span | null {
  const own = tableOf(report, table);
  return (own && cellOf(own, row, column)?.span) ?? null;
}

/** The cell whose figure stands at an offset. */
export function cellAtOffset(report: Report, offset: number): FormCell | null {
  const place = tablePlace(report, offset);
  const cell: Cell | null = place?.cell ?? null;
  return place === undefined || cell === null ? null : { table: place.table.kind, row: cell.row, column: cell.column };
}
