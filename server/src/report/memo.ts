import type { Report } from './model.ts';

interface Note<T> {
  readonly value: T;
}

const NOTES = Symbol('what was worked out');

/**
 * What was worked out about an object, by the function that did: kept on the object and not enumerable, so that a copy (`{ ...report }`) has
 * none. Not in a WeakMap: the collector of young objects keeps what an old WeakMap holds, and moved each checked report to the old ones.
 */
function notesOn(of: object & { readonly [NOTES]?: Map<unknown, unknown> }): Map<unknown, unknown> {
  const known = of[NOTES];
  if (known !== undefined) return known;
  const made = new Map<unknown, unknown>();
  Object.defineProperty(of, NOTES, { value: made });
  return made;
}

/** A function of an object that is never changed, worked out once for it. */
export function oncePer<O extends object, T>(compute: (of: O) => T): (of: O) => T {
  return of => {
    const own = notesOn(of) as Map<typeof compute, Note<T>>;
    const found = own.get(compute);
    if (found !== undefined) return found.value;
    const value = compute(of);
    own.set(compute, { value });
    return value;
  };
}

/**
 * A function of a report that is worked out once for each tree: a rule's check and its repairs, one for each finding, ask for the same
 * thing, and nonsense can be full of findings.
 */
export function oncePerReport<T>(compute: (report: Report) => T): (report: Report) => T {
  return oncePer(compute);
}

/** The same for each part of a report: a section, a table. */
export function oncePerPart<P extends object, T>(
  compute: (report: Report, part: P) => T,
): (report: Report, part: P) => T {
  const parts = oncePerReport(() => new Map<P, Note<T>>());
  return (report, part) => {
    const own = parts(report);
    const found = own.get(part);
    if (found !== undefined) return found.value;
    const value = compute(report, part);
    own.set(part, { value });
    return value;
  };
}
