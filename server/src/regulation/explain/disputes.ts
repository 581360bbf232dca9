import { CASE_GROUPS, OUTCOMES } from '../../forms/disputes.ts';
import { at, type ExplanationWords } from './explanation.ts';

const BASIS = [at(51), at(50, 1, 3)] as const;

const GROUPS: Readonly<Record<(typeof CASE_GROUPS)[number]['key'], string>> = {
  review: '因本机关的公开工作申请行政复议的案件',
  direct: '因本机关的公开工作、没有先复议就向法院起诉的案件',
  afterReview: '因本机关的公开工作、先复议后又向法院起诉的案件',
};

const RESULTS: Readonly<Record<(typeof OUTCOMES)[number]['key'], string>> = {
  upheld: '结果维持了本机关原来的做法。',
  corrected: '结果改变了本机关原来的做法，如撤销、变更、确认违法、责令重新答复。',
  other: '已经了结，但说不上维持或纠正，如申请人或原告撤回、案件终止。',
  pending: '到12月31日还没有结果。',
  total: '本组前面四个数之和：结果维持、结果纠正、其他结果、尚未审结。',
};

/** Who decides differs by group, and with it what a result is called. */
const EXAMPLES: Readonly<Record<string, string>> = {
  'review.upheld': '结果维持了本机关原来的做法，如复议决定维持。',
  'direct.upheld': '结果维持了本机关原来的做法，如法院驳回诉讼请求。',
  'afterReview.upheld': '结果维持了本机关原来的做法，如法院驳回诉讼请求。',
};

/** 表四, by column key (`review.upheld`). */
export const DISPUTE_COLUMNS: Readonly<Record<string, ExplanationWords>> = Object.fromEntries(
  CASE_GROUPS.flatMap(g =>
    OUTCOMES.map(o => {
      const key = `${g.key}.${o.key}`;
      return [key, [`${GROUPS[g.key]}：${EXAMPLES[key] ?? RESULTS[o.key]}`, ...BASIS]];
    }),
  ),
);

/** What an outcome is where nothing tells which of the three groups is meant. */
export const DISPUTE_OUTCOMES: Readonly<Record<string, ExplanationWords>> = Object.fromEntries(
  OUTCOMES.map(o => [o.key, [`行政复议、未经复议直接起诉、复议后起诉三组都有这一栏：${RESULTS[o.key]}`, ...BASIS]]),
);

export const DISPUTE_ROW: ExplanationWords = [
  '十五个数分三组，每组五个：行政复议、未经复议直接起诉、复议后起诉；每组最后一个是前四个之和。只计因公开工作引起的案件，本机关的其他案件不计。',
  ...BASIS,
];

/** The merged header cells of 表四. */
export const DISPUTE_GROUPS: Readonly<Record<string, ExplanationWords>> = {
  行政复议: [`${GROUPS.review}，按结果计入下面四栏，第五栏是四栏之和。`, ...BASIS],
  行政诉讼: ['因本机关的公开工作起诉到法院的案件，分两组：没有先复议的，先复议过的。一件只计入一组。', ...BASIS],
  未经复议直接起诉: [
    `${GROUPS.direct}。2024年1月1日起，对不予公开不服的要先申请复议（2023年修订的行政复议法第二十三条），这一组有数时值得再核对一遍。`,
    ...BASIS,
  ],
  复议后起诉: [`${GROUPS.afterReview}。复议本身另计入“行政复议”那一组。`, ...BASIS],
};
