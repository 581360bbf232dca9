import { OUTCOMES } from '../../forms/disputes.ts';
import type { TableKind } from '../../forms/form.ts';
import type { Entry } from './row-draft.ts';
import { addsUpWhole, digitsOrNought, plainDigits } from './row-sums.ts';

/** One way to leave out what is too many: the figures that stay, and how many of the row's totals hold with them. */
interface Way {
  readonly kept: readonly Entry[];
  readonly holds: number;
  /** All that is left out stands before the figures that stay, or behind them. */
  readonly edge: 'front' | 'back' | 'both' | null;
  /** Empty lines part what is left out from the figures, and these from nothing. */
  readonly apart: boolean;
}

/**
 * A row's figures without the numbers of pages or of the row among them, one cell a line; null where it is not sure which of the numbers they are.
 * Nothing tells them but the totals, their place, and empty lines: a page ends before or behind a row, and a serial number stands before it.
 */
export function withoutPageNumbers(
  text: string,
  kind: TableKind,
  all: readonly Entry[],
  width: number,
): readonly Entry[] | null {
  const groups = kind === 'disputes' ? width / OUTCOMES.length : 1;
  const ways = waysOf(text, kind, all, width);
  const whole = ways.filter(way => way.holds === groups);
  const behind = ways.find(way => way.edge === 'back');
  if (whole.length === 0) return behind && isLikeliest(behind, ways, groups) ? behind.kept : null;
  const apart = whole.filter(way => way.apart);
  if (apart.length > 0) return only(apart);
  // A page never ends within a row: where a number behind it may be the page's, it is.
  if (kind === 'applications' && behind?.holds === groups) return behind.kept;
  const edges = whole.filter(way => way.edge !== null);
  if (edges.length > 0) return only(edges);
  // A number before or behind the row, and a figure that is wrong, may just as well be what stands there.
  return ways.some(way => way.edge !== null && way.holds >= groups - 1) ? null : only(whole);
}

/** The figures of ways that all leave the same ones. */
function only(ways: readonly Way[]): readonly Entry[] | null {
  const [first, ...others] = ways;
  const read = (way: Way) => way.kept.map(e => e.field.text).join(' ');
  return first !== undefined && others.every(way => read(way) === read(first)) ? first.kept : null;
}

/**
 * A total is wrong, whatever is left out: the number behind the row is a page's where no more totals hold without another, fewer without one before the row, and
 * most do or it stands apart.
 */
function isLikeliest(behind: Way, ways: readonly Way[], groups: number): boolean {
  // Of 表三 a page's number stands behind a row.
  const least = (way: Way) => behind.holds + (way.edge === null || groups === 1 ? 1 : 0);
  const isRival = (way: Way) => way !== behind && way.holds >= least(way);
  return behind.apart || (behind.holds >= groups - 1 && !ways.some(isRival));
}

function waysOf(text: string, kind: TableKind, all: readonly Entry[], width: number): Way[] {
  const gaps = all.slice(1).map((entry, i) => isGap(text.slice(all[i]!.field.span.end, entry.field.span.start)));
  return choices(all, all.length - width).map((left): Way => {
    const kept = all.filter((_, i) => !left.includes(i));
    const before = left.filter((at, i) => at === i).length;
    const behind = left.filter(at => at >= width + before).length;
    return {
      kept,
      holds: holding(kind, kept),
      edge: before + behind < left.length ? null : behind === 0 ? 'front' : before === 0 ? 'back' : 'both',
      apart: gaps.every((gap, i) => gap === (left.includes(i) || left.includes(i + 1))),
    };
  });
}

const isGap = (between: string): boolean => /\n[^\S\n]*\n|\r[^\S\r\n]*\r/.test(between.replaceAll('\r\n', '\n'));

/** Each choice of so many (one or two) that may be numbers of pages, by their places. */
function choices(all: readonly Entry[], count: number): number[][] {
  const places = all.flatMap((entry, i) => (PAGE_NUMBER.test(plainDigits(entry.field.text)) ? [i] : []));
  return count === 1
    ? places.map(at => [at])
    : places.flatMap((at, i) => places.slice(i + 1).map(second => [at, second]));
}

/** Of a page, or of the row. */
export const PAGE_NUMBER = /^[1-9]\d{0,3}$/;

function holding(kind: TableKind, kept: readonly Entry[]): number {
  const size = kind === 'disputes' ? OUTCOMES.length : kept.length;
  let count = 0;
  for (let from = 0; from < kept.length; from += size) {
    const group = kept.slice(from, from + size).map(e => digitsOrNought(e.field.text));
    if (addsUpWhole(kind, group)) count++;
  }
  return count;
}
