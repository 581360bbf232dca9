import { OUTCOMES } from '../../forms/disputes.ts';
import type { TableKind } from '../../forms/form.ts';
import { fold } from '../../text/fold.ts';
import { SUMMAND } from './figures.ts';
import type { Entry } from './row-draft.ts';
import { addsUp } from './witness.ts';

/** A figure's digits, full-width ones as half-width, without separators of thousands; other texts stay what they are. */
export function plainDigits(text: string): string {
  if (SUMMAND.test(text)) return text;
  const folded = fold(text);
  const plain = GROUPED.test(folded) ? folded.replaceAll(',', '') : folded;
  return SUMMAND.test(plain) ? plain : text;
}

/** A figure's digits; other texts are for 0. */
export function digitsOrNought(text: string): string {
  const plain = plainDigits(text);
  return SUMMAND.test(plain) ? plain : '0';
}

const GROUPED = /^\d{1,3}(?:,\d{3}){1,2}$/;

/** True where a row's figures add up as it stands, words being for 0. */
export function holdsAsItIs(kind: TableKind, entries: readonly Entry[]): boolean {
  return addsUpWhole(
    kind,
    entries.map(({ field: { text } }) => (SUMMAND.test(text) ? text : '0')),
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
