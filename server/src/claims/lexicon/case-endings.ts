import { anyOf, pattern } from './phrases.ts';

/** Words that say how all cases of 行政复议 and 行政诉讼 ended. */

const ALL = '(?:均|全部|全都|都)(?:已|已经)?(?:全部)?';

/** `均已审结`, `全部结案` */
export const ALL_ENDED = new RegExp(
  `${ALL}(?:依法)?${anyOf(`
  审结
  结案
  审理完{毕/结}
  办结
`)}`,
  'g',
);

const DECIDED_BY = anyOf(`
  复议机关
  [人民]法院
  依法
  作出
  予以
  给予
  判决
  决定
  裁定
  结果
  得到
  获得
  由
  被
  经
  为
  是
`);
/** `均维持原答复`, `结果全部为维持`, `复议机关均予以维持` */
export const ALL_UPHELD = new RegExp(
  `${ALL}${DECIDED_BY}{0,4}维持(?=$|[，；、）]|原|了|答复|[我本]|行政|决定|被)|维持率(?:为|达|达到)?100%`,
  'g',
);

/** `行政复议1件，结果为维持`, `，被纠正`: how all those ended that were just counted. 维持原判 may be of another instance. */
function endedAs(outcome: string): RegExp {
  const said = `(?:最终|已)?(?:复议|诉讼|审理|处理)?(?:结果|结论)?${DECIDED_BY}{0,4}${outcome}`;
  const end =
    '(?=$|[，。；、）]|原(?!判)|了|答复|[我本]|行政|决定)(?![^，。；]{0,20}(?:\\d|各))(?!，[^。；]{0,12}[一两另][件起例宗])';
  return new RegExp(`(?<=\\d[件起例宗](?:案件)?[，（：](?:其|该案)?)${said}${end}`, 'g');
}
export const THESE_UPHELD = endedAs('维持');
export const THESE_CORRECTED = endedAs('纠正');
/** The number of those. */
export const COUNT_BEFORE = /(\d+)[件起例宗](?:案件)?[，（：](?:其|该案)?$/;

const TO_BE_CORRECTED = `${anyOf(`
  纠错
  纠正
  败诉
  撤销
  确认违法
`)}`;
const NONE = anyOf(`
  无一[件/例/起/宗][案件]
  没有[一件/一例/一起/1件][案件]
  未发生[一件/一例/一起/1件]
  未出现[一件/一例/一起/1件]
  不存在
  未
  无
`);
/** Who corrects, and how. */
const BY = anyOf(`
  [上级/行政]复议机关
  [上级][人民]法院
  行政复议
  行政诉讼
  上级
  判决
  依法
  直接
  被
  由
  或
  、
`);
/** `无一纠错`, `没有被纠正的情形`, `纠错率为0`, `零败诉` */
export const NONE_CORRECTED = new RegExp(
  [
    `${NONE}(?:因[^，。；]{0,14})?${BY}{0,6}${TO_BE_CORRECTED}`,
    `(?:纠错|败诉)率(?:均|都)?(?:为|是)?(?:0|零)`,
    `零(?:纠错|败诉|纠正)`,
  ].join('|'),
  'g',
);

/** Words that tell of some that ended otherwise. */
export const SOME_PENDING = pattern(`
  未审结
  未结
  正在
  尚在
  审理中
  待审
  办理中
  上年
`);
export const SOME_CORRECTED = new RegExp(
  `${TO_BE_CORRECTED}[^，。；]{0,6}[1-9]|[1-9]\\d{0,3}(?:件|起|例|宗)[^，。；]{0,10}${TO_BE_CORRECTED}|责令|上年`,
);

/** Cases that an office hears, or pleads for others, are not those of 表四. */
export const OTHER_COURSE = pattern(`
  代理
  受理行政复议
  受理[各类]复议
  审理[各类]行政复议
  {一/二/再}审
  行政{处罚/许可/强制/执法}
  上诉
  去年
  错别字
`);
