import { column, countRow, plainSum } from './build.ts';
import type { EquationShape, FormShape, RowShape } from './shapes.ts';

/** 表三: who applied. The last column is the sum of the six before it. */
const COLUMNS = [
  column('naturalPerson', '自然人'),
  column('commercial', '商业企业'),
  column('research', '科研机构'),
  column('social', '社会公益组织'),
  column('legalService', '法律服务机构'),
  column('otherOrg', '其他', '其它'),
  column('total', '总计', '合计'),
];
export type ApplicationsColumnKey = (typeof COLUMNS)[number]['key'];

const KEYS = COLUMNS.map(c => c.key);
const APPLICANTS = KEYS.filter(key => key !== 'total');

const RESULT = '三、本年度办理结果';
const DENY = '（三）不予公开';
const UNABLE = '（四）无法提供';
const REJECT = '（五）不予处理';
const OTHER = '（六）其他处理';

const row = <K extends string>(key: K, label: string, groups: string[], aliases: string[] = []) =>
  countRow(key, label, groups, KEYS, aliases);

const HEAD = [
  row('new', '一、本年新收政府信息公开申请数量', [], ['本年新收政府信息公开申请数', '本年新收政府信息公开申请']),
  row('carriedIn', '二、上年结转政府信息公开申请数量', [], ['上年结转政府信息公开申请数', '上年结转政府信息公开申请']),
  row('granted', '（一）予以公开', [RESULT]),
  row('partial', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', [RESULT], ['部分公开']),
  row('deny1', '1.属于国家秘密', [RESULT, DENY]),
  row('deny2', '2.其他法律行政法规禁止公开', [RESULT, DENY], ['其他法律、行政法规禁止公开']),
  row('deny3', '3.危及“三安全一稳定”', [RESULT, DENY]),
  row('deny4', '4.保护第三方合法权益', [RESULT, DENY]),
  row('deny5', '5.属于三类内部事务信息', [RESULT, DENY]),
  row('deny6', '6.属于四类过程性信息', [RESULT, DENY]),
  row('deny7', '7.属于行政执法案卷', [RESULT, DENY]),
  row('deny8', '8.属于行政查询事项', [RESULT, DENY]),
  row('unable1', '1.本机关不掌握相关政府信息', [RESULT, UNABLE]),
  row('unable2', '2.没有现成信息需要另行制作', [RESULT, UNABLE], ['没有现成信息、需要另行制作']),
  row('unable3', '3.补正后申请内容仍不明确', [RESULT, UNABLE]),
  row('reject1', '1.信访举报投诉类申请', [RESULT, REJECT], ['信访、举报、投诉类申请']),
  row('reject2', '2.重复申请', [RESULT, REJECT]),
  row('reject3', '3.要求提供公开出版物', [RESULT, REJECT]),
  row('reject4', '4.无正当理由大量反复申请', [RESULT, REJECT]),
  row(
    'reject5',
    '5.要求行政机关确认或重新出具已获取信息',
    [RESULT, REJECT],
    ['要求行政机关确认或者重新出具已获取信息'],
  ),
];

const OTHERS_2021 = [
  row('other1', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', [RESULT, OTHER]),
  row('other2', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', [RESULT, OTHER]),
  row('other3', '3.其他', [RESULT, OTHER], ['其它']),
];
const OTHERS_2019 = [row('otherAll', OTHER, [RESULT])];

const TAIL = [
  row('processed', '（七）总计', [RESULT], ['合计']),
  row('carriedOut', '四、结转下年度继续办理', [], ['结转下年度继续办理数量']),
];

export type ApplicationsRowKey = (typeof HEAD | typeof OTHERS_2021 | typeof OTHERS_2019 | typeof TAIL)[number]['key'];

type Row = RowShape<ApplicationsRowKey, ApplicationsColumnKey>;
type Equation = EquationShape<ApplicationsRowKey, ApplicationsColumnKey>;

/** Every row adds up to its 总计; every column's results add up to （七）; 一 + 二 = （七） + 四, as the form's corner note says. */
function equations(rows: readonly Row[]): Equation[] {
  const results = rows.filter(r => r.groups.length > 0 && r.key !== 'processed');
  const byRow = rows.map(r =>
    plainSum(
      'table/row-total',
      { row: r.key, column: 'total' },
      APPLICANTS.map(c => ({ row: r.key, column: c })),
    ),
  );
  const byColumn = KEYS.flatMap((c): Equation[] => [
    plainSum(
      'table/column-total',
      { row: 'processed', column: c },
      results.map(r => ({ row: r.key, column: c })),
    ),
    {
      rule: 'table/balance',
      target: { row: 'carriedOut', column: c },
      terms: [
        { ref: { row: 'new', column: c }, sign: 1 },
        { ref: { row: 'carriedIn', column: c }, sign: 1 },
        { ref: { row: 'processed', column: c }, sign: -1 },
      ],
    },
  ]);
  return [...byRow, ...byColumn];
}

function form(rows: readonly Row[]): FormShape<ApplicationsRowKey, ApplicationsColumnKey> {
  return { name: '表三', section: 3, columns: COLUMNS, rows, equations: equations(rows) };
}

/** 表三 by edition. */
export const APPLICATIONS_FORMS = {
  '2019': form([...HEAD, ...OTHERS_2019, ...TAIL]),
  '2021': form([...HEAD, ...OTHERS_2021, ...TAIL]),
};

/** Merged header cells and notes of 表三 that are no column and no row. */
export const APPLICATIONS_HEADERS = {
  notes: ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'],
  groups: ['申请人情况', '法人或其他组织'],
  rowGroups: [RESULT, DENY, UNABLE, REJECT, OTHER],
};
