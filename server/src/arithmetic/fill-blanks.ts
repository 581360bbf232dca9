import type { RowKey } from '../forms/form.ts';
import type { Cell, Table } from '../report/model.ts';
import { checkable } from './breaches.ts';
import { type Assignment, gridOf, isEmptyCell } from './grid.ts';
import { cellAt, expected, type Figures, failing, type Sum } from './system.ts';
import { answers, speakingOf, totalling, workOut } from './unknowns.ts';

/** What empty cells must hold by the 勾稽关系. */
export interface Filling {
  readonly assignments: readonly Assignment[];
  /** True when the equations leave no other answer. */
  readonly sure: boolean;
}

/** Empty cells that stand side by side in a row, for each row of the table in the draft's order. */
export function emptyRuns(table: Table): Cell[][] {
  return table.rows
    .filter(row => row.aligned)
    .flatMap(row => {
      const runs: Cell[][] = [];
      row.cells.forEach((cell, i) => {
        const before = row.cells[i - 1];
        if (!isEmptyCell(cell)) return;
        if (before !== undefined && isEmptyCell(before)) runs.at(-1)?.push(cell);
        else runs.push([cell]);
      });
      return runs;
    });
}

/**
 * 0 for empty addends and the sum for empty totals; for a single empty addend what its equations leave for it. Null when
 * that would break an equation: then some figure is missing and nobody but the writer knows which.
 * @param cells empty cells of the table's own rows
 */
export function fill(table: Table, cells: readonly Cell[]): Filling | null {
  const { system, figures: stated } = gridOf(table);
  const sums = checkable(table);
  const figures = [...stated];
  const places = cells.map(cell => cellAt(system, cell));
  const open = places.filter(at => at !== undefined);
  const totals = new Map(open.map(at => [at, totalling(sums, at)] as const).filter(([, own]) => own.length > 0));
  const addends = open.filter(at => !totals.has(at));
  const rest = cells.length === 1 ? addends.map(at => onlyAnswer(sums, figures, at))[0] : null;
  for (const at of addends) figures[at] = rest ?? 0;
  workOut(totals, figures);
  const concerned = sums.filter(sum => open.some(at => sum.cells.includes(at)));
  // No equation speaks of a row that the form does not know.
  const assignments = cells.flatMap((cell, i): Assignment[] => {
    const at = places[i];
    const value = at === undefined ? 0 : figures[at];
    return value == null ? [] : [{ cell, value }];
  });
  if (assignments.length < cells.length || failing(concerned, figures).length > 0) return null;
  const isSure = ({ row }: Cell, at: number | undefined) =>
    at !== undefined && (totals.has(at) || speakingOf(sums, at).some(sum => isForced(sum, row, stated, figures)));
  return { assignments, sure: cells.every((cell, i) => isSure(cell, places[i])) };
}

/** What every sum with no other unknown leaves for the cell; null when none does, they disagree or it would be negative. */
function onlyAnswer(sums: readonly Sum[], figures: Figures, cell: number): number | null {
  const [only, ...others] = new Set(answers(speakingOf(sums, cell), figures, cell));
  return only !== undefined && others.length === 0 && only >= 0 ? only : null;
}

/** A total of the cell's own row that stood there before holds with this filling; addends are never negative, so there is no other. */
function isForced(sum: Sum, row: RowKey, stated: Figures, figures: Figures): boolean {
  const total = stated[sum.target];
  return sum.equation.target.row === row && total != null && expected(sum, figures) === total;
}
