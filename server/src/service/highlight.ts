import type { CellRef, Equation } from '../forms/form.ts';
import { formOf } from '../forms/index.ts';
import type { Report, Table } from '../report/model.ts';
import { cellOf } from '../report/query.ts';
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
export function equationsOf(table: Table, cell: CellRef): Equation[] {
  const all = formOf(table.kind, table.edition).equations;
  const own = all.filter(e => same(e.target, cell));
  return own.length > 0 ? own : all.filter(e => e.terms.some(t => same(t.ref, cell)));
}

export function same(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.column === b.column;
}

function cellHighlights(table: Table, cell: CellRef): Highlight[] {
  const equations = equationsOf(table, cell);
  const totals = equations.map(e => e.target);
  const parts = equations.flatMap(e => e.terms.map(t => t.ref)).filter(p => !totals.some(t => same(t, p)));
  return [...spansOf(table, totals, 'total'), ...spansOf(table, parts, 'part')];
}

function spansOf(table: Table, refs: readonly CellRef[], kind: Highlight['kind']): Highlight[] {
  const spans = refs.map(r => cellOf(table, r.row, r.column)?.span).filter(s => s !== undefined);
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
