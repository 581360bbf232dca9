import { type Grid, gridOf } from '../arithmetic/grid.ts';
import { cellAt, type Sum, type System } from '../arithmetic/system.ts';
import { speakingOf, totalling } from '../arithmetic/unknowns.ts';
import type { CellRef } from '../forms/form.ts';
import { formOf } from '../forms/index.ts';
import type { Report, Table } from '../report/model.ts';
import type { Span } from '../text/span.ts';
import { type TablePlace, tablePlace } from './place.ts';

export interface Highlight {
  readonly span: Span;
  /** total: the left side of an equation; part: a figure it is made of; text: a label or header. */
  readonly kind: 'total' | 'part' | 'text';
}

/**
 * What belongs together with the place of the cursor: on a total its addends, on another figure all cells of the
 * equations it stands in, on a label or column header its figures.
 */
export function highlights(report: Report, offset: number): Highlight[] {
  const place = tablePlace(report, offset);
  if (!place) return [];
  if (place.cell) return cellHighlights(place.table, place.cell);
  if (place.row && place.label) {
    const cells = place.row.cells.map((c): Highlight => ({ span: c.span, kind: 'part' }));
    return [...place.row.label.spans.map((s): Highlight => ({ span: s, kind: 'text' })), ...cells];
  }
  return place.header ? headerHighlights(place) : [];
}

/** The equations that a cell decides about: those it is the total of, else those it is a part of. */
export function sumsAt({ sums }: System, cell: number): readonly Sum[] {
  const own = totalling(sums, cell);
  return own.length > 0 ? own : speakingOf(sums, cell);
}

function cellHighlights(table: Table, cell: CellRef): Highlight[] {
  const grid = gridOf(table);
  const at = cellAt(grid.system, cell);
  const sums = at === undefined ? [] : sumsAt(grid.system, at);
  const totals = sums.map(s => s.target);
  const parts = sums.flatMap(s => s.cells).filter(part => !totals.includes(part));
  return [...spansOf(grid, totals, 'total'), ...spansOf(grid, parts, 'part')];
}

function spansOf({ cells }: Grid, places: readonly number[], kind: Highlight['kind']): Highlight[] {
  const spans = places.map(at => cells[at]?.span).filter(s => s !== undefined);
  const starts = new Set<number>();
  return spans.filter(s => !starts.has(s.start) && starts.add(s.start)).map(span => ({ span, kind }));
}

/** On `自然人` the figures of the column; a header that names no single column lights up alone. */
function headerHighlights({ table, header }: TablePlace): Highlight[] {
  if (!header) return [];
  const own = header.spans.map((span): Highlight => ({ span, kind: 'text' }));
  const columns = formOf(table.kind, table.edition).columns.filter(c => c.label === header.canonical);
  const column = columns.length === 1 && header.kind === 'column' ? columns[0] : undefined;
  if (!column) return own;
  const cells = table.rows.filter(r => r.aligned).flatMap(r => r.cells.filter(c => c.column === column.key));
  return [...own, ...cells.map((c): Highlight => ({ span: c.span, kind: 'part' }))];
}
