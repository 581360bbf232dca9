import type { Span } from '../../text/span.ts';
import type { Table } from '../model.ts';
import type { RowDraft } from './row-draft.ts';

/** All of a table, from its first header or label to its last value. */
export function tableSpan(
  { rows, duplicates, unknown }: Pick<Table, 'rows' | 'duplicates' | 'unknown'>,
  headers: Table['headers'],
): Span {
  const hull = newHull();
  for (const header of headers) for (const span of header.spans) add(hull, span);
  for (const row of rows) add(hull, row.span);
  for (const row of duplicates) add(hull, row.span);
  for (const row of unknown) add(hull, row.span);
  return spanOfHull(hull);
}

/** A row from its label to its last value. */
export function rowSpan(row: RowDraft): Span {
  const hull = newHull();
  for (const field of row.label) add(hull, field.span);
  for (const entry of row.entries) if (!entry.blank) add(hull, entry.field.span);
  // Neither label nor figure: 表四 that nobody has filled in.
  if (row.label.length === 0 && row.values === 0) for (const entry of row.entries) add(hull, entry.field.span);
  return spanOfHull(hull);
}

/** From the first character of any of the spans to the last. */
export function hullOf(spans: readonly Span[]): Span {
  const hull = newHull();
  for (const span of spans) add(hull, span);
  return spanOfHull(hull);
}

/** The least span that holds all spans that were added. No closures: each row of each draft has one. */
interface Hull {
  start: number;
  end: number;
}

/** No text is longer. A small integer: with Infinity every span would be kept as a pair of doubles. */
const BEYOND = 2 ** 30 - 1;

function newHull(): Hull {
  return { start: BEYOND, end: 0 };
}

function add(hull: Hull, { start, end }: Span): void {
  if (start < hull.start) hull.start = start;
  if (end > hull.end) hull.end = end;
}

/** Empty at 0 where nothing was added. */
function spanOfHull({ start, end }: Hull): Span {
  return start <= end ? { start, end } : { start: 0, end: 0 };
}
