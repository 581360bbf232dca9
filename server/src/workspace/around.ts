import type { Report } from '../report/model.ts';
import type { Around, Neighbour, Unit } from '../rules/rule.ts';
import { type Entry, type Library, organKey } from './library.ts';
import { matcher, type Sum } from './sums.ts';

/**
 * Everything that stands around a draft.
 * @param sums what nianbao.json at the draft's root says
 * @param errorsIn how many findings of severity error a unit's own draft has
 * @param previous overrides the search (setting `nianbao.previousReport`)
 */
export function aroundOf(
  library: Library,
  sums: readonly Sum[],
  entry: Entry,
  errorsIn: (entry: Entry) => number,
  previous?: Neighbour,
): Around {
  const fits = previous && isYearBefore(previous.report, entry.report);
  const last = fits ? previous : previousOf(library, entry.report, entry.uri);
  const units = unitsOf(library, sums, entry, errorsIn);
  return { ...(last ? { previous: last } : {}), ...(units ? { units } : {}) };
}

/** A setting holds for a whole folder, where drafts of several years may lie; a year that is not known does not stand in its way. */
function isYearBefore(before: Report, now: Report): boolean {
  return before.year === null || now.year === null || before.year === now.year - 1;
}

/** Last year's report of the same organ; where there are several, the one nearest in the folders. */
export function previousOf(library: Library, report: Report, uri: string): Neighbour | undefined {
  const key = organKey(report);
  if (key === null || report.year === null) return undefined;
  let best: Entry | undefined;
  for (const entry of library.ofOrgan(key)) {
    if (entry.uri === uri || entry.report.year !== report.year - 1 || !hasYear(entry.report)) continue;
    if (!best || nearness(entry.uri, uri) > nearness(best.uri, uri)) best = entry;
  }
  return best;
}

/** A year guessed from the prose is too weak to hold one report against another. */
function hasYear(report: Report): boolean {
  return report.title?.year === report.year;
}

/** How many characters two addresses share at the start. */
function nearness(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}

/** The sum of nianbao.json that a report holds; undefined when it holds none. */
export function sumOf(sums: readonly Sum[], parent: Pick<Entry, 'path'>): Sum | undefined {
  return sums.find(s => matcher(s.parent)(parent.path));
}

/**
 * The units whose reports are summed into `parent`; undefined when nianbao.json names no such sum, or when the parent is an older
 * year's report beside the units' new ones.
 */
export function unitsOf(
  library: Library,
  sums: readonly Sum[],
  parent: Entry,
  errorsIn: (entry: Entry) => number,
): Unit[] | undefined {
  const sum = sumOf(sums, parent);
  if (!sum) return undefined;
  const units = unitsIn(library, sum, parent.root, parent.report.year, errorsIn, parent);
  const years = units.flatMap(u => u.draft?.report.year ?? []);
  const past = years.length > 0 && years.every(year => year > (parent.report.year ?? year));
  return past ? undefined : units;
}

/** The units of a sum with their drafts of a year, or their newest ones. Reports of the parent's own office are no units. */
export function unitsIn(
  library: Library,
  sum: Sum,
  root: string,
  year: number | null,
  errorsIn: (entry: Entry) => number,
  parent?: Entry,
): Unit[] {
  const own = parent && organKey(parent.report);
  const taken = new Set(parent ? [parent.uri] : []);
  return sum.units.flatMap((unit): Unit[] => {
    const found = library
      .matching(root, unit.files)
      .filter(e => !taken.has(e.uri) && (!own || organKey(e.report) !== own));
    for (const entry of found) taken.add(entry.uri);
    if (found.length === 0) return [{ name: unit.name, draft: null, errors: 0 }];
    return [...byOrgan(found).values()].map(drafts => {
      const draft = drafts.find(d => d.report.year === year) ?? newest(drafts);
      return { name: nameOf(draft), draft, errors: errorsIn(draft) };
    });
  });
}

/** A glob may match several years of one unit: only one of them is summed. */
function byOrgan(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = organKey(entry.report) ?? entry.uri;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return groups;
}

function newest(drafts: readonly Entry[]): Entry {
  return drafts.reduce((a, b) => ((b.report.year ?? 0) > (a.report.year ?? 0) ? b : a));
}

function nameOf(entry: Entry): string {
  return entry.report.title?.organName ?? entry.path;
}

/** True when a check of the same draft finds the same: the same trees stand around it. */
export function sameAround(a: Around, b: Around): boolean {
  if (!sameNeighbour(a.previous, b.previous) || a.units?.length !== b.units?.length) return false;
  return (a.units ?? []).every((unit, i) => {
    const other = b.units![i]!;
    const same = unit.name === other.name && unit.errors === other.errors;
    return same && sameNeighbour(unit.draft ?? undefined, other.draft ?? undefined);
  });
}

function sameNeighbour(a: Neighbour | undefined, b: Neighbour | undefined): boolean {
  return a?.uri === b?.uri && a?.report === b?.report;
}
