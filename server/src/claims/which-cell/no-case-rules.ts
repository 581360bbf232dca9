import { COURSE_OF_CASES } from '../lexicon/none.ts';
import { resultsIn } from '../lexicon/results.ts';
import { disputes } from '../quantities.ts';
import { type NoneInWords, noneOf } from './none-in-words.ts';
import { type Spoken, UNKNOWN } from './reading.ts';
import { any, type CellRule } from './rule.ts';

/** `行政复议、行政诉讼案件`: of neither kind was there one. */
const BOTH_KINDS = /复议[^，。；因由后]{0,6}(?:和|与|及|或|、)[^，。；]{0,8}(?:诉讼|起诉|应诉|被诉)/;

const CASE = /复议|诉讼|起诉|应诉|被诉/;

function isSure(cases: readonly string[], { information, section }: Spoken): boolean {
  return cases.length === 1 && (information || section === 4);
}

/** That there was no case of 表四. */
export const CASE_NONE_RULES: readonly CellRule<NoneInWords>[] = [
  {
    id: 'no-cases-of-other-matters',
    when: ({ cases, spoken, ofSupervision, ofOtherWork }) =>
      !spoken.information &&
      spoken.section !== 4 &&
      (spoken.row !== null || (!ofSupervision && (cases.length === 1 || ofOtherWork))),
    reading: UNKNOWN,
    examples: [
      { text: '县政府【没有发生】行政诉讼。', means: 'unknown' },
      { text: '作出行政处罚决定12件，【未发生】行政复议和行政诉讼。', means: 'unknown' },
      { text: '因招生引发信访12件，【未发生】行政复议、行政诉讼。', means: 'unknown' },
      { text: '做好公开监督。全年作出行政处罚决定12件，【未发生】行政诉讼。', means: 'unknown' },
    ],
  },
  {
    id: 'no-course-of-cases',
    when: ({ caseWords }) => COURSE_OF_CASES.test(caseWords),
    reading: UNKNOWN,
    examples: [{ text: '【没有被】纠正的行政复议。', section: 4, means: 'unknown' }],
  },
  {
    id: 'no-cases-of-one-result',
    when: ({ caseWords }) => resultsIn(caseWords.slice(0, caseWords.search(CASE))).length > 0,
    reading: UNKNOWN,
    examples: [
      { text: '【没有收到】不予公开申请的复议。', section: 4, means: 'unknown' },
      { text: '【没有收到】政府信息公开申请因不予处理提起的复议和诉讼。', section: 4, means: 'unknown' },
    ],
  },
  {
    id: 'no-cases',
    when: any,
    reading: ({ cases, caseWords, spoken }) => {
      const whole = disputes(cases, 'total');
      const each = cases.length > 1 && !BOTH_KINDS.test(caseWords) ? cases.map(kind => disputes([kind], 'total')) : [];
      return noneOf('dispute', [whole, ...each], isSure(cases, spoken) ? 'sure' : 'likely');
    },
    examples: [
      { text: '全年没有需要追究责任的情形，【未发生】行政诉讼。', means: 'litigation.total' },
      {
        text: '全年【没有发生】由行政复议引起的行政诉讼。',
        means: 'review+litigation.total | review.total | litigation.total',
      },
      { text: '全年【没有发生】因政府信息公开引起的行政复议。', means: 'review.total' },
      { text: '因政府信息公开引起的行政诉讼【没有发生】。', means: 'litigation.total' },
      {
        text: '全年【未发生】行政复议和行政诉讼。',
        means: 'review+litigation.total',
      },
    ],
  },
];
