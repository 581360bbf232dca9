import type { CellRef, ColumnKey, Equation, FormTable, RowKey } from '../forms/form.ts';
import { oncePerForm } from '../forms/index.ts';

/** Figures by cell, in whole 件; null where none is known. */
export type Figures = readonly (number | null)[];

/** One 勾稽关系 by cell: the target is the signed sum of the terms. */
export interface Sum {
  readonly equation: Equation;
  readonly target: number;
  /** The target, then the terms in the form's order. */
  readonly cells: readonly number[];
  /** 1 or -1 for each cell; the target has -1, so that the signed sum of all is 0 where the equation holds. */
  readonly signs: readonly number[];
  /** True for a total and its parts; false for 四 = 一 + 二 − （七）, which takes something away. */
  readonly isTotal: boolean;
}

/**
 * The 勾稽关系 of a form by cell. Cells are counted row by row as the form prints them: `row * columns + column`. 表三 (国办公开办函〔2021〕30号
 * and, before, 〔2019〕60号) asks in its corner note for 一 + 二 = 三 + 四 in each column; its and 表四's totals say the rest.
 */
export interface System {
  readonly form: FormTable;
  readonly rows: number;
  readonly columns: number;
  readonly rowAt: ReadonlyMap<RowKey, number>;
  readonly columnAt: ReadonlyMap<ColumnKey, number>;
  /** In the form's order. */
  readonly sums: readonly Sum[];
  /** For each cell the sums it stands in: [sum, sign]. Without sums that follow from the others, so never more than two. */
  readonly of: readonly (readonly (readonly [sum: number, sign: number])[])[];
  /** The same with those that follow from the others. */
  readonly inAll: readonly (readonly (readonly [sum: number, sign: number])[])[];
  /** Sums that follow from the others: the row of （七）. */
  readonly redundant: ReadonlySet<number>;
}

/** The equations of a form, worked out once: they are asked at every keystroke, and looking each cell up by its names takes most of the time. */
export const systemOf = oncePerForm((form): System => {
  const columns = form.columns.length;
  const rowAt = new Map(form.rows.map((r, i) => [r.key, i]));
  const columnAt = new Map(form.columns.map((c, i) => [c.key, i]));
  const index = (ref: CellRef) => rowAt.get(ref.row)! * columns + columnAt.get(ref.column)!;
  const sums = form.equations.map((equation): Sum => {
    const target = index(equation.target);
    return {
      equation,
      target,
      cells: [target, ...equation.terms.map(t => index(t.ref))],
      signs: [-1, ...equation.terms.map(t => t.sign)],
      isTotal: equation.terms.every(t => t.sign === 1),
    };
  });
  const redundant = new Set(
    form.equations.flatMap((e, i) => (e.rule === 'table/row-total' && e.target.row === 'processed' ? [i] : [])),
  );
  const of: [number, number][][] = Array.from({ length: form.rows.length * columns }, () => []);
  const inAll = of.map((): [number, number][] => []);
  for (const [s, { cells, signs }] of sums.entries()) {
    for (const [i, cell] of cells.entries()) {
      inAll[cell]!.push([s, signs[i]!]);
      if (!redundant.has(s)) of[cell]!.push([s, signs[i]!]);
    }
  }
  return { form, rows: form.rows.length, columns, rowAt, columnAt, sums, of, inAll, redundant };
});

/** The cell of a row and column; undefined where the form does not have it. */
export function cellAt({ columns, rowAt, columnAt }: System, { row, column }: CellRef): number | undefined {
  const [r, c] = [rowAt.get(row), columnAt.get(column)];
  return r === undefined || c === undefined ? undefined : r * columns + c;
}

/** The row and column of a cell. */
export function refAt({ rows, columns }: FormTable, cell: number): CellRef {
  return { row: rows[Math.floor(cell / columns.length)]!.key, column: columns[cell % columns.length]!.key };
}

/** What the target must be; null when a term's figure is not known. */
export function expected(sum: Sum, figures: readonly number[]): number;
export function expected(sum: Sum, figures: Figures): number | null;
export function expected({ cells, signs }: Sum, figures: Figures): number | null {
  let all = 0;
  for (let i = 1; i < cells.length; i++) {
    const figure = figures[cells[i]!];
    if (figure == null) return null;
    all += signs[i]! * figure;
  }
  return all;
}

/** What a sum leaves for one of its cells, target or term; null when another figure is not known. */
export function leftFor(sum: Sum, figures: readonly number[], cell: number): number;
export function leftFor(sum: Sum, figures: Figures, cell: number): number | null;
export function leftFor({ cells, signs }: Sum, figures: Figures, cell: number): number | null {
  let others = 0;
  let own = 1;
  for (let i = 0; i < cells.length; i++) {
    if (cells[i] === cell) {
      own = signs[i]!;
      continue;
    }
    const figure = figures[cells[i]!];
    if (figure == null) return null;
    others += signs[i]! * figure;
  }
  // Not `-own * others`, which is -0 where the sum is 0.
  return 0 - own * others;
}

/** The sums that fail for sure with these figures: all their figures are known, and they do not add up. */
export function failing(sums: readonly Sum[], figures: Figures): Sum[] {
  return sums.filter(sum => {
    const wanted = expected(sum, figures);
    const actual = figures[sum.target];
    return wanted !== null && actual != null && wanted !== actual;
  });
}

/** What each sum comes to; 0 where it holds. */
export function residuals(system: System, values: readonly number[]): number[] {
  return system.sums.map(sum => expected(sum, values) - values[sum.target]!);
}

/** How many equations fail once some cells have new figures; infinite when one of them would be negative. `left`: the residuals before. */
export function failingAfter(
  system: System,
  left: readonly number[],
  values: readonly number[],
  moves: readonly (readonly [cell: number, to: number])[],
): number {
  for (let s = 0; s < left.length; s++) after[s] = left[s]!;
  for (const [cell, to] of moves) {
    if (to < 0) return Number.POSITIVE_INFINITY;
    for (const [s, sign] of system.inAll[cell]!) after[s]! += sign * (to - values[cell]!);
  }
  let count = 0;
  for (let s = 0; s < left.length; s++) if (after[s] !== 0) count++;
  return count;
}

/** Written anew with each call: hundreds of hypotheses are tried on a table, and a list for each was most of what was left to collect. */
const after: number[] = [];

/** True when every equation holds and every figure is a whole number of at least 0. */
export function holds(form: FormTable, values: readonly number[]): boolean {
  for (const value of values) if (!Number.isSafeInteger(value) || value < 0) return false;
  return systemOf(form).sums.every(sum => expected(sum, values) === values[sum.target]);
}
