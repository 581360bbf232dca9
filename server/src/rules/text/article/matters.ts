/** Something that an article is cited for: words that claim it for sure, the articles that say so, and those it is mistaken for. */
export interface Matter {
  readonly words: RegExp;
  readonly right: readonly number[];
  /** The number that the same matter had in the 条例 of 2007, and what drafts mix up besides. */
  readonly wrong: readonly number[];
  /** Words that make it another matter. */
  readonly unless?: RegExp;
  /** True where the words are so sure that no 款 or 项, and no other article beside it in a list, may be what they are said of. */
  readonly certain?: true;
}

/** Not which information: who publishes it, how, or that a report tells of it. */
const NOT_ITS_SCOPE = /集中|发布|报告|公布|情况|主体|制作/;
/** Answering, but another step of it, or no application. */
const ANOTHER_ANSWER = /更正|归档|登记|不依法|延迟|频次|补正|报告|留言|咨询|群众|网民|来信|热线|代表|提案/;

/** The first that claims the words beside an article decides. Only numbers that drafts really mix up: unsure is silent. */
export const MATTERS: readonly Matter[] = [
  { words: /协调机制|沟通、?(?:协调|确认)|协商、?确认/, right: [11], wrong: [7] },
  { words: /危及|三安全一稳定|国家安全|经济安全/, right: [14], wrong: [8] },
  {
    words: /^[，,]?[^，。；]{0,6}(?:应当)?主动公开的?(?:范围|内容|信息)/,
    right: [20, 21],
    wrong: [9, 10, 11],
    unless: NOT_ITS_SCOPE,
  },
  {
    words: /^[^，。；]{0,6}(?:应当)?主动公开的?(?:范围|内容|信息)/,
    right: [20, 21],
    wrong: [49, 50],
    unless: NOT_ITS_SCOPE,
  },
  { words: /切身利益|广泛知晓|应当主动公开/, right: [19], wrong: [9] },
  {
    words:
      /重点公开|(?:主动|及时)公开[^，。；]{0,12}(?:预算|决算|规划|统计|行政许可|行政处罚|事业性收费|集中采购|重大建设|规范性文件)/,
    right: [20],
    wrong: [10],
  },
  { words: /重点公开|公开[^，。；]{0,12}(?:城乡建设|公益事业|征收|征用|拆迁|抢险救灾|救济)/, right: [21], wrong: [11] },
  {
    words: /重点公开|公开[^，。；]{0,12}(?:农村|宅基地|筹资筹劳|计划生育|土地利用|财政收支|债权债务|抢险救灾)/,
    right: [21],
    wrong: [12],
  },
  {
    words: /(?:公民|法人|其他组织|申请人)[^，。；]{0,16}(?:可以|有权)[^，。；]{0,16}申请(?:获取|公开)/,
    right: [27],
    wrong: [13, 49, 50],
  },
  {
    words: /特殊需要|^[，,]?[^，。；]{0,8}(?:受理|接收|收到)[^，。；]{0,6}申请/,
    right: [27],
    wrong: [13],
    unless: /之日|时间|补正|情况|报告|答复/,
  },
  { words: /审查(?:机制|制度|程序|责任)|先审查[、，]?后公开/, right: [17], wrong: [14] },
  {
    words: /政府公报|(?:政府|门户)网站|新闻发布会|报刊|广播|电视/,
    right: [23],
    wrong: [15],
    unless: /平台|出版物|申请/,
  },
  { words: /查阅(?:场所|点|室|中心)|档案馆|图书馆|资料索取|公告栏|信息屏/, right: [25], wrong: [16] },
  { words: /谁制作|由制作[^，。；]{0,12}公开|制作机关[^，。；]{0,4}公开/, right: [10], wrong: [17] },
  { words: /(?:20|二十)个?工作日|(?:形成|变更)之日/, right: [26], wrong: [18], unless: /答复|申请/ },
  { words: /信息公开(?:工作)?指南|信息公开目录|指南(?:和|、|与|及)目录/, right: [12], wrong: [19] },
  {
    words: /书面(?:形式)?(?:提出)?[^，。；]{0,6}申请|(?:以|采用|通过)书面形式|口头[^，。；]{0,4}(?:申请|提出)|代为填写/,
    right: [29],
    wrong: [20],
  },
  {
    words: /分别(?:作出)?答复|答复(?:申请|\d)|(?:依法|按规定|规范|及时)(?:予以|作出)?答复|告知申请人/,
    right: [36],
    wrong: [21],
    unless: new RegExp(`期限|时限|工作日|延长|按期|按时|逾期|当场|${ANOTHER_ANSWER.source}`),
  },
  { words: /区分处理/, right: [37], wrong: [22] },
  { words: /第三方(?!网站|机构|平台|评估|媒体|公司|测评)/, right: [32], wrong: [23], unless: /时间|期限/ },
  {
    words:
      /答复[^，。；]{0,6}(?:申请|期限|时限)|(?:按期|按时|限时|逾期|当场|期限内|时限内|延长|工作日)[^，。；]{0,8}答复|(?:15|十五|20|二十)个?工作日/,
    right: [33],
    wrong: [24],
    unless: new RegExp(`第三方|意见|评估|公开|形成|变更|分别|不存在|说明理由|${ANOTHER_ANSWER.source}`),
  },
  { words: /答复(?:的)?(?:期限|时限)|20个工作日|二十个工作日/, right: [33], wrong: [49, 50], unless: /公开|评估|报告/ },
  { words: /更正|记录不准/, right: [41], wrong: [25] },
  { words: /要求的形式|提供[^，。；]{0,6}复制件|复制件/, right: [40], wrong: [26] },
  {
    words: /信息处理费|(?:收取|减免|免收|不收)[^，。；]{0,12}费|(?:检索|复制|邮寄)[^，。；]{0,6}费/,
    right: [42],
    wrong: [27, 28],
    unless: /报告/,
  },
  { words: /信息处理费/, right: [42], wrong: [49] },
  { words: /阅读困难|视听障碍/, right: [43], wrong: [28] },
  { words: /考核|社会评议|责任追究/, right: [46], wrong: [29] },
  { words: /监督检查|通报批评|督促整改/, right: [47], wrong: [30] },
  {
    words:
      /编制(?:和?公布)?(?:的)?(?:本|政府信息公开(?!指南|目录|申请)|年度|20)|编制并(?:[^，。；]{0,24}(?:报告|年报)|[^，。；]{0,6}(?:公布|发布|公开|报送|提交)(?:[，。；]|$))|^编制$/,
    right: [50, 49],
    wrong: [31, 32],
    certain: true,
  },
  { words: /[13]月31日|(?:公布|发布|报送|提交)[^，。；]{0,12}年度报告/, right: [49], wrong: [31] },
  { words: /年度报告/, right: [50, 49], wrong: [31, 32] },
  {
    words: /^[^，。；]{0,8}(?:受理|办理|答复)[^，。；]{0,6}申请/,
    right: [27, 33],
    wrong: [49, 50],
  },
  {
    words: /行政复议|行政诉讼|复议、诉讼|申请复议|提起诉讼|举报/,
    right: [51],
    wrong: [33],
    unless: /信访|申请的?形式|不作为|未发生|没有|无|未被|被|引发|避免|减少|情形/,
  },
  { words: /(?:未|没有)建立[^。；]{0,20}(?:责令改正|处分)/, right: [52, 53], wrong: [34] },
  { words: /责令改正|处分|刑事责任/, right: [53, 52], wrong: [35] },
  { words: /法规授权|授权的组织|管理公共事务/, right: [54], wrong: [36] },
  { words: /公共企事业单位/, right: [55], wrong: [37] },
  { words: /起施行|施行日期|施行之日/, right: [56], wrong: [38] },
];

/**
 * What the articles that are cited by mistake say themselves: where any of it stands beside the citation, it may be right. Each has as
 * much as its text gives, for a word too many only costs a finding.
 */
export const OWN_WORDS: ReadonlyMap<number, RegExp> = new Map([
  [7, /推进|推动|增加|扩大|逐步|积极/],
  [8, /信息化|规范化|标准化|平台|资源|在线|网上|网络|融合/],
  [9, /监督|批评|建议|意见/],
  [10, /制作|获取|保存|负责|主体|权限|职责|谁|派出机构|内设机构|牵头|共同|由/],
  [11, /协调|协商|会商|沟通|确认|批准|一致|涉及/],
  [12, /指南|目录|更新/],
  [13, /依申请公开|主动公开|方式|除|应公开|应当公开|尽公开/],
  [14, /负面清单|秘密|涉密|不予公开|不公开|不得公开|禁止|危及|安全|稳定|第十五条|第十六条/],
  [15, /秘密|隐私|敏感|脱敏|隐|身份|个人|商业|第三方|权益|公共利益|不予公开|不公开|不得公开/],
  [16, /内部|过程|讨论|磋商|请示|案卷|人事|后勤|流程|不予公开|不公开/],
  [17, /审查|保密|秘密|能否|确定/],
  [18, /评估|动态|调整|情势|定期|不予公开/],
  [19, /主动公开|公众|利益|知晓|参与|决策/],
  [
    20,
    /主动公开|公开[^，。；]{0,30}(?:内容|事项|依据|程序|材料)|法规|规章|文件|机构设置|机关职能|规划|统计|许可|处罚|强制|预算|决算|收费|采购|建设项目|扶贫|教育|医疗|保障|就业|应急|预警|环境|卫生|安全生产|食品|质量|公务员|招考|录用/,
  ],
  [21, /主动公开|市政|公共服务|公益|征收|治安|救助|农|土地|宅基地|筹资|本地/],
  [22, /主动公开|具体内容|增加|上级|部署|事项/],
  [23, /发布|公报|网站|途径|渠道|媒体|新闻|报刊|转载/],
  [24, /平台|网站|检索|集中|查阅|下载|栏目|门户|网上/],
  [25, /查阅|档案馆|图书馆|场所|设施|公告栏|电子/],
  [26, /主动公开|工作日|形成|变更|及时公开|期限|时限/],
  [
    27,
    /(?:受理|提出|提交|办理|收到|答复|处理|接收)[^，。；]{0,10}申请|申请(?:获取|公开)|(?:公民|法人|组织)[^，。；]{0,12}申请|派出机构/,
  ],
  [28, /渠道|便利|途径|入口/],
  [29, /申请|书面|口头|身份/],
  [30, /补正|不明确|释明|指导|7个|七个|补充/],
  [31, /收到|之日|当面|邮寄|签收|传真|确认|收件/],
  [32, /第三方|征求|意见|权益/],
  [33, /答复|工作日|期限|时限|延长|当场|办结|征求|按期|按时|逾期/],
  [34, /共同|牵头|征求|意见|工作日/],
  [35, /数量|频次|合理|理由|不予处理|延迟|申请/],
  [36, /答复|告知|情形|予以公开|不予|不存在|重复|申请|提供/],
  [37, /区分|部分公开|不应当公开|申请|隐去/],
  [38, /加工|分析|制作|获取|提供|汇总/],
  [49, /报告|1月31日|3月31日|提交|报送/],
  [50, /报告|统一格式|情况|报送/],
]);
