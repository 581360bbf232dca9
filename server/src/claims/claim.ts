import type { SectionNumber } from '../report/model.ts';
import type { Span } from '../text/span.ts';
import type { Quantity } from './quantities.ts';
import type { Confidence } from './which-cell/reading.ts';

/** A figure in the prose that the tables hold too. */
export interface Claim {
  /** The number's words with their unit (`5件`), or the words that say none (`未收到`). */
  readonly span: Span;
  /** The number alone; equal to `span` where words say none. */
  readonly number: Span;
  /** 件, or whole 分 for fees. */
  readonly value: number;
  /** What one in its last digit is worth: of fees, which are rounded, in 分; 1 for a count. */
  readonly lastDigit: number;
  /** True where its sentence states another number of the same thing. */
  readonly hasRival: boolean;
  /** True where words, not a number, say that there was none. */
  readonly none: boolean;
  /** What it may count, the likeliest first. Never empty; it is wrong only when all of these differ from it. */
  readonly about: readonly Quantity[];
  /** How many new applications there were, where it counts only those of them that were dealt with; null for all others. */
  readonly ofNew: number | null;
  readonly confidence: Confidence;
  /** The sentence it stands in. */
  readonly sentence: Span;
  /** The paragraph it stands in. */
  readonly paragraph: Span;
  readonly section: SectionNumber | 0;
}
