import type { FindingDraft } from '../rule.ts';

/** Above this many in one table one finding speaks of them all: that the table is so is one thing to say. */
export const MANY = 8;

/** A finding for each thing; where there are more than `most`, one for all of them, which stands at the first. */
export function* eachOrAll<T>(
  things: readonly T[],
  each: (thing: T) => FindingDraft,
  all: (first: T, others: readonly T[]) => FindingDraft,
  most = MANY,
): Iterable<FindingDraft> {
  const [first, ...others] = things;
  if (first !== undefined && things.length > most) yield all(first, others);
  else yield* things.map(each);
}
