import { version } from '../../../package.json';
import { isUnreadDocument } from '../text/draft-files.ts';
import { annotateFiles } from './annotate.ts';
import { type Format, HELP, parseArgs, type Request, USAGE } from './args.ts';
import { convertFile } from './convert.ts';
import { COPIES, copiesFor } from './copies.ts';
import { examineReport } from './examine.ts';
import { formatSarif } from './format-sarif.ts';
import { formatTables, tablesOf } from './format-tables.ts';
import { formatText } from './format-text.ts';
import { brokenRule, guarded } from './guarded.ts';
import { mendFile } from './mend-file.ts';
import type { MendedFile } from './mended.ts';
import { openNamed, reportIn } from './open-file.ts';
import type { CheckedFile } from './opened-file.ts';
import type { Host, RunOutcome } from './outcome.ts';
import { type Found, findFiles } from './paths.ts';
import { printable, printableJson } from './printable.ts';
import { recalculateFiles } from './recalculate.ts';
import { ignoredInFile, relateFiles, rootsOf } from './related-reports.ts';
import { trackFiles } from './track.ts';

/** Runs the command line; returns the exit code: 0 no error findings, 1 some, 2 bad usage or a file that can't be read or written. */
export async function run(argv: readonly string[], host: Host): Promise<0 | 1 | 2> {
  const request = parseArgs(argv);
  if (request.kind === 'help') host.out(HELP);
  if (request.kind === 'version') host.out(`${version}\n`);
  if (request.kind === 'usage') host.err(`nianbao：${printable(request.reason)}。\n${USAGE}\n`);
  if (request.kind === 'help' || request.kind === 'version') return 0;
  if (request.kind === 'usage') return 2;
  const problems: string[] = [];
  const complain = (message: string) => {
    problems.push(message);
    note(host, message);
  };
  if (request.kind === 'recalculate' || request.kind === 'convert') {
    if (request.kind === 'recalculate') await recalculateFiles(request, host, complain);
    else await convertFile(request, host, complain);
    return problems.length > 0 ? 2 : 0;
  }
  if (request.kind === 'annotate') {
    await copyFiles(request, host, complain);
    return problems.length > 0 ? 2 : 0;
  }
  const found = await findFiles(request.paths, host.cwd);
  const checked = await checkAll(request.paths, found, request.kind === 'check' && request.fix, host, complain);
  const { drafts, results, ...rest } = checked;
  const tables =
    request.kind === 'tables'
      ? drafts.flatMap(d => guarded(d.file, complain, () => tablesOf(d.file, d.report, d.kind)) ?? [])
      : [];
  const wrong = results.some(r => r.findings.some(f => f.severity === 'error'));
  const exitCode = problems.length > 0 ? 2 : wrong ? 1 : 0;
  if (request.kind === 'tables') host.out(formatTables(tables, request.format));
  else host.out(print(request.format, { results, ...rest, problems, exitCode }, host));
  return exitCode;
}

/** `nianbao annotate`: copies of Word reports with comments, or with tracked changes. */
async function copyFiles(
  request: Extract<Request, { readonly kind: 'annotate' }>,
  host: Host,
  complain: (message: string) => void,
): Promise<void> {
  const { paths, track } = request;
  const copies = await copiesFor(request, track ? COPIES.tracked : COPIES.comments, host, complain);
  if (copies === null) return;
  const leaveOut = (file: string, reason: string) =>
    paths.includes(file) ? complain(`${file}：${reason}`) : note(host, `${file}：${reason}`);
  const all = await findFiles(paths, host.cwd);
  const files = all.files.filter(file => {
    const reason = copies.leftOut(file);
    if (reason !== null) leaveOut(file, `${reason}，没有再加`);
    return reason === null;
  });
  if (!track) {
    const checked = await checkAll(paths, { ...all, files }, false, host, complain);
    return annotateFiles(checked, copies, host, leaveOut, complain);
  }
  all.problems.forEach(complain);
  for (const file of all.unread) note(host, `${file}：${UNREAD}`);
  const roots = await rootsOf(paths, host.cwd, complain);
  const ignoredIn = (file: string) => ignoredInFile(file, roots, host.cwd);
  await trackFiles(files, copies, ignoredIn, host, { leaveOut, complain, note: message => note(host, message) });
}

function note(host: Host, message: string): void {
  host.err(`nianbao：${printable(message)}\n`);
}

/** A batch that passes over a report without a word would seem to have found it right. */
const UNREAD =
  '没有检查：还不能读 WPS、OFD 文件和旧的 Word、Excel 文件（.doc、.xls），请另存为 .docx、.xlsx，或者全选、复制，粘贴到文本文件（.txt）后再用';

interface Checked extends Omit<RunOutcome, 'problems' | 'exitCode'> {
  /** All drafts that were read, in their order. */
  readonly drafts: readonly CheckedFile[];
}

/**
 * @param found in the paths
 * @param complain hears what can't be read, written or checked, each as it is met
 */
async function checkAll(
  paths: readonly string[],
  found: Found,
  fix: boolean,
  host: Host,
  complain: (message: string) => void,
): Promise<Checked> {
  found.problems.forEach(complain);
  for (const file of found.unread) note(host, `${file}：${UNREAD}`);
  const roots = await rootsOf(paths, host.cwd, complain);
  const drafts: CheckedFile[] = [];
  const fixed: MendedFile[] = [];
  const unread: string[] = [];
  for (const file of found.files) {
    const draft = await openNamed(file, host, complain);
    const report = draft && guarded(file, complain, () => reportIn(file, draft));
    if (draft === null || report === null) {
      unread.push(file);
      continue;
    }
    if (!report.recognised && draft.kind === 'text' && isUnreadDocument(file)) {
      complain(`${file}：${UNREAD}`);
      continue;
    }
    const leave = (message: string) => note(host, message);
    const ignored = fix ? ignoredInFile(file, roots, host.cwd) : [];
    const mended = fix ? await mendFile({ file, draft, report }, ignored, host, complain, leave) : null;
    if (mended) fixed.push(mended.told);
    if (report.recognised || draft.kind === 'text') for (const said of draft.notes) note(host, `${file}：${said}`);
    const where = draft.kind === 'pdf' ? { placeOf: draft.placeOf } : {};
    drafts.push({ file, kind: draft.kind, report: mended?.report ?? report, ...where });
  }
  const reports = drafts.filter(({ report }) => report.recognised);
  const idle = (message: string) => note(host, message);
  const relatedTo = await relateFiles({ drafts: reports, unread }, roots, host.cwd, { idle, complain });
  const results = drafts.flatMap(({ file, report, kind, placeOf }) => {
    const failed = brokenRule(file, complain);
    const examine = () =>
      examineReport(file, report, report.recognised ? relatedTo({ file, report }) : {}, failed, { kind, placeOf });
    return guarded(file, complain, examine) ?? [];
  });
  const blank = drafts.filter(({ report }) => report.text.trim() === '').map(({ file }) => file);
  return { drafts, results, fixed, blank, empty: found.empty, unread: found.unread };
}

function print(format: Format, outcome: RunOutcome, host: Host): string {
  if (format === 'json') return `${printableJson(outcome.results, 2)}\n`;
  if (format === 'sarif') return `${printableJson(formatSarif(outcome, host), 2)}\n`;
  return formatText(outcome);
}
