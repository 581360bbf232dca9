import { checkable } from '../../arithmetic/breaches.ts';
import { type Assignment, type Correction, corrected, gridOf } from '../../arithmetic/grid.ts';
import { recalculateTable } from '../../arithmetic/recalculate.ts';
import { failing } from '../../arithmetic/system.ts';
import { ascending } from '../../edits/edit.ts';
import { assignmentEdits } from '../../edits/figures.ts';
import type { CellRef } from '../../forms/form.ts';
import type { Cell, Report, Table } from '../../report/model.ts';
import { rowName } from '../../report/names.ts';
import type { Finding, Fix } from '../rule.ts';

/** By which a finding on a cell finds its way back to the cell. */
export function cellData(table: Table, ref: CellRef): Record<string, string> {
  return { table: table.kind, row: ref.row, column: ref.column };
}

/** The table and cell that a finding's data names, as they are in the current tree. */
export function foundCell(report: Report, finding: Finding): { table: Table; cell: Cell } | null {
  const table = report.tables.find(t => t.kind === finding.data?.['table']);
  const rows = table === undefined ? [] : [...table.rows, ...table.duplicates];
  const cell = rows
    .flatMap(r => r.cells)
    .find(
      c =>
        c.row === finding.data?.['row'] && c.column === finding.data['column'] && c.span.start === finding.span.start,
    );
  return table === undefined || cell === undefined ? null : { table, cell };
}

/**
 * Quick fixes for a total that does not hold: the new figures for it, and all totals of the table recalculated where
 * that is more than the same thing.
 * @param suspected figures that the repair of a suspect would write: totals that it explains are not recalculated
 */
export function totalFixes(
  report: Report,
  table: Table,
  target: Cell,
  wanted: readonly Assignment[],
  suspected: readonly Correction[],
): Fix[] {
  const all = recalculateTable(table, suspected).assignments;
  const [only] = wanted;
  const title =
    wanted.length === 1 && only!.cell === target
      ? `改为 ${only!.value}`
      : wanted.map(a => `${rowName(table, a.cell.row)}改为 ${a.value}`).join('，');
  const first = figureFix(report, table, wanted, title);
  const whole = figureFix(report, table, all, `重算全部合计（改 ${all.length} 处）`);
  const fixes = wanted.length === 0 ? [] : [first];
  return all.length > 0 && !sameEdits(first, whole) ? [...fixes, whole] : fixes;
}

/** A fix that writes figures into cells of one table. */
export function figureFix(report: Report, table: Table, assignments: readonly Assignment[], title: string): Fix {
  const edits = ascending(assignments.flatMap(a => assignmentEdits(report, a)));
  return { title, kind: isSure(table, assignments) ? 'safe' : 'suggestion', all: false, edits };
}

/**
 * One figure that stands where two broken equations meet, and mends both and leaves none broken: then no other single
 * cell explains them as well. A total that only one equation speaks of may as well be right and an addend wrong.
 */
function isSure(table: Table, assignments: readonly Assignment[]): boolean {
  const [only, ...others] = assignments;
  if (only === undefined || others.length > 0) return false;
  const sums = checkable(table);
  const grid = gridOf(table);
  const after = corrected(grid, [{ ref: only.cell, to: only.value }]);
  return failing(sums, grid.figures).length >= 2 && failing(sums, after).length === 0;
}

function sameEdits(a: Fix, b: Fix): boolean {
  return JSON.stringify(a.edits) === JSON.stringify(b.edits);
}
