import { anyOf } from './phrases.ts';

/** Names of offices, other than the report's own (those are worked out from its title, see whose/own-names.ts). */

const HAN = '[\\u4e00-\\u9fff]';

const BODIES = `
  局
  厅
  法院
  检察院
  公司
`;

/** A clause that ends in the name of an office: whose work the next one tells. */
export const ENDS_IN_OFFICE = new RegExp(
  `${anyOf(
    BODIES,
    `
      委
      委员会
      办
      办公室
      机构
      机关
      中心
      镇
      乡
      街道
      部门
      单位
    `,
  )}(?:作为[^，]{1,20})?$`,
);

/** A clause that is nothing but the name of a government: `县政府（含县政府办公室）制发`. */
export const IS_GOVERNMENT = new RegExp(`^${HAN}{0,8}[省市县区旗州盟](?:人民)?政府$`);

/** The same with what it did behind it. */
export const HOLDS_OFFICE = new RegExp(
  `[\\u4e00-\\u9fff、]${anyOf(
    BODIES,
    `
      委!{托}
      办={公室/收到/受理}
      政府!{信息/规章/网/性/公报}
      中心
      {支/大}队
      部门
      单位
      {省/市/县/区/镇/乡}!{场/分/域/别}
      街道
    `,
  )}`,
);

/** A system by which work is done: `网上申请系统`. */
const SOFTWARE = anyOf(`
  申请
  公开
  信息
  管理
  办公
  办理
  政务
  政府
  服务
  平台
  业务
  数据
  网[络上]
  在线
`);
/** A field of work: no `通过…`, `依…`. */
const FIELD = `(?:(?![通经在从由依用按向网年])${HAN})`;
const YEAR_AT_HEAD = '[，、]?(?:20\\d\\d年度?|[本全]年度?|截至年底)?[，、]?';

/**
 * `全县教育系统共收到`, `教育系统各单位`: an office with all its units, at the head of a clause. A report holds the office's own figures
 * alone, so a system is another's.
 */
export const SYSTEM_AT_HEAD = new RegExp(
  `^${YEAR_AT_HEAD}(?:[全我本](?:[省市州盟县区旗](?:${FIELD}{1,8}(?<!${SOFTWARE}))?)?|${FIELD}{2,8}(?<!${SOFTWARE}))系统`,
);

const OFFICE_AT_HEAD = `${anyOf(
  BODIES,
  `
    委员会
    {支/大}队
  `,
)}(?![长面部势网门])`;
/** A town's name is also a place: it does something only where one of these follows. */
const TOWN_AT_HEAD = `(?:镇|乡|街道(?:办事处)?)(?!${HAN}{0,2}[级域区村街])${anyOf('={主动/[新]收/未/没有/共/全年/全/20}')}`;

/** `县交通局查处违法案件`, `石门镇未收到申请`: what follows is that office's too. */
export const BEGINS_WITH_OFFICE = new RegExp(
  `^[，、]?(?![向由与在经对按据为收接受])${HAN}{1,14}?(?:${OFFICE_AT_HEAD}|${TOWN_AT_HEAD})`,
);

/** Parts of the organ, whose figures are not the report's. */
export const PART_OF_ORGAN = new RegExp(
  `${anyOf(`
    {县/市/区/州/盟}{本级/直}
    本级
    乡镇
    街道
    [各]部门
    [各]单位
  `)}|${HAN}${anyOf(`
    局
    委员会
    办公室
    镇
    乡
    中心
    所
    大队
    支队
  `)}(?:收到|受理|办理|答复|予以|作出|#)`,
);

/** `县政府12件，县直部门29件，乡镇5件`, `县政府2件，县教育局4件` */
export const OTHERS_FOLLOW = new RegExp(
  `^(?:${[
    '[^。；]{0,12}(?:部门|乡镇|镇街|街道|单位)[^\\d，。；]{0,8}',
    '[，、][省市州县区旗]?(?:人民)?政府办(?:公室)?[^\\d，。；]{0,10}',
    `[，、](?!其中)${HAN}{2,10}[局委镇乡]`,
  ].join('|')})\\d`,
);

const OTHERS_BESIDE = anyOf(`
  部门
  单位
  乡镇
  镇街
  街道
  县区
  区县
  {省/市/县/区/州}直
  各{镇/乡/县/区/市}
`);
/**
 * Words by which a government's name is that of its own offices and not of all below it: `县政府12件，各部门34件`, `其余由县直部门承办`,
 * `县政府机关`, `以县政府为被告`, `县政府（含县政府办公室）`, `占全县的26.1%`.
 */
export const BESIDE_OFFICES = new RegExp(
  [
    `${OTHERS_BESIDE}[^，。；：\\d]{0,16}\\d+[件份宗条]`,
    `(?:\\d[件份宗条]|其余)[^，。；\\d]{0,6}(?:由|为|是|系|属)[^，。；]{0,10}${OTHERS_BESIDE}`,
    '政府(?:本级|本部|机关(?!各))|以[^，。；]{0,10}政府(?:为|作为)被|政府(?:承办|直接)|政府(?:（含|及其?)[^，。；（）]{0,8}办公室',
    '占全[省市县区旗州盟]',
  ].join('|'),
);
