import { oncePerReport } from '../../report/memo.ts';
import type { Cell, Report } from '../../report/model.ts';
import type { Claim } from '../claim.ts';
import { claimsIn } from '../claims-in.ts';
import { amountOf, applications, cellsFor, type Quantity } from '../quantities.ts';

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
  return claim.about.some(q => fits(claim, amountOf(report, q))) || mayBeOfNew(report, claim);
}

/** True for the amount that a claim states, of fees also for one that comes to it rounded or cut off. */
export function fits({ value, lastDigit }: Claim, amount: number | null): boolean {
  if (amount === null || amount === value) return amount !== null;
  if (lastDigit === 1) return false;
  const over = amount - value;
  const isRounded = 2 * over < lastDigit && -2 * over <= lastDigit;
  return isRounded || (over > 0 && over < lastDigit && value >= CUT_OFF * lastDigit);
}

/** In fewer of its last digits a sum that was cut off, not rounded, would be another: 12万元 is not 12.8万元. */
const CUT_OFF = 100;

/** True where it counts only what was done of the new ones, and may be so many. */
function mayBeOfNew(report: Report, { ofNew, value }: Claim): boolean {
  const range = ofNew === null ? null : doneOfNew(report, ofNew);
  return range !== null && value >= range.least && value <= range.most;
}

/** How many of the new applications may have been dealt with: some, all or none of （七）总计 came over from last year. */
export interface DoneOfNew {
  readonly processed: number;
  readonly carriedIn: number;
  readonly least: number;
  readonly most: number;
}

/**
 * The same by 表三; null where it does not tell.
 * @param stated how many new ones there were by the prose: with those from last year, these were dealt with too
 */
export function doneOfNew(report: Report, stated: number): DoneOfNew | null {
  const amount = (key: string) => amountOf(report, applications(key, report.edition));
  const [came, carriedIn, processed] = [amount('new'), amount('carriedIn'), amount('processed')];
  if (came === null || carriedIn === null || processed === null || stated !== came) return null;
  return { processed, carriedIn, least: processed - carriedIn, most: Math.min(processed, came) };
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
