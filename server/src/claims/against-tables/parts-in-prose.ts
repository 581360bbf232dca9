import type { Span } from '../../text/span.ts';

/** A part of a total. */
export interface PartOfSum {
  readonly span: Span;
  readonly value: number;
}

/** A total in the prose with the parts that are said of it. */
export interface PartsInProse {
  /** The total's number. */
  readonly span: Span;
  readonly value: number;
  readonly parts: readonly PartOfSum[];
  readonly sum: number;
  /** True where the parts stand in a sentence of their own (`。其中…`). */
  readonly apart: boolean;
  /** False where the parts can't be held against it: too few of them are known, or they are another figure's. */
  readonly wrong: boolean;
}
