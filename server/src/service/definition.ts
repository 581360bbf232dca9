import { fits } from '../claims/against-tables/compare.ts';
import type { Claim } from '../claims/claim.ts';
import { claimsIn } from '../claims/claims-in.ts';
import { amountOf, cellsFor, type Quantity } from '../claims/quantities.ts';
import { citationAt } from '../regulation/citations.ts';
import { todayOf } from '../regulation/cited.ts';
import type { Cell, Report } from '../report/model.ts';
import { type Span, touches } from '../text/span.ts';
import { tablePlace } from './place.ts';

/** The figure in the prose at an offset, and the cells it speaks of. */
export interface ClaimPlace {
  readonly claim: Claim;
  /** The reading that agrees with the tables, else the likeliest. */
  readonly quantity: Quantity;
  readonly cells: readonly Cell[];
}

/** Null where no figure stands that the tables hold too, and where the draft has no such cells. */
export function claimAt(report: Report, offset: number): ClaimPlace | null {
  const claim = claimsIn(report).find(c => touches(c.span, offset));
  return claim === undefined ? null : claimPlace(report, claim);
}

/** The cells that a figure of the prose speaks of; null where the draft has no such cells. */
export function claimPlace(report: Report, claim: Claim): ClaimPlace | null {
  const quantity = claim.about.find(q => fits(claim, amountOf(report, q))) ?? claim.about[0]!;
  const cells = cellsFor(report, quantity);
  return cells === null ? null : { claim, quantity, cells };
}

/**
 * Where the figure at an offset stands again: from the prose to its cells (of a sum those that are not 0, or the first), from a cell
 * to the figures in the prose that speak of it.
 */
export function definition(report: Report, offset: number): Span[] {
  const cell = tablePlace(report, offset)?.cell;
  if (cell) return proseOf(report, cell).map(c => c.claim.span);
  const place = claimAt(report, offset);
  return place === null ? [] : countedIn(place).map(c => c.span);
}

/** The cells that make up what a figure of the prose counts: those that are not 0, or the first. */
export function countedIn({ cells }: ClaimPlace): readonly Cell[] {
  const counted = cells.filter(c => c.value !== 0);
  return counted.length > 0 ? counted : cells.slice(0, 1);
}

/** The articles of today's 条例 that are cited at an offset, by their numbers, each once; none of another law's. */
export function citedAt(report: Report, offset: number): readonly number[] {
  const citation = citationAt(report.plainHan, offset);
  return citation === null ? [] : todayOf(citation, report.year);
}

/** The figures in the prose that speak of a cell, alone or in a sum. */
export function proseOf(report: Report, cell: Cell): ClaimPlace[] {
  return claimsIn(report)
    .map(claim => claimPlace(report, claim))
    .filter(place => place !== null)
    .filter(place => place.cells.some(c => c.span.start === cell.span.start && c.row === cell.row));
}
