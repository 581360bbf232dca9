import { sentencesOf } from '../prose/clauses.ts';
import type { Figure } from '../prose/figures.ts';
import type { FoldedWords } from '../prose/passages.ts';

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

/** The sentences of a passage in order, each with its figures. */
export function sentencesIn({ text, figures: all }: FoldedWords): Sentence[] {
  let next = 0;
  return sentencesOf(text).map(([from, to]) => {
    const figures: Figure[] = [];
    while (next < all.length && all[next]!.start < to) figures.push(all[next++]!);
    return { text, from, to, figures };
  });
}
