import type { Equation } from '../forms/form.ts';
import type { Cell, Table } from '../report/model.ts';
import { broken, cellKey, cellsOf, checkable, leftFor, solve, type Values, valuesOf } from './equations.ts';
import type { Assignment } from './recalculate.ts';

/** What empty cells must hold by the 勾稽关系. */
export interface Filling {
  readonly assignments: readonly Assignment[];
  /** True when the equations leave no other answer. */
  readonly sure: boolean;
}

export function isEmptyCell(cell: Cell): boolean {
  return cell.state === 'blank' || cell.state === 'mark';
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
 */
export function fill(table: Table, cells: readonly Cell[]): Filling | null {
  const equations = checkable(table);
  const stated = valuesOf(cellsOf(table));
  const values = new Map(stated);
  const totals = new Set(equations.map(e => cellKey(e.target)));
  const addends = cells.filter(c => !totals.has(cellKey(c)));
  const rest = cells.length === 1 ? leftOver(equations, cells[0]!, values) : null;
  for (const cell of addends) values.set(cellKey(cell), rest ?? 0);
  fillTotals(equations, cells, values);
  const concerned = equations.filter(e => cells.some(cell => mentions(e, cell)));
  const assignments = cells.flatMap(cell => {
    const value = values.get(cellKey(cell));
    return value === undefined ? [] : [{ cell, value }];
  });
  if (assignments.length < cells.length || broken(concerned, values).length > 0) return null;
  return { assignments, sure: addends.every(cell => concerned.some(e => isForced(e, cell, stated, values))) };
}

/** Twice over the equations: the sums of （七） and 四 need the totals of the first round. */
function fillTotals(equations: readonly Equation[], cells: readonly Cell[], values: Map<string, number>): void {
  const wanted = new Set(cells.map(cellKey));
  for (const equation of [...equations, ...equations]) {
    const key = cellKey(equation.target);
    const value = wanted.has(key) && !values.has(key) ? solve(equation, values) : null;
    if (value !== null && value >= 0) values.set(key, value);
  }
}

/** What every equation with no other unknown leaves for the cell; null when none does, or they disagree. */
function leftOver(equations: readonly Equation[], cell: Cell, values: Values): number | null {
  const answers = new Set<number>();
  for (const equation of equations.filter(e => cellKey(e.target) !== cellKey(cell))) {
    const left = leftFor(equation, cell, values);
    if (left !== null) answers.add(left);
  }
  const [answer] = answers;
  return answers.size === 1 && answer !== undefined && answer >= 0 ? answer : null;
}

/** A total that stood there before holds with this filling; addends are never negative, so there is no other. */
function isForced(equation: Equation, cell: Cell, stated: Values, values: Values): boolean {
  return (
    equation.target.row === cell.row &&
    mentions(equation, cell) &&
    stated.has(cellKey(equation.target)) &&
    solve(equation, values) === stated.get(cellKey(equation.target))
  );
}

function mentions(equation: Equation, cell: Cell): boolean {
  return [equation.target, ...equation.terms.map(t => t.ref)].some(ref => cellKey(ref) === cellKey(cell));
}
