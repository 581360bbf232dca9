import { AND } from './joined.ts';
import { anyOf } from './phrases.ts';

/** 上年结转 and 结转下年度 in all their wordings. */

const CARRY = `
  结转
  转结
  转入
  转到
  转至
  延至
  顺延
  延续
  留待
  移交
  遗留
  滚存
  留存
  结存
  接转
  承接
`;
const PAST_YEAR = '(?:上一?年度?末?|上个年度|去年度?|往年|以前年度|(?<year>20\\d\\d)年?度?末?)';
const NEXT_YEAR = '(?:(?:下|次|明|翌|来)(?:一|个)*年度?|(?<year>20\\d\\d)年?度?)';

const BROUGHT = anyOf(CARRY, '转来\n未办结\n跨年');

export const CARRIED = new RegExp(anyOf(CARRY));

/** 二、上年结转; the group `year` where one is named. */
export const CARRIED_IN = new RegExp(
  [
    `${PAST_YEAR}[^#，。；]{0,16}?${BROUGHT}(?!至?到?(?:下|次|明))`,
    '期初(?:结转|结存)?',
    `${anyOf(CARRY)}(?:自|的|了|过来的)?(?:上一?年|去年|往年)`,
  ].join('|'),
);

/** `新收和上年结转的申请8件`: both together, in either order. */
export const NEW_AND_CARRIED_IN = new RegExp(
  `新(?:收|接收|受理)[^#，；]{0,16}(?:${AND}|加)[^#，；]{0,8}${BROUGHT}|` +
    `${BROUGHT}[^#，；]{0,12}(?:${AND}|加)[^#，；]{0,8}新(?:收|接收|受理)`,
);

/** 四、结转下年度继续办理; the group `year` where one is named. */
export const CARRIED_OUT = new RegExp(
  [
    '(?:期末|年末)(?:结转|结存)',
    `${anyOf(CARRY)}(?:至|到|入|为)?${NEXT_YEAR}`,
    '(?:下|次|明)一?年度?(?:继续|再)?(?:办理|处理|答复)',
  ].join('|'),
);

/** Not done yet at the year's end. */
export const NOT_DONE = new RegExp(
  [
    '(?:尚|仍|还)(?:在|处于)[^#，]{0,10}(?:办理|期限|时限|流程)(?:中|内|之中|过程)?',
    anyOf(`
      正在{办理/处理}
      {尚未/未/没有/未能/待}{办结/答复/到期/到答复期}
      待办{理/结}
      在办!{理}
      {在/处于}办理[过程]中
      跨年[度]{办理/件}
    `),
  ].join('|'),
);

/** Before a figure: those that were left over, of which it tells a part. */
export const AMONG_LEFT = new RegExp(
  `(?:${CARRIED_OUT.source}|${NOT_DONE.source})[^，。；：（）\\d]{0,12}\\d+[件宗份](?:政府信息公开|依申请公开)?(?:申请)?` +
    '(?:中，?|（|，?其中，?)[^。；）]{0,40}$',
);

const OF_THEM = '[^，。；\\d]{0,6}的[^，。；\\d]{0,8}(?:\\d+[件宗份])?[^，。；\\d]{0,24}[，中](?:其中)?';
const ALL_NEW = '[^，。；]{0,12}，?[均都全][^，。；]{0,10}新(?:收|受理|接收)[^，。；]{0,4}，';
/** At the end of words that tell of those left over, behind which what came over from last year is sought among these: `结转下年的5件均为本年新收，`. */
export const BEHIND_LEFT = new RegExp(`(?:${CARRIED_OUT.source}|${NOT_DONE.source})(?:${OF_THEM}|${ALL_NEW})$`);

/** `余2件于12月26日收到，仍在法定期限内，结转下年度`: before the figure, what may stand between, and what says that no more is told of it. */
const REST = /(?:其余|余下|剩余|剩下|尚余|仅余|[余剩])的?$/;
const OF_OTHERS = /[予件宗]|部分|公开|无|没有|其[他它]|办结|办毕|完毕|答复|回复|撤回|外/;
const TOLD = new RegExp(`^(?<between>[^。；]{0,60}?)(?<out>${CARRIED_OUT.source})(?![^，。；]{0,6}\\d)`);

/** What is told of those that are left over, when and why set aside; null where nothing is, or not of all of them. */
export function whatBecomesOfRest(before: string, rest: string): string | null {
  if (!REST.test(before)) return null;
  const { between, out } = TOLD.exec(rest)?.groups ?? {};
  return between !== undefined && !OF_OTHERS.test(between.replace(NOT_DONE, '')) ? out! : null;
}
