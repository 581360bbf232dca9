import type { TableKind } from '../../forms/form.ts';
import type { Field, RawRow } from '../../layouts/row.ts';
import { core } from '../../text/fold.ts';
import { isGroupPiece, joined } from './cut-labels.ts';
import { isDigits, isOddFigure, looksLikeValue } from './figures.ts';
import { cutField, cutGroupPiece, cutPieceAndFigure } from './glued-cells.ts';
import { type Target, targetsOf } from './labels.ts';
import { holdWord, settle } from './loose-words.ts';
import { isForeign, takesMore } from './page-break.ts';
import {
  adopt,
  chooseTarget,
  isTentative,
  newBlock,
  newState,
  note,
  noteBetween,
  noteBlank,
  onLabel,
  type ReaderState,
} from './reader-state.ts';
import { blankDisputes, dropBlanks, flushBlanks, onValue, subtotalRow } from './reader-values.ts';
import { addEntry, type RowDraft, type TableDraft } from './row-draft.ts';
import { isFull, WIDEST } from './row-width.ts';
import { rowNumberOf } from './serial-number.ts';
import { isStandIn } from './stand-ins.ts';

/** More pieces than this are not parts of one label. */
const MOST_PENDING = 12;
/** A value in words is short: `约20`, `若干`. */
const LONGEST_WORD = 12;
/** Group and, in the 2019 form, row. */
const TENTATIVE = '（六）其他处理';

/** Reads the fields of one section, in order, into tables. Feed it row by row. */
export interface TableReader {
  /** What was read; nothing is fed behind it. */
  drafts(): readonly TableDraft[];
  feed(raw: RawRow): void;
  /** An empty line: what comes next may be a new row. */
  gap(): void;
  /** Running text: no row goes on behind it. */
  prose(): void;
}

/**
 * Driven by the labels, in order, never by column index: a label opens a row, the values that follow are its figures, whatever
 * the layout. `expected`: the table that belongs into the section.
 */
export function tableReader(section: number, expected: TableKind | null): TableReader {
  const state = newState(section, expected);
  return {
    drafts: () => {
      settle(state, []);
      return state.drafts;
    },
    feed: raw => feed(state, raw),
    gap: () => {
      state.afterBreak = true;
    },
    prose: () => {
      settle(state, []);
      state.row = null;
      state.pending = [];
      state.table?.items.push(null);
      newBlock(state);
    },
  };
}

function feed(state: ReaderState, raw: RawRow): void {
  if (isSeparator(state, raw)) return;
  state.source++;
  const blanks: Field[] = [];
  let filled = false;
  const serial = rowNumberOf(state, raw);
  for (const field of raw.fields) {
    if (field === serial) continue;
    if (field.text === '') {
      blanks.push(field);
      continue;
    }
    // Most fields are bare figures: no label looks like one.
    if (isDigits(field.text)) onValue(state, field, raw, blanks);
    else onWords(state, field, raw, blanks, filled);
    filled = true;
  }
  if (blanks.length > 0) closeRow(state, raw, blanks, filled);
  // A line of separators only parts rows as an empty one does.
  state.afterBreak = !filled && !raw.single;
}

/** A pipe alone next to a cell that has none of its own only parts it from the next; a second one is an empty cell. */
function isSeparator(state: ReaderState, raw: RawRow): boolean {
  const separates = state.bareCell && raw.layout === 'pipe' && raw.fields.every(f => f.text === '');
  state.bareCell = raw.single && raw.layout === 'cell';
  return separates;
}

/** A field that is more than digits: a label, two cells in one, a value of another kind, or text. */
function onWords(state: ReaderState, field: Field, raw: RawRow, blanks: Field[], filled: boolean): void {
  const target = chooseTarget(state, targetsOf(field.text));
  if (target) {
    // Empty fields before a label are merged cells, unless the row began on this very line.
    if (state.row?.source === state.source) flushBlanks(state, blanks);
    else dropBlanks(blanks);
    endRow(state, target, [field], raw);
    noteBlank(state, target, field, raw);
    note(state, field, false, raw);
    if (isSubtotal(target, field, raw)) subtotalRow(state, field, raw);
    return;
  }
  if (looksLikeValue(field.text) || isOddValue(state, field, raw)) {
    onValue(state, field, raw, blanks);
    return;
  }
  const parts = partsOf(state, field);
  if (parts) {
    for (const part of parts) {
      if (isDigits(part.text)) onValue(state, part, raw, blanks);
      else onWords(state, part, raw, blanks, filled);
    }
    return;
  }
  if (filled) flushBlanks(state, blanks);
  onText(state, field, raw);
  note(state, field, false, raw);
}

function partsOf(state: ReaderState, field: Field): Field[] | null {
  if (!state.table && !state.expected) return null;
  const cut = cutField(field);
  if (cut || state.table?.kind !== 'applications') return cut;
  return cutGroupPiece(field, state.row?.rest ?? '') ?? cutPieceAndFigure(field);
}

/** `③`, `三` or `待定` beside the label of a row that has no figure yet, or beside its other figures; what is no label's piece on a line of its own. */
function isOddValue(state: ReaderState, field: Field, raw: RawRow): boolean {
  const row = state.row ?? state.held;
  if (row?.target == null || row.rest !== '' || isFull(state, row)) return false;
  if (raw.single) return isStandIn(field.text) && !isTentative(state, row) && !isForeign(row, raw);
  return row.source === state.source && (isOddFigure(field.text) || isStandIn(field.text));
}

/** A merged cell's label right before the row's figures, with no label of a row between. The 2019 form has one such row. */
function isSubtotal(target: Target, field: Field, raw: RawRow): boolean {
  if (target.role !== 'group' || target.kind !== 'applications' || raw.single || target.canonical === TENTATIVE)
    return false;
  const next = raw.fields.slice(raw.fields.indexOf(field) + 1).find(f => f.text !== '');
  return next !== undefined && looksLikeValue(next.text);
}

/** Empty fields at the end of a row: its last cells, or (one cell a line) only the width of a merged cell. */
function closeRow(state: ReaderState, raw: RawRow, blanks: Field[], filled: boolean): void {
  if (!filled) blankDisputes(state, raw);
  const { row } = state;
  const newRow = raw.single && !filled && state.afterBreak;
  const widthOnly = raw.single && filled && row !== null && row.values > 0;
  if (!newRow && !widthOnly) flushBlanks(state, blanks);
  // A whole row of empty cells behind （六）其他处理 makes it a row as figures would.
  if (row && !raw.single && isTentative(state, row) && row.entries.length >= WIDEST[row.target!.kind])
    adopt(state, row);
}

/** Text that is no label by itself: a piece of one, a value in words, or nothing of ours. */
function onText(state: ReaderState, field: Field, raw: RawRow): void {
  const letters = core(field.text);
  if (letters === '') return;
  noteBetween(state, letters);
  const { row } = state;
  if (row?.target && continuesLabel(row, field, letters)) return;
  if (row && isTextValue(state, row, letters, raw)) {
    addEntry(row, field, false, state.source);
    return;
  }
  if (row && row.values > 0 && isForeign(row, raw) && !isFull(state, row)) return;
  if (row && (isTentative(state, row) || isOtherLabel(row, letters, raw))) state.row = null;
  holdWord(state, field, raw);
  state.pending.push(field);
  if (state.pending.length > MOST_PENDING) state.pending.shift();
  const found = joined(state.pending, targets => chooseTarget(state, targets));
  if (found) endRow(state, found.target, found.fields, raw);
  else if (row && row.values > 0) state.row = null;
}

/** A label ends the row before it. */
function endRow(state: ReaderState, target: Target, label: Field[], raw: RawRow): void {
  settle(state, label);
  onLabel(state, target, label, raw);
}

/** Figures on one line with words of their own never belong to a label above that has none yet. */
function isOtherLabel(row: RowDraft, letters: string, raw: RawRow): boolean {
  if (row.values > 0 || raw.single || letters.length < 4 || isGroupPiece(letters)) return false;
  const label = row.label.at(-1);
  return label !== undefined && !raw.fields.includes(label) && raw.fields.some(f => looksLikeValue(f.text));
}

function continuesLabel(row: RowDraft, field: Field, letters: string): boolean {
  if (row.rest !== '') {
    if (row.rest.startsWith(letters)) {
      row.rest = row.rest.slice(letters.length);
      row.label.push(field);
      return true;
    }
    return isGroupPiece(letters);
  }
  if (row.entries.length > 0 || letters.length < 2) return false;
  const whole = core(row.target!.canonical);
  const soFar = core(row.label.map(f => f.text).join(''));
  if (whole.length <= soFar.length || !whole.endsWith(letters) || whole.endsWith(soFar)) return false;
  row.label.push(field);
  return true;
}

function isTextValue(state: ReaderState, row: RowDraft, letters: string, raw: RawRow): boolean {
  if (letters.length > LONGEST_WORD || row.rest !== '' || row.target === null) return false;
  if (isTentative(state, row) || !takesMore(state, row, raw)) return false;
  const label = row.label.at(-1);
  if (label && raw.fields.includes(label)) return raw.fields.length > 2;
  if (!raw.single) return row.entries.at(-1)?.source === state.source;
  return !state.afterBreak && raw.layout !== 'cell' && row.values > 0 && !isFull(state, row);
}
