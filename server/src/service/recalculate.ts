import type { Assignment } from '../arithmetic/grid.ts';
import { type Left, recalculateTable } from '../arithmetic/recalculate.ts';
import { ascending } from '../edits/edit.ts';
import { assignmentEdits } from '../edits/figures.ts';
import type { TableKind } from '../forms/form.ts';
import type { Report } from '../report/model.ts';
import { isSuspectTold } from '../rules/check.ts';
import { DEFAULT_CONFIG, type RuleContext } from '../rules/rule.ts';
import { loneSuspect } from '../rules/table/suspect/suspicions.ts';
import { culprit } from '../rules/table/suspect/words.ts';
import type { Edit } from '../text/edit.ts';

export interface Recalculation {
  /** Ascending, not overlapping: they replace figures of cells and nothing else. */
  readonly edits: readonly Edit[];
  /** The cells that get a new figure, table by table. */
  readonly assignments: readonly (Assignment & { readonly table: TableKind })[];
  readonly left: readonly Left[];
}

/**
 * 重算全部合计: row totals, then （七）总计, then the case totals, then 四 = 一 + 二 − （七） where that is not negative.
 * The figures that are added up are never changed. Each step builds on the totals of the steps before it. A total that only looks wrong
 * because of the one cell or row that is suspected, be it not for sure, is left alone: written anew, it would carry the mistake on. Who has
 * silenced the suspect, or has it ignored, does not believe it: nothing waits for it then.
 * @param only the one table that is meant; absent: all
 */
export function recalculate(
  report: Report,
  { config = DEFAULT_CONFIG, relatedReports = {} }: Partial<Omit<RuleContext, 'report'>> = {},
  only?: TableKind,
): Recalculation {
  const asked = report.tables.filter(t => only === undefined || t.kind === only);
  const tables = asked.map(table => {
    const context = { report, config, relatedReports };
    const lone = loneSuspect(context, table);
    const suspect = lone !== null && isSuspectTold(table, context) ? lone : null;
    const own = recalculateTable(table, suspect?.changes, suspect === null ? '' : culprit(table, suspect));
    return { left: own.left, assignments: own.assignments.map(a => ({ ...a, table: table.kind })) };
  });
  const assignments = tables.flatMap(t => t.assignments);
  const edits = ascending(assignments.flatMap(a => assignmentEdits(report, a)));
  return { edits, assignments, left: tables.flatMap(t => t.left) };
}
