import { anyOf, pattern } from './phrases.ts';

/** Words that say that there was none: `未收到`, `没有发生`, `零申请`. */

const NEGATIONS = `
  尚未
  从未
  均未
  也未
  并未
  未曾
  未有
  未
  没有
  没
  不存在
  !{有/并}无!{法/正当/需/论/关/效/障/现成}
`;
const HAPPENED = `
  收到
  接到
  接收[到]
  受理[到]
  收悉
  发生[过]
  产生[过]
  出现[过]
  引起
  引发
  涉及
  存在
  提起
  被[申请/提起]
`;

export const NONE = new RegExp(
  `零(?=(?:政府信息公开)?(?:申请|行政|复议|诉讼))|` +
    `${anyOf(NEGATIONS)}(?:人|一例|一起|一件|一)?(?:申请人)?${anyOf(HAPPENED)}?`,
  'g',
);

const MATTERS = `
  申请
  复议
  诉讼
  公开
`;
const SAYS_NONE = new RegExp(
  `(?:[未没无零]|不存在)[^。]{0,60}${anyOf(MATTERS, '规范性文件\n规章\n行政\n结转')}|` +
    `${anyOf(MATTERS)}[^。]{0,40}(?:未|没有)`,
);
/** A cheap look: one of these is in all that it finds. */
const NEGATES = /[未没无零]|不存在/;

/** False for words that say of nothing in the tables that there was none. */
export function mightSayNone(words: string): boolean {
  return NEGATES.test(words) && SAYS_NONE.test(words);
}

/** Words behind which the sentence is no statement of this year's figures. */
export const CONDITION = /如(?:果)?$|若$|凡$|确保$|做到$|力争$|防止$|避免$/;

/** Some of those who may ask are not all of them; `其他组织和个人` may be. */
export const SOME_APPLICANTS = /企业|科研|公益|律师|法律服务|^其[他它](?!组织(?:和|或|及|、))/;

/** An application under the 条例, or a bare one that no other word makes one of another sort. */
export const REQUESTED = new RegExp(
  `${anyOf(`
    信息公开[类][的]申请
    公开申请
    依申请公开
    依申请
    申请公开
  `)}|(?<!许可|登记|复议|查询|救助|补贴|仲裁)申请(?!人|书|表|材料|费|复议|行政|执行)`,
);

/** A paragraph on 监督保障: a bare `未发生行政诉讼` in it is of the report's own matters, since there was none at all. */
export const SUPERVISION = pattern(`
  {追究/承担}[相关]责任
  责任追究
  追责
  社会评议
  监督保障
  {信息/政务}公开[工作][的]{监督/考核}
  公开监督
`);

/** `未被纠正`, `没有败诉`: how cases went, not whether there were any. */
export const COURSE_OF_CASES = pattern(`
  败诉
  纠正
  撤销
  答复书
  超期
  出庭
  应诉{能力/工作}
  维持
  未审结
`);

/** What is told of decisions beside their number. */
export const ABOUT_DECISIONS = pattern(`
  信息
  公示
  公开
  事项
  申请
  复议
  诉讼
  异议
`);
