import { columnName } from '../../report/names.ts';
import type { Rule } from '../rule.ts';
import { sumFindings, sumFixes } from '../shared/sum-findings.ts';

/** 表四, each of the three groups: 维持 + 纠正 + 其他 + 尚未审结 = 总计. */
export const caseTotal: Rule = {
  code: 'table/case-total',
  severity: 'error',
  title: '表四各组：维持、纠正、其他结果、尚未审结之和应等于总计',
  titleEn: 'Disputes table, each group: upheld, corrected, other and pending add up to the total',
  check: context => sumFindings(context, 'table/case-total', (table, b) => columnName(table, b.target.column)),
  fixes: (report, finding) => sumFixes(report, finding, 'table/case-total'),
};
