import type { ColumnKey } from '../forms/form.ts';
import { matchesOf } from './matches.ts';

/** The words by which prose names what the tables count. All patterns run on folded text (see passages.ts). */

/** What a word stands for: a row or group of 表三 (`granted`, `deny`, `deny6`). */
export interface Label {
  readonly key: string;
  /** The words' place in the stretch that was read. */
  readonly from: number;
  readonly to: number;
  /** True for the official form's own words. */
  readonly official: boolean;
}

/** One alternative a key; the first that fits at a place is taken, so longer wordings come first. */
const RESULTS: readonly (readonly [key: string, words: string])[] = [
  ['deny1', '(?:属于|涉及|因)?国家秘密'],
  ['deny2', '(?:其他|其它)?法律、?(?:行政)?法规(?:规定)?禁止公开'],
  ['deny3', '危及“?三安全一稳定”?|“?三安全一稳定”?|危及国家安全[^#，。；]{0,16}社会稳定'],
  ['deny4', '(?:保护|涉及|损害|侵害)第三方(?:的)?(?:合法)?权益|第三方(?:的)?合法权益|第三方权益'],
  ['deny5', '(?:属于)?三类内部事务(?:信息)?|内部事务(?:性)?信息'],
  ['deny6', '(?:属于)?四类过程性(?:信息)?|过程性信息'],
  ['deny7', '(?:属于)?(?:行政)?执法案卷(?:信息)?'],
  ['deny8', '(?:属于)?行政查询(?:事项|类)?'],
  [
    'unable1',
    '[本我](?:机关|单位|部门|局|镇|乡|街道|级)(?:均)?不掌握(?:相关)?(?:政府)?(?:信息)?|不掌握(?:相关|所申请|该)?(?:政府)?信息|(?:政府|相关|所申请)?信息(?:均|不掌握|并)?不(?:存在|掌握)',
  ],
  [
    'unable2',
    '(?:没有|无)现成(?:的)?(?:政府)?信息、?，?(?:的)?(?:而|且)?(?:需要?(?:另行|重新)?(?:制作|加工|汇总))?|需要?另行制作',
  ],
  ['unable3', '补正后(?:申请)?(?:内容)?仍?(?:然)?不(?:够)?明确|申请内容不明确'],
  ['reject1', '信访、?(?:投诉、?举报|举报、?投诉)(?:类)?(?:的)?(?:事项)?(?:申请)?|信访类(?:申请)?|(?:举报|投诉)类申请'],
  ['reject2', '重复(?:提出(?:的)?)?申请'],
  ['reject3', '(?:要求|申请)?提供公开出版物|公开出版物'],
  ['reject4', '(?:无正当理由)?大量(?:、)?反复申请|(?:无正当理由)?大量反复(?:提出)?申请'],
  ['reject5', '(?:要求)?(?:行政机关)?确认(?:或者?)?重新出具(?:已获取(?:的)?(?:政府)?信息)?|重新出具已获取'],
  ['other1', '(?:申请人)?(?:无正当理由)?(?:逾期|到期|未按期|未按时)(?:仍?未|不)(?:予)?补正|未按期补正'],
  [
    'other2',
    '(?:申请人)?(?:逾期)?(?:未|不)(?:按|依)?(?:收费通知)?(?:的)?(?:要求)?缴(?:纳)?费用?|逾期(?:未|不)缴(?:纳)?费用?',
  ],
  ['partial', '(?:予以)?部分(?:予以)?公开|区分处理(?:后)?(?:予以)?(?:部分)?(?:公开)?'],
  ['deny', '不予(?:以)?公开|(?<!应)不公开(?!不)|不同意公开|拒绝公开'],
  [
    'granted',
    '(?:依法)?公开(?=(?:和|及|以及|、|与)(?:予以)?部分公开)|(?:全部)?予以(?:全部|全面)?公开|(?:同意|准予)公开|全部公开',
  ],
  ['unable', '无法(?:予以)?提供|不能(?:予以)?提供'],
  ['reject', '不予(?:以)?处理'],
  ['other', '其[他它](?:方式|情形)?(?:的)?处理'],
];

/** Only these characters begin a label: to look at them first spares most places the long list. */
const BEGINS =
  '[属涉因国其法危三“保损侵第内四过行执本不政相所信没无需补申举投重要提公大确逾到未按缴予部区拒全同准依我]';
/** The groups of the expression stand in the order of RESULTS: named groups would take several times as long. */
const RESULT = new RegExp(`(?=${BEGINS})(?:${RESULTS.map(([, words]) => `(${words})`).join('|')})`, 'g');
const MIGHT =
  /公开|提供|处理|秘密|安全|第三方|事务|过程性|案卷|查询|掌握|存在|现成|制作|补正|信访|举报|投诉|重复|反复|出版物|出具|缴/;

/** Every result or reason that a stretch names, in order. */
export function resultsIn(text: string): Label[] {
  if (!MIGHT.test(text)) return [];
  const found: Label[] = [];
  for (const match of matchesOf(RESULT, text)) {
    const [whole] = match;
    let group = 1;
    while (match[group] === undefined) group++;
    const official = !/^(?:同意|不同意|不能|拒绝|准予|全部公开|区分)/.test(whole);
    found.push({ key: RESULTS[group - 1]![0], from: match.index, to: match.index + whole.length, official });
  }
  return found;
}

/** The six groups, whose names hardly stand for anything but the results of applications. */
export const GROUP_NAME = /^(?:granted|partial|deny|unable|reject|other)$/;

/** A request for information under the 条例, named so that nothing else can be meant. */
export const APPLICATION =
  /(?:政府)?信息(?:依申请)?公开(?:类)?的?申请|信息公开依申请|依申请(?:政府)?(?:信息)?公开(?:政府)?(?:信息)?(?:的)?(?:申请)?(?:事项|案件|件)?|依申请信息公开(?:申请)?|公开(?:政府)?信息的?申请|申请公开(?:政府)?信息|依法申请公开|(?<!不予)公开申请/;

/** A request by that name alone: 依申请公开 is also one of three marks that documents bear. */
export const REQUEST = /信息公开(?:类)?(?:的)?申请|公开(?:政府)?信息的?申请|申请公开/;
/** `主动公开96件、依申请公开31件`: documents by their mark. */
export const MARKS =
  /主动公开(?:类|属性)?(?:的)?(?:公文|文件|(?:政府)?信息)?[为有：]?[\d一二三四五六七八九十百千]{1,8}[件份条个][^。；]{0,12}依申请公开(?:类)?(?:的)?(?:公文|文件|(?:政府)?信息)?[为有：]?[\d一二三四五六七八九十]/;

/** The same right before or behind the figure (`#`). */
export const APPLICATION_NEAR = new RegExp(
  `(?:${APPLICATION.source})(?:事项|案件|件|数量|总数|总量|数|量)?(?:共计|合计|总计|共有|共|为|有|达到?|：)*#|#(?:关于|有关|公民|群众)?(?:的)?(?:${APPLICATION.source})`,
);

/** `收到申请18件` where nothing says another kind of application. */
export const BARE_APPLICATION =
  /(?:收到|受理|接到|接收|新收|收悉|办理|处理|答复|办结|结转)(?:到|并|和|、|办理|受理|答复|处理|登记|各类|有关|相关|公民|自然人|法人|其他组织|组织|企业|个人|或者?|提交|提出|群众|社会公众|公众|的)*申请(?:事项|件|数量|总数|总量|数|量)?(?:共计|合计|总计|共有|共|为|有|达)*#|(?:收到|受理|接到|接收|新收)(?:到|了)?#申请|#申请(?!人|书|表|材料|复议|行政)|申请(?:均|已|全部)?(?:办结|答复)#|^[^#]{0,6}申请(?:总数|总量|数量|件数)(?:共|为|：)*#/;

export const NEW =
  /新增(?=[^#]{0,12}申请)|新收(?:到|悉)?|新(?:接收|受理)|(?:本年|当年|本年度|年内)(?:新)?(?:收到|受理|接收)/;
export const RECEIVED = /登记|收到|受理|接到|接收|收悉|收件|提出|提交/;
export const HANDLED = /办理|处理|承办/;
export const DONE = /办结|办复|办理完(?:毕|成|结)|办毕|答复|回复|处理完毕/;
export const NOT_DONE =
  /(?:尚|仍|还)(?:在|处于)[^#，]{0,10}(?:办理|期限|时限|流程)(?:中|内|之中|过程)?|正在(?:办理|处理)|(?:尚未|未|没有|未能|待)(?:办结|答复|到期|到答复期)|待办(?:理|结)|在办(?!理)|(?:在|处于)办理(?:过程)?中|跨年度?(?:办理|件)/;

const CARRY = '结转|转结|转入|转到|转至|延至|顺延|延续|留待|移交|遗留|滚存|留存|结存|接转|承接';
export const CARRIED = new RegExp(CARRY);
export const CARRIED_IN = new RegExp(
  `(?:上一?年度?末?|上个年度|去年度?|往年|以前年度|(?<year>20\\d\\d)年?度?末?)[^#，。；]{0,16}?(?:${CARRY}|转来|未办结|跨年)(?!至?到?(?:下|次|明))|期初(?:结转|结存)?|(?:${CARRY})(?:自|的|了|过来的)?(?:上一?年|去年|往年)`,
);
export const CARRIED_OUT = new RegExp(
  `(?:期末|年末)(?:结转|结存)|(?:${CARRY})(?:至|到|入|为)?(?:(?:下|次|明|翌|来)(?:一|个)*年度?|(?<year>20\\d\\d)年?度?)|(?:下|次|明)一?年度?(?:继续|再)?(?:办理|处理|答复)`,
);

/** How an application came in: no cell of any table. */
export const WAYS: readonly RegExp[] = [
  /网上|在线|网络|线上|互联网|网站|平台|小程序|微信|电子/,
  /线下|当面|现场|面对面|窗口|来访/,
  /信函|邮寄|来信|快递|挂号|书信|邮政/,
  /邮件|邮箱/,
  /传真|电话/,
];
export const ALL_WAYS = /等(?:多种|各种|各类|不同)?(?:渠道|方式|途径|形式|平台|载体)|各(?:渠道|种方式|种渠道)|线上线下/;

/** Work that has figures of its own, none of them in the tables. */
export const FOREIGN =
  /信件|培训|会议|座谈|通报|信访|来信|留言|咨询|热线|工单|诉求|问政|信箱|建议|提案|议案|解读|回应|舆情|公众号|微博|抖音|新媒体|视频号|客户端|粉丝|栏目|专栏|政策文件|公报|简报|动态|报道|稿件|图解|问卷|考核|检查|督查|整改|采购|招标|合同|宣传|手册|资料|活动|讲座|演练|预算|决算|公告|公示|便民|档案|接待|双随机|公文|发文|文件|合法性|备案|清单|目录|主动|推送|浏览|点击|访问|查阅|阅读|网民|举报|投诉|许可|处罚|异议|意见|线索|纠纷|调解|执法|救助|保障房|公租房|证明|过期|失效|链接|错敏|错别|复核|期刊|问题|延期|补正|征求|撤回|移交|移送|转办(?!理)|转交|其他(?:单位|部门|机关)|栏|公开信息|数据|事项清单|约谈|宣讲|审查|审核|梳理|台账|案例|评议|测评|抽查/;

/** The same in a stretch without figures, where it is what the next figures are about. */
export const FOREIGN_SUBJECT = /文件|公文|目录|清单|栏目|留言|信访|来信|工单|热线|提案|议案|建议|政策|稿件|投诉/;

/** Figures that compare, not count. */
export const DELTA =
  /(?:较|比|与|同)(?:上|去|前|往|20\d\d|同期)|同比|环比|相比|(?<!新)增加|减少|增长|下降|上升|降低|提高|提升|多了|少了|占|[由从]#?$/;
/** What applications were about is no cell of the tables. */
export const CONTENT = /涉及|关于|内容为|领域|方面的/;

/** Parts of the organ, whose figures are not the report's. */
export const PART_OF_ORGAN =
  /(?:县|市|区|州|盟)(?:本级|直)|本级|乡镇|街道|各?部门|各?单位|[\u4e00-\u9fff](?:局|委员会|办公室|镇|乡|中心|所|大队|支队)(?:收到|受理|办理|答复|予以|作出|#)/;

export const APPLICANTS: readonly (readonly [columns: ColumnKey | 'organisations', words: RegExp])[] = [
  ['organisations', /法人(?:或者?|和|及|、|与)?(?:其他)?(?:组织)?|机关法人|组织机构/],
  ['naturalPerson', /自然人|公民个人|公民|个人/],
  ['commercial', /商业企业|企业/],
  ['research', /科研机构/],
  ['social', /社会公益(?:性)?组织|公益组织/],
  ['legalService', /法律服务机构|律师事务所|律所/],
];

/** `其他1件` */
export const OTHERS = /^(?:其中|的|申请|有|、|，)*其[他它](?:组织|类|情形|情况)?(?:的)?(?:申请)?(?:有|为|共)?#/;

export const OUTCOMES: readonly (readonly [key: string, words: RegExp])[] = [
  ['pending', /尚未审结|未审结|未结案?|正在(?:审理|办理)|审理中|待审/],
  ['upheld', /维持|驳回|胜诉/],
  ['corrected', /纠正|撤销|变更|确认违法|败诉|责令/],
  ['other', /其[他它]结果|其[他它]|撤回|撤诉|终止|调解|和解/],
];
export const OFFICIAL_OUTCOME = /维持|纠正|其[他它]结果|尚?未审结/;

/** Figures of a sentence without any of these are of other work. */
export const KEY =
  /申请|复议|诉讼|结转|结余|规范性|规章|行政(?:许可|处罚|强制|事业)|予以?公开|分公开|意公开|部公开|提供|不予|掌握|不存在|现成|另行|补正|信访|重复|反复|出版|出具|其[他它]处理|区分|缴|自然人|废止|有效|制发|制定|[收办]/;

/** Words that need no more where applications were spoken of before. */
export const KEY_AFTER = /其[他它]|企业|法人|公民|个人|组织|机构|合计|共|答复|处理|正在|尚|未/;

/** Words that name what is spoken of. */
export const TOPIC = /申请|公开|[复应][议诉]|诉讼|起诉|规范性文件|规章/;

/** Nothing else is counted so. */
export const BOOKKEEPING = /新收[^。]*结转|结转[^。]*新收/;
