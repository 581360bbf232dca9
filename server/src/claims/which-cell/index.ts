import { OTHERS } from '../lexicon/applicants.ts';
import { FOREIGN, isComparison, LISTED_BEFORE, LISTED_BEHIND } from '../lexicon/other-work.ts';
import { isOneWay } from '../lexicon/ways.ts';
import { ANSWERED_RULES } from './answered-rules.ts';
import { APPLICANT_RULES } from './applicant-rules.ts';
import { ApplicationFigure } from './application-figure.ts';
import { BARE_RESULT_RULES, REST_OF_RESULTS_RULES } from './bare-result-rules.ts';
import { CARRIED_OVER_RULES } from './carried-over-rules.ts';
import { caseFigure } from './case-figure.ts';
import { CASE_RULES } from './case-rules.ts';
import { DISCLOSURE_RULES, disclosureFigure } from './disclosure-rules.ts';
import { NO_APPLICATION_RULES } from './no-application-rules.ts';
import { COMPARISON, FOREIGN_WORK, type Reading, type Spoken, UNKNOWN, WAY } from './reading.ts';
import { HANDLED_RULES, RECEIVED_RULES } from './received-rules.ts';
import { RESULT_RULES } from './result-rules.ts';
import { any, type CellRule, decide, type FigureInWords, type RuleGroup } from './rule.ts';
import { WAY_RULES } from './way-rules.ts';

const COMPARISON_RULES: readonly CellRule<FigureInWords>[] = [
  {
    id: 'comparison',
    when: ({ before }) => isComparison(before),
    reading: COMPARISON,
    examples: [
      { text: '新收政府信息公开申请22件，比上年减少【3件】。', means: 'way' },
      { text: '新收政府信息公开申请22件，较上年的【29件】减少7件。', means: 'way' },
    ],
  },
];

const LISTED_RULES: readonly CellRule<FigureInWords>[] = [
  {
    id: 'things-listed',
    when: ({ before, rest }) => LISTED_BEHIND.test(rest) || LISTED_BEFORE.test(before),
    reading: FOREIGN_WORK,
    examples: [
      { text: '本报告包括行政复议、行政诉讼情况等【五项】内容。', means: 'foreign' },
      { text: '报告公布政府信息公开申请、行政复议、行政诉讼【3个】方面的数据。', means: 'foreign' },
      { text: '规范政府信息公开申请的登记、答复、送达等【4个】环节。', means: 'foreign' },
      { text: '本报告涵盖申请办理和行政复议、行政诉讼情况等【六项】。', means: 'foreign' },
    ],
  },
];

const NO_TABLE_WORD_RULES: readonly CellRule<FigureInWords>[] = [
  {
    id: 'one-way-alone',
    when: ({ words }) => isOneWay(words),
    reading: WAY,
    examples: [{ text: '新收政府信息公开申请22件，其中信函【5件】。', means: 'way' }],
  },
  {
    id: 'other-work-alone',
    when: ({ words }) => FOREIGN.test(words),
    reading: FOREIGN_WORK,
    examples: [{ text: '新收政府信息公开申请22件，热线【5件】。', means: 'foreign' }],
  },
  {
    id: 'no-word-of-the-tables',
    when: any,
    reading: UNKNOWN,
    examples: [{ text: '新收政府信息公开申请22件，疑难【5件】。', means: 'unknown' }],
  },
];

/** Figures whose words alone say that no table has them: most figures of a report are done with here. */
export const NO_TABLE_RULES: readonly RuleGroup<FigureInWords>[] = [
  { of: any, rules: COMPARISON_RULES },
  { of: any, rules: LISTED_RULES },
  { of: ({ namesTable }) => !namesTable, rules: NO_TABLE_WORD_RULES },
];

/** Figures of 表三, in this order. */
export const APPLICATION_RULES: readonly RuleGroup<ApplicationFigure>[] = [
  { of: any, rules: NO_APPLICATION_RULES },
  { of: ({ carriedOver }) => carriedOver !== null, rules: CARRIED_OVER_RULES },
  { of: ({ labels }) => labels.length > 0, rules: RESULT_RULES },
  { of: any, rules: WAY_RULES },
  { of: ({ spoken }) => spoken.applications, rules: BARE_RESULT_RULES },
  { of: f => f.isOfOneApplicant, rules: APPLICANT_RULES },
  { of: ({ words }) => OTHERS.test(words), rules: REST_OF_RESULTS_RULES },
  { of: any, rules: RECEIVED_RULES },
  { of: f => f.isAnswered, rules: ANSWERED_RULES },
  { of: any, rules: HANDLED_RULES },
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
