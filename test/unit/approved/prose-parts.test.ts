import { describe, it } from 'vitest';
import { clausesOf, isCount, shareOut, surroundings } from '../../../server/src/claims/prose/clauses.ts';
import { figuresIn } from '../../../server/src/claims/prose/figures.ts';
import { passagesOf, place } from '../../../server/src/claims/prose/passages.ts';
import {
  applications,
  disclosure,
  disputes,
  ORGANISATIONS,
  type Quantity,
} from '../../../server/src/claims/quantities.ts';
import { amountText, tableAndName, unitOf } from '../../../server/src/claims/quantity-names.ts';
import { ownNames } from '../../../server/src/claims/whose/own-names.ts';
import { isOwnYearBehind } from '../../../server/src/claims/whose/which-year.ts';
import { isColumnKey, isRowKey } from '../../../server/src/forms/index.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { expectApproved } from '../../support/approved.ts';
import { answersTo, familiesIn } from '../../support/families.ts';
import { OVERVIEW, short } from '../../support/inputs.ts';

/** `⏎` is a line's end, `␣` a space. Each paragraph as it is read, under its heading, and how its numbers stand in the draft. */
function passages(words: string): string {
  const report = parseReport(OVERVIEW + words.replaceAll('⏎', '\n').replaceAll('␣', ' '));
  const written = (start: number, end: number) => report.text.slice(start, end).replace(/\n/g, '⏎');
  return passagesOf(report)
    .map(passage => {
      const numbers = passage.figures.map(f => {
        const { start, end } = place(passage, f.start, f.unitEnd);
        return written(start, end);
      });
      const { start, end } = place(passage, 0, passage.text.length);
      const all = written(start, end) === passage.text ? '' : ` ← ${short(written(start, end))}`;
      return `${passage.section}${passage.heading && `［${passage.heading}］`} ${short(passage.text)}${all} ${numbers.join(' ')}`;
    })
    .join(' ‖ ');
}

/** The words before and behind each figure of a clause. */
function around(text: string): string {
  return clausesOf(text, 0, text.length)
    .map(clause => {
      const figures = figuresIn(text).filter(f => isCount(f) && f.start >= clause.from && f.unitEnd <= clause.to);
      return surroundings(text, clause, figures)
        .map(([before, after], i) => `${before}【${figures[i]!.decimal}】${after}`)
        .join(' ¦ ');
    })
    .join(' ‖ ');
}

const shares = (text: string) => [2, 3].map(n => shareOut(text, n)?.join(' ¦ ') ?? '—').join(' ‖ ');
const names = (organ: string) => ownNames(organ === '无' ? null : organ).join(' ');
const years = (text: string) =>
  [2023, null].map(year => [true, false].map(before => isOwnYearBehind(text, year, before)).join(' ')).join(' ‖ ');

/** `三new.commercial`, `四review.upheld`, `二fees.amount`: a quantity, how it is called, in which cells it stands and how amounts of it are written. */
function quantities(words: string): string {
  const [key, column] = words.slice(1).split('.') as [string, string | undefined];
  const columns = column === 'organisations' ? ORGANISATIONS : column?.split('+').filter(isColumnKey);
  const made = {
    三: () => (['2021', '2019'] as const).map(edition => applications(key, edition, columns)),
    四: () => [disputes(key.split('+'), column!)],
    二: () => (isRowKey(key) ? [disclosure(key, columns!)] : []),
  }[words[0]!]!();
  const amounts = (q: Quantity) =>
    [0, 5, 1_000_000, 3_080_699, 120_000_000].map(value => amountText(q, value)).join('/');
  return made
    .map(
      q =>
        `${tableAndName(q)} ${q.key} ${unitOf(q)} ${amounts(q)} ${q.cells.map(c => `${c.row}.${c.column}`).join(' ')}`,
    )
    .join(' ‖ ');
}

const ASK: Readonly<Record<string, (words: string) => string>> = { passages, around, shares, names, years, quantities };

describe('the parts of prose are read as was approved', () => {
  for (const [subject, families] of familiesIn('prose-parts')) {
    it(subject, () => {
      expectApproved('prose-parts', subject, answersTo(families, ASK[subject]!));
    });
  }
});
