import type { RelatedReport, RelatedReports, UnitReport } from '../rules/rule.ts';
import { alikeOf } from './alike.ts';
import { ignoredAt } from './declared-ignores.ts';
import type { OfficeFile } from './office-file.ts';
import { namedPrevious, previousOf } from './previous.ts';
import type { IndexedReport, ReportIndex } from './report-index.ts';
import { unitsOf } from './units.ts';

/**
 * All reports that a draft is held against, and what is to be ignored in it.
 * @param office what nianbao.json at the draft's root says
 * @param errorsIn how many findings of severity error a unit's own draft has
 * @param named overrides the search (setting `nianbao.previousReport`)
 */
export function relatedReportsOf(
  index: ReportIndex,
  office: Pick<OfficeFile, 'sums' | 'ignored'>,
  entry: IndexedReport,
  errorsIn: (entry: IndexedReport) => number,
  named?: RelatedReport,
): RelatedReports {
  const previous = (named && namedPrevious(named, entry.report)) ?? previousOf(index, entry);
  const units = unitsOf(index, office.sums, entry, errorsIn);
  const alike = alikeOf(index, office.sums, entry);
  return {
    ...(previous ? { previous } : {}),
    ...(alike ? { alike } : {}),
    ...(units ? { units } : {}),
    ...ignoredIn(office, entry),
  };
}

/** What is to be ignored in a report, as a part of what lies around it. */
export function ignoredIn({ ignored }: Pick<OfficeFile, 'ignored'>, { path }: IndexedReport): RelatedReports {
  const own = ignoredAt(ignored, path);
  return own.length > 0 ? { ignored: own } : {};
}

/** True when a check of the same draft finds the same: it is held against the same trees. */
export function sameRelatedReports(a: RelatedReports, b: RelatedReports): boolean {
  if (a.previous?.doubt !== b.previous?.doubt || !sameReport(a.previous, b.previous)) return false;
  if (!sameReport(a.alike, b.alike)) return false;
  if (a.units?.length !== b.units?.length || a.ignored?.length !== b.ignored?.length) return false;
  if (a.ignored?.some((one, i) => one !== b.ignored?.[i])) return false;
  return (a.units ?? []).every((unit, i) => sameUnit(unit, b.units![i]!));
}

function sameUnit(a: UnitReport, b: UnitReport): boolean {
  const same = a.name === b.name && a.errors === b.errors && a.others?.length === b.others?.length;
  const others = a.others ?? [];
  return (
    same &&
    sameReport(a.draft ?? undefined, b.draft ?? undefined) &&
    others.every((other, i) => sameReport(other, b.others?.[i]))
  );
}

function sameReport(a: RelatedReport | undefined, b: RelatedReport | undefined): boolean {
  return a?.uri === b?.uri && a?.report === b?.report;
}
