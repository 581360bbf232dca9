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

/** The form's own words. 驳回, 撤销 and 撤回 are counted in different columns from office to office. */
export const OFFICIAL_OUTCOME = /维持|纠正|其[他它]结果|尚?未审结/;

/** Cases of other matters, and what is told of them beside their number. */
export const OTHER_CASES = pattern(`
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

/** An end that is counted as 其他结果. */
export const OTHER_OUTCOME = /^[其中、，]*其[他它](?:结果)?(?:的|为|有)?#$|#为?其[他它]结果|撤|终止|调解|和解/;
