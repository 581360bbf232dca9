import type { Report } from '../report/model.ts';

/**
 * A function of a report that is worked out once for each tree: a rule's check and its repairs, one for each finding, ask for the same
 * thing, and nonsense can be full of findings.
 */
export function oncePerReport<T>(compute: (report: Report) => T): (report: Report) => T {
  const known = new WeakMap<Report, { readonly value: T }>();
  return report => {
    const found = known.get(report) ?? { value: compute(report) };
    known.set(report, found);
    return found.value;
  };
}
