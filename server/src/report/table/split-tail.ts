import { OUTCOMES } from '../../forms/disputes.ts';
import type { TableKind } from '../../forms/form.ts';
import type { Entry, RowDraft } from './row-draft.ts';
import { addsUp } from './witness.ts';

/** More figures than this one row has not split. */
const MOST = 2;

/**
 * One cell a line, a number behind a full row is a page number; or it is the row's own, when a figure above it was split in two and all others
 * moved on. It is the latter where the row fails as it stands, and holds once neighbours are put together: then the row has all of them, and
 * is too long. So it has where a word stands among figures that hold without it.
 */
export function withSplitTail(row: RowDraft, width: number): RowDraft {
  const { target, tail, entries } = row;
  if (target === null || tail.length === 0 || tail.length > MOST || entries.length !== width) return row;
  const all = [...entries, ...tail];
  const values = all.map(e => e.field.text);
  const figures = values.filter(v => DIGITS.test(v));
  // A word too many among figures that hold without it: the last of them is no page's.
  if (figures.length === width && addsUpWhole(target.kind, figures))
    return { ...row, entries: all, values: row.values + tail.length };
  if (!values.every(v => DIGITS.test(v)) || addsUpWhole(target.kind, values.slice(0, width))) return row;
  return joins(target.kind, values, width, 0) ? { ...row, entries: all, values: row.values + tail.length } : row;
}

const DIGITS = /^\d{1,9}$/;

/** Whether some neighbours, from the one at `from` on, make the row hold when put together. */
function joins(kind: TableKind, values: readonly string[], width: number, from: number): boolean {
  if (values.length === width) return addsUpWhole(kind, values);
  for (let at = from; at + 1 < values.length; at++) {
    if (values[at] === '0') continue;
    const joined = [...values.slice(0, at), values[at]! + values[at + 1]!, ...values.slice(at + 2)];
    if (joins(kind, joined, width, at)) return true;
  }
  return false;
}

/** True where a row's figures add up as it stands, words being for 0. */
export function holdsAsItIs(kind: TableKind, entries: readonly Entry[]): boolean {
  return addsUpWhole(
    kind,
    entries.map(({ field: { text } }) => (DIGITS.test(text) ? text : '0')),
  );
}

/** True where all of a row's figures add up to its totals; false in 表二, which has none. */
export function addsUpWhole(kind: TableKind, values: readonly string[]): boolean {
  const size = kind === 'disputes' ? OUTCOMES.length : values.length;
  const figures = values.map(Number);
  for (let from = 0; from < figures.length; from += size) {
    const group = figures.slice(from, from + size);
    if (addsUp(group.slice(0, -1), group.at(-1)) === false) return false;
  }
  return kind !== 'disclosure';
}
