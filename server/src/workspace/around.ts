import type { RelatedReport, RelatedReports, UnitReport } from '../rules/rule.ts';
import type { Entry, Library } from './library.ts';
import { namedPrevious, previousOf } from './previous.ts';
import type { Sum } from './sums.ts';
import { unitsOf } from './units.ts';

/**
 * Everything that stands around a draft.
 * @param sums what nianbao.json at the draft's root says
 * @param errorsIn how many findings of severity error a unit's own draft has
 * @param named overrides the search (setting `nianbao.previousReport`)
 */
export function aroundOf(
  library: Library,
  sums: readonly Sum[],
  entry: Entry,
  errorsIn: (entry: Entry) => number,
  named?: RelatedReport,
): RelatedReports {
  const previous = (named && namedPrevious(named, entry.report)) ?? previousOf(library, entry);
  const units = unitsOf(library, sums, entry, errorsIn);
  return { ...(previous ? { previous } : {}), ...(units ? { units } : {}) };
}

/** True when a check of the same draft finds the same: the same trees stand around it. */
export function sameAround(a: RelatedReports, b: RelatedReports): boolean {
  if (a.previous?.doubt !== b.previous?.doubt || !sameNeighbour(a.previous, b.previous)) return false;
  if (a.units?.length !== b.units?.length) return false;
  return (a.units ?? []).every((unit, i) => sameUnit(unit, b.units![i]!));
}

function sameUnit(a: UnitReport, b: UnitReport): boolean {
  const same = a.name === b.name && a.errors === b.errors && a.others?.length === b.others?.length;
  const others = a.others ?? [];
  return (
    same &&
    sameNeighbour(a.draft ?? undefined, b.draft ?? undefined) &&
    others.every((other, i) => sameNeighbour(other, b.others?.[i]))
  );
}

function sameNeighbour(a: RelatedReport | undefined, b: RelatedReport | undefined): boolean {
  return a?.uri === b?.uri && a?.report === b?.report;
}
