import { type RowKey, sameCell } from '../forms/form.ts';
import { oncePer } from '../report/memo.ts';
import type { Cell, Table } from '../report/model.ts';
import { cellName } from '../report/names.ts';
import type { Span } from '../text/span.ts';
import { breaches, checkable, swayedBy } from './breaches.ts';
import { type Assignment, type Correction, corrected, gridOf } from './grid.ts';
import type { Figures, Sum } from './system.ts';
import { answers, type Ways } from './unknowns.ts';

/** A total that was not recalculated, and why (Chinese). */
export interface Left {
  readonly span: Span;
  readonly reason: string;
}

/**
 * One table's totals worked out anew: row totals, then （七）总计, then the case totals, then 四 = 一 + 二 − （七） where that is not
 * negative. The figures that are added up are never changed. Each step builds on the totals of the steps before it.
 * @param suspected what the repair of a suspect would write: unless these are totals that come out just so, all are left alone
 * @param place the suspect, as it is named
 */
export function recalculateTable(table: Table, suspected: readonly Correction[] = [], place = ''): Recalculated {
  const plain = withoutSuspect(table);
  if (isWritten(plain, suspected)) return plain;
  const because = `可能由${place}引起，没有改动`;
  const broken = new Set(breaches(table).map(b => b.target));
  const explained = [...broken].map(cell => leftAlone(table, cell, because));
  return { assignments: [], left: [...explained, ...recalculated(table, suspected).left] };
}

/** Asked at each total that does not hold, with each key. */
const withoutSuspect = oncePer((table: Table) => recalculated(table));

/** Whether the totals of a table are left alone for the sake of a suspect; `suspected` as above. */
export function waitsForSuspect(table: Table, suspected: readonly Correction[]): boolean {
  return !isWritten(withoutSuspect(table), suspected);
}

function isWritten({ assignments }: Recalculated, repair: readonly Correction[]): boolean {
  return repair.every(({ ref, to }) => assignments.some(({ cell, value }) => sameCell(cell, ref) && value === to));
}

export interface Recalculated {
  readonly assignments: readonly Assignment[];
  readonly left: readonly Left[];
}

/** `instead`: figures that stand in for the table's own. */
function recalculated(table: Table, instead: readonly Correction[] = []): Recalculated {
  const grid = gridOf(table);
  const figures = corrected(grid, instead);
  const assignments: Assignment[] = [];
  const left: Left[] = [];
  for (const [at, ways] of inOrder(checkable(table))) {
    const cell = grid.cells[at];
    if (cell === undefined) continue;
    const value = firstAnswer(ways, figures, at);
    const reason = typeof value === 'string' ? value : obstacle(cell, value);
    // What a total should be is what later totals build on, also where it can't be written.
    if (typeof value === 'number') figures[at] = value;
    if (reason !== null) left.push(leftAlone(table, cell, reason));
    else if (typeof value === 'number' && cell.value !== value) assignments.push({ cell, value });
  }
  const swayed = swayedBy(table, assignments);
  const dropped = assignments.filter(a => swayed.has(a.cell.row));
  return {
    assignments: assignments.filter(a => !swayed.has(a.cell.row)),
    left: [...left, ...dropped.map(a => leftAlone(table, a.cell, '这一行出现了两次，没有改动'))],
  };
}

function leftAlone(table: Table, cell: Cell, reason: string): Left {
  return { span: cell.span, reason: `${cellName(table, cell)}：${reason}` };
}

/** The totals in the order they are worked out, （七） and 四 last, each with the equations that give it: the first that can answers. */
function inOrder(sums: readonly Sum[]): Ways {
  const ways = new Map<number, Sum[]>();
  for (const sum of [...sums].sort(byRule)) {
    const known = ways.get(sum.target);
    if (known === undefined) ways.set(sum.target, [sum]);
    else known.push(sum);
  }
  const last: readonly RowKey[] = ['processed', 'carriedOut'];
  const rank = ([sum]: readonly Sum[]) => last.indexOf(sum!.equation.target.row);
  return new Map([...ways].sort(([, a], [, b]) => rank(a) - rank(b)));
}

/** （七） and 四 follow from their columns; their own row sum is only asked where a column can't answer. */
function byRule(a: Sum, b: Sum): number {
  return Number(a.equation.rule === 'table/row-total') - Number(b.equation.rule === 'table/row-total');
}

/** The figure that the first equation with an answer gives, or why none does. */
function firstAnswer(ways: readonly Sum[], figures: Figures, cell: number): number | string {
  const found = answers(ways, figures, cell);
  const good = found.find(value => value >= 0);
  if (good !== undefined) return good;
  return found.length > 0 ? '办结数多于收到数，没有改动' : '有没填或认不出的单元格，没有改动';
}

function obstacle(cell: Cell, value: number): string | null {
  return cell.state === 'text' && cell.value !== value ? '单元格里有文字，没有改动' : null;
}
