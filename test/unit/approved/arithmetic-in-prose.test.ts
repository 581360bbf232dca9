import { describe, it } from 'vitest';
import { wrongGrowths } from '../../../server/src/claims/against-tables/wrong-growth.ts';
import { wrongShares } from '../../../server/src/claims/against-tables/wrong-shares.ts';
import { partsInProse } from '../../../server/src/claims/against-tables/wrong-sums.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import type { Span } from '../../../server/src/text/span.ts';
import { expectApproved } from '../../support/approved.ts';
import { answersTo, familiesIn } from '../../support/families.ts';
import { OVERVIEW } from '../../support/inputs.ts';

/** `12条≠5＋6` for a sum that is wrong, `12条=5＋7` for one that holds or is left alone; `20%≠10/40`; `5%≠4%（312－300）÷300`. `?`: not sure. */
function told(words: string): string {
  const report = parseReport(`${OVERVIEW}${words}\n`);
  const at = ({ start, end }: Span) => report.text.slice(start, end);
  const sums = partsInProse(report).map(({ span, parts, wrong, sum, value }) => {
    const mark = wrong ? '≠' : sum === value ? '=' : '…';
    return `${at(span)}${mark}${parts.map(p => p.value).join('＋')}`;
  });
  const shares = wrongShares(report).map(
    ({ span, said, part, whole, places, sure }) =>
      `${at(span)}=${said}≠${part}/${whole} ${places.map(at).join('/')}${sure ? '' : '?'}`,
  );
  const growths = wrongGrowths(report).map(
    ({ said, expected, sum, sure }) => `${said}≠${expected} ${sum}${sure ? '' : '?'}`,
  );
  return [...sums, ...shares, ...growths].join('; ') || '—';
}

describe('sums, shares and growths in prose are what was approved', () => {
  for (const [subject, families] of familiesIn('arithmetic')) {
    it(subject, () => {
      expectApproved('arithmetic', subject, answersTo(families, told));
    });
  }
});
