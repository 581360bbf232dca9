import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize, relative, resolve, sep } from 'node:path';
import { UnreadableFile } from '../exchange/draft.ts';
import type { Report } from '../report/model.ts';
import { check } from '../rules/check.ts';
import { DEFAULT_CONFIG, type IgnoredFinding, type RelatedReports, type UnitReport } from '../rules/rule.ts';
import { decodeText } from '../text/decode.ts';
import { idleIgnores, ignoredAt } from '../workspace/declared-ignores.ts';
import { matcher } from '../workspace/glob.ts';
import { NO_OFFICE_FILE, type OfficeFile, readOfficeFile } from '../workspace/office-file.ts';
import { OFFICE_FILE, placed } from '../workspace/office-problems.ts';
import { readReport } from '../workspace/read-draft.ts';
import { ignoredIn, relatedReportsOf } from '../workspace/related-reports.ts';
import { type IndexedReport, newReportIndex } from '../workspace/report-index.ts';
import { idleSums, sumHeldBy } from '../workspace/units.ts';
import { readBytes } from './file.ts';
import { draftRead, guarded } from './guarded.ts';
import { absolute, findFiles } from './paths.ts';

/** A file that was read as a report. */
export interface ReportFile {
  /** As the user would write it. */
  readonly file: string;
  readonly report: Report;
}

/** What a nianbao.json in the working folder, in a given folder or above a given file says. */
export interface Root {
  /** As the user would write it; empty for the working folder. */
  readonly folder: string;
  readonly office: OfficeFile;
}

/** The files that were given. */
export interface GivenFiles {
  readonly drafts: readonly ReportFile[];
  /** Those that could not be read, which has been said. */
  readonly unread: readonly string[];
}

/** Who hears what is said while other files are read. */
export interface Hearers {
  /** Which things in a nianbao.json do nothing: a sum that no report is held against, an ignored place that is gone. */
  readonly idle: (message: string) => void;
  /** Which unit's file can't be read. */
  readonly complain: (message: string) => void;
}

/**
 * What each of the drafts is held against: last year's among the files given, and the units that a nianbao.json names. Units' files that were
 * not given are read too, or they would pass for missing.
 */
export async function relateFiles(
  { drafts, unread: unreadBefore }: GivenFiles,
  roots: readonly Root[],
  cwd: string,
  { idle, complain }: Hearers,
): Promise<(draft: ReportFile) => RelatedReports> {
  const unread = new Set(unreadBefore);
  const given = new Set(drafts.map(d => d.file));
  const entryOf = ({ file, report }: ReportFile): IndexedReport => ({
    uri: file,
    report,
    ...placeOf(file, roots, cwd),
  });
  const entries = drafts.map(entryOf);
  const index = newReportIndex();
  for (const entry of entries) index.put(entry);
  for (const root of roots) {
    const own = entries.filter(e => e.root === root.folder);
    if (own.length === 0) continue;
    const { sums, ignored } = root.office;
    const holds = own.some(e => sumHeldBy(sums, e));
    const read = async (globs: readonly string[], failed: (message: string) => void) => {
      const found = await reportsAt(root, globs, new Set([...given, ...unread]), cwd, failed);
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
    const around = ignoredIn(officeOf(entry, roots), entry);
    const count = check(report, DEFAULT_CONFIG, around).filter(f => f.severity === 'error').length;
    errors.set(report, count);
    return count;
  };
  const unreadPlaces = [...unread].map(file => placeOf(file, roots, cwd));
  return draft => {
    const entry = entryOf(draft);
    const related = relatedReportsOf(index, officeOf(entry, roots), entry, errorsIn);
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

/** What a nianbao.json says to ignore in a file. */
export function ignoredInFile(file: string, roots: readonly Root[], cwd: string): readonly IgnoredFinding[] {
  const place = placeOf(file, roots, cwd);
  return ignoredAt(officeOf(place, roots).ignored, place.path);
}

function officeOf({ root }: Pick<IndexedReport, 'root'>, roots: readonly Root[]): OfficeFile {
  return roots.find(r => r.folder === root)?.office ?? NO_OFFICE_FILE;
}

/**
 * The folders with a nianbao.json: the working folder, given ones, those between them, and those above files that lie elsewhere.
 * @param paths what the user gave
 * @param complain hears what is wrong with a nianbao.json
 */
export async function rootsOf(
  paths: readonly string[],
  cwd: string,
  complain: (message: string) => void,
): Promise<Root[]> {
  const roots: Root[] = [];
  const seen = new Set<string>();
  for (const folder of ['', ...paths.flatMap(pathsTo)]) {
    const path = resolve(cwd, folder);
    if (seen.has(path)) continue;
    seen.add(path);
    const isFolder = await stat(path).then(
      info => info.isDirectory(),
      () => false,
    );
    const bytes = isFolder ? await readBytes(join(path, OFFICE_FILE)).catch(whyUnread) : null;
    const read = typeof bytes === 'object' && bytes !== null ? decodeText(bytes) : null;
    const reason = typeof bytes === 'string' ? bytes : read?.kind === 'not-text' ? read.reason : null;
    if (reason !== null) complain(inFolder(folder, `${OFFICE_FILE}：${reason}`));
    if (read?.kind !== 'text') continue;
    const office = readOfficeFile(read.text);
    for (const problem of office.problems) complain(inFolder(folder, placed(problem)));
    roots.push({ folder, office });
  }
  return roots;
}

/** Why a nianbao.json that is there can't be read; null where there is none. */
function whyUnread(error: unknown): string | null {
  return error instanceof UnreadableFile ? error.message : null;
}

/** `a/b/c` → `a`, `a/b`, `a/b/c`; of a path that does not start below the working folder all folders above it, too. */
function pathsTo(path: string): string[] {
  const steps = normalize(path)
    .split(sep)
    .filter(step => step !== '' && step !== '.');
  if (isAbsolute(path) || steps.includes('..')) return [...foldersAbove(path), path];
  return steps.map((_, i) => steps.slice(0, i + 1).join(sep));
}

function foldersAbove(path: string): string[] {
  const above = dirname(path);
  return above === path || above === '.' ? [] : [...foldersAbove(above), above];
}

/** The innermost root that a file lies in, and its path below it. */
function placeOf(file: string, roots: readonly Pick<Root, 'folder'>[], cwd: string): { root: string; path: string } {
  const places = [...roots, { folder: '' }].flatMap(({ folder }) => {
    const path = relative(absolute(folder, cwd), absolute(file, cwd));
    return isAbsolute(path) || path.split(sep)[0] === '..' ? [] : [{ root: folder, path: path.split(sep).join('/') }];
  });
  return places.reduce((a, b) => (b.path.length < a.path.length ? b : a), { root: '', path: file });
}

function inFolder(folder: string, message: string): string {
  return folder === '' ? message : `${folder}：${message}`;
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
  cwd: string,
  complain: (message: string) => void,
): Promise<GivenFiles> {
  if (named.length === 0) return { drafts: [], unread: [] };
  const globs = named.map(matcher);
  const { files } = await findFiles([root.folder === '' ? '.' : root.folder], cwd);
  const drafts: ReportFile[] = [];
  const unread: string[] = [];
  for (const file of files) {
    const { path } = placeOf(file, [root], cwd);
    if (given.has(file) || !globs.some(matches => matches(path))) continue;
    const fail = (message: string) => {
      unread.push(file);
      complain(message);
    };
    const read = await draftRead(file, fail, () => readBytes(absolute(file, cwd)));
    const report = read && guarded(file, fail, () => readReport(file, read.text));
    if (report) drafts.push({ file, report });
  }
  return { drafts, unread };
}
