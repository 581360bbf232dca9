import { stat } from 'node:fs/promises';
import { isAbsolute, join, normalize, relative, sep } from 'node:path';
import type { Report } from '../report/model.ts';
import { check } from '../rules/check.ts';
import { DEFAULT_CONFIG, type RelatedReports } from '../rules/rule.ts';
import { matcher } from '../workspace/glob.ts';
import { readReport } from '../workspace/read-draft.ts';
import { relatedReportsOf } from '../workspace/related-reports.ts';
import { type IndexedReport, newReportIndex } from '../workspace/report-index.ts';
import { type DeclaredSum, placed, readSums, SUMS_FILE } from '../workspace/sums.ts';
import { idleSums, sumHeldBy } from '../workspace/units.ts';
import { readText } from './file.ts';
import { absolute, findFiles } from './paths.ts';

/** A file that was read as a report. */
export interface ReportFile {
  /** As the user would write it. */
  readonly file: string;
  readonly report: Report;
}

export interface SumsListener {
  wrong(message: string): void;
  idle(message: string): void;
}

interface Root {
  /** As the user would write it; empty for the working folder. */
  readonly folder: string;
  readonly sums: readonly DeclaredSum[];
}

/**
 * What each of the drafts is held against: last year's among the files given, and the units that a nianbao.json in the working folder or in a
 * given folder names. Units' files that were not given are read too, or they would pass for missing.
 * @param paths what the user gave
 * @param hear hears what is wrong with a nianbao.json, and which of its sums no report is held against
 */
export async function relateFiles(
  drafts: readonly ReportFile[],
  paths: readonly string[],
  cwd: string,
  hear: SumsListener,
): Promise<(draft: ReportFile) => RelatedReports> {
  const roots = await rootsOf(paths, cwd, hear.wrong);
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
    const holds = own.some(e => sumHeldBy(root.sums, e));
    const read = (globs: readonly string[]) => reportsAt(root, globs, new Set(drafts.map(d => d.file)), cwd);
    const units = holds ? (await read(root.sums.flatMap(s => s.units.map(u => u.files)))).map(entryOf) : [];
    for (const entry of units) index.put(entry);
    const whole = newReportIndex();
    const parents = (await read(root.sums.map(s => s.parent))).map(entryOf);
    for (const entry of [...own, ...units, ...parents]) whole.put(entry);
    for (const note of idleSums(whole, root.sums, root.folder)) hear.idle(inFolder(root.folder, placed(note)));
  }
  const errors = new WeakMap<Report, number>();
  const errorsIn = ({ report }: IndexedReport): number => {
    const known = errors.get(report);
    if (known !== undefined) return known;
    const count = check(report, DEFAULT_CONFIG).filter(f => f.severity === 'error').length;
    errors.set(report, count);
    return count;
  };
  return draft => {
    const entry = entryOf(draft);
    return relatedReportsOf(index, roots.find(r => r.folder === entry.root)?.sums ?? [], entry, errorsIn);
  };
}

/** The folders with a nianbao.json: the working folder, given ones, and those between them. */
async function rootsOf(paths: readonly string[], cwd: string, complain: (message: string) => void): Promise<Root[]> {
  const roots: Root[] = [];
  for (const folder of new Set(['', ...paths.flatMap(pathsTo)])) {
    const path = absolute(folder, cwd);
    const isFolder = await stat(path).then(
      info => info.isDirectory(),
      () => false,
    );
    const read = isFolder ? await readText(join(path, SUMS_FILE)).catch(() => null) : null;
    if (read?.kind === 'not-text') complain(inFolder(folder, `${SUMS_FILE}：${read.reason}`));
    if (read?.kind !== 'text') continue;
    const { sums, problems } = readSums(read.text);
    for (const problem of problems) complain(inFolder(folder, placed(problem)));
    roots.push({ folder, sums });
  }
  return roots;
}

/** `a/b/c` → `a`, `a/b`, `a/b/c`; a path that does not start below the working folder stands for itself. */
function pathsTo(path: string): string[] {
  const steps = normalize(path)
    .split(sep)
    .filter(step => step !== '' && step !== '.');
  if (isAbsolute(path) || steps.includes('..')) return [path];
  return steps.map((_, i) => steps.slice(0, i + 1).join(sep));
}

/** The innermost root that a file lies in, and its path below it. */
function placeOf(file: string, roots: readonly Root[], cwd: string): { root: string; path: string } {
  const places = [...roots, { folder: '' }].flatMap(({ folder }) => {
    const path = relative(absolute(folder, cwd), absolute(file, cwd));
    return isAbsolute(path) || path.split(sep)[0] === '..' ? [] : [{ root: folder, path: path.split(sep).join('/') }];
  });
  return places.reduce((a, b) => (b.path.length < a.path.length ? b : a), { root: '', path: file });
}

function inFolder(folder: string, message: string): string {
  return folder === '' ? message : `${folder}：${message}`;
}

/** The reports below a root that globs name, without the given ones. */
async function reportsAt(
  root: Root,
  named: readonly string[],
  given: ReadonlySet<string>,
  cwd: string,
): Promise<ReportFile[]> {
  const globs = named.map(matcher);
  const { files } = await findFiles([root.folder === '' ? '.' : root.folder], cwd);
  const drafts: ReportFile[] = [];
  for (const file of files) {
    const { path } = placeOf(file, [root], cwd);
    if (given.has(file) || !globs.some(matches => matches(path))) continue;
    const read = await readText(absolute(file, cwd)).catch(() => null);
    const report = read?.kind === 'text' ? readReport(file, read.text) : null;
    if (report) drafts.push({ file, report });
  }
  return drafts;
}
