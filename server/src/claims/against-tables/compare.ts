import { oncePerReport } from '../../report/memo.ts';
import type { Cell, Report } from '../../report/model.ts';
import type { Claim } from '../claim.ts';
import { claimsIn } from '../claims-in.ts';
import { amountOf, cellsFor, type Quantity } from '../quantities.ts';

/** A figure in the prose that no reading of it agrees with the tables. */
export interface Mismatch {
  readonly claim: Claim;
  /** Its likeliest reading. */
  readonly quantity: Quantity;
  /** What the table says: 件, or 分 for fees. */
  readonly amount: number;
  readonly cells: readonly Cell[];
}

/** True when some reading of the claim agrees with the tables. */
export function agrees(report: Report, claim: Claim): boolean {
  return claim.about.some(q => amountOf(report, q) === claim.value);
}

/** Every claim that the tables contradict, in order. Where cells are missing or empty nothing is said. Made once for a tree. */
export const mismatches = oncePerReport((report): readonly Mismatch[] =>
  claimsIn(report).flatMap((claim): Mismatch[] => {
    const [quantity] = claim.about;
    const cells = cellsFor(report, quantity!);
    const amount = amountOf(report, quantity!);
    if (cells === null || amount === null || agrees(report, claim)) return [];
    return [{ claim, quantity: quantity!, amount, cells }];
  }),
);
