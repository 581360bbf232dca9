import type { Report } from '../report/model.ts';
import type { Around, Neighbour, Unit } from '../rules/rule.ts';
import { sameOrganKey } from './organ-name.ts';
import { matcher, type Sum } from './sums.ts';

/** A report of the workspace. */
export interface Entry extends Neighbour {
  /** Path below the workspace's root, with `/`, decoded: what the globs of nianbao.json are held against. */
  readonly path: string;
}

/** The reports of a workspace, by URI, and how to find one's neighbours. Holds no file and reads none: others put reports in. */
export interface Library {
  put(entry: Entry): void;
  remove(uri: string): void;
  get(uri: string): Entry | undefined;
  entries(): Iterable<Entry>;
}

export function newLibrary(): Library {
  const byUri = new Map<string, Entry>();
  return {
    put: entry => void byUri.set(entry.uri, entry),
    remove: uri => void byUri.delete(uri),
    get: uri => byUri.get(uri),
    entries: () => byUri.values(),
  };
}

/** Last year's report of the same organ; where there are several, the one nearest in the folders. */
export function previousOf(library: Library, report: Report, uri: string): Neighbour | undefined {
  const organ = report.title?.organName;
  if (!organ || report.year === null) return undefined;
  const key = sameOrganKey(organ);
  let best: Entry | undefined;
  for (const entry of library.entries()) {
    const other = entry.report;
    if (entry.uri === uri || other.year !== report.year - 1 || !other.title?.organName) continue;
    if (sameOrganKey(other.title.organName) !== key || !hasYear(other)) continue;
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

/** The units whose reports are summed into the report at `path`; undefined when nianbao.json names no such sum. */
export function unitsOf(
  library: Library,
  sums: readonly Sum[],
  parent: Entry,
  errorsIn: (entry: Entry) => number,
): Unit[] | undefined {
  const sum = sums.find(s => matcher(s.parent)(parent.path));
  if (!sum) return undefined;
  const taken = new Set([parent.uri]);
  return sum.units.flatMap((unit): Unit[] => {
    const matches = matcher(unit.files);
    const found = [...library.entries()].filter(e => !taken.has(e.uri) && matches(e.path));
    for (const entry of found) taken.add(entry.uri);
    if (found.length === 0) return [{ name: unit.name, draft: null, errors: 0 }];
    return [...byOrgan(found).values()].map(drafts => {
      const draft = drafts.find(d => d.report.year === parent.report.year) ?? newest(drafts);
      return { name: nameOf(draft), draft, errors: errorsIn(draft) };
    });
  });
}

/** A glob may match several years of one unit: only one of them is summed. */
function byOrgan(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const organ = entry.report.title?.organName;
    const key = organ ? sameOrganKey(organ) : entry.uri;
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

/** Everything that stands around a draft. `previous` overrides the search (setting `nianbao.previousReport`). */
export function aroundOf(
  library: Library,
  sums: readonly Sum[],
  entry: Entry,
  errorsIn: (entry: Entry) => number,
  previous?: Neighbour,
): Around {
  const last = previous ?? previousOf(library, entry.report, entry.uri);
  const units = unitsOf(library, sums, entry, errorsIn);
  return { ...(last ? { previous: last } : {}), ...(units ? { units } : {}) };
}
