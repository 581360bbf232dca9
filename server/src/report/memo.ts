import type { Report } from './model.ts';

/** What was worked out about a report, by the function that did. One map a report: with each weak key the collector has more to do. */
const notes = new WeakMap<Report, Map<unknown, unknown>>();

function notesOn(report: Report): Map<unknown, unknown> {
  const known = notes.get(report);
  if (known !== undefined) return known;
  const made = new Map<unknown, unknown>();
  notes.set(report, made);
  return made;
}

/**
 * A function of a report that is worked out once for each tree: a rule's check and its repairs, one for each finding, ask for the same
 * thing, and nonsense can be full of findings.
 */
export function oncePerReport<T>(compute: (report: Report) => T): (report: Report) => T {
  return report => {
    const own = notesOn(report) as Map<typeof compute, { readonly value: T }>;
    const found = own.get(compute);
    if (found !== undefined) return found.value;
    const value = compute(report);
    own.set(compute, { value });
    return value;
  };
}

/** The same for each part of a report: a section, a table. */
export function oncePerPart<P extends object, T>(
  compute: (report: Report, part: P) => T,
): (report: Report, part: P) => T {
  const parts = oncePerReport(() => new Map<P, { readonly value: T }>());
  return (report, part) => {
    const own = parts(report);
    const found = own.get(part);
    if (found !== undefined) return found.value;
    const value = compute(report, part);
    own.set(part, { value });
    return value;
  };
}
