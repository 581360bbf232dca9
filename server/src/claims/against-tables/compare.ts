import { oncePerReport } from '../../report/memo.ts';
import type { Cell, Report } from '../../report/model.ts';
import { squeeze } from '../../text/fold.ts';
import { byPlace, type Span } from '../../text/span.ts';
import type { Claim } from '../claim.ts';
import { claimsIn, statedIn } from '../claims-in.ts';
import { amountOf, applications, cellsFor, type Quantity } from '../quantities.ts';
import { ownNamesOf } from '../whose/own-names.ts';
import { nameTwice } from '../whose/own-offices.ts';

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

/**
 * Claims of applications that their own sentence contradicts rightly: `新收46件，…，全年新收48件`. Where the sentence does not say for sure that
 * both are of one thing, or neither is the table's, nobody can tell; a smaller one may be a part (`2件因征求意见结转下年度，1件因补正结转下年度`).
 */
function contradictedIn(report: Report): readonly Claim[] {
  const isSure = (c: Claim) => c.hasRival && c.confidence === 'sure' && c.about.length === 1;
  const rivals = statedIn(report).filter(c => isSure(c) && c.about[0]!.table === 'applications');
  const right = new Map(rivals.filter(c => agrees(report, c)).map(c => [matterOf(c), c.value]));
  const ofTwo = sentencesOfTwo(report, rivals);
  return rivals.filter(c => {
    const value = right.get(matterOf(c));
    return value !== undefined && (c.none || c.value > value) && !ofTwo.has(c.sentence.start);
  });
}

/** Where the sentences begin that call the office by two names. */
function sentencesOfTwo(report: Report, claims: readonly Claim[]): ReadonlySet<number> {
  const own = ownNamesOf(report);
  const sentences = new Map(claims.map(c => [c.sentence.start, c.sentence]));
  const isOfTwo = ({ start, end }: Span) => nameTwice(squeeze(report.plainHan.slice(start, end)), own);
  return new Set([...sentences.values()].filter(isOfTwo).map(s => s.start));
}

const matterOf = ({ sentence, about }: Claim): string => `${sentence.start} ${about[0]!.key}`;

/** Every claim that the tables contradict, in order. Where cells are missing or empty nothing is said. Made once for a tree. */
export const mismatches = oncePerReport((report): readonly Mismatch[] =>
  [...claimsIn(report), ...contradictedIn(report)]
    .toSorted((a, b) => byPlace(a.span, b.span))
    .flatMap((claim): Mismatch[] => {
      const [quantity] = claim.about;
      const cells = cellsFor(report, quantity!);
      const amount = amountOf(report, quantity!);
      if (cells === null || amount === null || agrees(report, claim)) return [];
      return [{ claim, quantity: quantity!, amount, cells }];
    }),
);
