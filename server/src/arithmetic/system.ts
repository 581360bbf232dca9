import type { CellRef, FormTable } from '../forms/form.ts';

/** One 勾稽关系 over cell indices: the signed sum of all its cells is 0. */
export interface Sum {
  readonly cells: readonly number[];
  /** 1 or -1 for each cell; the target has -1. */
  readonly signs: readonly number[];
}

/** The equations of a form, by cell. */
export interface System {
  readonly rows: number;
  readonly columns: number;
  readonly sums: readonly Sum[];
  /** For each cell the sums it stands in: [sum, sign]. Without sums that follow from the others, so never more than two. */
  readonly of: readonly (readonly (readonly [sum: number, sign: number])[])[];
  /** The same with those that follow from the others. */
  readonly inAll: readonly (readonly (readonly [sum: number, sign: number])[])[];
  /** Sums that follow from the others: the row of （七）. */
  readonly redundant: ReadonlySet<number>;
}

const systems = new Map<FormTable, System>();

/** The equations of a form, worked out once. */
export function systemOf(form: FormTable): System {
  const known = systems.get(form);
  if (known !== undefined) return known;
  const columns = form.columns.length;
  const rowAt = new Map(form.rows.map((r, i) => [r.key, i]));
  const columnAt = new Map(form.columns.map((c, i) => [c.key, i]));
  const index = (ref: CellRef) => rowAt.get(ref.row)! * columns + columnAt.get(ref.column)!;
  const sums = form.equations.map(e => ({
    cells: [index(e.target), ...e.terms.map(t => index(t.ref))],
    signs: [-1, ...e.terms.map(t => t.sign)],
  }));
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
  const made = { rows: form.rows.length, columns, sums, of, inAll, redundant };
  systems.set(form, made);
  return made;
}

/** What each sum comes to; 0 where it holds. */
export function residuals(system: System, values: readonly number[]): number[] {
  return system.sums.map(({ cells, signs }) => {
    let sum = 0;
    for (let i = 0; i < cells.length; i++) sum += signs[i]! * values[cells[i]!]!;
    return sum;
  });
}

/** How many equations fail once some cells have new figures; infinite when one of them would be negative. `left`: the residuals before. */
export function failingAfter(
  system: System,
  left: readonly number[],
  values: readonly number[],
  moves: readonly (readonly [cell: number, to: number])[],
): number {
  const after = [...left];
  for (const [cell, to] of moves) {
    if (to < 0) return Number.POSITIVE_INFINITY;
    for (const [s, sign] of system.inAll[cell]!) after[s]! += sign * (to - values[cell]!);
  }
  let count = 0;
  for (const residual of after) if (residual !== 0) count++;
  return count;
}

/** True when every equation holds and every figure is a whole number of at least 0. */
export function holds(form: FormTable, values: readonly number[]): boolean {
  const system = systemOf(form);
  for (const value of values) if (!Number.isSafeInteger(value) || value < 0) return false;
  for (const { cells, signs } of system.sums) {
    let sum = 0;
    for (let i = 0; i < cells.length; i++) sum += signs[i]! * values[cells[i]!]!;
    if (sum !== 0) return false;
  }
  return true;
}
