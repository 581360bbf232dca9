import { matchesOf } from '../../text/matches.ts';
import { anyOf, type Lexicon, pattern } from './phrases.ts';

/** 三、本年度办理结果: the groups of 表三 and the reasons in them. */

/** What a word stands for: a row or group of 表三 (`granted`, `deny`, `deny6`). */
export interface NamedResult {
  readonly key: string;
  /** The words' place in the stretch that was read. */
  readonly from: number;
  readonly to: number;
  /** True for the official form's own words. */
  readonly official: boolean;
}

/** The first key that fits at a place is taken: reasons come before the groups whose words they hold. */
export const RESULTS: readonly (readonly [key: string, words: Lexicon])[] = [
  ['deny1', '[属于/涉及/因]国家秘密'],
  ['deny2', '[其他/其它]法律[、][行政]法规[规定]禁止公开'],
  ['deny3', '危及[“]三安全一稳定[”]\n[“]三安全一稳定[”]\n危及国家安全…社会稳定'],
  [
    'deny4',
    `[公开后][可能][会]{保护/涉及/损害/侵害}第三方[的][合法]权益
    第三方[的]合法权益
    第三方权益`,
  ],
  ['deny5', '[属于]三类内部事务[信息]\n内部事务[性]信息'],
  ['deny6', '[属于]四类过程性[信息]\n过程性信息'],
  ['deny7', '[属于][行政]执法案卷[信息]'],
  ['deny8', '[属于]行政查询[事项/类]'],
  [
    'unable1',
    `{本/我}{机关/单位/部门/局/镇/乡/街道/级}[均]不掌握[相关][政府][信息]
    不掌握[相关/所申请/该][政府]信息
    [政府/相关/所申请]信息[均/不掌握/并]不{存在/掌握}`,
  ],
  [
    'unable2',
    `{没有/无}现成[的][政府]信息[、][，][的][而/且][需[要][另行/重新]{制作/加工/汇总}]
    需[要]另行制作`,
  ],
  ['unable3', '补正后[申请][内容][仍][然]不[够]明确\n申请内容不明确'],
  [
    'reject1',
    `信访[、]{投诉[、]举报/举报[、]投诉}[类][的][事项][申请]
    信访类[申请]
    {举报/投诉}类申请`,
  ],
  ['reject2', '重复[提出[的]]申请'],
  ['reject3', '[要求/申请]提供公开出版物\n公开出版物'],
  ['reject4', '[无正当理由]大量[、]反复申请\n[无正当理由]大量反复[提出]申请'],
  ['reject5', '[要求][行政机关]确认[或[者]]重新出具[已获取[的][政府]信息]\n[要求]重新出具已获取[的][政府][信息]'],
  ['other1', '[申请人][无正当理由]{逾期/到期/未按期/未按时}{[仍]未/不}[予]补正\n未按期补正'],
  ['other2', `[申请人][逾期]{未/不}[按/依][收费通知][的][要求]缴[纳]费[用]`],
  ['partial', '[予以]部分[予以]公开\n区分处理[后][予以][部分][公开]'],
  ['deny', '不予[以]公开\n!{应}不公开!{不}\n不同意公开\n拒绝公开'],
  [
    'granted',
    `[依法]公开={{和/及/以及/、/与}[予以]部分公开}
    [全部]予以[全部/全面]公开
    {同意/准予}公开
    全部公开`,
  ],
  ['unable', '无法[予以]提供\n不能[予以]提供'],
  ['reject', '不予[以]处理'],
  ['other', '其{他/它}[方式/情形][的]处理'],
];

/** `危及国家安全、公共安全、经济安全、社会稳定`: what stands between is no matter. */
const GAP = '[^#，。；]{0,16}';

/** Only these characters begin a label: to look at them first spares most places the long list. */
const BEGINS =
  '[属涉因国其法危三“保损侵可会第内四过行执本不政相所信没无需补申举投重要提公大确逾到未按缴予部区拒全同准依我]';
const groups = RESULTS.map(([, words]) => `(${anyOf(words).replace('…', GAP)})`);
/** The groups of the expression stand in the order of RESULTS: named groups would take several times as long. */
const RESULT = new RegExp(`(?=${BEGINS})(?:${groups.join('|')})`, 'g');

/** Without one of these no label stands in a text. */
const MIGHT = pattern(`
  公开
  提供
  处理
  秘密
  安全
  第三方
  事务
  过程性
  案卷
  查询
  掌握
  存在
  现成
  制作
  补正
  不明确
  信访
  举报
  投诉
  重复
  反复
  出版物
  出具
  缴
`);

/** Words of people, not of the form, for a group. */
const UNOFFICIAL = /^(?:同意|不同意|不能|拒绝|准予|全部公开|区分)/;

/** Every result or reason that a stretch names, in order. */
export function resultsIn(text: string): NamedResult[] {
  if (!MIGHT.test(text)) return [];
  return matchesOf(RESULT, text).map(match => {
    const [whole] = match;
    let group = 1;
    while (match[group] === undefined) group++;
    const key = RESULTS[group - 1]![0];
    return { key, from: match.index, to: match.index + whole.length, official: !UNOFFICIAL.test(whole) };
  });
}

/** The six groups, whose names hardly stand for anything but the results of applications. */
export const GROUP_NAME = /^(?:granted|partial|deny|unable|reject|other)$/;
