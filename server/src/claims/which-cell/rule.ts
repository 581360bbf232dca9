import type { Reading } from './reading.ts';

/** A figure and the words that bear on it. */
export interface FigureInWords {
  /** Folded words from the last stop or figure to this one. */
  readonly before: string;
  /** Those from its unit to the next stop, where they belong to it. */
  readonly after: string;
  /** Both, with `#` for the figure. */
  readonly words: string;
  /** The sentence up to the figure, from the last semicolon on. */
  readonly lead: string;
  /** The sentence behind the figure. */
  readonly rest: string;
  /** True where its words hold one that a table may be named by. */
  readonly namesTable: boolean;
  /** `件`, `项`; empty where none follows. */
  readonly unit: string;
  /** True where it is a sum of money. */
  readonly money: boolean;
}

/**
 * A sentence and what the figure between 【 and 】 in it means: the keys of its quantities (`new | new+carriedIn`), or the kind of reading
 * that has none (`foreign`).
 */
export interface Example {
  readonly text: string;
  readonly means: string;
  /** 1 where it is not said. */
  readonly section?: 1 | 2 | 3 | 4 | 6;
  /** 2024 where it is not said. */
  readonly year?: number;
}

/** One line of a table by which figures are read: the first line whose condition holds decides. */
export interface CellRule<F> {
  readonly id: string;
  readonly when: (figure: F) => boolean;
  readonly reading: Reading | ((figure: F) => Reading);
  /** Sentences in which this rule decides, and no other; they are its tests. */
  readonly examples: readonly Example[];
}

/** Lines of a table that ask the same first. */
export interface RuleGroup<F> {
  /** None of the rules holds for other figures. */
  readonly of: (figure: F) => boolean;
  readonly rules: readonly CellRule<F>[];
}

/** What the first rule that holds makes of a figure; null when none does, or where it is no figure for these rules. */
export function decide<F>(table: readonly RuleGroup<F>[], figure: F | null): Reading | null {
  if (figure === null) return null;
  for (const { of, rules } of table) {
    if (!of(figure)) continue;
    for (const rule of rules) {
      if (!rule.when(figure)) continue;
      const reading = typeof rule.reading === 'function' ? rule.reading(figure) : rule.reading;
      return decidedBy(rule.id, reading);
    }
  }
  return null;
}

/** Written out: readings are made in many places, and `{ ...reading }` of all of them is slow. */
function decidedBy(rule: string, { kind, about, confidence, base, compared = false, askedBy }: Reading): Reading {
  if (askedBy !== undefined) return { kind, about, confidence, base, compared, askedBy, rule };
  return { kind, about, confidence, base, compared, rule };
}

/** For the group of figures that all rules may hold for. */
export const any = (): boolean => true;
