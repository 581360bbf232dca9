import { casesNamed, ENDED_SO_FAR, OFFICIAL_OUTCOME, OTHER_CASES, OTHER_OUTCOME, OUTCOMES } from '../lexicon/cases.ts';
import { FOREIGN } from '../lexicon/other-work.ts';
import { disputes } from '../quantities.ts';
import { FOREIGN_WORK, type Reading, type Spoken } from './reading.ts';
import { any, type CellRule, type FigureInWords, type RuleGroup } from './rule.ts';

/** A figure that may count cases of 表四. */
interface CaseFigure {
  readonly figure: FigureInWords;
  readonly spoken: Spoken;
  /** Kinds of case that its words name; empty when none. */
  readonly named: readonly string[];
  /** Kinds of case that it is about where its words name none. */
  readonly kinds: readonly string[];
  /** How the cases ended, by its words. */
  readonly outcome: string | undefined;
}

/** Longer than this, words that name no case are about something else. */
const SHORT = 16;

/** Null where nothing speaks of cases. */
export function caseFigure(figure: FigureInWords, spoken: Spoken): CaseFigure | null {
  const { words } = figure;
  const { parent } = spoken;
  // `复议诉讼情况：政府信息公开复议案件3件`
  const named = kindsIn(words.slice(words.lastIndexOf('：') + 1));
  const kinds = parent?.kind === 'dispute' ? parent.base : parent?.kind === 'foreign' ? [] : spoken.cases;
  if (named.length === 0 && kinds.length === 0 && !isAmongCases(parent)) return null;
  return { figure, spoken, named, kinds, outcome: OUTCOMES.find(([, pattern]) => pattern.test(words))?.[0] };
}

/** A part of cases of all matters. */
function isAmongCases(parent: Reading | null): boolean {
  return parent?.kind === 'foreign' && parent.base.length > 0;
}

/** `行政诉讼，未经复议直接起诉` names one kind, not two. */
function kindsIn(words: string): string[] {
  const named = casesNamed(words);
  return named.includes('direct') || named.includes('afterReview') ? named.filter(k => k !== 'litigation') : named;
}

/** By words that name cases. */
const NAMED_RULES: readonly CellRule<CaseFigure>[] = [
  {
    id: 'cases-of-other-matters',
    when: ({ spoken }) => !spoken.information && spoken.section !== 4,
    reading: FOREIGN_WORK,
    examples: [{ text: '全年办理行政复议案件【126件】。', means: 'foreign' }],
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
    id: 'cases-of-all-matters',
    when: ({ figure: { words, rest } }) =>
      !/信息公开/.test(words) && /^(?:[^。]{0,30}其中|[中里]，?)[^，。；]{0,16}信息公开/.test(rest),
    reading: ({ named }) => ({ ...FOREIGN_WORK, base: named }),
    examples: [
      { text: '行政复议【19件】，其中政府信息公开类4件。', section: 4, means: 'foreign' },
      { text: '全县行政复议案件【112件】中，因政府信息公开引发的5件。', section: 4, means: 'foreign' },
    ],
  },
  {
    id: 'course-of-cases',
    when: ({ figure: { words, rest } }) => OTHER_CASES.test(words) || ENDED_SO_FAR.test(rest),
    reading: FOREIGN_WORK,
    examples: [{ text: '政府信息公开行政复议案件【9件】已审结，1件尚未审结。', section: 4, means: 'foreign' }],
  },
  {
    id: 'cases-of-the-outcome-before',
    when: ({ spoken, outcome }) => outcomeOf(spoken.parent) !== undefined && outcome === undefined,
    reading: ({ named, spoken, figure }) => ended(named, outcomeOf(spoken.parent)!, figure.words),
    examples: [
      {
        text: '因政府信息公开被行政复议5件，驳回3件（行政复议【2件】）。',
        means: 'review.upheld | review.corrected | review.other',
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

/** By words behind those that named them. */
const UNNAMED_RULES: readonly CellRule<CaseFigure>[] = [
  {
    id: 'handled-cases',
    when: ({ kinds, spoken, outcome, figure: { words } }) =>
      kinds.length > 0 && spoken.parent === null && outcome === undefined && isOfCases(words, spoken),
    reading: FOREIGN_WORK,
    examples: [
      { text: '配合复议、诉讼调查，全年共承办有关案件【58件】。', means: 'foreign' },
      { text: '收到政府信息公开申请22件。参加行政复议、行政诉讼，共承办【58件】。', means: 'foreign' },
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

/** A figure of 表四. */
export const CASE_RULES: readonly RuleGroup<CaseFigure>[] = [
  { of: ({ named }) => named.length > 0, rules: NAMED_RULES },
  { of: ({ named }) => named.length === 0, rules: UNNAMED_RULES },
];

/** `结果纠正3件，其中行政复议2件`: of that outcome, whatever words tell it. */
function isPartOfOutcome(lead: string, parent: Reading | null): boolean {
  const parts = lead.split(/其中|（/);
  if (parts.length === 1) return false;
  const isOutcome = (words: string) => !/复议|诉讼/.test(words) && isAboutOutcome(words);
  if (isOutcome(parts[0]!)) return true;
  return (
    parent?.about.length === 0 &&
    isOutcome(
      parts
        .at(-2)!
        .split('，')
        .findLast(clause => clause !== '') ?? '',
    )
  );
}

function isAboutOutcome(words: string): boolean {
  return /审结|办结|结案/.test(words) || OUTCOMES.some(([, pattern]) => pattern.test(words));
}

/** `参加诉讼，承办案件58件`: no word tells whether they are about information. */
function isOfCases(words: string, { before }: Spoken): boolean {
  if (/申请/.test(words)) return false;
  return /案件?|应诉|出庭/.test(words) || (before.length === 0 && /办理|处理|受理|办结|承办/.test(words));
}

/** What is read of the last kinds of case may be so of all that were listed. */
function orOfAll(
  last: readonly string[],
  all: readonly string[],
  read: (kinds: readonly string[]) => Reading,
): Reading {
  const reading = read(last);
  return all.length > last.length
    ? { ...reading, about: [...reading.about, ...read(all).about], confidence: 'likely' }
    : reading;
}

/** `行政复议8件、行政诉讼3件，其中结果维持5件`: the kinds that stand side by side before the outcomes. */
function casesListed(before: readonly Reading[]): string[] {
  const end = before.findLastIndex(r => r.kind !== 'outcome') + 1;
  const from = before.slice(0, end).findLastIndex(r => r.kind !== 'dispute') + 1;
  return kindsOf(before.slice(from, end));
}

/** Of 行政诉讼 and its two kinds only 行政诉讼. */
function kindsOf(readings: readonly Reading[]): string[] {
  const all = [...new Set(readings.flatMap(r => r.base))];
  return all.includes('litigation') ? all.filter(kind => kind !== 'direct' && kind !== 'afterReview') : all;
}

function ofTotal(kinds: readonly string[]): Reading {
  return reading('dispute', kinds, 'total', 'likely');
}

function outcomeOf(parent: Reading | null): string | undefined {
  return parent?.kind === 'outcome' ? parent.about[0]?.key.split('.')[1] : undefined;
}

function ended(kinds: readonly string[], outcome: string, words: string): Reading {
  const official = OFFICIAL_OUTCOME.test(words);
  const found = reading('outcome', kinds, outcome, official ? 'sure' : 'likely');
  const others = official ? [] : ['upheld', 'corrected', 'other'].filter(o => o !== outcome);
  return { ...found, about: [...found.about, ...others.map(o => disputes(kinds, o))] };
}

function reading(
  kind: 'dispute' | 'outcome',
  kinds: readonly string[],
  outcome: string,
  confidence: 'sure' | 'likely',
): Reading {
  return { kind, about: [disputes(kinds, outcome)], confidence, base: kinds, rule: '' };
}
