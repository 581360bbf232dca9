import { joinsOutcomes, OTHER_OUTCOME } from '../lexicon/cases.ts';
import { FOREIGN } from '../lexicon/other-work.ts';
import { type CaseFigure, isAmongCases } from './case-figure.ts';
import { byAnyOutcome, casesListed, ended, isOfCases, kindsOf, ofTotal, orOfAll } from './case-readings.ts';
import { FOREIGN_WORK } from './reading.ts';
import type { CellRule } from './rule.ts';

/** Longer than this, words that name no case are about something else. */
const SHORT = 16;

/** Figures of 表四 by words behind those that named the cases. */
export const UNNAMED_RULES: readonly CellRule<CaseFigure>[] = [
  {
    id: 'handled-cases',
    when: ({ kinds, spoken, outcome, figure: { words } }) =>
      kinds.length > 0 && spoken.parent === null && outcome === undefined && isOfCases(words, spoken),
    reading: FOREIGN_WORK,
    examples: [
      { text: '配合复议、诉讼调查，全年共承办有关案件【58件】。', means: 'foreign' },
      { text: '收到政府信息公开申请22件。参加行政复议、行政诉讼，共承办【58件】。', means: 'foreign' },
      { text: '收到政府信息公开申请22件。行政复议申请10件，受理【10件】。', means: 'foreign' },
    ],
  },
  {
    id: 'cases-about-information',
    when: ({ spoken, figure }) => isAmongCases(spoken.parent) && /信息公开/.test(figure.words),
    reading: ({ spoken: { parent, before } }) => orOfAll(parent!.base, kindsOf(before.filter(isAmongCases)), ofTotal),
    examples: [
      { text: '行政复议19件，其中政府信息公开类【4件】。', section: 4, means: 'review.total' },
      {
        text: '行政复议19件、行政诉讼8件，其中政府信息公开类【4件】。',
        section: 4,
        means: 'litigation.total | review+litigation.total',
      },
    ],
  },
  {
    id: 'other-part-of-cases',
    when: ({ spoken: { parent }, outcome, figure }) =>
      parent?.kind === 'dispute' && outcome === undefined && !/申请/.test(figure.words),
    reading: FOREIGN_WORK,
    examples: [{ text: '政府信息公开行政复议7件，其中当年新收【5件】。', section: 4, means: 'foreign' }],
  },
  {
    id: 'several-outcomes-of-cases-before',
    when: ({ kinds, figure: { words } }) => kinds.length > 0 && joinsOutcomes(words),
    reading: ({ kinds }) => byAnyOutcome(kinds),
    examples: [
      { text: '行政复议中，维持和其他结果共【5件】。', section: 4, means: 'outcome' },
      { text: '行政诉讼案件中，维持和尚未审结【4件】。', section: 4, means: 'outcome' },
      { text: '复议案件中3件维持，【3件】纠正或作其他处理。', section: 4, means: 'outcome' },
    ],
  },
  {
    id: 'outcome-of-cases-before',
    when: ({ kinds, outcome, figure: { words } }) =>
      kinds.length > 0 &&
      outcome !== undefined &&
      words.length <= SHORT &&
      !FOREIGN.test(words) &&
      (outcome !== 'other' || OTHER_OUTCOME.test(words)),
    reading: ({ kinds, outcome, figure: { words }, spoken }) =>
      orOfAll(kinds, casesListed(spoken.before), cases => ended(cases, outcome!, words)),
    examples: [
      { text: '因政府信息公开被行政复议7件，其中结果维持【4件】。', means: 'review.upheld' },
      {
        text: '因政府信息公开被行政复议7件、行政诉讼2件，其中结果维持4件，结果纠正【3件】。',
        means: 'litigation.corrected | review+litigation.corrected',
      },
      {
        text: '因政府信息公开被行政复议7件，其中结果维持4件；行政诉讼2件，其中结果维持【1件】。',
        means: 'litigation.upheld',
      },
      {
        text: '因政府信息公开被行政诉讼3件，其中未经复议直接起诉1件，复议后起诉2件，结果维持【2件】。',
        means: 'litigation.upheld',
      },
      { text: '政府信息公开行政复议7件，其中驳回【4件】。', means: 'review.upheld | review.corrected | review.other' },
      { text: '政府信息公开行政复议7件，其中其他结果【1件】。', means: 'review.other' },
    ],
  },
];
