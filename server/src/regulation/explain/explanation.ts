import type { ArticleRef } from '../articles/article.ts';
import type { CountingNote } from '../counting/note.ts';

/** What a row, a column, a header or a section of the form is for. */
export interface Explanation {
  /** As the official form prints it; a column of 表四 with its group. */
  readonly label: string;
  /** What is counted or written there, what is not, and what often goes wrong; our own words, Chinese. */
  readonly what: string;
  /** What it rests on. Empty where the 条例 has no article for it. */
  readonly articles: readonly ArticleRef[];
  /** How it is counted (怎么计), the most important first. Left out or empty where nothing needs to be said. */
  readonly counting?: readonly CountingNote[];
}

/** An explanation before its label is known. */
export type ExplanationWords = readonly [what: string, ...articles: ArticleRef[]];

/** Shorthand: `at(36, null, 7)` is 第三十六条第（七）项. */
export function at(article: number, paragraph: number | null = null, item: number | null = null): ArticleRef {
  return { article, paragraph, item };
}

export function explanation(label: string, [what, ...articles]: ExplanationWords): Explanation {
  return { label, what, articles };
}
