import type { Report } from '../../report/model.ts';
import type { Claim } from '../claim.ts';
import { unbalances } from './wrong-balances.ts';
import { type PartsInProse, partsInProse } from './wrong-sums.ts';

/**
 * True unless a sum in the prose holds now (a total and its parts, or 新收 against the results) and would not with another value in the
 * place of one of its figures.
 */
export function stillAddsUp(report: Report, claim: Claim, value: number): boolean {
  return !partsInProse(report).some(sum => isBrokenBy(sum, claim, value)) && !unbalances(report, claim, value);
}

function isBrokenBy({ span, value: total, parts, sum }: PartsInProse, claim: Claim, value: number): boolean {
  if (sum !== total) return false;
  const isTotal = span.start === claim.span.start;
  return (isTotal || parts.some(part => part.span.start === claim.span.start)) && value !== claim.value;
}
