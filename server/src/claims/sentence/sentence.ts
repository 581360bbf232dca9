import type { Figure } from '../prose/figures.ts';

/** One sentence of a folded paragraph. */
export interface Sentence {
  /** The whole paragraph's text. */
  readonly text: string;
  /** The sentence is [from, to) of it. */
  readonly from: number;
  readonly to: number;
  /** Every figure in it, in order. */
  readonly figures: readonly Figure[];
}
