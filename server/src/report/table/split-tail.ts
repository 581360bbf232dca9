import type { TableKind } from '../../forms/form.ts';
import { SUMMAND } from './figures.ts';
import { type Edge, PAGE_NUMBER, withoutPageNumbers } from './page-among.ts';
import type { Entry, RowDraft } from './row-draft.ts';
import { addsUpWhole, plainDigits } from './row-sums.ts';

/** What a row's table tells of it. */
export interface TableTells {
  /** The header has a column 备注. */
  readonly hasRemark: boolean;
  /** The header has some column of the form. */
  readonly hasColumns: boolean;
  /** Where the numbers of pages or rows stand in the other rows; null where nothing tells. */
  edgeOfOthers(): Edge | null;
}

/** More numbers than this behind a row are no page's, and none of a figure that was split. */
const MOST = 2;

/**
 * One cell a line, a number behind a full row is a page number; or it is the row's own, when a figure above it was split in two, or a number that is no
 * figure stands before it, and all others moved on. A figure was split where the row fails as it stands, and holds once neighbours are put together: then
 * the row has all of them, and is too long. So it has where a word stands among figures that hold without it, and where nothing tells which number is
 * too many (`page-among.ts`).
 */
export function withSplitTail(text: string, row: RowDraft, width: number, table: TableTells): RowDraft {
  const { target, tail, entries } = row;
  if (target === null) return row;
  if (entries.length === width - 1) return withTotal(row, target.kind);
  if (tail.length === 0 && entries.length === width + 1) return withoutSerial(text, row, target.kind, width, table);
  if (tail.length === 0 || entries.length !== width) return row;
  const all = [...entries, ...tail];
  const tooLong = { ...row, entries: all, values: row.values + tail.length };
  const values = all.map(e => plainDigits(e.field.text));
  const figures = values.filter(v => SUMMAND.test(v));
  // A word too many among figures that hold without it: the last of them is no page's.
  if (tail.length <= MOST && figures.length === width && addsUpWhole(target.kind, figures)) return tooLong;
  const holds = addsUpWhole(target.kind, values.slice(0, width));
  const split = tail.length <= MOST && figures.length === values.length && !holds;
  if (split && joins(target.kind, values, width, 0)) return tooLong;
  if (table.hasRemark || target.kind === 'disclosure' || row.layout !== 'cell' || !isOneALine(all)) return row;
  const kept = tail.length <= MOST ? withoutPageNumbers(text, target.kind, all, width, table.edgeOfOthers) : null;
  return kept === null ? tooLong : { ...row, entries: [...kept], values: kept.filter(e => !e.blank).length };
}

/** The row with its total, which stands alone on the next line, where it is the sum of the others. */
function withTotal(row: RowDraft, kind: TableKind): RowDraft {
  const { entries, tail, values } = row;
  const all = [...entries, ...tail];
  const figures = all.map(e => plainDigits(e.field.text));
  if (
    tail.length !== 1 ||
    values !== entries.length ||
    !figures.every(v => SUMMAND.test(v)) ||
    !addsUpWhole(kind, figures)
  )
    return row;
  return { ...row, entries: all, values: values + 1 };
}

/** A row on one line without the page's number alone on the line above, or 表四 without the number of its row where its totals tell that this is one, under a header. */
function withoutSerial(
  text: string,
  row: RowDraft,
  kind: TableKind,
  width: number,
  { hasColumns, edgeOfOthers }: TableTells,
): RowDraft {
  const { entries, values } = row;
  if (kind !== 'disclosure' && values === entries.length && isBelowNumber(row))
    return { ...row, entries: entries.slice(1), values: values - 1 };
  if (kind !== 'disputes' || !hasColumns || values !== entries.length || row.layout === 'cell') return row;
  const kept = withoutPageNumbers(text, kind, entries, width, edgeOfOthers);
  return kept !== null && kept[0] === entries[1] ? { ...row, entries: [...kept], values: kept.length } : row;
}

function isBelowNumber({ target, source, entries }: RowDraft): boolean {
  const [number, first, ...others] = entries;
  if (number === undefined || first === undefined || number.source === first.source) return false;
  const isOnLabelsLine = target?.kind !== 'disputes' && number.source === source;
  return !isOnLabelsLine && PAGE_NUMBER.test(number.field.text) && others.every(e => e.source === first.source);
}

function isOneALine(entries: readonly Entry[]): boolean {
  return entries.every((entry, i) => i === 0 || entry.source !== entries[i - 1]!.source);
}

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
