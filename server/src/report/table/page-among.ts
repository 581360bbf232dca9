import { OUTCOMES } from '../../forms/disputes.ts';
import type { TableKind } from '../../forms/form.ts';
import type { Entry, RowDraft, TableDraft } from './row-draft.ts';
import { addsUpWhole, digitsOrNought, plainDigits } from './row-sums.ts';
import { WIDEST } from './row-width.ts';

/** Where what is left out of a row stands: before the figures that stay, behind them, or both. */
export type Edge = 'front' | 'back' | 'both';

/** One way to leave out what is too many: the figures that stay, and how many of the row's totals hold with them. */
interface Way {
  readonly kept: readonly Entry[];
  readonly holds: number;
  /** Null where a figure that is left out stands among those that stay. */
  readonly edge: Edge | null;
  /** Empty lines part what is left out from the figures, and these from nothing. */
  readonly apart: boolean;
}

/**
 * A row's figures without the numbers of pages or of the row among them, one cell a line; null where it is not sure which of the numbers they are.
 * Nothing tells them but the totals, their place, and empty lines: a page ends before or behind a row, and a serial number stands before it.
 * @param edgeOfOthers where such numbers of the table's other rows stand; null where nothing tells
 */
export function withoutPageNumbers(
  text: string,
  kind: TableKind,
  all: readonly Entry[],
  width: number,
  edgeOfOthers: () => Edge | null,
): readonly Entry[] | null {
  const groups = kind === 'disputes' ? width / OUTCOMES.length : 1;
  const ways = waysOf(text, kind, all, width, isPageNumber);
  const whole = ways.filter(way => way.holds === groups);
  const apart = whole.filter(way => way.apart);
  if (apart.length > 0) return only(apart);
  const behind = ways.find(way => way.edge === 'back');
  if (behind?.holds !== groups && holdsWithoutNought(text, kind, all, width, groups)) return null;
  if (whole.length === 0)
    return behind && isLikeliest(behind, ways, groups) && edgeOfOthers() !== 'front' ? behind.kept : null;
  // A page never ends within a row: where a number before or behind it may be the page's, it is.
  const edges = whole.filter(way => way.edge !== null);
  if (edges.length > 0) return only(edges) ?? only(edges.filter(way => way.edge === edgeOfOthers()));
  // A number before or behind the row, and a figure that is wrong, may just as well be what stands there.
  return ways.some(way => way.edge !== null && way.holds >= groups - 1) ? null : only(whole);
}

/** A row that has been given a 0 too many, or another figure that is no page's. */
function holdsWithoutNought(
  text: string,
  kind: TableKind,
  all: readonly Entry[],
  width: number,
  groups: number,
): boolean {
  return waysOf(text, kind, all, width, () => true).some(
    way => way.holds === groups && all.some(entry => !isPageNumber(entry) && !way.kept.includes(entry)),
  );
}

/**
 * Asks where the numbers of pages or rows stand in the rows of 表三 that hold without one, and only without that one: all behind, or before more than one row.
 * Few rows ask, and all of a table get the same answer.
 */
export function edgeOfNumbers(text: string, { kind, rows }: TableDraft): () => Edge | null {
  let known: Edge | null | undefined;
  const count = (edge: Edge, edges: readonly (Edge | null)[]) => edges.filter(e => e === edge).length;
  return () => {
    if (known !== undefined) return known;
    const edges = kind === 'applications' ? rows.map(row => edgeOf(text, row)) : [];
    const [front, back] = [count('front', edges), count('back', edges)];
    known = front > 1 && back === 0 ? 'front' : back > 0 && front === 0 ? 'back' : null;
    return known;
  };
}

function edgeOf(text: string, { entries, tail, layout }: RowDraft): Edge | null {
  if (layout !== 'cell' || tail.length !== 1 || entries.length !== WIDEST.applications) return null;
  const ways = waysOf(text, 'applications', [...entries, ...tail], entries.length, isPageNumber);
  const [way, ...others] = ways.filter(w => w.holds === 1 && w.edge !== null);
  return way && others.length === 0 ? way.edge : null;
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

/** The ways to leave out figures that may be. */
function waysOf(
  text: string,
  kind: TableKind,
  all: readonly Entry[],
  width: number,
  mayBeLeft: (entry: Entry) => boolean,
): Way[] {
  const gaps = all.slice(1).map((entry, i) => isGap(text.slice(all[i]!.field.span.end, entry.field.span.start)));
  return choices(all, all.length - width, mayBeLeft).map((left): Way => {
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

/** Each choice of so many (one or two) that may be left out, by their places. */
function choices(all: readonly Entry[], count: number, mayBeLeft: (entry: Entry) => boolean): number[][] {
  const places = all.flatMap((entry, i) => (mayBeLeft(entry) ? [i] : []));
  return count === 1
    ? places.map(at => [at])
    : places.flatMap((at, i) => places.slice(i + 1).map(second => [at, second]));
}

/** Of a page, or of the row. */
export const PAGE_NUMBER = /^[1-9]\d{0,3}$/;

const isPageNumber = ({ field }: Entry): boolean => PAGE_NUMBER.test(plainDigits(field.text));

function holding(kind: TableKind, kept: readonly Entry[]): number {
  const size = kind === 'disputes' ? OUTCOMES.length : kept.length;
  let count = 0;
  for (let from = 0; from < kept.length; from += size) {
    const group = kept.slice(from, from + size).map(e => digitsOrNought(e.field.text));
    if (addsUpWhole(kind, group)) count++;
  }
  return count;
}
