import type { Cell } from '../../report/model.ts';
import { columnName } from '../../report/names.ts';
import { organLevel } from '../../report/organ.ts';
import { rowOf, tableOf } from '../../report/query.ts';
import type { Rule } from '../rule.ts';

/**
 * 规章 are made by ministries, provinces, cities with districts and autonomous prefectures (立法法, articles 91 and 93). The report of
 * a county, a township or a local department has 0 there.
 */
export const regulations: Rule = {
  code: 'cell/regulations',
  severity: 'warning',
  title: '县、乡镇、街道和地方部门无权制定规章，“规章”一行应为 0',
  titleEn: 'Rules (规章) in the report of a county, a township or a local department, which can’t make any',
  *check({ report }) {
    const name = report.title?.organName;
    const level = name ? organLevel(name) : 'unknown';
    if (level !== 'county' && level !== 'township' && level !== 'department') return;
    const table = tableOf(report, 'disclosure');
    const row = table?.edition === '2021' ? rowOf(table, 'rules') : undefined;
    if (table === undefined || row === undefined || !row.aligned) return;
    const [first, ...others] = row.cells.filter(isPositive);
    if (first === undefined) return;
    const related = others.map(c => ({ span: c.span, message: `${columnName(table, c.column)}：${c.raw}` }));
    const message = `${name}不能制定规章，“规章”的${columnName(table, first.column)}应为 0，现为 ${first.raw}；是行政规范性文件的填在下一行`;
    yield { message, span: first.span, related };
  },
};

function isPositive(cell: Cell): boolean {
  return cell.value !== null && cell.value > 0;
}
