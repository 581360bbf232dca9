import { APPLICATION, CARRIED_IN, CARRIED_OUT, NOT_DONE, resultsIn } from './lexicon.ts';

/**
 * The words that plainly state a figure of the tables. What else stands beside a figure — another office, a kind of application, a part of
 * the work — makes it a figure of its own, whatever it is: the writer of these rules can't foresee all of them, so they are not listed.
 */
const TIME = [
  '1月1日(?:起)?(?:至|到|-|—)12月31日(?:期间|止)?',
  '[上下]半年|[一二三四1234第]+季度|\\d{1,2}月(?:份|至|到|底)?',
  '截至(?:报告)?(?:本年度?|当年)?(?:年底|年末|(?:12月)?(?:31日|底))',
  '今年(?:以来)?|年初(?=结转|承接)|连续[两二三四五六七八九十多]年|报告(?:年度|期)内?|统计期内|一年来|年度内|本年度|本年|当年|年内|全年度?|年度|年底|年末|目前',
];
const OWN = [
  '(?:申请|复议|审判|审理)?(?:主体|机关)|[本我](?:级)?(?:机关|单位|部门|行政机关|(?:省|自治区|市|州|盟|地区|县|区|旗|镇|乡|街道|局|委|办|厅|院|中心|处|所|站)(?:人民政府|政府|办事处|机关|办公室)?)',
  '各级(?:各部门|行政机关|政府(?:及其?部门)?|政府机关|机关|部门)?|行政机关',
];
const ADVERBS = [
  '认真|规范(?!性)|妥善|稳妥|严格|高效|积极|主动|热情|切实|扎实|有序|准确|逐件|逐一|统一|妥善|分类|书面|最终|经审查|经研究|经办理|经核实|经统计|据统计|统计|总体|具体|实有|现有|截至|截止|期间|以来|告知书|答复书|决定书|依法|依规|按规定|按程序|按照?(?:有关|相关)?(?:规定|要求|程序)|按时|按期|及时|全部|全都|一共|总共|共计|累计|合计|总计|共收|实际|分别|依次|所有|各项|均|都|已经|已|其中|包括|包含|其余|另外|此外|同时|另|加上|两项|三项|应当?|需要?|期初|期末|出具|有关|相关|剩余|实现|保持|重新(?:作出)?(?:答复|处理)|并且|并|同意|准予|告知|继续|不再|各类|各种|含|还|仍|尚|再|又|也|则|即|仅|只|就|情况如下|具体为|[一二三四五六七八九十]是|里面|当中|任何|不含|系|在?法定(?:期限|时限)内|完毕|如下',
];
const VERBS = [
  '新收到|新收悉|新收|新接收|新受理|收悉|收到|接收到?|接到|收件|受理|办理完毕|办理完成|办理完结|办理|办结|办毕|处理完毕|处理|答复|回复|承办|结办|提出|提交|来自|涉及|属于|结转|延续|承接|转入|接转|顺延|遗留|跨年度?|登记|签收|办复|收件|应办|已办|在办|会商|作出|做出|进行|给予|予以|发生|引发|引起|产生|导致|提起|存在|申请',
];
const NOUNS = [
  '政府信息公开工作|政府信息公开|政务公开|信息公开|依申请公开|政府信息|信息|公开|申请人|申请件|申请表|申请书|申请|案件|事项|办件|办理结果|处理结果|答复结果|结果|结论|决定书|决定|意见|情况|情形|方面|类型|类别|群体|对象|身份|主体|构成|数量|件数|总数|总量|总件数|总计|合计|总额|总|数|量|原因|告知书|答复书|件|类|项|条|宗|份|个',
];
const PEOPLE = [
  '公民个人|公民、?|自然人|个人|群众|社会公众|公众|法人(?:、|和|或者?|及|与)?(?:其[他它])?组织|机关法人|法人|其[他它]组织|组织机构|组织|商业企业|企业|科研机构|社会公益(?:性)?组织|公益组织|法律服务机构|律师事务所|律所|其[他它]',
];
const CASES = [
  '因(?:为|对)?(?:本机关)?(?:政府)?信息公开(?:工作)?(?:而)?(?:引起|引发|产生|导致|发生|被提起|被申请|提起|申请)?(?:的)?|涉及?(?:政府)?信息公开(?:的)?|(?:人民)?法院|判决|裁定|准予|被申请人|被告|请求|原(?=答复|决定)|新发生|被申请|被提起|被诉',
  '未经(?:行政)?复议(?:而)?(?:直接)?(?:向(?:人民)?法院)?(?:提起|的)?(?:行政)?(?:诉讼|起诉)?|直接(?:起诉|提起(?:行政)?诉讼)|补正后?(?:的)?(?:申请)?(?:内容)?仍?不明确',
  '经?(?:行政)?复议后?(?:又|再|仍)?(?:不服)?(?:向(?:人民)?法院)?(?:又|再)?(?:起诉|提起(?:行政)?诉讼)|复议后(?:起诉|诉讼|应诉)?',
  '行政复议|复议|行政诉讼|诉讼|起诉|应诉|结果维持|结果纠正|其[他它]结果|维持|驳回|胜诉|纠正|撤销|变更|确认违法|败诉|责令|撤回|撤诉|终止|调解|和解|尚未审结|未审结|正在审理|审理中|待审|被',
];
const DOCUMENTS = [
  '行政规范性文件|规范性文件|政府规章|规章|新制发|新制定|新印发|新出台|新发布|新公开|新制作|制发|制定|制作|出台|印发|发布|公布|颁布|新增|废止|宣布失效|失效|现行有效|继续有效|保持有效|有效|对外公开|总数量?|行政许可|行政处罚|行政强制(?:措施)?|处理决定|行政事业性收费|收费|收取|征收|总收入|收入|金额|总额|为?人民币|实施|新',
];
const SMALL = [
  '采取|以|余下|余|的|了|而来|而|作|有|为|是|达到?|计|由|对|在|和|与|及|以及|或者?|等|共|于|从|中|到|至|因|经|看|按|其|内|上|下|仅|零',
];

const VOCABULARY = new RegExp(
  [...TIME, ...OWN, ...CASES, ...ADVERBS, ...NOUNS, ...VERBS, ...PEOPLE, ...DOCUMENTS, ...SMALL].join('|'),
  'g',
);
const MARKS = /（[一二三四五六七八九十]）|[#，、；：（）“”"'—\-.…\s]/g;

/** `县政府作为复议机关受理`: cases of others that it decided. */
export const ROLE = /作为(?!被)/;
const OWN_YEAR = /(\d{4})年度?/g;

/** What follows from a reason is stated all the same: `1件因需征求意见结转下年度`. */
const REASON = /因[^#、，；]{1,24}(?=、$)/;

/**
 * True when words round a figure (`#`) say nothing but what the tables count, who counts it and when.
 * @param own every name of the report's own office, longest first
 */
export function isPlain(words: string, own: readonly string[], year: number | null): boolean {
  if (ROLE.test(words)) return false;
  let left = words;
  for (const label of resultsIn(left).reverse()) left = `${left.slice(0, label.from)}、${left.slice(label.to)}`;
  if (CARRIED_OUT.test(left)) left = left.replace(CARRIED_OUT, '、').replace(REASON, '');
  for (const pattern of [CARRIED_IN, NOT_DONE, APPLICATION]) left = left.replace(pattern, '、');
  left = withoutNames(left, own);
  left = left.replace(OWN_YEAR, (whole, named) => (Number(named) === year ? '、' : whole));
  return left.replace(VOCABULARY, '').replace(MARKS, '') === '';
}

/** The words without the names of the report's own office. */
export function withoutNames(words: string, own: readonly string[]): string {
  if (!mayHold(words, own)) return words;
  let left = words;
  for (const name of own) left = left.replace(name, '、');
  return left;
}

const beginnings = new WeakMap<readonly string[], ReadonlySet<number>>();

/** A report has a hundred names, and they are looked for beside every figure: the first two characters of each spare most searches. */
function mayHold(words: string, own: readonly string[]): boolean {
  let known = beginnings.get(own);
  if (known === undefined) {
    known = new Set(own.map(name => pairAt(name, 0)));
    beginnings.set(own, known);
  }
  for (let i = 0; i + 1 < words.length; i++) if (known.has(pairAt(words, i))) return true;
  return false;
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}
