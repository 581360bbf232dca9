import { column } from './build.ts';
import type { FormShape, RowShape } from './shapes.ts';

/** 表二 is four (2019: five) small tables under captions that name the item of article 20 they rest on. */
const C1 = '第二十条第（一）项';
const C5 = '第二十条第（五）项';
const C6 = '第二十条第（六）项';
const C8 = '第二十条第（八）项';
const C9 = '第二十条第（九）项';

const COLUMNS_2021 = [
  column('made', '本年制发件数', '本年制发数', '制发件数'),
  column('repealed', '本年废止件数', '本年废止数', '废止件数'),
  column('inForce', '现行有效件数', '现行有效件', '现行有效数'),
  column('decisions', '本年处理决定数量', '本年处理决定数'),
  column('amount', '本年收费金额（单位：万元）', '本年收费金额', '本年收费金额（万元）'),
];

const COLUMNS_2019 = [
  column('produced', '本年新制作数量'),
  column('published', '本年新公开数量'),
  column('publicTotal', '对外公开总数量'),
  column('previous', '上一年项目数量'),
  column('change', '本年增/减'),
  column('handled', '处理决定数量'),
  column('projects', '采购项目数量'),
  column('purchase', '采购总金额'),
];

export type DisclosureColumnKey = (typeof COLUMNS_2021 | typeof COLUMNS_2019)[number]['key'];

function row<K extends string>(
  key: K,
  label: string,
  caption: string,
  columns: DisclosureColumnKey[],
  aliases: string[] = [],
): RowShape<K, DisclosureColumnKey> {
  return { key, label, aliases, groups: [], columns, unit: 'count', caption };
}

const ROWS_2021 = [
  row('rules', '规章', C1, ['made', 'repealed', 'inForce']),
  row('normative', '行政规范性文件', C1, ['made', 'repealed', 'inForce']),
  row('licence', '行政许可', C5, ['decisions']),
  row('penalty', '行政处罚', C6, ['decisions']),
  row('compulsion', '行政强制', C6, ['decisions']),
  { ...row('fees', '行政事业性收费', C8, ['amount']), unit: 'fee' as const },
];

const CHANGE: DisclosureColumnKey[] = ['previous', 'change', 'handled'];
const ROWS_2019 = [
  row('rules', '规章', C1, ['produced', 'published', 'publicTotal']),
  row('normative', '规范性文件', C1, ['produced', 'published', 'publicTotal']),
  row('licence', '行政许可', C5, CHANGE),
  row('otherServices', '其他对外管理服务事项', C5, CHANGE),
  row('penalty', '行政处罚', C6, CHANGE),
  row('compulsion', '行政强制', C6, CHANGE),
  row('fees', '行政事业性收费', C8, ['previous', 'change']),
  row('procurement', '政府集中采购', C9, ['projects', 'purchase']),
];

export type DisclosureRowKey = (typeof ROWS_2021 | typeof ROWS_2019)[number]['key'];

type Form = FormShape<DisclosureRowKey, DisclosureColumnKey>;

const TABLE = { name: '表二', section: 2, equations: [] } as const;

/** 表二 by edition. */
export const DISCLOSURE_FORMS: { readonly '2019': Form; readonly '2021': Form } = {
  '2019': { ...TABLE, columns: COLUMNS_2019, rows: ROWS_2019 },
  '2021': { ...TABLE, columns: COLUMNS_2021, rows: ROWS_2021 },
};

export const DISCLOSURE_HEADERS = { corner: '信息内容' };
