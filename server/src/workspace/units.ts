import type { UnitReport } from '../rules/rule.ts';
import { sameFigures } from './figures.ts';
import { areasOf } from './folders.ts';
import { matcher } from './glob.ts';
import type { OfficeProblem } from './office-problems.ts';
import { type IndexedReport, organKey, type ReportIndex } from './report-index.ts';
import type { DeclaredSum } from './sums.ts';

type Count = (entry: IndexedReport) => number;

/** The sum of nianbao.json that a report holds; undefined when it holds none. */
export function sumHeldBy(sums: readonly DeclaredSum[], parent: Pick<IndexedReport, 'path'>): DeclaredSum | undefined {
  return sums.find(s => matcher(s.parent)(parent.path));
}

/**
 * The units whose reports are summed into `parent`; undefined when nianbao.json names no such sum, or when the parent is an older
 * year's report beside the units' new ones.
 */
export function unitsOf(
  index: ReportIndex,
  sums: readonly DeclaredSum[],
  parent: IndexedReport,
  errorsIn: Count,
): UnitReport[] | undefined {
  const sum = sumHeldBy(sums, parent);
  if (!sum) return undefined;
  const units = unitsIn(index, sum, parent.root, parent.report.year, errorsIn, parent);
  const years = yearsOf(units);
  const past = years.length > 0 && years.every(year => year > (parent.report.year ?? year));
  return past ? undefined : units;
}

/** The units of a sum with their drafts of a year, or their newest ones. Reports of the parent's own office are no units. */
export function unitsIn(
  index: ReportIndex,
  sum: DeclaredSum,
  root: string,
  year: number | null,
  errorsIn: Count,
  parent?: IndexedReport,
): UnitReport[] {
  const own = parent && organKey(parent.report);
  const taken = new Set<string>();
  const units = sum.units.flatMap((unit): (UnitReport & { draft: IndexedReport | null })[] => {
    const matching = index
      .matching(root, unit.files)
      .filter(e => e.uri !== parent?.uri && (!own || organKey(e.report) !== own));
    if (matching.length === 0) return [{ name: unit.name ?? unit.files, files: unit.files, draft: null, errors: 0 }];
    // What another glob has named already is in the sum already.
    const found = matching.filter(e => !taken.has(e.uri));
    for (const entry of found) taken.add(entry.uri);
    return [...byOffice(found).values()].map(drafts => {
      const [draft, ...more] = ofYear(drafts, year);
      const others = more.filter(other => !sameFigures(other.report, draft.report));
      return { name: nameOf(draft), draft, errors: errorsIn(draft), ...(others.length > 0 ? { others } : {}) };
    });
  });
  const names = units.map(u => u.name);
  const shared = new Set(names.filter((name, i) => names.indexOf(name) !== i));
  return units.map(u => (u.draft && shared.has(u.name) ? { ...u, name: `${u.name}（${u.draft.path}）` } : u));
}

/** A glob may match several years of one unit, and offices with one name in the folders of two areas. */
function byOffice(entries: readonly IndexedReport[]): Map<string, [IndexedReport, ...IndexedReport[]]> {
  const groups = new Map<string, [IndexedReport, ...IndexedReport[]]>();
  for (const entry of entries) {
    const organ = organKey(entry.report);
    const key = organ === null ? entry.uri : [organ, ...areasOf(entry)].join('/');
    const known = groups.get(key);
    if (known) known.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

/** Those of the year; where there are none, the newest. */
function ofYear(
  drafts: readonly [IndexedReport, ...IndexedReport[]],
  year: number | null,
): [IndexedReport, ...IndexedReport[]] {
  const newest = Math.max(...drafts.map(d => d.report.year ?? 0));
  const wanted = drafts.filter(d => d.report.year === year);
  const [first = drafts[0], ...more] = wanted.length > 0 ? wanted : drafts.filter(d => (d.report.year ?? 0) === newest);
  return [first, ...more];
}

function nameOf(entry: IndexedReport): string {
  return entry.report.title?.organName ?? entry.path;
}

function yearsOf(units: readonly UnitReport[]): number[] {
  return units.flatMap(u => u.draft?.report.year ?? []);
}

/** Sums of nianbao.json that no report is held against at this moment: it must not look as if they had been checked. */
export function idleSums(index: ReportIndex, sums: readonly DeclaredSum[], root: string): OfficeProblem[] {
  return sums.flatMap(sum => {
    const parents = index.matching(root, sum.parent);
    if (parents.length === 0) {
      const message = `没有年报与“parent”的“${sum.parent}”相符，没有核对汇总数；汇总年报还没有写的，可以用命令“汇总各单位年报”写出，已经写好的，请核对这里的写法`;
      return [{ message, range: sum.place }];
    }
    if (parents.some(parent => unitsOf(index, [sum], parent, () => 0))) return [];
    const [years, last] = [parents.map(p => p.report.year ?? 0), yearsOf(unitsIn(index, sum, root, null, () => 0))];
    const message = `与“parent”相符的只有 ${Math.max(...years)} 年的年报，各单位的已经是 ${Math.max(...last)} 年的，没有核对汇总数`;
    return [{ message, range: sum.place }];
  });
}
