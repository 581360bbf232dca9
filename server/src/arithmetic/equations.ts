import type { CellRef, ColumnKey, Equation, FormTable, RowKey } from '../forms/form.ts';
import { formOf } from '../forms/index.ts';
import { shown } from '../layouts/shown.ts';
import type { Cell, Table, TableRow } from '../report/model.ts';

/** Cells of a table by `cellKey`; only those whose row and column are beyond doubt. */
export type Cells = ReadonlyMap<string, Cell>;
/** Figures by `cellKey`, for the cells where one can be read. */
export type Values = ReadonlyMap<string, number>;

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

export function cellKey(ref: CellRef): string {
  return `${ref.row}\u0000${ref.column}`;
}

/** The equations that the draft's own edition of the table sets up. */
export function equationsOf(table: Table): readonly Equation[] {
  return formOf(table.kind, table.edition).equations;
}

/** The cells that arithmetic may rest on: rows with too few or too many values are left out. */
export function cellsOf(table: Table): Cells {
  return new Map(sureRows(table).flatMap(r => r.cells.map(c => [cellKey(c), c] as const)));
}

function sureRows(table: Table): TableRow[] {
  return table.rows.filter(r => r.aligned && r.extra.length === 0);
}

export function valuesOf(cells: Cells): Map<string, number> {
  const known = [...cells].filter(([, cell]) => cell.value !== null);
  return new Map(known.map(([key, cell]) => [key, cell.value ?? 0]));
}

/** What the target must be by its equation; null when a term's figure is not known. */
export function solve(equation: Equation, values: Values): number | null {
  let sum = 0;
  for (const { ref, sign } of equation.terms) {
    const value = values.get(cellKey(ref));
    if (value === undefined) return null;
    sum += sign * value;
  }
  return sum;
}

/** What an equation leaves for one of its cells, target or term; null when it does not speak of the cell or another figure is not known. */
export function leftFor(equation: Equation, ref: CellRef, values: Values): number | null {
  const key = cellKey(ref);
  if (key === cellKey(equation.target)) return solve(equation, values);
  const term = equation.terms.find(t => cellKey(t.ref) === key);
  const total = values.get(cellKey(equation.target));
  const others = term && solve(equation, new Map(values).set(key, 0));
  return term === undefined || total === undefined || others == null ? null : term.sign * (total - others);
}

/** The equations that fail for sure with these figures. */
export function broken(equations: readonly Equation[], values: Values): Equation[] {
  return equations.filter(equation => {
    const expected = solve(equation, values);
    const actual = values.get(cellKey(equation.target));
    return expected !== null && actual !== undefined && expected !== actual;
  });
}

/**
 * The equations of a table that may be checked at all. Left out are sums over a row that stands twice with different
 * figures, and column sums of a table that holds figures in rows the form does not know: any of them could be meant.
 */
export function checkable(table: Table): readonly Equation[] {
  const twice = table.duplicates.length === 0 ? new Set<RowKey>() : contested(table);
  const strange = hasStrangeFigures(table);
  if (twice.size === 0 && !strange) return equationsOf(table);
  return equationsOf(table).filter(equation => {
    if (equation.rule === 'table/row-total' || equation.rule === 'table/case-total') return true;
    if (strange && equation.rule === 'table/column-total') return false;
    return ![equation.target, ...equation.terms.map(t => t.ref)].some(ref => twice.has(ref.row));
  });
}

const memo = new WeakMap<Table, readonly Breach[]>();

/** Every 勾稽关系 of the table that fails for sure, in the form's order. Cells without a figure keep an equation silent. */
export function breaches(table: Table): readonly Breach[] {
  const known = memo.get(table);
  if (known !== undefined) return known;
  const plan = planOf(formOf(table.kind, table.edition));
  const grid = gridOf(table, plan);
  const asked = checkable(table);
  const found = asked.flatMap(equation => breach(equation, plan.places.get(equation)!, grid) ?? []);
  memo.set(table, found);
  return found;
}

/** Where the cells of a form's equations stand in a grid: this runs at every keystroke, and looking each up by its names takes most of the time. */
interface Plan {
  readonly columns: number;
  readonly rowAt: ReadonlyMap<RowKey, number>;
  readonly columnAt: ReadonlyMap<ColumnKey, number>;
  readonly places: ReadonlyMap<Equation, { readonly target: number; readonly terms: readonly number[] }>;
}

const plans = new Map<FormTable, Plan>();

function planOf(form: FormTable): Plan {
  const known = plans.get(form);
  if (known !== undefined) return known;
  const rowAt = new Map(form.rows.map((r, i) => [r.key, i]));
  const columnAt = new Map(form.columns.map((c, i) => [c.key, i]));
  const columns = form.columns.length;
  const place = (ref: CellRef) => (rowAt.get(ref.row) ?? 0) * columns + (columnAt.get(ref.column) ?? 0);
  const places = new Map(
    form.equations.map(e => [e, { target: place(e.target), terms: e.terms.map(t => place(t.ref)) }] as const),
  );
  const plan = { columns, rowAt, columnAt, places };
  plans.set(form, plan);
  return plan;
}

type Grid = readonly (Cell | undefined)[];

function gridOf(table: Table, { columns, rowAt, columnAt }: Plan): Grid {
  const grid = new Array<Cell | undefined>(rowAt.size * columns).fill(undefined);
  for (const row of sureRows(table)) {
    const at = rowAt.get(row.key);
    if (at === undefined) continue;
    for (const cell of row.cells) {
      const column = columnAt.get(cell.column);
      if (column !== undefined) grid[at * columns + column] = cell;
    }
  }
  return grid;
}

function breach(equation: Equation, at: { target: number; terms: readonly number[] }, grid: Grid): Breach | null {
  const target = grid[at.target];
  if (target === undefined || target.value === null) return null;
  let expected = 0;
  let open = 0;
  for (let i = 0; i < at.terms.length; i++) {
    const cell = grid[at.terms[i]!];
    if (cell === undefined || (cell.state === 'text' && cell.value === null)) return null;
    if (cell.value === null) open++;
    else expected += equation.terms[i]!.sign * cell.value;
  }
  // Counts are never negative: a plain sum that the known addends already exceed is wrong whatever the empty cells hold.
  const wrong = open === 0 ? expected !== target.value : isSum(equation) && expected > target.value;
  if (!wrong) return null;
  const terms = equation.terms.flatMap(({ sign }, i): Term[] => {
    const cell = grid[at.terms[i]!]!;
    return cell.value === null ? [] : [{ cell, value: cell.value, sign }];
  });
  return { equation, target, actual: target.value, expected, terms, open };
}

function isSum(equation: Equation): boolean {
  return equation.terms.every(t => t.sign === 1);
}

/** Keys of rows that stand twice with different figures. */
function contested(table: Table): Set<RowKey> {
  const first = new Map(table.rows.map(r => [r.key, figuresOf(r)] as const));
  return new Set(table.duplicates.filter(d => first.get(d.key) !== figuresOf(d)).map(d => d.key));
}

function figuresOf(row: TableRow): string {
  return row.cells.map(c => c.plain ?? shown(c.raw)).join('\t');
}

function hasStrangeFigures(table: Table): boolean {
  const form = formOf(table.kind, table.edition);
  const foreign = table.rows.filter(r => !form.rows.some(f => f.key === r.key)).flatMap(r => r.cells);
  return [...foreign, ...table.unknown.flatMap(u => u.values)].some(v => /[1-9１-９]/.test(shown(v.raw)));
}
