import { describe, it } from 'vitest';
import { stillAddsUp } from '../../../server/src/claims/against-tables/adds-up.ts';
import { allDoneStatements } from '../../../server/src/claims/against-tables/all-done.ts';
import { caseEndings } from '../../../server/src/claims/against-tables/case-endings.ts';
import { mismatches } from '../../../server/src/claims/against-tables/compare.ts';
import { explain, isTableSuspect, resultsBehind } from '../../../server/src/claims/against-tables/explain.ts';
import { namedResultAt, statedWords } from '../../../server/src/claims/against-tables/stated-words.ts';
import { wrongBalances } from '../../../server/src/claims/against-tables/wrong-balances.ts';
import { nameOf } from '../../../server/src/claims/quantity-names.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import type { Span } from '../../../server/src/text/span.ts';
import { expectApproved } from '../../support/approved.ts';
import { answersTo, familiesIn } from '../../support/families.ts';
import { OVERVIEW } from '../../support/inputs.ts';
import { section, withCells } from '../rules/draft.ts';

/** Seven applications came in, one came over; three were granted, two partly, two refused, one goes on. Of cases nearly one of each kind. */
const CELLS = withCells({
  'granted.naturalPerson': '1',
  'granted.total': '3',
  'partial.naturalPerson': '2',
  'partial.total': '2',
  'cases.review.upheld': '4',
  'cases.review.corrected': '1',
  'cases.review.pending': '2',
  'cases.review.total': '7',
  'cases.direct.upheld': '2',
  'cases.direct.total': '2',
  'cases.afterReview.corrected': '1',
  'cases.afterReview.pending': '1',
  'cases.afterReview.total': '2',
  'normative.made': '5',
  'normative.repealed': '2',
  'normative.inForce': '30',
});
/** `[4]`: under the heading of 四, `[3]` under that of 三; else in 一. */
const PLACE = /^\[([34])\]/;

function reportOf(words: string) {
  const text = words.replace(PLACE, '');
  const place = PLACE.exec(words)?.[1];
  const parts = [2, 3, 4].map(n => {
    const [heading, ...rest] = section(CELLS, n).split('\n');
    return [heading, ...(String(n) === place ? ['', text, ''] : []), ...rest].join('\n');
  });
  return parseReport(`${OVERVIEW}${place === undefined ? `${text}\n\n` : ''}${parts.join('\n')}`);
}

function told(words: string): string {
  const report = reportOf(words);
  const at = ({ start, end }: Span) => report.text.slice(start, end);
  const done = allDoneStatements(report).map(s => `all done: ${at(s.span)}${s.isShareOfAnswers ? ' (share)' : ''}`);
  const cases = caseEndings(report).map(
    ({ span, outcome, cells }) => `${at(span)}: ${outcome} ${cells.map(c => `${c.column} ${c.value}`).join(' ')}`,
  );
  const wrong = mismatches(report).map(m => {
    const behind = resultsBehind(report, m)?.map(r => `${r.name} ${r.value}`);
    const named = namedResultAt(report, m.claim);
    const why = [
      explain(report, m),
      behind && `behind: ${behind.join('＋')}`,
      named && `named: ${at(named)}`,
      isTableSuspect(report, m) ? 'table suspect' : null,
      stillAddsUp(report, m.claim, m.amount) ? null : 'would not add up',
    ];
    return [`“${statedWords(report, m.claim)}” ${nameOf(m.quantity)} ${m.amount}`, ...why.filter(Boolean)].join(', ');
  });
  const balances = wrongBalances(report).map(
    b => `balance ${at(b.span)}: ${b.totals.join('/')}≠${b.parts.map(p => p.value).join('＋')}`,
  );
  return [...done, ...cases, ...wrong, ...balances].join('; ') || '—';
}

describe('what prose says beside the tables is answered as was approved', () => {
  for (const [subject, families] of familiesIn('beside-tables')) {
    it(subject, () => {
      expectApproved('beside-tables', subject, answersTo(families, told));
    });
  }
});
