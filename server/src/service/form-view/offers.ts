import { emptyRuns, fill } from '../../arithmetic/fill-blanks.ts';
import type { Assignment } from '../../arithmetic/grid.ts';
import { sameCell, type TableKind } from '../../forms/form.ts';
import { formOf } from '../../forms/index.ts';
import type { Report } from '../../report/model.ts';
import { cellOf, tableOf } from '../../report/query.ts';
import type { RelatedReports, RuleContext } from '../../rules/rule.ts';
import { recalculate } from '../recalculate.ts';
import type { FormChange, FormView } from './form-view.ts';

/** What 重算全部合计 would change in the tables, and what it leaves alone. */
export function recalculation(context: RuleContext): FormView['recalculation'] {
  const { assignments, left } = recalculate(context.report, context);
  return { changes: assignments.map(a => changeOf(a.table, a)), left: left.map(l => l.reason) };
}

/** 空白格填 0: 0 in the empty cells of each table, in empty totals what they add up to; nothing for a table where that would break an equation. */
export function zeros(report: Report): FormChange[] {
  return report.tables.flatMap(table => {
    const form = formOf(table.kind, table.edition);
    const empty = emptyRuns(table).flat();
    const filled = (empty.length === 0 ? null : fill(table, empty))?.assignments ?? [];
    const isTotal = ({ cell }: Assignment) => form.equations.some(({ target }) => sameCell(target, cell));
    return filled.every(a => a.value === 0 || isTotal(a)) ? filled.map(a => changeOf(table.kind, a)) : [];
  });
}

/**
 * 用上年结转数填入: last year's 四、结转下年度继续办理 as this year's 二、上年结转, column by column, where it is not there already. Totals too, as last
 * year's report prints them.
 */
export function carriedOver(report: Report, { previous }: RelatedReports): FormChange[] {
  const table = tableOf(report, 'applications');
  const before = previous && tableOf(previous.report, 'applications');
  if (table === undefined || before === undefined) return [];
  return formOf('applications', table.edition).columns.flatMap(({ key }) => {
    const now = cellOf(table, 'carriedIn', key);
    const then = cellOf(before, 'carriedOut', key);
    if (now === undefined || then?.plain == null || now.value === then.value) return [];
    return [{ table: 'applications' as const, row: now.row, column: key, text: then.plain }];
  });
}

function changeOf(table: TableKind, { cell, value }: Assignment): FormChange {
  return { table, row: cell.row, column: cell.column, text: String(value) };
}
