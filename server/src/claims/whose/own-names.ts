import { oncePerReport } from '../../report/memo.ts';
import { squeeze } from '../../text/fold.ts';
import { knownWords, oncePerWords } from '../../text/known-words.ts';

/** The first area of administration that a name begins with; 市场监督管理局 begins with none, 云州市教育局 not with 云州. */
const AREA = /^.{1,8}?(?:[省市盟县区旗]|州(?![市区县]))(?=.{2})/;
const PLACE = /(?:省|自治区|市|自治州|州|地区|盟|县|区|旗|镇|乡|街道)$/;

/** The names of the report's own office (see below), worked out once for a tree. */
export const ownNamesOf = oncePerReport((report): readonly string[] => {
  const organ = report.title?.organName ?? null;
  return organ === null ? NO_NAMES : namesByWords({ words: knownWords(organ) });
});

const NO_NAMES: readonly string[] = [];
const namesByWords = oncePerWords(ownNames);

/**
 * Every way in which a report speaks of its own office, longest first: `云岭县人民政府` is also 云岭县, 县政府 and 全县. Figures of any
 * other office are not the report's. Without a name (null) nothing is known: then only 本机关 and its like are left.
 */
export function ownNames(organ: string | null): readonly string[] {
  if (organ === null) return [];
  const name = squeeze(organ);
  const government = /^(.+?)(?:人民政府)?(?:办公室|办公厅|办事处|办)?$/s.exec(name)![1]!;
  const office = name.startsWith(government) ? name.slice(government.length) : '';
  const found = PLACE.test(government)
    ? namesOfPlace(government, /办$|室$|厅$/.test(office))
    : shortened(name).flatMap(n => [n, ...namesOfOffice(n)]);
  return [...new Set([name, ...found])].filter(n => n.length > 1).sort(longestFirst);
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}

/** `云州市云岭县教育局`, `云岭县教育局`, `教育局`. */
function suffixes(name: string): string[] {
  const found = [name];
  let rest = name;
  for (let area = AREA.exec(rest); area !== null; area = AREA.exec(rest)) {
    rest = rest.slice(area[0].length);
    found.push(rest);
  }
  return found;
}

const BODIES = [
  ...['', '人民政府', '政府', '办事处', '政府系统', '政府及所属部门', '政府及其部门'],
  ...['党政办公室', '党政办', '党政综合办公室'],
];
const OFFICE_BODIES = ['人民政府办公室', '政府办公室', '政府办'];
const ALL_BODIES = [...BODIES, ...OFFICE_BODIES];
const ALL = ['各级', '各部门', '各单位', '各机关', '各执法部门', '各执法单位'];

/** What offices are called for short: a report of 医疗保障局 speaks of 医保局. */
const SHORT: readonly (readonly [string, string])[] = [
  ['委员会', '委'],
  ['医疗保障', '医保'],
  ['人力资源和社会保障', '人社'],
  ['住房和城乡建设', '住建'],
  ['发展和改革', '发改'],
  ['卫生健康', '卫健'],
  ['市场监督管理', '市场监管'],
  ['文化和旅游', '文旅'],
  ['工业和信息化', '工信'],
  ['自然资源和规划', '自然资源'],
];

/** `发展和改革委员会`, `发展和改革委`, `发改委`: the name, then one word after another shortened. */
function shortened(name: string): string[] {
  const found = [name];
  let rest = name;
  for (const [long, short] of SHORT) {
    if (!rest.includes(long)) continue;
    rest = rest.replace(long, short);
    found.push(rest);
  }
  return found;
}

/** A government, or its office where that is whose report it is. */
function namesOfPlace(place: string, office: boolean): string[] {
  const kind = PLACE.exec(place)![0].replace('自治', '');
  // A township's office is all there is of it; a county's figures are those of all its departments.
  const bodies = office || /[镇乡]|街道/.test(kind) ? ALL_BODIES : BODIES;
  const names = suffixes(place).flatMap(p => bodies.map(body => p + body));
  return [...names.filter(n => !isBare(n, kind)), ...namesOfKind(kind, bodies)];
}

/** A bare 县 is part of other words; 街道 is not. */
function isBare(name: string, kind: string): boolean {
  return name === kind && kind !== '街道';
}

const ofKinds = new Map<string, readonly string[]>();

/** What every place of a kind is called, longest first: half of all names, which need not be put together and sorted for each report anew. */
function namesOfKind(kind: string, bodies: readonly string[]): readonly string[] {
  const key = `${kind} ${bodies.length}`;
  const known = ofKinds.get(key);
  if (known !== undefined) return known;
  const names = [kind, `我${kind}`, `本${kind}`].flatMap(p => bodies.map(body => p + body));
  const made = [
    ...names.filter(n => !isBare(n, kind)),
    ...['全', '我', '本'].flatMap(p => ALL.map(all => `${p}${kind}${all}`)),
    `全${kind}`,
  ].sort(longestFirst);
  ofKinds.set(key, made);
  return made;
}

/** `临溪区教育局`: 区教育局, 教育局. Not 教育系统: its schools report for themselves. */
function namesOfOffice(name: string): string[] {
  const [, ...shorter] = suffixes(name);
  const kind = /(?:局|委员会|委|办公室|办|厅|院|中心|处|所|站|公司|学校|大学|管委会)$/.exec(name)?.[0];
  return [
    ...shorter.flatMap(s => [name.slice(-s.length - 1), s]).flatMap(s => [`${s}办公室`, s]),
    `${name}办公室`,
    ...(kind === undefined ? [] : [`全${kind}`]),
  ];
}
