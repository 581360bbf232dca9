import type { Field } from '../../layouts/row.ts';
import { isLineBreak } from '../../text/fold.ts';
import { lineEnd, lineStart } from '../../text/line-bounds.ts';
import { type Span, span } from '../../text/span.ts';
import type { Table, TableRow, UnknownRow } from '../model.ts';
import type { Entry, TableDraft } from './row-draft.ts';

/** What may stand behind a row's last figure on its line and belong to no other cell. */
const SEPARATORS = /^[\s|｜│┃║,;；"*_`]*$/;
/** What stands there in most Markdown tables. */
const LAST_BAR = ' |';

/**
 * The rows that a row's label and cells stand in, as a whole; null when one is broken, when they are of two tables, or something else stands behind them on their
 * last line.
 */
export function regionOf(text: string, label: readonly Field[], ...values: readonly (readonly Entry[])[]): Span | null {
  const first = label[0] ?? values[0]?.[0]?.field;
  if (first === undefined) return null;
  const reach: Reach = { start: first.row.start, end: first.row.end, last: 0, table: first.row.table, broken: false };
  for (const field of label) extend(reach, field);
  for (const entries of values) for (const entry of entries) extend(reach, entry.field);
  if (reach.broken) return null;
  const { start, end, last } = reach;
  if (reach.table !== undefined) return span(start, end);
  return first.row.ruled === true || isOnlySeparators(text, last, end) ? wholeLines(text, start, end) : null;
}

/** The rows of the draft that a row's fields stand in, so far; `last`: the end of the last field. */
interface Reach {
  start: number;
  end: number;
  last: number;
  readonly table: Field['row']['table'];
  broken: boolean;
}

function extend(reach: Reach, { row, span: own }: Field): void {
  if (row.start < reach.start) reach.start = row.start;
  if (row.end > reach.end) reach.end = row.end;
  if (own.end > reach.last) reach.last = own.end;
  // A page break may put label and figures into two tables.
  if (row.broken === true || row.table !== reach.table) reach.broken = true;
}

function isOnlySeparators(text: string, from: number, to: number): boolean {
  if (from >= to) return true;
  return (to - from === LAST_BAR.length && text.startsWith(LAST_BAR, from)) || SEPARATORS.test(text.slice(from, to));
}

/** In a page a line of text may stand between tags: then it is no line of the source. */
function wholeLines(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from > 0 && isBlank(text.charCodeAt(from - 1))) from--;
  while (to < text.length && isBlank(text.charCodeAt(to))) to++;
  const isAlone =
    (from === 0 || isLineBreak(text.charCodeAt(from - 1))) && (to === text.length || isLineBreak(text.charCodeAt(to)));
  return isAlone ? span(from, to) : null;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x3000;
}

type Rows = Pick<Table, 'rows' | 'duplicates' | 'unknown'>;

/** Takes the region from rows that share their lines with another row. */
export function withoutShared({ rows, duplicates, unknown }: Rows): Rows {
  const shared = sharing([...rows, ...duplicates, ...unknown]);
  if (shared.size === 0) return { rows, duplicates, unknown };
  const own = (row: TableRow): TableRow => (shared.has(row) ? { ...row, region: null } : row);
  return { rows: rows.map(own), duplicates: duplicates.map(own), unknown };
}

function sharing(rows: readonly (TableRow | UnknownRow)[]): Set<TableRow | UnknownRow> {
  const sorted = [...rows].sort((a, b) => a.span.start - b.span.start);
  const shared = new Set<TableRow | UnknownRow>();
  let reach = 0;
  for (const [i, row] of sorted.entries()) {
    const region = 'region' in row ? row.region : null;
    const next = sorted[i + 1];
    if (region && (reach > region.start || (next !== undefined && next.span.start < region.end))) shared.add(row);
    reach = Math.max(reach, row.span.end);
  }
  return shared;
}

/** A table's lines, or the `<table>` elements that its rows and headers stand in. A quoted cell may hold line ends: its row has several lines. */
export function tableRegion(text: string, draft: TableDraft, own: Span): Span {
  const [inElements, inLines] = [{ ...own }, { ...own }];
  let anyElement = false;
  const add = (field: Field | undefined) => {
    if (field === undefined) return;
    const { row } = field;
    widen(inLines, row);
    if (row.table !== undefined) anyElement = true;
    const element = row.table ?? (row.ruled ? row : undefined);
    if (element !== undefined) widen(inElements, element);
  };
  for (const header of draft.headers) add(header.fields[0]);
  for (const row of draft.rows) add(row.label[0] ?? row.entries[0]?.field);
  if (anyElement) return span(inElements.start, inElements.end);
  return span(lineStart(text, inLines.start), lineEnd(text, inLines.end));
}

function widen(hull: { start: number; end: number }, { start, end }: Span): void {
  if (start < hull.start) hull.start = start;
  if (end > hull.end) hull.end = end;
}
