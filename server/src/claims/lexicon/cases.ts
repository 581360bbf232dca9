import { matchesOf } from '../../text/matches.ts';
import { AND } from './joined.ts';
import { anyOf, pattern } from './phrases.ts';

/** 行政复议、行政诉讼: the columns of 表四. */

export const DIRECT = `
  未经[行政]复议[而][直接][向[人民]法院][提起/的][行政][诉讼/起诉]
  直接{起诉/提起[行政]诉讼}
`;
export const AFTER_REVIEW = `
  [经][行政]复议[后][又/再/仍][不服][向[人民]法院][又/再]{起诉/提起[行政]诉讼}
  复议后[起诉/诉讼/应诉]
`;
const DIRECT_ANYWHERE = new RegExp(anyOf(DIRECT), 'g');
const AFTER_REVIEW_ANYWHERE = new RegExp(anyOf(AFTER_REVIEW), 'g');
const REVIEW = /复议/;
const LITIGATION = /诉讼|起诉|应诉|被诉/;

/** Kinds of case that the words name: review, direct, afterReview, litigation. */
export function casesNamed(words: string): string[] {
  const direct = words.replace(DIRECT_ANYWHERE, '□');
  const rest = direct.replace(AFTER_REVIEW_ANYWHERE, '◇');
  return [
    ...(REVIEW.test(rest) ? ['review'] : []),
    ...(direct !== words ? ['direct'] : []),
    ...(rest !== direct ? ['afterReview'] : []),
    ...(LITIGATION.test(rest) ? ['litigation'] : []),
  ];
}

/** How cases ended, the first that fits. */
export const OUTCOMES: readonly (readonly [key: string, words: RegExp])[] = [
  [
    'pending',
    pattern(`
      尚未审结
      未审结
      未结[案]
      正在{审理/办理}
      继续审理
      审理中
      待审
    `),
  ],
  [
    'upheld',
    pattern(`
      维持
      驳回
      胜诉
    `),
  ],
  [
    'corrected',
    pattern(`
      纠正
      撤销
      变更
      确认违法
      败诉
      责令
    `),
  ],
  [
    'other',
    pattern(`
      其{他/它}结果
      其{他/它}
      撤回
      撤诉
      终止
      调解
      和解
    `),
  ],
];

const ENDED = OUTCOMES.map(([, words]) => words.source).join('|');
const OUTCOME = new RegExp(OUTCOMES.map(([, words]) => `(${words.source})`).join('|'), 'g');
/** `维持原决定和`, `纠正或作` */
const JOINED = new RegExp(`^[^，。；：#\\d]{0,6}?${AND}[^，。；：#\\d]{0,6}$`);

/** `维持、纠正4件`: counted together, however each ended. */
export function joinsOutcomes(words: string): boolean {
  const named = matchesOf(OUTCOME, words).map(match => ({
    outcome: match.slice(1).findIndex(group => group !== undefined),
    from: match.index,
    to: match.index + match[0].length,
  }));
  return named.some(({ outcome, from }, i) => {
    const last = named[i - 1];
    return last !== undefined && last.outcome !== outcome && JOINED.test(words.slice(last.to, from));
  });
}

/** A kind of case with its number, between other words. */
const COUNTED = '[^，。；：（）\\d]{0,10}(?:复议|诉讼|起诉)[^，。；：（）\\d]{0,8}\\d+[件起宗例](?:案件)?';
/** Before a figure: how those were that are listed one behind the other (`未审结的复议1件、`, `维持的案件中，`). */
export const ENDED_AHEAD = new RegExp(
  [
    `(?:${ENDED})(?<!其[他它])了?(?:的|的?有|的?为|：)?${COUNTED}[、和及与]`,
    `(?:${ENDED})理?的?(?:(?:政府)?信息公开类?)?(?:案件|\\d+[件起宗例](?:案件)?)[中里：](?:，|${COUNTED}|[、和及与])*`,
  ]
    .map(words => `${words}[^，。；：（）\\d]*$`)
    .join('|'),
);
/** Behind a figure: the same of the whole list (`、诉讼3件未审结`). Where all of them ended so they are all cases. */
export const ENDED_BEHIND = new RegExp(
  `^(?:案件)?(?:[、和及与]${COUNTED}){0,3}(?:已|仍|尚|还|被|在|法院|人民|复议|机关)*(?:${ENDED})(?![^，。；]{0,6}\\d)`,
);

/** The form's own words. 驳回, 撤销 and 撤回 are counted in different columns from office to office. */
export const OFFICIAL_OUTCOME = /维持|纠正|其[他它]结果|尚?未审结/;

/** Cases of other matters, and what is told of them beside their number. */
export const OTHER_CASES = pattern(`
  信息公开{以外/之外}
  其{他/它}[类/各类][行政]{复议/诉讼}
  各类
  各种
  行政{许可/处罚/强制}
  审结
  办结
  结案
  {一/二/再}审
  上诉
  申请书
  答复书
  应诉{能力/工作}
  出庭
  率
  培训
  机关负责人
`);

/** Behind a figure: those of the cases that have come to an end so far. All of them (`均已审结`) are all cases. */
export const ENDED_SO_FAR = /^(?:已经?)?(?:审结|办结|结案|结[，。；、])|^已有[^，。；]{0,4}结果/;

/** Before a figure: the same of a list (`审结的复议9件、`). */
export const ENDED_LIST = new RegExp(`(?<![未尚])(?:审结|办结|结案|已结)的?${COUNTED}[、和及与][^，。；：（）\\d]*$`);

/** An end that is counted as 其他结果. */
export const OTHER_OUTCOME = /^[其中、，]*其[他它](?:结果)?(?:的|为|有)?#$|#为?其[他它]结果|撤|终止|调解|和解/;

/** Cases that an office hears as 复议机关: those of 表四 are against it. */
export const HEARD =
  /(?:受理|审理|收案|立案)[^#，。；]{0,14}复议|(?:收到|接收|接到|新收)[^#，。；]{0,14}复议申请|作为(?:行政)?复议机[关构]/;
/** Others than the report's own office hear them. */
export const HEARD_BY_OTHERS = /上级|被申请|为被|被提/;

/** Before a figure: applications, answers or a result of which some went on to a case. Those of earlier years' answers are in 表四 too. */
export const AMONG_APPLICATIONS = new RegExp(
  [
    '(?:申请|答复|决定|公开|提供|处理|办结|新收)(?:的)?(?:\\d+[件宗份])?(?:申请|答复|决定)?[件类]?[中里](?:，|[^，。；\\d]*$)',
    '(?:公开|提供|处理)的?(?:\\d+[件宗份])?(?:申请|答复|决定)?的?，(?=[有其]|申请人|\\d)',
  ].join('|'),
);
/** `2件申请人申请复议`, `有1件被提起诉讼`: some of what was spoken of. */
export const SOME_WENT_ON =
  /^[，、]?(?:其中|中|另|还|又|有)*#(?:的?申请人|又|再|还)?[^，。；#]{0,6}(?:申请|提起|起诉|被)/;

const EARLIER = '(?:上一?年|去年|往年|以前年度|20\\d\\d年)';
const LED_TO = '[^，。；]{0,8}(?:引发|引起|产生|所致)';
const OTHERS_LED_TO = `\\d[件起例宗][^，。；\\d]{0,10}${EARLIER}${LED_TO}`;
const ANSWERS_LED_TO = `${EARLIER}度?(?:的|作出|所作)*(?:答复|决定)${LED_TO}`;
/** Behind a figure: others, to which answers of an earlier year led (`其余3件系上年答复引发`), so that it counts this year's alone. */
export const BESIDE_OLD_ANSWERS = new RegExp(
  `^(?:案件)?(?:由[本当]年|(?![^。；]*其中)[^。；]{0,30}(?:${OTHERS_LED_TO}|${ANSWERS_LED_TO}))`,
);

/** Those that came over from last year, which 表四 counts together with the new ones. */
export const OLD_CASES = /(?:上一?年|去年|往年|20\d\d年)[^。；]{0,8}(?:结转|未审结|未结|转入|遗留|延续)/;
