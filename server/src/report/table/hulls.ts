import type { Span } from '../../text/span.ts';
import type { Table } from '../model.ts';
import type { RowDraft } from './row-draft.ts';

/** All of a table, from its first header or label to its last value. */
export function tableSpan({
  rows,
  duplicates,
  unknown,
  headers,
}: Pick<Table, 'rows' | 'duplicates' | 'unknown' | 'headers'>) {
  const hull = newHull();
  for (const header of headers) for (const span of header.spans) hull.add(span);
  for (const list of [rows, duplicates, unknown]) for (const row of list) hull.add(row.span);
  return hull.span();
}

/** A row from its label to its last value. */
export function rowSpan(row: RowDraft): Span {
  const hull = newHull();
  for (const field of row.label) hull.add(field.span);
  for (const entry of row.entries) if (!entry.blank) hull.add(entry.field.span);
  // Neither label nor figure: 表四 that nobody has filled in.
  if (row.label.length === 0 && row.values === 0) for (const entry of row.entries) hull.add(entry.field.span);
  return hull.span();
}

/** From the first character of any of the spans to the last. */
export function hullOf(spans: readonly Span[]): Span {
  const hull = newHull();
  for (const span of spans) hull.add(span);
  return hull.span();
}

/** The least span that holds all spans that are added; empty at 0 without any. */
function newHull() {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  return {
    add(span: Span): void {
      if (span.start < start) start = span.start;
      if (span.end > end) end = span.end;
    },
    span: (): Span => (start <= end ? { start, end } : { start: 0, end: 0 }),
  };
}
