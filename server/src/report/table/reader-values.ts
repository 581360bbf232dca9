import { OUTCOMES } from '../../forms/disputes.ts';
import type { TableKind } from '../../forms/form.ts';
import type { Field, RawRow } from '../../layouts/row.ts';
import { core } from '../../text/fold.ts';
import { resolve } from './cut-labels.ts';
import type { RowTarget } from './labels.ts';
import { holdFigure, holdPending, settle } from './loose-words.ts';
import { isForeign, takesMore } from './page-break.ts';
import { adopt, isTentative, note, openTable, type ReaderState, startRow } from './reader-state.ts';
import { addEntry, newRow, type RowDraft } from './row-draft.ts';
import { isFull, WIDEST, widthOf } from './row-width.ts';

/** Looking for misspelt labels is dear; a table has few, and what has more is no table of ours. */
const MOST_GUESSES = 80;

/** A line with this many figures is the row of 表四 even without a header. */
const FLAT_ROW = 10;
/** Fewer column labels than this are words in prose, not the header of 表四. */
const LEAST_COLUMNS = 3;

/** Words that only one group of 表四 has in its name. */
const GROUP_WORDS = ['行政复议', '直接起诉', '复议后起诉'];

/** Shorter words are pieces, or a merged cell's label. */
const SHORTEST_LABEL = 5;

/** 表四 has one row and no label for it. */
const DISPUTES_ROW: RowTarget = {
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
  if (!row && state.row && raw.single && raw.layout === 'cell' && mayBeItsTotal(state, state.row)) {
    state.row.tail.push({ field, blank: false, source: state.source });
  }
  state.pending = [];
  note(state, field, true, raw);
  if (!row) {
    if (!holdFigure(state, field) && !state.inHeader)
      state.table?.orphans.push({ field, blank: false, source: state.source });
    return;
  }
  addBlanks(state, row, blanks);
  addEntry(row, field, false, state.source);
}

/** A full row, which a page's number may stand behind, or one that lacks its last figure. */
function mayBeItsTotal(state: ReaderState, row: RowDraft): boolean {
  return isFull(state, row) || (row.target !== null && row.values === widthOf(state, row.target) - 1);
}

/** Adds empty fields to the current row: blank cells, or places of merged ones; align.ts tells which. */
export function flushBlanks(state: ReaderState, blanks: Field[]): void {
  const { row } = state;
  if (row?.target && row.entries.length < 4 * WIDEST[row.target.kind]) {
    addBlanks(state, row, blanks);
  } else dropBlanks(blanks);
}

function addBlanks(state: ReaderState, row: RowDraft, blanks: Field[]): void {
  for (const blank of blanks) addEntry(row, blank, true, state.source);
  dropBlanks(blanks);
}

/** Most fields have no empty one before them, and to set a length takes longer than to look at it. */
export function dropBlanks(blanks: Field[]): void {
  if (blanks.length > 0) blanks.length = 0;
}

/** The row that a value belongs to, opened if the pieces before it name one; null when the value is no figure of a table. */
function rowForValue(state: ReaderState, raw: RawRow): RowDraft | null {
  const bare = !state.table && state.expected === 'disputes' && raw.fields.length >= FLAT_ROW;
  if (bare || state.table?.kind === 'disputes') return disputesRow(state, raw);
  if (state.row) {
    if (isForeign(state.row, raw)) return null;
    if (isTentative(state, state.row)) adopt(state, state.row);
    return takesMore(state, state.row, raw) ? state.row : null;
  }
  // Words beside a row's label are no label of the figures behind them.
  if (!raw.single && state.held?.source === state.source) return null;
  return state.table && state.pending.length > 0 ? rowFromPieces(state, state.table.kind, raw) : null;
}

function rowFromPieces(state: ReaderState, kind: TableKind, raw: RawRow): RowDraft | null {
  const found = state.guesses++ < MOST_GUESSES ? resolve(state.pending, kind, state.taken, state.last) : null;
  if (found) {
    settle(state, found.fields);
    const row = startRow(state, found.target, found.fields, raw);
    row.rest = found.rest;
    return row;
  }
  if (raw.single && isBehindWholeRow(state, kind)) {
    settle(state, state.pending);
    state.row = newRow(null, state.pending.slice(-1), raw.layout, state.source - 1, state.block);
    return adopt(state, state.row);
  }
  const own = state.pending.filter(f => raw.fields.includes(f));
  const values = raw.fields.length - own.length;
  const few = raw.single || values < (kind === 'applications' ? 2 : 1);
  if (own.length === 0 || few || (state.inHeader && values < WIDEST[kind])) return null;
  settle(state, state.pending);
  state.row = newRow(null, own.slice(-1), raw.layout, state.source, state.block);
  return adopt(state, state.row);
}

/** One cell a line: words behind a whole row of 表三 may be the next row's label, in letters that the form does not have. */
function isBehindWholeRow(state: ReaderState, kind: TableKind): boolean {
  const words = core(state.pending.at(-1)?.text ?? '');
  const last = state.table!.rows.at(-1);
  return kind === 'applications' && !state.inHeader && words.length >= SHORTEST_LABEL && last?.values === WIDEST[kind];
}

/** A group's label with figures of its own (`（三）不予公开 9 0 …`): the form has no such row, and it must not go unsaid. */
export function subtotalRow(state: ReaderState, label: Field, raw: RawRow): void {
  state.row = adopt(state, newRow(null, [label], raw.layout, state.source, state.block));
}

/** 表四 has figures only behind its header, or as one row of fifteen. */
function disputesRow(state: ReaderState, raw: RawRow): RowDraft | null {
  const table = openTable(state, 'disputes');
  if (state.row) return takesMore(state, state.row, raw) && !isForeign(state.row, raw) ? state.row : null;
  if (state.columns < LEAST_COLUMNS && raw.fields.length < FLAT_ROW) return null;
  const header = table.headers.at(-1);
  if (header && isForeign(header, raw)) return null;
  const last = table.rows.at(-1);
  if (last && last.values < WIDEST.disputes && (state.columns === 0 || isNextGroup(state, last))) {
    state.columns = 0;
    state.between = '';
    state.row = last;
    return last;
  }
  state.columns = 0;
  state.between = '';
  state.row = newRow(DISPUTES_ROW, [], raw.layout, state.source, state.block);
  holdPending(state, state.row);
  return adopt(state, state.row);
}

/** 表四 in three tables of five columns, one a group: the second and third go on with the first, unless their names say otherwise. */
function isNextGroup(state: ReaderState, last: RowDraft): boolean {
  const group = last.values / OUTCOMES.length;
  const others = GROUP_WORDS.filter((_, i) => i !== group);
  return (
    Number.isInteger(group) && state.columns <= OUTCOMES.length && !others.some(words => state.between.includes(words))
  );
}

/** A row of nothing but empty fields under the header of 表四 is its row of figures, not filled in yet. */
export function blankDisputes(state: ReaderState, raw: RawRow): void {
  const ready = state.table?.kind === 'disputes' && !state.row && state.columns >= LEAST_COLUMNS;
  if (ready && raw.fields.length >= FLAT_ROW) disputesRow(state, raw);
}
