import { formOf } from '../forms/index.ts';
import { shortNameOfCell } from '../forms/names.ts';
import type { LayoutName } from '../layouts/row.ts';
import type { Report, Table, TableRow } from '../report/model.ts';
import { lineStart } from '../text/line-bounds.ts';
import { between, bySpan, lengthOf, overlap, placeBehind, type Span, touches } from '../text/span.ts';

/** What a figure is, to be shown behind it. */
export interface FigureHint {
  /** Behind it. */
  readonly place: Span;
  /** `（一）·自然人` */
  readonly text: string;
}

/** Layouts that may have one cell a line, where nothing beside a figure tells what it is. */
const CELL_BY_CELL: ReadonlySet<LayoutName> = new Set<LayoutName>(['cell', 'tab-cell', 'pipe']);

/** Row and column of each figure that stands on a line of its own, in a part of the draft. Nothing of rows whose figures can't be told apart. */
export function figureHints(report: Report, within: Span): FigureHint[] {
  return report.tables
    .filter(t => CELL_BY_CELL.has(t.layout) && overlap(t.span, within))
    .flatMap(t =>
      [...t.rows, ...t.duplicates].filter(r => overlap(r.span, within)).flatMap(r => rowHints(report, t, r)),
    )
    .filter(h => touches(within, h.place.start));
}

function rowHints(report: Report, table: Table, row: TableRow): FigureHint[] {
  if (!row.aligned) return [];
  const form = formOf(table.kind, table.edition);
  let before = row.label.spans.at(-1);
  const hints: FigureHint[] = [];
  for (const cell of [...row.cells].sort(bySpan)) {
    const alone = before === undefined || isOnLineBelow(report.text, before, cell.span);
    if (alone && cell.state !== 'blank') {
      hints.push({ place: placeBehind(cell.pieces?.at(-1) ?? cell.span), text: shortNameOfCell(form, cell) });
    }
    before = cell.span;
  }
  return hints;
}

function isOnLineBelow(text: string, before: Span, cell: Span): boolean {
  return lineStart(text, cell.start, lengthOf(between(before, cell))) > before.end;
}
