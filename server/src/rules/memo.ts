import type { Report } from '../report/model.ts';

/**
 * A function of a report that is worked out once for each tree: a rule's check and its repairs, one for each finding, ask for the same
 * thing, and nonsense can be full of findings.
 */
export function oncePerReport<T>(compute: (report: Report) => T): (report: Report) => T {
  const known = new WeakMap<Report, { readonly value: T }>();
  return report => {
    const found = known.get(report);
    if (found !== undefined) return found.value;
    const value = compute(report);
    known.set(report, { value });
    return value;
  };
}

/** The same for a part of a report, which no other report shares. */
export function oncePerPart<P extends object, T>(
  compute: (report: Report, part: P) => T,
): (report: Report, part: P) => T {
  const known = new WeakMap<P, { readonly value: T }>();
  return (report, part) => {
    const found = known.get(part);
    if (found !== undefined) return found.value;
    const value = compute(report, part);
    known.set(part, { value });
    return value;
  };
}
