import type { ColumnKey, RowKey } from '../../forms/form.ts';
import { APPLICATION } from '../lexicon/applications.ts';
import { AND } from '../lexicon/joined.ts';
import { ABOUT_DECISIONS, COURSE_OF_CASES, REQUESTED } from '../lexicon/none.ts';
import { FOREIGN } from '../lexicon/other-work.ts';
import { resultsIn } from '../lexicon/results.ts';
import { namesWay } from '../lexicon/ways.ts';
import { applications, disclosure, sumOf } from '../quantities.ts';
import { CASE_NONE_RULES } from './no-case-rules.ts';
import { type NoneInWords, noneOf } from './none-in-words.ts';
import { UNKNOWN } from './reading.ts';
import { any, type CellRule, type RuleGroup } from './rule.ts';

const SHARE_RULES: readonly CellRule<NoneInWords>[] = [
  {
    id: 'none-of-a-share',
    when: ({ tail }) => /\d/.test(tail) || /^(?:审结|办结|答复|经|按|能|及时|予|够|公开)/.test(tail),
    reading: UNKNOWN,
    examples: [{ text: '政府信息公开申请【未】答复。', means: 'unknown' }],
  },
];

const FEE_RULES: readonly CellRule<NoneInWords>[] = [
  {
    id: 'no-fees',
    when: ({ words, head, tail, spoken }) =>
      /行政事业性收费/.test(tail) && spoken.section !== 6 && !/信息处理费/.test(`${head}${words}${tail}`),
    reading: () => noneOf('disclosure', [disclosure('fees', ['amount'])], 'likely'),
    examples: [{ text: '【未】收取行政事业性收费。', section: 2, means: 'fees.amount' }],
  },
];

const DECISION_NONE_RULES: readonly CellRule<NoneInWords>[] = [
  {
    id: 'nothing-about-decisions',
    when: ({ words, head, tail }) =>
      ABOUT_DECISIONS.test(`${head}${words}${tail}`) || COURSE_OF_CASES.test(tail) || /投诉|举报|追究|通报/.test(tail),
    reading: UNKNOWN,
    examples: [
      { text: '【未】公示行政处罚信息。', section: 2, means: 'unknown' },
      { text: '全年【无】行政处罚被纠正案件。', section: 2, means: 'unknown' },
      { text: '全年【无】行政处罚被投诉。', section: 2, means: 'unknown' },
    ],
  },
  {
    id: 'no-decisions',
    when: any,
    reading: ({ decisions }) =>
      noneOf('disclosure', [sumOf(decisions.map(row => disclosure(row, ['decisions'])))], 'likely'),
    examples: [{ text: '【未】实施行政强制。', section: 2, means: 'compulsion.decisions' }],
  },
];

const APPLICATION_NONE_RULES: readonly CellRule<NoneInWords>[] = [
  {
    id: 'no-documents',
    when: f =>
      rowOf(f) !== null && columnsIn(f.tail).length > 0 && !/公开|审查|备案|清理|解读|违反|定权|权限/.test(f.tail),
    reading: f => noneOf('disclosure', [disclosure(rowOf(f)!, columnsIn(f.tail))], 'likely'),
    examples: [
      { text: '本年度【未】制发行政规范性文件。', section: 2, means: 'normative.made' },
      { text: '全年【没有】废止规章。', section: 2, means: 'rules.repealed' },
    ],
  },
  {
    id: 'none-carried-out',
    when: ({ tail }) =>
      /^(?:申请)?(?:需要?)?(?:结转|转入|转结|延续)(?:至|到|入)?(?:下|次|明|20\d\d)|^(?:下|次)(?:一)?年度?(?:结转|继续)/.test(
        tail,
      ),
    reading: ({ spoken }) => noneOf('flow', [applications('carriedOut', spoken.edition)], 'sure'),
    examples: [{ text: '【没有】结转下年度的申请。', means: 'carriedOut' }],
  },
  {
    id: 'none-carried-in-among-those-left',
    when: ({ behindLeft, head, tail }) => behindLeft && tellsOfLastYear(head, tail),
    reading: UNKNOWN,
    examples: [
      { text: '结转下年的5件政府信息公开申请均为本年新收，【没有】上年结转件。', means: 'unknown' },
      { text: '结转下年度的政府信息公开申请中，【没有】上年遗留的申请。', means: 'unknown' },
      { text: '政府信息公开申请尚在办理5件，均为当年新收，【无】上年结转。', means: 'unknown' },
    ],
  },
  {
    id: 'none-carried-in',
    when: ({ head, tail }) => tellsOfLastYear(head, tail),
    reading: ({ spoken }) => noneOf('flow', [applications('carriedIn', spoken.edition)], 'sure'),
    examples: [
      { text: '【没有】上年结转的政府信息公开申请。', means: 'carriedIn' },
      { text: '新收政府信息公开申请5件，上年【没有】结转申请。', means: 'carriedIn' },
      { text: '新收政府信息公开申请5件，结转下年度1件，【没有】上年结转件。', means: 'carriedIn' },
    ],
  },
  {
    id: 'none-carried-somewhere',
    when: ({ tail, spoken, ofOtherWork }) =>
      spoken.applications && !ofOtherWork && /^(?:结转|遗留)(?:的)?(?:申请|件|情况|情形)?$/.test(tail),
    reading: ({ behindDone, spoken }) => {
      const keys = behindDone ? ['carriedOut'] : ['carriedOut', 'carriedIn'];
      return noneOf(
        'flow',
        keys.map(key => applications(key, spoken.edition)),
        'likely',
      );
    },
    examples: [
      { text: '新收政府信息公开申请5件，均已办结，【无】结转。', means: 'carriedOut' },
      { text: '新收政府信息公开申请5件，【无】结转。', means: 'carriedOut | carriedIn' },
    ],
  },
  {
    id: 'none-carried-by-some',
    when: ({ tail }) => /^(?:结转|遗留)/.test(tail),
    reading: UNKNOWN,
    examples: [
      { text: '新收政府信息公开申请5件，均已办结，【无】结转疑难申请。', means: 'unknown' },
      { text: '新收政府信息公开申请5件。办理信访事项41件，全部办结，【无】结转。', means: 'unknown' },
    ],
  },
  {
    id: 'no-result',
    when: isOneResult,
    reading: ({ tail, spoken }) => noneOf('result', [applications(resultsIn(tail)[0]!.key, spoken.edition)], 'likely'),
    examples: [{ text: '新收政府信息公开申请5件，【没有】不予处理的申请。', means: 'reject' }],
  },
  {
    id: 'something-about-results',
    when: ({ tail }) => resultsIn(tail).length > 0,
    reading: UNKNOWN,
    examples: [{ text: '新收政府信息公开申请5件，【没有】以国家秘密为由不予公开的申请。', means: 'unknown' }],
  },
  {
    id: 'no-requests-named',
    when: f => !REQUESTED.test(f.tail) && !isReversed(f),
    reading: UNKNOWN,
    examples: [{ text: '新收政府信息公开申请5件，【未出现】超期情况。', means: 'unknown' }],
  },
  {
    id: 'requests-without-a-verb',
    when: f =>
      !isTaken(f.words) &&
      f.words !== '零' &&
      !/^(?:人)?(?:提出|新收|新增)?(?:政府)?(?:信息公开申请|依申请公开|公开申请)/.test(f.tail),
    reading: UNKNOWN,
    examples: [{ text: '【没有】通过传真提交的申请。', means: 'unknown' }],
  },
  {
    id: 'none-of-some-requests',
    when: ({ tail }) => {
      const rest = tail.replace(APPLICATION, '');
      return FOREIGN.test(rest) || namesWay(rest) || /关于|费|涉及/.test(rest);
    },
    reading: UNKNOWN,
    examples: [
      { text: '全年【未收到】网上申请。', means: 'unknown' },
      { text: '全年【未收到】涉及土地的政府信息公开申请。', means: 'unknown' },
    ],
  },
  {
    id: 'none-received',
    when: any,
    reading: f => {
      const { edition } = f.spoken;
      const strong = APPLICATION.test(f.tail) || isReversed(f);
      return noneOf(
        'flow',
        [applications('new', edition), applications('new+carriedIn', edition)],
        strong ? 'sure' : 'likely',
      );
    },
    examples: [
      { text: '全县【未收到】政府信息公开申请。', means: 'new | new+carriedIn' },
      { text: '政府信息公开【零】申请。', means: 'new | new+carriedIn' },
    ],
  },
];

/** Of what there was none, by the first that holds. `unknown`: of nothing that the tables count. */
export const NONE_RULES: readonly RuleGroup<NoneInWords>[] = [
  { of: any, rules: SHARE_RULES },
  { of: ({ cases }) => cases.length > 0, rules: CASE_NONE_RULES },
  { of: any, rules: FEE_RULES },
  { of: ({ decisions }) => decisions.length > 0, rules: DECISION_NONE_RULES },
  { of: any, rules: APPLICATION_NONE_RULES },
];

function rowOf({ head, words, tail, spoken }: NoneInWords): RowKey | null {
  const all = `${head}${words}${tail}`;
  return /规范性文件/.test(all) ? 'normative' : /规章(?!制度)/.test(all) ? 'rules' : spoken.row;
}

function columnsIn(tail: string): ColumnKey[] {
  return [
    ...(/^[^，]{0,6}(?:制发|制定|出台|印发|新增|发布)/.test(tail) ? (['made'] as const) : []),
    ...(/废止|失效/.test(tail) ? (['repealed'] as const) : []),
  ];
}

const BESIDE_RESULT = new RegExp(`^(?:${AND}|的|情况|情形|申请|决定|案件|件)*$`);

/** `没有不予公开的情况`: one result, and nothing else. */
function isOneResult({ tail, words, spoken }: NoneInWords): boolean {
  if (!spoken.applications || !/发生|出现|存在|没有|无/.test(words)) return false;
  const [first, second] = resultsIn(tail);
  return (
    first !== undefined &&
    second === undefined &&
    /^(?:作出)?(?:的)?$/.test(tail.slice(0, first.from)) &&
    BESIDE_RESULT.test(tail.slice(first.to))
  );
}

function tellsOfLastYear(head: string, tail: string): boolean {
  return /^(?:上一?年度?|去年度?)(?:的)?(?:结转|遗留|转入)/.test(tail) || isLeftByLastYear(head, tail);
}

/** Right before words that say none. */
export const LAST_YEAR = /(?:上一?年度?|去年)$/;

/** `上年没有结转申请` */
export function isLeftByLastYear(head: string, tail: string): boolean {
  return LAST_YEAR.test(head) && /^(?:结转|遗留)(?:的)?(?:到本年度?的)?(?:申请|件)?$/.test(tail);
}

function isTaken(words: string): boolean {
  return /收到|接到|接收|受理|收悉/.test(words);
}

/** `政府信息公开申请未收到` */
function isReversed({ head, tail, words }: NoneInWords): boolean {
  return /^(?:到)?$/.test(tail) && isTaken(words) && APPLICATION.test(head);
}
