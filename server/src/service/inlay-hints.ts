import { formOf } from '../forms/index.ts';
import { shortNameOfCell } from '../forms/names.ts';
import type { LayoutName } from '../layouts/row.ts';
import type { Cell, Report, Table, TableRow } from '../report/model.ts';
import { ARITHMETIC } from '../rules/check.ts';
import type { Finding } from '../rules/rule.ts';
import { lineStart } from '../text/line-bounds.ts';
import { between, bySpan, lengthOf, overlap, placeBehind, type Span, touches } from '../text/span.ts';
import type { Recalculation } from './recalculate.ts';

/** What a figure is or should be, to be shown behind it. */
export interface FigureHint {
  /** Behind it. */
  readonly place: Span;
  /** `（一）·自然人`, `应为 22` */
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

/** What each total should be that is told to be wrong and that 重算 would write, in a part of the draft. */
export function totalHints(
  findings: readonly Finding[],
  { assignments }: Pick<Recalculation, 'assignments'>,
  within: Span,
): FigureHint[] {
  const told = new Set(findings.filter(f => ARITHMETIC.includes(f.code)).map(f => f.span.start));
  return assignments
    .filter(({ cell }) => told.has(cell.span.start) && touches(within, cell.span.end))
    .map(({ cell, value }) => ({ place: behind(cell), text: `应为 ${value}` }));
}

function behind({ pieces, span }: Cell): Span {
  return placeBehind(pieces?.at(-1) ?? span);
}

function rowHints(report: Report, table: Table, row: TableRow): FigureHint[] {
  if (!row.aligned) return [];
  const form = formOf(table.kind, table.edition);
  let before = row.label.spans.at(-1);
  const hints: FigureHint[] = [];
  for (const cell of [...row.cells].sort(bySpan)) {
    const alone = before === undefined || isOnLineBelow(report.text, before, cell.span);
    if (alone && cell.state !== 'blank') {
      hints.push({ place: behind(cell), text: shortNameOfCell(form, cell) });
    }
    before = cell.span;
  }
  return hints;
}

function isOnLineBelow(text: string, before: Span, cell: Span): boolean {
  return lineStart(text, cell.start, lengthOf(between(before, cell))) > before.end;
}
