import { version } from '../../../package.json';
import type { Report } from '../report/model.ts';
import { fixAll } from '../rules/fix-all.ts';
import { type OnFailure, whatWentWrong } from '../rules/fixes.ts';
import { DEFAULT_CONFIG } from '../rules/rule.ts';
import { applyEdits } from '../text/apply-edits.ts';
import { readDraft } from '../workspace/read-draft.ts';
import { type Format, HELP, parseArgs, USAGE } from './args.ts';
import { type Decoded, decode, type NotText } from './encoding.ts';
import { examineReport } from './examine.ts';
import { readText, tooLarge, writeText } from './file.ts';
import { formatSarif } from './format-sarif.ts';
import { formatTables, tablesOf } from './format-tables.ts';
import { formatText } from './format-text.ts';
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
  const { drafts, outcome } = await checkAll(request.paths, request.kind === 'check' && request.fix, host);
  if (request.kind === 'tables') {
    const tables = drafts.map(({ file, report }) => tablesOf(file, report));
    host.out(formatTables(tables, request.format));
  } else host.out(print(request.format, outcome, host));
  return outcome.exitCode;
}

/** A batch that passes over a Word report without a word would seem to have found it right. */
const UNREAD = '没有检查：还不能读 Word、WPS、PDF、Excel 文件，请全选、复制，粘贴到文本文件（.txt）后再用';

interface Checked {
  /** All texts that were read, in their order. */
  readonly drafts: readonly ReportFile[];
  readonly outcome: RunOutcome;
}

async function checkAll(paths: readonly string[], fix: boolean, host: Host): Promise<Checked> {
  const problems: string[] = [];
  const note = (message: string) => host.err(`nianbao：${printable(message)}\n`);
  const complain = (message: string) => {
    problems.push(message);
    note(message);
  };
  const found = await findFiles(paths, host.cwd);
  found.problems.forEach(complain);
  for (const file of found.unread) note(`${file}：${UNREAD}`);
  const roots = await rootsOf(paths, host.cwd, complain);
  const drafts: ReportFile[] = [];
  const mendings = (file: string, report: Report) =>
    fixAll(report, DEFAULT_CONFIG, brokenRule(file, complain), ignoredInFile(file, roots, host.cwd));
  const fixed = { edits: 0, files: 0 };
  for (const file of found.files) {
    const read = await readOne(file, host, complain);
    if (!read) continue;
    const draft = guarded(file, complain, () => readDraft(file, read.text));
    if (draft === null) continue;
    const edits = (fix && guarded(file, complain, () => mendings(file, draft))) || [];
    const mended = edits.length > 0 ? applyEdits(read.text, edits) : read.text;
    const written = edits.length > 0 && (await writeOne(file, mended, read, host, complain));
    if (written) {
      fixed.edits += edits.length;
      fixed.files++;
    }
    if (!read.lossless) note(`${file}：文件中有无法识别的字节，这些地方的检查结果可能不准`);
    drafts.push({ file, report: written ? readDraft(file, mended) : draft });
  }
  const reports = drafts.filter(({ report }) => report.recognised);
  const relatedTo = await relateFiles(reports, roots, host.cwd, note);
  const results = drafts.flatMap(({ file, report }) => {
    const failed = brokenRule(file, complain);
    const examine = () => examineReport(file, report, report.recognised ? relatedTo({ file, report }) : {}, failed);
    return guarded(file, complain, examine) ?? [];
  });
  const wrong = results.some(r => r.findings.some(f => f.severity === 'error'));
  return {
    drafts,
    outcome: { results, problems, fixed, unread: found.unread, exitCode: problems.length > 0 ? 2 : wrong ? 1 : 0 },
  };
}

/** Says in which file a rule's repair broke down; everything else goes on. */
function brokenRule(file: string, complain: (message: string) => void): OnFailure {
  return (code, reason) => complain(`${file}：规则 ${code} 的修复运行出错，没有给出（${reason}）`);
}

/** What work on a file comes to; null where it breaks down, which is said: one odd file must not end a batch. */
function guarded<T>(file: string, complain: (message: string) => void, work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    complain(`${file}：检查时出错，没有查完（${whatWentWrong(error)}）`);
    return null;
  }
}

async function readOne(file: string, host: Host, complain: (message: string) => void): Promise<Decoded | null> {
  try {
    const read = file === '-' ? decodeInput(await host.stdin()) : await readText(absolute(file, host.cwd));
    if (read.kind === 'text') return read;
    complain(`${file}：${read.reason}`);
  } catch (error) {
    complain(`${file}：无法读取（${reasonOf(error)}）`);
  }
  return null;
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
