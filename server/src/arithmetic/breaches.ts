import type { Equation, RowKey } from '../forms/form.ts';
import { formOf, formRow } from '../forms/index.ts';
import { shown } from '../layouts/shown.ts';
import { oncePer } from '../report/memo.ts';
import type { Cell, Table, TableRow } from '../report/model.ts';
import { type Assignment, type Grid, gridOf, isEmptyCell, systemOfTable } from './grid.ts';
import { holds, type Sum } from './system.ts';

export interface Term {
  readonly cell: Cell;
  readonly value: number;
  readonly sign: 1 | -1;
}

/** One 勾稽关系 that does not hold. */
export interface Breach {
  readonly equation: Equation;
  readonly target: Cell;
  readonly actual: number;
  /** What the target should be; when `open` is above 0 it should be at least this. */
  readonly expected: number;
  /** The terms whose figures are known, in the form's order. */
  readonly terms: readonly Term[];
  /** How many terms stand in empty cells. */
  readonly open: number;
}

/** Every 勾稽关系 of the table that fails for sure, in the form's order. Cells that can't be read keep an equation silent. */
export const breaches = oncePer((table: Table): readonly Breach[] => {
  const sums = checkable(table);
  const grid = sums.length === 0 ? null : gridOf(table);
  return grid === null ? [] : sums.flatMap(sum => breach(sum, grid) ?? []);
});

function breach(sum: Sum, { cells, figures }: Grid): Breach | null {
  const actual = figures[sum.target];
  if (actual == null) return null;
  let expected = 0;
  let open = 0;
  for (let i = 1; i < sum.cells.length; i++) {
    const at = sum.cells[i]!;
    const figure = figures[at];
    if (figure != null) expected += sum.signs[i]! * figure;
    else if (cells[at] !== undefined && isEmptyCell(cells[at])) open++;
    else return null;
  }
  // Counts are never negative: a plain sum that the known addends already exceed is wrong whatever the empty cells hold.
  const wrong = open === 0 ? expected !== actual : sum.isTotal && expected > actual;
  if (!wrong) return null;
  const terms = sum.equation.terms.flatMap(({ sign }, i): Term[] => {
    const cell = cells[sum.cells[i + 1]!]!;
    return cell.value === null ? [] : [{ cell, value: cell.value, sign }];
  });
  return { equation: sum.equation, target: cells[sum.target]!, actual, expected, terms, open };
}

/**
 * The equations of a table that may be checked at all. Left out are sums over a row that stands twice with different
 * figures, and column sums of a table that holds figures in rows the form does not know: any of them could be meant.
 */
export const checkable = oncePer((table: Table): readonly Sum[] => {
  const { sums } = systemOfTable(table);
  const twice = contested(table);
  const strange = hasStrangeFigures(table);
  if (twice.size === 0 && !strange) return sums;
  return sums.filter(({ equation }) => {
    if (equation.rule === 'table/row-total' || equation.rule === 'table/case-total') return true;
    if (strange && equation.rule === 'table/column-total') return false;
    return ![equation.target, ...equation.terms.map(t => t.ref)].some(ref => twice.has(ref.row));
  });
});

/** True when every equation of the form may be checked: each row's figures are told once, and only in rows that the form knows. */
export function isUndisputed(table: Table): boolean {
  return contested(table).size === 0 && !hasStrangeFigures(table);
}

/** True when every figure that the form asks for is there and can be read for sure, and every equation holds. */
export function isProved(table: Table): boolean {
  const { system, figures } = gridOf(table);
  const known = figures.filter(figure => figure !== null);
  return isUndisputed(table) && known.length === figures.length && holds(system.form, known);
}

const NONE: ReadonlySet<RowKey> = new Set();

/** Keys of rows that stand twice with different figures, and not because one of them is another year's. */
function contested(table: Table): ReadonlySet<RowKey> {
  if (table.duplicates.length === 0 || table.twin === 'told') return NONE;
  const first = new Map(table.rows.map(r => [r.key, figuresOf(r)] as const));
  return new Set(table.duplicates.filter(d => first.get(d.key) !== figuresOf(d)).map(d => d.key));
}

/**
 * Keys of rows that stand twice, of which new figures would make two that differ or two that are the same: what may be checked of them would change
 * under the hands of whoever writes them.
 */
export function swayedBy(table: Table, written: readonly Assignment[]): ReadonlySet<RowKey> {
  if (table.duplicates.length === 0 || table.twin === 'told') return NONE;
  const twice = contested(table);
  const figures = new Map(written.map(({ cell, value }) => [cell, String(value)] as const));
  const isSwayed = (row: TableRow) => {
    const others = table.duplicates.filter(d => d.key === row.key);
    const agrees = others.every(d => figuresOf(d) === figuresOf(row, figures));
    return others.length > 0 && agrees === twice.has(row.key);
  };
  return new Set(table.rows.filter(isSwayed).map(r => r.key));
}

function figuresOf(row: TableRow, written: ReadonlyMap<Cell, string> = new Map()): string {
  return row.cells.map(c => written.get(c) ?? c.plain ?? shown(c.raw)).join('\t');
}

function hasStrangeFigures(table: Table): boolean {
  const form = formOf(table.kind, table.edition);
  const foreign = table.rows.filter(r => formRow(form, r.key) === undefined).flatMap(r => r.cells);
  return [...foreign, ...table.unknown.flatMap(u => u.values)].some(v => /[1-9１-９]/.test(shown(v.raw)));
}
