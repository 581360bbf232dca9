import { squeeze } from '../text/fold.ts';

/**
 * What kind of office a report is from, as far as its name tells. `government`: a people's government whose level the name does not tell.
 * `department`: a local department of a government. `unknown` wherever the name leaves a doubt: rules are silent then.
 */
export type OrganLevel = 'province' | 'city' | 'county' | 'township' | 'government' | 'department' | 'unknown';

const GOVERNMENT = '人民政府';

/** Areas (among them 高新区, 工业园区 and all 开发区) that have a committee instead of a government of the common kind, or are no areas of administration at all. */
const SPECIAL_AREA =
  /(?:新|特|特别行政|开发|经开|管理|度假|示范|试验|合作|保税|综保|港|园|林|矿|景|名胜|保护|灌|库|校|街|社|小|片|功能|集聚|产业|科技城|生态城|兵团|垦)区$/;

const MUNICIPALITY = /^(?:北京|上海|天津|重庆)市?$/;

/** A smaller city named behind the prefecture it belongs to: `云州市临河市`. */
const CITY_IN_PREFECTURE = /(?:市|自治州|盟|地区).{2,}市$/;

/** Names that are not of a local government's department although they end like one. */
const NO_DEPARTMENT =
  /^(?:国家|国务院|中华人民共和国|中国|中共|中央)|[省市县区州旗镇乡]委(?:$|办)|(?:管理|工作|村民|居民|监察)委员会$|管委$|党委|工委|纪委|编委|人大|政协|常委|税务局|海关|气象局|邮政|烟草|铁路|银行|金融监|学校|医院|集团|公司|垦/;

const DEPARTMENT = /(?:局|厅|委员会|委|办公室|办)$/;

/** The level of the office that a title names: `云岭县人民政府` → county, `青禾镇` → township, `临溪区教育局` → department. */
export function organLevel(name: string): OrganLevel {
  const plain = squeeze(name).replace(/[（(][^（）()]*[）)]$/, '');
  if (plain.endsWith(GOVERNMENT)) return levelOfGovernment(plain.slice(0, -GOVERNMENT.length));
  if (/街道(?:办事处|办)?$/.test(plain)) return 'township';
  const office = /^(.*)人民政府(?:办公室|办公厅|办)$/.exec(plain);
  if (office) return levelOfOffice(office[1]!);
  const place = levelOfPlace(plain);
  if (place !== 'unknown') return place;
  return DEPARTMENT.test(plain) && !NO_DEPARTMENT.test(plain) ? 'department' : 'unknown';
}

/**
 * True when the office is a people's government, of whatever level: those whose report must also give the results of
 * 工作考核, 社会评议 and 责任追究 (条例, article 50). A sub-district office is none.
 */
export function isGovernment(name: string): boolean {
  const level = organLevel(name);
  return level !== 'unknown' && level !== 'department' && !/街道(?:办事处|办)?$/.test(squeeze(name));
}

/** What has a people's government is an area of administration, be it called 新区 or 林区. */
function levelOfGovernment(place: string): OrganLevel {
  const level = levelOfPlace(place);
  if (level !== 'unknown') return level;
  return place.endsWith('区') ? 'county' : 'government';
}

function levelOfPlace(place: string): OrganLevel {
  if (/自治区$|[^市县]省$/.test(place) || MUNICIPALITY.test(place)) return 'province';
  if (/自治州$/.test(place)) return 'city';
  if (/市$/.test(place)) return CITY_IN_PREFECTURE.test(place) ? 'county' : 'city';
  if (/(?:县|旗)$/.test(place)) return 'county';
  if (/区$/.test(place)) return SPECIAL_AREA.test(place) ? 'unknown' : 'county';
  if (/(?:镇|乡|苏木)$/.test(place)) return 'township';
  return 'unknown';
}

/** The office of a government publishes its own report, or the government's: only below the city does that make no difference. */
function levelOfOffice(place: string): OrganLevel {
  const level = levelOfGovernment(place);
  return level === 'county' || level === 'township' ? 'department' : 'unknown';
}
