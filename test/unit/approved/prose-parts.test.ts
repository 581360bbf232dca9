import { describe, it } from 'vitest';
import { clausesOf, isCount, shareOut, surroundings } from '../../../server/src/claims/prose/clauses.ts';
import { figuresIn } from '../../../server/src/claims/prose/figures.ts';
import { passagesOf, place } from '../../../server/src/claims/prose/passages.ts';
import { ownNames } from '../../../server/src/claims/whose/own-names.ts';
import { isOwnYearBehind } from '../../../server/src/claims/whose/which-year.ts';
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

const ASK: Readonly<Record<string, (words: string) => string>> = { passages, around, shares, names, years };

describe('the parts of prose are read as was approved', () => {
  for (const [subject, families] of familiesIn('prose-parts')) {
    it(subject, () => {
      expectApproved('prose-parts', subject, answersTo(families, ASK[subject]!));
    });
  }
});
