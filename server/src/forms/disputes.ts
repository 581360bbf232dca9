import { column, plainSum } from './build.ts';
import type { CellPlace, FormShape } from './shapes.ts';

/** 表四: the same five outcomes for each of the three kinds of case. */
export const CASE_GROUPS = [
  { key: 'review', label: '行政复议' },
  { key: 'direct', label: '未经复议直接起诉' },
  { key: 'afterReview', label: '复议后起诉' },
] as const;

export const OUTCOMES = [
  { key: 'upheld', label: '结果维持' },
  { key: 'corrected', label: '结果纠正' },
  { key: 'other', label: '其他结果' },
  { key: 'pending', label: '尚未审结' },
  { key: 'total', label: '总计' },
] as const;

const COLUMNS = CASE_GROUPS.flatMap(g => OUTCOMES.map(o => column(`${g.key}.${o.key}` as const, o.label)));

export type DisputesColumnKey = (typeof COLUMNS)[number]['key'];
export type DisputesRowKey = 'cases';

const at = (column: DisputesColumnKey): CellPlace<DisputesRowKey, DisputesColumnKey> => ({ row: 'cases', column });

const EQUATIONS = CASE_GROUPS.map(g =>
  plainSum(
    'table/case-total',
    at(`${g.key}.total`),
    OUTCOMES.slice(0, -1).map(o => at(`${g.key}.${o.key}`)),
  ),
);

/** 表四 has one row of 15 figures without a label; it is the same in both editions. */
export const DISPUTES_FORM: FormShape<DisputesRowKey, DisputesColumnKey> = {
  name: '表四',
  section: 4,
  columns: COLUMNS,
  rows: [
    {
      key: 'cases',
      label: '',
      aliases: [],
      groups: [],
      columns: COLUMNS.map(c => c.key),
      unit: 'count',
      caption: null,
    },
  ],
  equations: EQUATIONS,
};

export const DISPUTES_HEADERS = {
  groups: ['行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉'],
};
