import type { Equation, FormColumn, FormRow } from './form.ts';

/** Shorthand for the tables of this folder: a column with its label and other wordings. */
export function column<K extends string>(key: K, label: string, ...aliases: string[]): FormColumn<K> {
  return { key, label, aliases };
}

/** Shorthand for a row that counts 件 and has no caption. */
export function countRow<K extends string, C extends string>(
  key: K,
  label: string,
  groups: string[],
  columns: readonly C[],
  aliases: string[] = [],
): FormRow<K, C> {
  return { key, label, aliases, groups, columns, unit: 'count', caption: null };
}

/** target = the plain sum of the terms. */
export function sumOf(
  rule: Equation['rule'],
  target: Equation['target'],
  terms: readonly Equation['target'][],
): Equation {
  return { rule, target, terms: terms.map(ref => ({ ref, sign: 1 })) };
}
