import { squeeze } from '../text/fold.ts';

/** Areas of administration by their last character, each with the levels it stands for: 云州市 may be a prefecture or a county. */
const AREA = /^(.*[省市州盟县区旗])(?=.)/;
const PLACE = /(?:省|自治区|市|自治州|州|地区|盟|县|区|旗|镇|乡|街道)$/;

/**
 * Every way in which a report speaks of its own office, longest first: `云岭县人民政府` is also 云岭县, 县政府 and 全县. Figures of any
 * other office are not the report's. Without a name (null) nothing is known: then only 本机关 and its like are left.
 */
export function ownNames(organ: string | null): readonly string[] {
  if (organ === null) return [];
  const name = squeeze(organ);
  const government = /^(.+?)(?:人民政府)?(?:办公室|办公厅|办事处|办)?$/.exec(name)![1]!;
  const office = name.startsWith(government) ? name.slice(government.length) : '';
  const found = PLACE.test(government) ? namesOfPlace(government, /办$|室$|厅$/.test(office)) : namesOfOffice(name);
  return [...new Set([name, ...found])].filter(n => n.length > 1).sort((a, b) => b.length - a.length);
}

/** A government, or its office where that is whose report it is. */
function namesOfPlace(place: string, office: boolean): string[] {
  const kind = PLACE.exec(place)![0].replace('自治', '');
  const inner = AREA.exec(place)?.[1];
  const own = inner === undefined || inner === place ? place : place.slice(inner.length);
  const bodies = ['', '人民政府', '政府', '办事处', ...(office ? ['人民政府办公室', '政府办公室', '政府办'] : [])];
  return [
    ...[place, own, kind, `我${kind}`, `本${kind}`].flatMap(p => bodies.map(body => p + body)).filter(n => n !== kind),
    ...['全', '我', '本'].flatMap(p => ['各级', '各部门', '各单位', '各机关'].map(all => `${p}${kind}${all}`)),
    `全${kind}`,
  ];
}

/** `云岭县教育局`: 县教育局, 教育局. */
function namesOfOffice(name: string): string[] {
  const area = AREA.exec(name)?.[1] ?? '';
  const office = name.slice(area.length);
  const kind = /(?:局|委员会|委|办公室|办|厅|院|中心|处|所|站|公司|学校|大学|管委会)$/.exec(office)?.[0];
  return [`${area.slice(-1)}${office}`, office, '全系统', ...(kind === undefined ? [] : [`全${kind}`])];
}
