import type { Assignment, Correction } from '../../arithmetic/grid.ts';
import { isOnlyMending, mendsTotal } from '../../arithmetic/mending.ts';
import { recalculateTable } from '../../arithmetic/recalculate.ts';
import { ascending } from '../../edits/edit.ts';
import { assignmentEdits } from '../../edits/figures.ts';
import { sameCell } from '../../forms/form.ts';
import type { Cell, Report, Table } from '../../report/model.ts';
import { cellName, rowName } from '../../report/names.ts';
import type { Finding, Fix } from '../rule.ts';
import { correctionsIn } from '../table/suspect/correction-data.ts';
import { repairEdits } from '../table/suspect/fix.ts';
import { cellsTitle } from '../table/suspect/words.ts';

/** The figures that a finding asks for. */
export interface Wanted {
  readonly assignments: readonly Assignment[];
  /** They rest on figures that do not add up themselves: such a fix is not the first to offer. */
  readonly isDoubtful: boolean;
}

/**
 * Quick fixes for a total that does not hold: the new figures for it, and all totals of the table recalculated where
 * that is more than the same thing and mends this one too.
 * @param data of the finding: `suspect` has the figures that the repair to believe of a suspect would write; totals that it explains are not recalculated, and
 *   where the new figures are not among them, it stands in their place. With `waits` there is one that need not be believed: nothing is recalculated
 */
export function totalFixes(
  report: Report,
  table: Table,
  target: Cell,
  { assignments: wanted, isDoubtful }: Wanted,
  { data }: Pick<Finding, 'data'>,
): Fix[] {
  const suspected = correctionsIn(data?.['suspect']);
  const all = data?.['waits'] ? [] : recalculateTable(table, suspected).assignments;
  const [only] = wanted;
  const title =
    wanted.length === 1 && only!.cell === target
      ? `改为 ${only!.value}`
      : wanted.map(a => `${rowName(table, a.cell.row)}改为 ${a.value}`).join('，');
  const first = agree(wanted, suspected)
    ? figureFix(report, table, wanted, title)
    : suspectFix(report, table, suspected);
  const whole = figureFix(report, table, all, `重算全部合计（改 ${all.length} 处）`);
  const fixes = first.edits.length === 0 ? [] : [first];
  if (!mendsTotal(table, target, all.map(asCorrection)) || sameEdits(first, whole)) return fixes;
  return isDoubtful ? [whole, ...fixes] : [...fixes, whole];
}

/** A fix that writes figures into cells of one table. */
export function figureFix(report: Report, table: Table, assignments: readonly Assignment[], title: string): Fix {
  const edits = ascending(assignments.flatMap(a => assignmentEdits(report, a)));
  const isSure = isOnlyMending(table, assignments.map(asCorrection));
  return { title, kind: isSure ? 'safe' : 'suggestion', all: false, edits };
}

/** True when the figures are the suspect's too, or there is no suspect. */
function agree(wanted: readonly Assignment[], suspected: readonly Correction[]): boolean {
  if (suspected.length === 0) return true;
  return wanted.length > 0 && wanted.every(a => suspected.some(c => sameCell(c.ref, a.cell) && c.to === a.value));
}

/** The repair of a suspect, offered somewhere else than at its own place: it names that, and is not to be applied unasked. */
function suspectFix(report: Report, table: Table, suspected: readonly Correction[]): Fix {
  const [first, ...more] = suspected;
  const title = more.length === 0 ? `${cellName(table, first!.ref)}改为 ${first!.to}` : cellsTitle(table, suspected);
  return { title, kind: 'suggestion', all: false, edits: repairEdits(report, table, suspected) };
}

function asCorrection({ cell, value }: Assignment): Correction {
  return { ref: cell, to: value };
}

function sameEdits(a: Fix, b: Fix): boolean {
  return JSON.stringify(a.edits) === JSON.stringify(b.edits);
}
