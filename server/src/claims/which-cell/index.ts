import { FOREIGN, isComparison } from '../lexicon/other-work.ts';
import { isOneWay } from '../lexicon/ways.ts';
import { APPLICANT_RULES } from './applicant-rules.ts';
import { ApplicationFigure } from './application-figure.ts';
import { CARRIED_OVER_RULES } from './carried-over-rules.ts';
import { CASE_RULES, caseFigure } from './case-rules.ts';
import { DISCLOSURE_RULES, disclosureFigure } from './disclosure-rules.ts';
import { COMPARISON, FOREIGN_WORK, type Reading, type Spoken, UNKNOWN, WAY } from './reading.ts';
import { RECEIVED_RULES } from './received-rules.ts';
import {
  BARE_RESULT_RULES,
  NO_APPLICATION_RULES,
  REST_OF_RESULTS_RULES,
  RESULT_RULES,
  WAY_RULES,
} from './result-rules.ts';
import { type CellRule, decide, type FigureInWords } from './rule.ts';

/** Figures whose words alone say that no table has them: most figures of a report are done with here. */
export const NO_TABLE_RULES: readonly CellRule<FigureInWords>[] = [
  {
    id: 'comparison',
    when: ({ before }) => isComparison(before),
    reading: COMPARISON,
    examples: [
      { text: '新收政府信息公开申请22件，比上年减少【3件】。', means: 'way' },
      { text: '新收政府信息公开申请22件，较上年的【29件】减少7件。', means: 'way' },
    ],
  },
  {
    id: 'one-way-alone',
    when: ({ words, namesTable }) => !namesTable && isOneWay(words),
    reading: WAY,
    examples: [{ text: '新收政府信息公开申请22件，其中信函【5件】。', means: 'way' }],
  },
  {
    id: 'other-work-alone',
    when: ({ words, namesTable }) => !namesTable && FOREIGN.test(words),
    reading: FOREIGN_WORK,
    examples: [{ text: '新收政府信息公开申请22件，热线【5件】。', means: 'foreign' }],
  },
  {
    id: 'no-word-of-the-tables',
    when: ({ namesTable }) => !namesTable,
    reading: UNKNOWN,
    examples: [{ text: '新收政府信息公开申请22件，疑难【5件】。', means: 'unknown' }],
  },
];

/** Figures of 表三, in this order. */
export const APPLICATION_RULES: readonly CellRule<ApplicationFigure>[] = [
  ...NO_APPLICATION_RULES,
  ...CARRIED_OVER_RULES,
  ...RESULT_RULES,
  ...WAY_RULES,
  ...BARE_RESULT_RULES,
  ...APPLICANT_RULES,
  ...REST_OF_RESULTS_RULES,
  ...RECEIVED_RULES,
];

/** Which cells a figure means by the words around it: by the first rule that holds, of 表四, then 表二, then 表三. */
export function whichCell(figure: FigureInWords, spoken: Spoken): Reading {
  return (
    decide(NO_TABLE_RULES, figure) ??
    decide(CASE_RULES, caseFigure(figure, spoken)) ??
    decide(DISCLOSURE_RULES, disclosureFigure(figure, spoken)) ??
    decide(APPLICATION_RULES, new ApplicationFigure(figure, spoken))!
  );
}
