import { OUTCOMES } from '../../forms/disputes.ts';
import type { Field, RawRow } from '../../layouts/row.ts';
import { targetsOf } from './labels.ts';
import type { ReaderState } from './reader-state.ts';
import type { Entry, RowDraft, TableDraft } from './row-draft.ts';
import { addsUpWhole, digitsOrNought } from './row-sums.ts';
import { isFull } from './row-width.ts';

const SERIAL = /^[1-9]\d?$/;
const LONGEST = 2;

/**
 * The number of a row before its label (`5 | 行政强制 | …`), which is no figure of the row above: that has all its figures, or its own number was the one
 * before. Empty fields are no cells it has: they may be a merged label's, and the number its total on the next line. Null where there is none.
 */
export function rowNumberOf(state: ReaderState, { fields, single, layout }: RawRow): Field | null {
  if (single || fields.length < 2 || layout === 'flat') return null;
  let at = 0;
  while (fields[at]?.text === '') at++;
  const first = fields[at];
  // Nearly every row begins with its label.
  if (first === undefined || first.text.length > LONGEST || !SERIAL.test(first.text)) return null;
  const next = fields.slice(at + 1).find(f => f.text !== '');
  if (next === undefined || targetsOf(next.text).length === 0) return null;
  const number = Number(first.text);
  const goesOn = number > 1 && number === state.serial + 1;
  const { row } = state;
  if (row?.target && !goesOn && !isFull(state, row)) return null;
  state.serial = number;
  return row?.target ? first : null;
}

/** A row of 表四 without what stands before the first column of the header: its number, though no figure may stand behind it. The others add up. */
export function withoutRowNumber(row: RowDraft, { headers }: TableDraft, width: number): RowDraft {
  const { target, entries, values } = row;
  if (target?.kind !== 'disputes' || entries.length !== width + 1) return row;
  const [first, ...others] = entries as [Entry, ...Entry[]];
  if (!SERIAL.test(first.field.text) || others.some(e => e.source !== first.source)) return row;
  const columns = headers.filter(h => OUTCOMES.some(o => o.label === h.target.canonical)).map(h => h.fields[0]!.column);
  if (columns.length === 0 || columns.some(column => column <= first.field.column)) return row;
  // A header with an empty cell before it stands further to the right as well.
  const holds = addsUpWhole(
    target.kind,
    others.map(e => digitsOrNought(e.field.text)),
  );
  return holds ? { ...row, entries: others, values: values - 1 } : row;
}
