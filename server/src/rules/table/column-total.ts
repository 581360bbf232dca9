import { columnName } from '../../report/names.ts';
import type { Rule } from '../rule.ts';
import { sumFindings, sumFixes } from '../shared/sum-findings.ts';

/** 表三, every column: the results （一） to （六） with all their items = （七）总计. */
export const columnTotal: Rule = {
  code: 'table/column-total',
  severity: 'error',
  title: '表三各列：（一）至（六）各项之和应等于（七）总计',
  titleEn: 'Applications table, each column: results (1) to (6) add up to (7)',
  check: context =>
    sumFindings(context, 'table/column-total', (table, b) => `${columnName(table, b.target.column)}列（七）总计`),
  fixes: (report, finding) => sumFixes(report, finding, 'table/column-total'),
};
