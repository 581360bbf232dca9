import { OUTCOMES } from '../forms/disputes.ts';
import type { TableKind } from '../forms/form.ts';
import { formOf } from '../forms/index.ts';

/** A figure whose digits stand in two cells (拆格): `12` as `1`, `2`. */
export interface SplitFigure {
  /** Which value of the row holds the first digits, from 0. */
  readonly at: number;
  readonly figure: string;
}

/**
 * The figure of a row of 表三 or 表四 that was split over two cells, where the row has one value too many: the one pair of neighbours that,
 * put together, makes every total of the row hold. Null where none or more than one does, or the row has other values than digits.
 */
export function splitFigure(kind: TableKind, values: readonly string[]): SplitFigure | null {
  const width = formOf(kind, '2021').columns.length;
  if (kind === 'disclosure' || values.length !== width + 1 || !values.every(v => DIGITS.test(v))) return null;
  const found: SplitFigure[] = [];
  for (let at = 0; at < width; at++) {
    if (values[at] === '0') continue;
    const figure = values[at]! + values[at + 1]!;
    const row = [...values.slice(0, at), figure, ...values.slice(at + 2)].map(Number);
    if (totalsHold(kind, row)) found.push({ at, figure });
  }
  return found.length === 1 ? found[0]! : null;
}

/** True when each total of a whole row of 表三 or 表四 is the sum of its parts. */
export function totalsHold(kind: TableKind, row: readonly number[]): boolean {
  const width = kind === 'disputes' ? OUTCOMES.length : row.length;
  for (let from = 0; from < row.length; from += width) {
    const group = row.slice(from, from + width);
    if (group.slice(0, -1).reduce((a, b) => a + b, 0) !== group.at(-1)) return false;
  }
  return true;
}

const DIGITS = /^\d{1,9}$/;
