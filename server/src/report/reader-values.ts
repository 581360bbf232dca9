import type { TableKind } from '../forms/form.ts';
import type { Field, RawRow } from '../layouts/row.ts';
import type { Target } from './labels.ts';
import { resolve } from './pieces.ts';
import { adopt, isTentative, openTable, type ReaderState, startRow } from './reader-state.ts';
import { addEntry, newRow, type RowDraft } from './row-builder.ts';

/** Values a row can have at the most, over both editions. */
const WIDEST: Record<TableKind, number> = { disclosure: 3, applications: 7, disputes: 15 };
/** Looking for misspelt labels is dear; a table has few, and what has more is no table of ours. */
const MOST_GUESSES = 80;

/** 表四 has one row and no label for it. */
const DISPUTES_ROW: Target = {
  kind: 'disputes',
  role: 'row',
  key: 'cases',
  canonical: '',
  editions: ['2021', '2019'],
  alias: false,
};

/** Adds a value, and the empty fields before it, to the row that it belongs to. */
export function onValue(state: ReaderState, field: Field, raw: RawRow, blanks: Field[]): void {
  const row = rowForValue(state, raw);
  state.pending = [];
  if (!row) return;
  for (const blank of blanks) addEntry(row, blank, true, state.source);
  blanks.length = 0;
  addEntry(row, field, false, state.source);
}

/** Adds empty fields to the current row: blank cells, or places of merged ones; align.ts tells which. */
export function flushBlanks(state: ReaderState, blanks: Field[]): void {
  const { row } = state;
  if (row?.target && row.label.length + row.entries.length > 0 && row.entries.length < 4 * WIDEST[row.target.kind]) {
    for (const field of blanks) addEntry(row, field, true, state.source);
  }
  blanks.length = 0;
}

/** The row that a value belongs to, opened if the pieces before it name one; null when the value is no figure of a table. */
function rowForValue(state: ReaderState, raw: RawRow): RowDraft | null {
  const bare = !state.table && state.expected === 'disputes' && raw.fields.length >= 10;
  if (bare || state.table?.kind === 'disputes') return disputesRow(state, raw);
  if (state.row) {
    if (isTentative(state, state.row)) adopt(state, state.row);
    return takesMore(state, state.row, raw) ? state.row : null;
  }
  return state.table && state.pending.length > 0 ? rowFromPieces(state, state.table.kind, raw) : null;
}

function rowFromPieces(state: ReaderState, kind: TableKind, raw: RawRow): RowDraft | null {
  const found = state.guesses++ < MOST_GUESSES ? resolve(state.pending, kind, state.taken, state.last) : null;
  if (found) {
    const row = startRow(state, found.target, found.fields, raw);
    row.rest = found.rest;
    return row;
  }
  const own = state.pending.filter(f => raw.fields.includes(f));
  const few = raw.single || raw.fields.length - own.length < (kind === 'applications' ? 2 : 1);
  if (own.length === 0 || few || state.inHeader) return null;
  state.row = newRow(null, own.slice(-1), raw.layout, state.source);
  return adopt(state, state.row);
}

function disputesRow(state: ReaderState, raw: RawRow): RowDraft {
  const table = openTable(state, 'disputes');
  if (state.row) return state.row;
  const first = table.rows[0];
  if (first && first.values < WIDEST.disputes) {
    state.row = first;
    return first;
  }
  state.row = newRow(DISPUTES_ROW, [], raw.layout, state.source);
  return adopt(state, state.row);
}

/** A lone number on a line of its own behind a full row is a page number, not an eighth value. */
export function takesMore(state: ReaderState, row: RowDraft, raw: RawRow): boolean {
  if (!isFull(row)) return true;
  return row.entries.at(-1)?.source === state.source || (raw.single && !state.afterBreak && raw.layout !== 'cell');
}

export function isFull(row: RowDraft): boolean {
  return row.target !== null && row.values >= WIDEST[row.target.kind];
}
