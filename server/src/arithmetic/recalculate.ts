import type { CellRef, Equation } from '../forms/form.ts';
import type { Cell, Table } from '../report/model.ts';
import { cellName } from '../report/names.ts';
import type { Span } from '../text/span.ts';
import { breaches, cellKey, cellsOf, checkable, solve, type Values, valuesOf } from './equations.ts';

/** A new figure for a cell. */
export interface Assignment {
  readonly cell: Cell;
  readonly value: number;
}

/** A total that was not recalculated, and why (Chinese). */
export interface Left {
  readonly span: Span;
  readonly reason: string;
}

/** A new figure for a cell of the form, wherever it stands in the draft. */
export interface Correction {
  readonly ref: CellRef;
  readonly to: number;
}

/**
 * One table's totals worked out anew: row totals, then （七）总计, then the case totals, then 四 = 一 + 二 − （七） where that is not
 * negative. The figures that are added up are never changed. Each step builds on the totals of the steps before it.
 * @param suspected what the repair of a suspect would write: unless these are totals that come out just so, all are left alone
 * @param place the suspect, as it is named
 */
export function recalculateTable(table: Table, suspected: readonly Correction[] = [], place = ''): Recalculated {
  const { assignments, left } = recalculated(table);
  const written = new Map(assignments.map(a => [cellKey(a.cell), a.value]));
  if (suspected.every(m => written.get(cellKey(m.ref)) === m.to)) return { assignments, left };
  const because = `可能由${place}引起，没有改动`;
  const broken = new Set(breaches(table).map(b => b.target));
  const explained = [...broken].map(cell => leftAlone(table, cell, because));
  return { assignments: [], left: [...explained, ...recalculated(table, suspected).left] };
}

export interface Recalculated {
  readonly assignments: readonly Assignment[];
  readonly left: readonly Left[];
}

/** `instead`: figures that stand in for the table's own. */
function recalculated(table: Table, instead: readonly Correction[] = []): Recalculated {
  const cells = cellsOf(table);
  const values = valuesOf(cells);
  for (const { ref, to } of instead) values.set(cellKey(ref), to);
  const assignments: Assignment[] = [];
  const left: Left[] = [];
  for (const ways of order(checkable(table))) {
    const cell = ways[0] && cells.get(cellKey(ways[0].target));
    if (cell === undefined) continue;
    const value = firstAnswer(ways, values);
    const reason = typeof value === 'string' ? value : obstacle(cell, value);
    // What a total should be is what later totals build on, also where it can't be written.
    if (typeof value === 'number') values.set(cellKey(cell), value);
    if (reason !== null) left.push(leftAlone(table, cell, reason));
    else if (typeof value === 'number' && cell.value !== value) assignments.push({ cell, value });
  }
  return { assignments, left };
}

function leftAlone(table: Table, cell: Cell, reason: string): Left {
  return { span: cell.span, reason: `${cellName(table, cell)}：${reason}` };
}

/** The totals in the order they are worked out, each with the equations that give it: the first that can answers. */
function order(equations: readonly Equation[]): Equation[][] {
  const byTarget = new Map<string, Equation[]>();
  for (const equation of [...equations].sort(byRule)) {
    const key = cellKey(equation.target);
    byTarget.set(key, [...(byTarget.get(key) ?? []), equation]);
  }
  const last = ['processed', 'carriedOut'];
  return [...byTarget.values()].sort((a, b) => last.indexOf(a[0]!.target.row) - last.indexOf(b[0]!.target.row));
}

/** （七） and 四 follow from their columns; their own row sum is only asked where a column can't answer. */
function byRule(a: Equation, b: Equation): number {
  return Number(a.rule === 'table/row-total') - Number(b.rule === 'table/row-total');
}

/** The figure that the first equation with an answer gives, or why none does. */
function firstAnswer(ways: readonly Equation[], values: Values): number | string {
  const answers = ways.map(equation => solve(equation, values));
  const good = answers.find(a => a !== null && a >= 0);
  if (good !== undefined && good !== null) return good;
  return answers.some(a => a !== null) ? '办结数多于收到数，没有改动' : '有没填或认不出的单元格，没有改动';
}

function obstacle(cell: Cell, value: number): string | null {
  return cell.state === 'text' && cell.value !== value ? '单元格里有文字，没有改动' : null;
}
