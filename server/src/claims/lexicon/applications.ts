import { anyOf, pattern } from './phrases.ts';

/** 依申请公开: how prose names applications, and what is done with them (表三). */

const NAMES = `
  [政府]信息[依申请]公开[类][的]申请
  信息公开依申请
  依申请[政府][信息]公开[政府][信息][的][申请][事项/案件/件]
  公开[政府]信息[的]申请
  申请公开[政府]信息
  依法申请公开
  !{不予}公开申请
`;

/** A request for information under the 条例, named so that nothing else can be meant. */
export const APPLICATION = pattern(NAMES);

/** A request by that name alone: 依申请公开 is also one of three marks that documents bear. */
export const REQUEST = pattern(`
  信息公开[类][的]申请
  公开[政府]信息[的]申请
  申请公开
`);

const DOCUMENT = '(?:公文|文件|(?:政府)?信息)?[为有：]?';
/** `主动公开96件、依申请公开31件`: documents by their mark. */
export const MARKS = new RegExp(
  `主动公开(?:类|属性)?(?:的)?${DOCUMENT}[\\d一二三四五六七八九十百千]{1,8}[件份条个][^。；]{0,12}` +
    `依申请公开(?:类)?(?:的)?${DOCUMENT}[\\d一二三四五六七八九十]`,
);

/** What follows the name of what is counted, before its number. */
const HOW_MANY = `
  数量
  总数
  总量
  数
  量
`;
const ALTOGETHER = `
  共计
  合计
  总计
  共有
  共
  为
  有
`;

/** The same right before or behind the figure (`#`). */
export const APPLICATION_NEAR = new RegExp(
  `${anyOf(NAMES)}${anyOf('事项\n案件\n件', HOW_MANY)}?${anyOf(ALTOGETHER, '达[到]\n：')}*#|` +
    `#(?:关于|有关|公民|群众)?(?:的)?${anyOf(NAMES)}`,
);

/** Verbs that stand for nothing but 申请 where a bare 申请 is their object. */
const TAKEN = `
  收到
  受理
  接到
  接收
  新收
  收悉
  办理
  处理
  答复
  办结
  结转
`;
/** What may stand between such a verb and 申请 without making it an application of another sort. */
const BETWEEN = `
  到
  并
  和
  、
  办理
  受理
  答复
  处理
  登记
  各类
  有关
  相关
  公民
  自然人
  法人
  其他组织
  组织
  企业
  个人
  或[者]
  提交
  提出
  群众
  社会公众
  公众
  的
`;
/** `收到申请18件` where nothing says another kind of application. */
export const BARE_APPLICATION = new RegExp(
  [
    `${anyOf(TAKEN)}${anyOf(BETWEEN)}{0,12}申请${anyOf('事项\n件', HOW_MANY)}?${anyOf(ALTOGETHER, '达')}*#`,
    '(?:收到|受理|接到|接收|新收)(?:到|了)?#申请',
    '#申请(?!人|书|表|材料|复议|行政)',
    '申请(?:均|已|全部)?(?:办结|答复)#',
    '^[^#]{0,6}申请(?:总数|总量|数量|件数)(?:共|为|：)*#',
  ].join('|'),
);

/** 一、本年新收 */
export const NEW = new RegExp(
  `新增(?=[^#]{0,12}申请)|${anyOf(`
  新收[到/悉]
  新{接收/受理}
  {本年/当年/本年度/年内}[新]{收到/受理/接收}
`)}`,
);
/** Either new ones or with those that were carried in. */
export const RECEIVED = pattern(`
  登记
  收到
  受理
  接到
  接收
  收悉
  收件
  提出
  提交
`);
/** May count all that was in hand. */
export const HANDLED = pattern(`
  办理
  处理
  承办
  应办!{结}
`);
/** （七）总计 */
export const DONE = pattern(`
  办结
  办复
  办理完{毕/成/结}
  办毕
  答复
  回复
  处理完毕
`);

/** `新收…结转…` in one sentence, in any order: nothing else is counted so. Anchored: a long sentence is gone through once. */
export const BOOKKEEPING = /^(?=[^。]*新收)[^。]*结转/;

/** Shares of what was done that no cell holds: `重新答复2件`, `延期答复3件`, `办结率`. */
export const MANNER_OF_ANSWER = pattern(`
  类答复
  重新
  答复{公/不/无/部/“}
  率
  逾期
  超期
  时限
  期限为
  当场
  延期
`);
