import { pattern } from './phrases.ts';

/** How applications came in: no cell of any table. */

const WAYS: readonly RegExp[] = [
  pattern('网上\n在线\n网络\n线上\n互联网\n网站\n平台\n小程序\n微信\n电子'),
  pattern('线下\n书面申请\n当面\n现场\n面对面\n窗口\n来访'),
  pattern('信函\n邮寄\n来信\n快递\n挂号\n书信\n邮政'),
  pattern('邮件\n邮箱'),
  pattern('传真\n电话'),
];

/** `通过网站、信函等渠道`: all of them. */
const ALL_WAYS = pattern(`
  等[多种/各种/各类/不同]{渠道/方式/途径/形式/平台/载体}
  各{渠道/种方式/种渠道}
  线上线下
`);

/** True where words name one way or more. */
export function namesWay(words: string): boolean {
  return WAYS.some(way => way.test(words));
}

/** True where words name one way, so that what is counted came in by it. */
export function isOneWay(words: string): boolean {
  return !ALL_WAYS.test(words) && WAYS.filter(way => way.test(words)).length === 1;
}
