import { ENDED_LIST, ENDED_SO_FAR, HEARD, HEARD_BY_OTHERS, joinsOutcomes, OTHER_CASES } from '../lexicon/cases.ts';
import { disputes } from '../quantities.ts';
import { type CaseFigure, isNewBesideOld, isOfDecisions, isOfSomeApplications, sharedOutcome } from './case-figure.ts';
import { byAnyOutcome, ended, isPartOfOutcome, outcomeOfParent, reading } from './case-readings.ts';
import { FOREIGN_WORK, UNKNOWN } from './reading.ts';
import { any, type CellRule, type RuleGroup } from './rule.ts';
import { UNNAMED_RULES } from './unnamed-case-rules.ts';

/** Behind cases of all matters: those about information. */
const ABOUT_INFORMATION_BEHIND =
  /^(?:[^。]{0,30}其中|[中里]，?)[^，。；]{0,16}信息公开|^，(?:涉及?|因)?(?:政府)?信息公开[^，。；申\d]{0,6}\d/;

/** By words that name cases. */
const NAMED_RULES: readonly CellRule<CaseFigure>[] = [
  {
    id: 'cases-of-other-matters',
    when: ({ figure, spoken }) => isOfDecisions(figure) || (!spoken.information && spoken.section !== 4),
    reading: FOREIGN_WORK,
    examples: [
      { text: '全年办理行政复议案件【126件】。', means: 'foreign' },
      { text: '政府信息公开申请均已答复。行政处罚36件中，申请行政复议【0件】。', means: 'foreign' },
    ],
  },
  {
    id: 'cases-among-an-outcome',
    when: ({ figure, spoken }) => isPartOfOutcome(figure.lead, spoken.parent),
    reading: FOREIGN_WORK,
    examples: [
      { text: '结果纠正3件，其中行政复议【2件】。', section: 4, means: 'foreign' },
      { text: '行政复议和行政诉讼案件8件，审结3件（行政复议【2件】）。', section: 4, means: 'foreign' },
    ],
  },
  {
    id: 'cases-heard',
    when: ({ figure: { words } }) => HEARD.test(words) && !HEARD_BY_OTHERS.test(words),
    reading: FOREIGN_WORK,
    examples: [
      { text: '县政府行政复议机构受理政府信息公开行政复议案件【9件】。', section: 4, means: 'foreign' },
      { text: '收到政府信息公开行政复议申请【9件】，审结8件。', section: 4, means: 'foreign' },
    ],
  },
  {
    id: 'cases-among-others',
    when: ({ figure: { lead }, spoken: { parent, section } }) =>
      (parent?.kind === 'foreign' || parent?.kind === 'unknown') &&
      parent.base.length === 0 &&
      section !== 4 &&
      !/信息公开/.test(lead),
    reading: FOREIGN_WORK,
    examples: [{ text: '政府信息公开申请已办结。与县法院会商案件4件，其中复议【3件】、诉讼1件。', means: 'foreign' }],
  },
  {
    id: 'cases-of-all-matters',
    when: ({ figure: { words, rest } }) => !/信息公开/.test(words) && ABOUT_INFORMATION_BEHIND.test(rest),
    reading: ({ named }) => ({ ...FOREIGN_WORK, base: named }),
    examples: [
      { text: '行政复议【19件】，其中政府信息公开类4件。', section: 4, means: 'foreign' },
      { text: '全县行政复议案件【112件】，政府信息公开类5件。', section: 4, means: 'foreign' },
      { text: '全县行政复议案件【112件】中，因政府信息公开引发的5件。', section: 4, means: 'foreign' },
    ],
  },
  {
    id: 'cases-of-some-applications',
    when: isOfSomeApplications,
    reading: UNKNOWN,
    examples: [
      { text: '46件政府信息公开申请中，【2件】申请人提起行政诉讼。', means: 'unknown' },
      { text: '对不予公开的7件政府信息公开申请，有【2件】申请人申请行政复议。', means: 'unknown' },
      { text: '政府信息公开申请不予公开7件，其中【2件】被申请行政复议。', means: 'unknown' },
    ],
  },
  {
    id: 'new-cases-beside-old-ones',
    when: ({ figure }) => isNewBesideOld(figure),
    reading: FOREIGN_WORK,
    examples: [
      { text: '新发生政府信息公开行政复议【8件】，上年结转2件。', section: 4, means: 'foreign' },
      { text: '答复政府信息公开申请45件，引发行政复议【2件】，其余3件系上年答复引发。', means: 'foreign' },
      { text: '政府信息公开行政复议【2件】由本年答复引起，3件由2023年答复引起。', section: 4, means: 'foreign' },
      {
        text: '新增政府信息公开行政复议8件、行政诉讼【6件】，加上上年未审结的2件和3件。',
        section: 4,
        means: 'foreign',
      },
    ],
  },
  {
    id: 'course-of-cases',
    when: ({ figure: { lead, words, rest } }) =>
      OTHER_CASES.test(words) || ENDED_SO_FAR.test(rest) || ENDED_LIST.test(lead),
    reading: FOREIGN_WORK,
    examples: [
      { text: '政府信息公开行政复议案件【9件】已审结，1件尚未审结。', section: 4, means: 'foreign' },
      { text: '审结的复议9件、诉讼【6件】中，维持11件。', section: 4, means: 'foreign' },
    ],
  },
  {
    id: 'cases-of-the-outcome-before',
    when: ({ spoken, outcome }) => outcomeOfParent(spoken.parent) !== undefined && outcome === undefined,
    reading: ({ named, spoken, figure }) => ended(named, outcomeOfParent(spoken.parent)!, figure.words),
    examples: [
      {
        text: '因政府信息公开被行政复议5件，驳回3件（行政复议【2件】）。',
        means: 'review.upheld | review.corrected | review.other',
      },
    ],
  },
  {
    id: 'cases-by-several-outcomes',
    when: ({ figure, outcome }) =>
      joinsOutcomes(figure.words) ||
      (outcome === undefined && sharedOutcome(figure) !== null && joinsOutcomes(figure.lead)),
    reading: ({ named }) => byAnyOutcome(named),
    examples: [
      { text: '政府信息公开行政复议维持、纠正【4件】。', section: 4, means: 'outcome' },
      { text: '维持、纠正的行政复议4件、行政诉讼【4件】。', section: 4, means: 'outcome' },
    ],
  },
  {
    id: 'cases-of-a-shared-outcome',
    when: ({ figure, outcome }) => outcome === undefined && sharedOutcome(figure) !== null,
    reading: ({ named, figure }) => {
      const { outcome, words } = sharedOutcome(figure)!;
      const shared = ended(named, outcome, words);
      return { ...shared, about: [...shared.about, disputes(named, 'total')], confidence: 'likely' };
    },
    examples: [
      { text: '未审结的行政复议1件、行政诉讼【3件】。', section: 4, means: 'litigation.pending | litigation.total' },
      {
        text: '年末尚有行政复议【1件】、行政诉讼3件未审结。',
        section: 4,
        means: 'review.pending | review.total',
      },
    ],
  },
  {
    id: 'cases',
    when: ({ outcome, figure }) => outcome === undefined || /[#][^#]{0,6}(?:均|全部|都)/.test(figure.words),
    reading: ({ named }) => reading('dispute', named, 'total', 'sure'),
    examples: [
      { text: '因政府信息公开被申请行政复议【7件】。', means: 'review.total' },
      { text: '发生行政诉讼【2件】。', section: 4, means: 'litigation.total' },
      { text: '行政诉讼2件：未经复议直接起诉【1件】，复议后起诉1件。', section: 4, means: 'direct.total' },
    ],
  },
  {
    id: 'cases-by-outcome',
    when: any,
    reading: ({ named, outcome, figure }) => ended(named, outcome!, figure.words),
    examples: [{ text: '政府信息公开行政复议结果维持【4件】。', section: 4, means: 'review.upheld' }],
  },
];

/** A figure of 表四. */
export const CASE_RULES: readonly RuleGroup<CaseFigure>[] = [
  { of: ({ named }) => named.length > 0, rules: NAMED_RULES },
  { of: ({ named }) => named.length === 0, rules: UNNAMED_RULES },
];
