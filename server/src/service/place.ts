import type { Cell, HeaderCell, Report, Table, TableRow } from '../report/model.ts';
import { type Span, touches } from '../text/span.ts';

/** What stands at an offset inside a table, the smallest thing first. */
export interface TablePlace {
  readonly table: Table;
  /** The row whose label or figure is meant; null on a header and between rows. */
  readonly row: TableRow | null;
  /** The figure; null on a label, a header and between cells. */
  readonly cell: Cell | null;
  /** The piece of the row's label under the offset. */
  readonly label: Span | null;
  readonly header: HeaderCell | null;
  /** The piece of the header under the offset. */
  readonly headerSpan: Span | null;
}

/** The table that holds the offset. */
function tableAt(report: Report, offset: number): Table | undefined {
  return report.tables.find(t => touches(t.span, offset));
}

/** What stands at the offset, when it is in a table. Blank cells are found only at their very place. */
export function tablePlace(report: Report, offset: number): TablePlace | undefined {
  const table = tableAt(report, offset);
  if (!table) return undefined;
  const nothing = { table, row: null, cell: null, label: null, header: null, headerSpan: null };
  for (const row of [...table.rows, ...table.duplicates]) {
    const cell = bestCell(row, offset);
    if (cell) return { ...nothing, row, cell: row.aligned ? cell : null };
    const label = row.label.spans.find(s => touches(s, offset));
    if (label) return { ...nothing, row, label };
  }
  for (const header of table.headers) {
    const headerSpan = header.spans.find(s => touches(s, offset));
    if (headerSpan) return { ...nothing, header, headerSpan };
  }
  return nothing;
}

/** Cells may touch (`0|` then a blank): one with figures goes before a blank one. */
function bestCell(row: TableRow, offset: number): Cell | undefined {
  const under = row.cells.filter(c => touches(c.span, offset));
  return under.find(c => c.state !== 'blank') ?? under[0];
}
