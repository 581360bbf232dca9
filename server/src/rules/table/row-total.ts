import { rowName } from '../../report/names.ts';
import type { Rule } from '../rule.ts';
import { sumFindings, sumFixes } from '../shared/sum-findings.ts';

/** 表三, every row: 自然人 + the five kinds of organisations = 总计. */
export const rowTotal: Rule = {
  code: 'table/row-total',
  severity: 'error',
  title: '表三各行：自然人与五类组织之和应等于总计',
  titleEn: 'Applications table, each row: individuals and the five kinds of organisations add up to the total',
  check: context =>
    sumFindings(context, 'table/row-total', (table, { target }) => `“${rowName(table, target.row)}”行总计`),
  fixes: (report, finding) => sumFixes(report, finding, 'table/row-total'),
};
