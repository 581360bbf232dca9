import type { Report } from '../report/model.ts';
import { check } from '../rules/check.ts';
import type { RelatedReports, UnitReport } from '../rules/rule.ts';
import { idleIgnores } from '../workspace/declared-ignores.ts';
import { matcher } from '../workspace/glob.ts';
import { placed } from '../workspace/office-problems.ts';
import { readReport } from '../workspace/read-draft.ts';
import { ignoredIn, relatedReportsOf } from '../workspace/related-reports.ts';
import { type IndexedReport, newReportIndex } from '../workspace/report-index.ts';
import { idleSums, sumHeldBy } from '../workspace/units.ts';
import { readBytes } from './file.ts';
import { draftRead, guarded } from './guarded.ts';
import { NO_MEMORY, type WorkPlace } from './memory.ts';
import { type Hearers, namedReports, type ReportFile } from './named-reports.ts';
import { inFolder, type OfficesAbove, pathFrom, type Root } from './offices.ts';
import { absolute, findFiles } from './paths.ts';

/** The files that were given. */
export interface GivenFiles {
  readonly drafts: readonly ReportFile[];
  /** Those that could not be read, which has been said. */
  readonly unread: readonly string[];
}

/**
 * What each of the drafts is held against: last year's among the files given, and the units that a nianbao.json names. Units' files that were
 * not given are read too, or they would pass for missing.
 */
export async function relateFiles(
  { drafts, unread: unreadBefore }: GivenFiles,
  offices: OfficesAbove,
  host: WorkPlace,
  { idle, complain }: Hearers,
): Promise<(draft: ReportFile) => RelatedReports> {
  const { memory = NO_MEMORY } = host;
  const unread = new Set(unreadBefore);
  const given = new Set(drafts.map(d => d.file));
  const entryOf = ({ file, report }: ReportFile): IndexedReport => ({
    uri: file,
    report,
    ...offices.placeOf(file),
  });
  const entries = drafts.map(entryOf);
  const index = newReportIndex();
  for (const entry of entries) index.put(entry);
  for (const root of offices.roots) {
    const own = entries.filter(e => e.root === root.folder);
    if (own.length === 0) continue;
    const { sums, ignored } = root.office;
    const holds = own.some(e => sumHeldBy(sums, e));
    const read = async (globs: readonly string[], failed: (message: string) => void) => {
      const found = await reportsAt(root, globs, new Set([...given, ...unread]), host, failed);
      for (const file of found.unread) unread.add(file);
      return found.drafts.map(entryOf);
    };
    const unitFiles = sums.flatMap(s => s.units.map(u => u.files));
    const units = holds ? await read(unitFiles, complain) : [];
    for (const entry of units) index.put(entry);
    const whole = newReportIndex();
    const named = await read([...sums.map(s => s.parent), ...ignored.map(i => i.file)], idle);
    for (const entry of [...own, ...units, ...named]) whole.put(entry);
    const notes = [...idleSums(whole, sums, root.folder), ...idleIgnores(whole, ignored, root.folder)];
    for (const note of notes) idle(inFolder(root.folder, placed(note)));
  }
  const errors = new WeakMap<Report, number>();
  const errorsIn = (entry: IndexedReport): number => {
    const { report } = entry;
    const known = errors.get(report);
    if (known !== undefined) return known;
    const around = ignoredIn(offices.officeAt(entry.root), entry);
    const config = offices.configOf(entry.uri);
    const count = () => ({ of: check(report, config, around).filter(f => f.severity === 'error').length });
    const { of } = memory.worked(`${entry.uri} errors`, [report, config, around], count)!;
    errors.set(report, of);
    return of;
  };
  const unreadPlaces = [...unread].map(offices.placeOf);
  const previous = await namedReports(drafts, offices, host, { idle, complain });
  return draft => {
    const entry = entryOf(draft);
    const related = relatedReportsOf(index, offices.officeAt(entry.root), entry, errorsIn, previous(draft));
    if (!related.units || unreadPlaces.length === 0) return related;
    const paths = unreadPlaces.filter(p => p.root === entry.root).map(p => p.path);
    return { ...related, units: related.units.map(unit => withUnread(unit, paths)) };
  };
}

/** A unit without a draft whose file is there and could not be read: it is not missing. */
function withUnread(unit: UnitReport, paths: readonly string[]): UnitReport {
  const { draft, files } = unit;
  const path = draft === null && files !== undefined ? paths.find(matcher(files)) : undefined;
  return path === undefined ? unit : { ...unit, unread: path };
}

/**
 * The reports below a root that globs name.
 * @param given files that need not be read
 * @param complain hears which can't be read
 */
async function reportsAt(
  root: Root,
  named: readonly string[],
  given: ReadonlySet<string>,
  { cwd, memory = NO_MEMORY }: WorkPlace,
  complain: (message: string) => void,
): Promise<GivenFiles> {
  if (named.length === 0) return { drafts: [], unread: [] };
  const globs = named.map(matcher);
  const { files, copies } = await findFiles([root.folder === '' ? '.' : root.folder], cwd);
  const drafts: ReportFile[] = [];
  const unread: string[] = [];
  // Who names a copy itself means it.
  const isNamed = (file: string) => named.includes(pathFrom(root.folder, file, cwd));
  for (const file of [...files, ...copies.filter(isNamed)]) {
    const path = pathFrom(root.folder, file, cwd);
    if (given.has(file) || !globs.some(matches => matches(path))) continue;
    const fail = (message: string) => {
      unread.push(file);
      complain(message);
    };
    const at = absolute(file, cwd);
    const read = await memory.read('related', at, async () => {
      const draft = await draftRead(file, fail, () => readBytes(at));
      const report = draft && guarded(file, fail, () => readReport(file, draft.text));
      return report && { report };
    });
    if (read) drafts.push({ file, report: read.report });
  }
  return { drafts, unread };
}
