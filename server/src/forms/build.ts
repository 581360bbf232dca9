import type { CellPlace, ColumnShape, EquationShape, RowShape } from './shapes.ts';

/** Shorthand for the tables of this folder: a column with its label and other wordings. */
export function column<K extends string>(key: K, label: string, ...aliases: string[]): ColumnShape<K> {
  return { key, label, aliases };
}

/** Shorthand for a row that counts 件 and has no caption. */
export function countRow<K extends string, C extends string>(
  key: K,
  label: string,
  groups: string[],
  columns: readonly C[],
  aliases: string[] = [],
): RowShape<K, C> {
  return { key, label, aliases, groups, columns, unit: 'count', caption: null };
}

/** target = the plain sum of the terms. */
export function plainSum<R extends string, C extends string>(
  rule: EquationShape<R, C>['rule'],
  target: CellPlace<R, C>,
  terms: readonly CellPlace<R, C>[],
): EquationShape<R, C> {
  return { rule, target, terms: terms.map(ref => ({ ref, sign: 1 })) };
}
