import { version } from '../../../package.json';
import type { Report } from '../report/model.ts';
import { fixAll } from '../rules/fix-all.ts';
import { DEFAULT_CONFIG } from '../rules/rule.ts';
import { applyEdits } from '../text/apply-edits.ts';
import { isUnreadDocument } from '../text/draft-files.ts';
import { readDraft } from '../workspace/read-draft.ts';
import { type Format, HELP, parseArgs, USAGE } from './args.ts';
import { type Decoded, decode, type NotText } from './encoding.ts';
import { examineReport } from './examine.ts';
import { readText, tooLarge, writeText } from './file.ts';
import { formatSarif } from './format-sarif.ts';
import { formatTables, tablesOf } from './format-tables.ts';
import { formatText } from './format-text.ts';
import { brokenRule, guarded, textRead } from './guarded.ts';
import { type MendedFile, mendedBy } from './mended.ts';
import type { Host, RunOutcome } from './outcome.ts';
import { absolute, findFiles, reasonOf } from './paths.ts';
import { printable, printableJson } from './printable.ts';
import { ignoredInFile, type ReportFile, relateFiles, rootsOf } from './related-reports.ts';

/** Runs the command line; returns the exit code: 0 no error findings, 1 some, 2 bad usage or a file that can't be read or written. */
export async function run(argv: readonly string[], host: Host): Promise<0 | 1 | 2> {
  const request = parseArgs(argv);
  if (request.kind === 'help') host.out(HELP);
  if (request.kind === 'version') host.out(`${version}\n`);
  if (request.kind === 'usage') host.err(`nianbao：${printable(request.reason)}。\n${USAGE}\n`);
  if (request.kind !== 'check' && request.kind !== 'tables') return request.kind === 'usage' ? 2 : 0;
  const problems: string[] = [];
  const complain = (message: string) => {
    problems.push(message);
    note(host, message);
  };
  const { drafts, results, ...rest } = await checkAll(
    request.paths,
    request.kind === 'check' && request.fix,
    host,
    complain,
  );
  const tables =
    request.kind === 'tables'
      ? drafts.flatMap(({ file, report }) => guarded(file, complain, () => tablesOf(file, report)) ?? [])
      : [];
  const wrong = results.some(r => r.findings.some(f => f.severity === 'error'));
  const exitCode = problems.length > 0 ? 2 : wrong ? 1 : 0;
  if (request.kind === 'tables') host.out(formatTables(tables, request.format));
  else host.out(print(request.format, { results, ...rest, problems, exitCode }, host));
  return exitCode;
}

function note(host: Host, message: string): void {
  host.err(`nianbao：${printable(message)}\n`);
}

/** A batch that passes over a Word report without a word would seem to have found it right. */
const UNREAD = '没有检查：还不能读 Word、WPS、PDF、Excel 文件，请全选、复制，粘贴到文本文件（.txt）后再用';

interface Checked extends Omit<RunOutcome, 'problems' | 'exitCode'> {
  /** All texts that were read, in their order. */
  readonly drafts: readonly ReportFile[];
}

/** @param complain hears what can't be read, written or checked, each as it is met */
async function checkAll(
  paths: readonly string[],
  fix: boolean,
  host: Host,
  complain: (message: string) => void,
): Promise<Checked> {
  const found = await findFiles(paths, host.cwd);
  found.problems.forEach(complain);
  for (const file of found.unread) note(host, `${file}：${UNREAD}`);
  const roots = await rootsOf(paths, host.cwd, complain);
  const drafts: ReportFile[] = [];
  const mendings = (file: string, report: Report) =>
    fixAll(report, DEFAULT_CONFIG, brokenRule(file, complain), ignoredInFile(file, roots, host.cwd));
  const fixed: MendedFile[] = [];
  const unread: string[] = [];
  for (const file of found.files) {
    const read = await readOne(file, host, complain);
    const draft = read && guarded(file, complain, () => readDraft(file, read.text));
    if (read === null || draft === null) {
      unread.push(file);
      continue;
    }
    if (!draft.recognised && isUnreadDocument(file)) {
      complain(`${file}：${UNREAD}`);
      continue;
    }
    const edits = (fix && guarded(file, complain, () => mendings(file, draft))) || [];
    const mended = edits.length > 0 ? applyEdits(read.text, edits) : read.text;
    const written = edits.length > 0 && (await writeOne(file, mended, read, host, complain));
    if (written) fixed.push({ file, mended: mendedBy(read.text, mended, edits) });
    if (!read.lossless) note(host, `${file}：文件中有无法识别的字节，这些地方的检查结果可能不准`);
    drafts.push({ file, report: written ? readDraft(file, mended) : draft });
  }
  const reports = drafts.filter(({ report }) => report.recognised);
  const idle = (message: string) => note(host, message);
  const relatedTo = await relateFiles({ drafts: reports, unread }, roots, host.cwd, { idle, complain });
  const results = drafts.flatMap(({ file, report }) => {
    const failed = brokenRule(file, complain);
    const examine = () => examineReport(file, report, report.recognised ? relatedTo({ file, report }) : {}, failed);
    return guarded(file, complain, examine) ?? [];
  });
  const blank = drafts.filter(({ report }) => report.text.trim() === '').map(({ file }) => file);
  return { drafts, results, fixed, blank, empty: found.empty, unread: found.unread };
}

function readOne(file: string, host: Host, complain: (message: string) => void): Promise<Decoded | null> {
  return textRead(file, complain, async () =>
    file === '-' ? decodeInput(await host.stdin()) : readText(absolute(file, host.cwd)),
  );
}

function decodeInput(bytes: Uint8Array): Decoded | NotText {
  return tooLarge(bytes.length) ?? decode(bytes);
}

async function writeOne(
  file: string,
  text: string,
  was: Decoded,
  host: Host,
  complain: (message: string) => void,
): Promise<boolean> {
  try {
    const refusal = await writeText(absolute(file, host.cwd), text, was);
    if (refusal === null) return true;
    complain(`${file}：${refusal}`);
  } catch (error) {
    complain(`${file}：无法写回（${reasonOf(error)}）`);
  }
  return false;
}

function print(format: Format, outcome: RunOutcome, host: Host): string {
  if (format === 'json') return `${printableJson(outcome.results, 2)}\n`;
  if (format === 'sarif') return `${printableJson(formatSarif(outcome, host), 2)}\n`;
  return formatText(outcome);
}
