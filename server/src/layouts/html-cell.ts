import type { Manner } from '../text/manner.ts';
import type { Span } from '../text/span.ts';
import { beginsAsFigure, doubtfulDigits } from './aside-digits.ts';
import { CharBuffer } from './char-buffer.ts';
import { isAside } from './html-manner.ts';
import type { AsideDigits, Field, RowPlace } from './row.ts';

/** A cell of a page while it is read. */
export interface OpenCell {
  readonly buffer: CharBuffer;
  readonly column: number;
  /** Offset of its tag. */
  readonly start: number;
  /** Where text belongs when the cell stays empty. */
  at: number;
  /** A cell that holds other tables is page layout, not data. */
  container: boolean;
  /** The only row of the only table in it: an editor's frame round a figure. */
  inner: readonly Field[] | null;
  /** What of it is no part of its text, in order; null where there is nothing. */
  leftOut: WordsAside[] | null;
}

interface WordsAside extends Span {
  readonly manner: Manner;
}

export function openedCell(column: number, start: number, at: number): OpenCell {
  return { buffer: new CharBuffer(), column, start, at, container: false, inner: null, leftOut: null };
}

/** Words of the cell that nobody sees, or that are set aside. */
export function leaveOut(cell: OpenCell, manner: Manner, start: number, end: number): void {
  cell.leftOut ??= [];
  cell.leftOut.push({ manner, start, end });
}

/** The fields of a finished cell: one, but where a table in it has more. Empties its buffer. */
export function fieldsOf(source: string, cell: OpenCell, end: number, row: RowPlace): readonly Field[] {
  const region = { start: cell.start, end };
  const { inner, column } = cell;
  if (inner === null) return [ownField(source, cell, region, row)];
  const only = inner.length === 1;
  const fields = inner.map(field => ({
    ...field,
    row,
    column: column + field.column,
    region: only ? region : field.region,
  }));
  const beside = cell.buffer.toField(cell.at, region, row, column);
  return beside.text === '' ? fields : [...fields, beside];
}

function ownField(source: string, cell: OpenCell, region: Span, row: RowPlace): Field {
  const field = cell.buffer.toField(cell.at, region, row, cell.column);
  const { leftOut } = cell;
  if (leftOut === null) return field;
  if (field.text === '') return raisedFigure(source, leftOut, field);
  if (!beginsAsFigure(field.text)) return field;
  const aside = doubtful(source, leftOut);
  return aside.length > 0 ? { ...field, aside } : field;
}

/** Nothing else stands in the cell: what is raised is its figure. */
function raisedFigure(source: string, leftOut: readonly WordsAside[], field: Field): Field {
  const aside = doubtful(source, leftOut);
  const [only, ...others] = aside;
  const text = only === undefined ? '' : source.slice(only.start, only.end);
  if (only === undefined || only.how === 'struck' || others.length > 0 || !beginsAsFigure(text)) return field;
  return { ...field, text, span: { start: only.start, end: only.end }, aside };
}

/** Digits that are seen, and may or may not be a part of the figure. */
function doubtful(source: string, leftOut: readonly WordsAside[]): AsideDigits[] {
  const aside = leftOut.flatMap(({ manner, start, end }) => (isAside(manner) ? [{ start, end, how: manner }] : []));
  return doubtfulDigits(aside, a => source.slice(a.start, a.end));
}
