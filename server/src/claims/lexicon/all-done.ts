import { anyOf } from './phrases.ts';

/** Words that say that all applications are closed, and of which ones that is said. */

const ALL = '(?:均|全部|全都|都)';
const MANNER = `(?:${anyOf(`
  按[照][有关/相关]{规定/要求/程序}
  按{时/期}
  依法[依规/依规范]
  依规
  及时
  全部
  如期
`)}|在[^，。；在]{0,12}内)`;
/** Each may be said in a few ways at once; without a bound, words that are nothing but manners would be tried in every division. */
const MANNERS = `${MANNER}{0,4}`;
const CLOSED = anyOf(`
  办结
  办理完{毕/成/结}
  办毕
  处理完{毕/成}
  答复完毕
`);
/** With 已 before it 办理 tells how many, not how. */
const DEALT_WITH = '(?:作出|做出)?(?:办理|处理|答复|回复)(?!中|流程|程序|期限|时限)';
const WHOLLY = '(?:为|是|达|达到)?(?:100%|百分之百|百分百)';

/**
 * That all applications are closed. `均按时答复` is left alone: what is carried over is not due yet. So is 办理 without 已:
 * it tells how, not how many.
 */
export const ALL_DONE = new RegExp(
  [
    `${ALL}(?:已|已经)?${MANNERS}(?:予以)?${CLOSED}`,
    `${ALL}(?:已|已经)${MANNERS}(?:予以)?${DEALT_WITH}`,
    `${ALL}(?:已|已经)?(?:在|于)?(?:本年度?内?|当年度?内?|年内)(?:依法)?(?:予以)?(?:${CLOSED}|答复|回复)`,
    '全部(?:依法(?:依规)?)?(?:予以)?(?:答复|回复)',
    `(?<!按时|按期|及时|限时|如期|到期)(?:办结|答复|回复|办理)率(?:均|都)?${WHOLLY}`,
    '无一(?:件)?(?:积压|结转)',
  ].join('|'),
  'g',
);

/** A share of 答复 says nothing of those that are not due where the sentence speaks of what was due. */
export const SHARE_OF_ANSWERS = /^(?:答复|回复|办理)率/;
export const SHARE = /率/;
export const IN_TIME = /按时|按期|及时|如期|到期|期限|时限|法定/;

/** When that was so, of the report's year. */
export const WITHIN_YEAR = `(?:${anyOf(`
  本年[度][内]
  当年[度][内]
  年内
  全年
  {截至/截止}[本/当]年[度]{底/末}
  年底前
`)}|截[至止](?:20\\d\\d年)?12月(?:31日|底))`;

/** What else may be all done, and words that leave some open. */
export const NOT_ALL = new RegExp(
  anyOf(`
    留言
    信访
    来信
    咨询
    热线
    工单
    建议
    提案
    议案
    投诉
    举报
    问题
    整改
    复议
    诉讼
    结转
    转结
    上年
    去年
    往年
    其余
    其{他/它}!{组织}
    剩余
    余下
    除
    到期
    届满
    期满
    应当
    确保
    做到
    要求!{[^，。；]{0,4}办}
    力争
    网上
    信函
    当面
  `),
);

/**
 * `除1件因需征求第三方意见顺延办理外，`: some are left out, for whatever reason, here or in the clause after next. `除网站外，还通过信函受理` and
 * `除此之外` leave out none.
 */
export const SOME_EXCEPTED = /除(?!此)[^。；]{1,80}?外(?:的|，|、|$|(?=[均都全已]))(?!还|也|又|同时|另)/;

/** `以上均已办结`: what the sentence before has told of. */
export const THESE = /^(?:以上|上述)(?:各项|各类)?(?:申请|事项|案件)?(?:件)?$/;

const ONE = '(?:办结|办毕|办理完[毕成结]|处理完[毕成]|答复|回复)';
/** The subject is what was dealt with: `办结的24件`, `全年办结24件`, `应办结的申请`, `其中24件`. */
export const OF_THOSE_DONE = new RegExp(
  [
    `${ONE}(?:申请人)?(?:了|的)`,
    `应(?:予)?(?:以)?(?:当)?(?:在[^，。；]{0,8})?${ONE}`,
    `${ONE}[^，。；\\d]{0,14}\\d+[件宗条份]`,
    '其中(?:的)?\\d+[件宗条份]',
  ].join('|'),
);

/** What follows tells of some that are open: `其余3件正在办理`. */
export const REST_FOLLOWS = /^[^。]{0,60}(?:其余|另有|还有|尚有|仍有|剩余|余下|除外|以外|未办结|未到期|正在办)/;

/** `所有申请`, as the last words before the statement: no application is left out. */
export const EVERY_ONE =
  /(?:所有|全部)(?:的|收到的|受理的)?(?:政府信息公开|依申请公开|公开|信息公开)?申请(?:件|事项)?$/;
