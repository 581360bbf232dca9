import { oncePerReport } from '../../report/memo.ts';
import type { Report } from '../../report/model.ts';
import type { Claim } from '../claim.ts';
import { unbalances } from './wrong-balances.ts';
import { partsInProse } from './wrong-sums.ts';

/**
 * True unless a sum in the prose holds now (a total and its parts, or 新收 against the results) and would not with another value in the
 * place of one of its figures.
 */
export function stillAddsUp(report: Report, claim: Claim, value: number): boolean {
  if (value === claim.value) return true;
  return !inHoldingSums(report).has(claim.span.start) && !unbalances(report, claim, value);
}

/** Where the total and the parts begin of each sum in the prose that holds. */
const inHoldingSums = oncePerReport(
  (report): ReadonlySet<number> =>
    new Set(
      partsInProse(report)
        .filter(({ sum, value }) => sum === value)
        .flatMap(({ span, parts }) => [span.start, ...parts.map(p => p.span.start)]),
    ),
);
