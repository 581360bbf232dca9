import type { Request } from './arguments/request.ts';
import { type CheckedFiles, checkFiles } from './check-files.ts';
import { type ChosenFiles, chooseFiles } from './chosen-files.ts';
import { formatDiff, notApplicable } from './formats/diff.ts';
import { formatOutcome } from './formats/index.ts';
import { passedOver, summaryOf } from './formats/summary.ts';
import type { OfficesAbove } from './offices.ts';
import { type ExitCode, type Host, type RunOutcome, remark } from './outcome.ts';
import { writeOutput } from './output-file.ts';
import { isTheFile } from './paths.ts';
import { isColoured, painter } from './screen.ts';

export type CheckRequest = Extract<Request, { readonly kind: 'check' }>;

/**
 * `nianbao check`: checks drafts, says what it found and how that ends.
 * @param problems what was complained of so far
 * @param complain hears what can't be read, written or checked
 */
export async function checkDrafts(
  request: CheckRequest,
  outer: Host,
  problems: readonly string[],
  complain: (message: string) => void,
): Promise<ExitCode> {
  const host = request.stdinName === null ? outer : { ...outer, stdinName: request.stdinName };
  const { outcome } = await findOut(request, host, problems, complain);
  await tellOutcome(outcome, request, host, complain);
  return outcome.exitCode;
}

/** Checks what a command asks for, without a word of what was found. */
export async function findOut(
  request: CheckRequest,
  host: Host,
  problems: readonly string[],
  complain: (message: string) => void,
): Promise<{ readonly outcome: RunOutcome; readonly offices: OfficesAbove }> {
  const { fix, output } = request;
  const chosen = await chooseFiles(request, host, complain);
  const countsFixable =
    fix === 'no' && !request.watch && request.format === 'text' && columnsOf(request, host) !== null;
  const drafts = withoutOutput(chosen, request, host);
  const checked = await checkFiles(drafts, { fix, countsFixable }, host, complain);
  tellPassedOver(checked, request, host);
  const exitCode = exitCodeOf(checked, request, problems, message => remark(host, message));
  const results = output.quiet ? errorsIn(checked) : checked.results;
  return { outcome: { ...checked, results, quiet: output.quiet, problems, exitCode }, offices: chosen.offices };
}

/**
 * Prints what was found, or writes it into the file that was named.
 * @param only the files whose findings a text lists; absent: all
 */
export async function tellOutcome(
  outcome: RunOutcome,
  request: CheckRequest,
  host: Host,
  complain: (message: string) => void,
  only?: ReadonlySet<string>,
): Promise<void> {
  const { output } = request;
  const columns = columnsOf(request, host);
  const paint = painter(output.file === null && isColoured(output.colour, host.screen));
  const look = { columns, paint, ...(only && output.file === null ? { only } : {}) };
  const text =
    request.fix === 'diff' ? diffOf(outcome, columns !== null) : formatOutcome(request.format, outcome, host, look);
  const unfit = request.fix === 'diff' && columns === null ? notApplicable(outcome.fixed) : null;
  if (unfit !== null) remark(host, unfit);
  if (output.file === null) return host.out(text);
  const written = await writeOutput(output.file, text, host, complain);
  // A slip in a folder's name would hide what was found.
  const folder = written === 'made' ? '（原来没有这个文件夹，新建了）' : '';
  if (written !== 'failed') host.out(`${summaryOf(outcome)}结果写在 ${output.file}${folder}\n`);
}

/** Who named a file believes that it is checked. On a terminal the summary says that it was not. */
function tellPassedOver({ results, blank }: CheckedFiles, request: CheckRequest, host: Host): void {
  if (request.format === 'text' && columnsOf(request, host) !== null) return;
  const isNamed = (file: string) => request.paths.includes(file) && !blank.includes(file);
  const said = passedOver(results.filter(r => !r.recognised && isNamed(r.file)).map(r => r.file));
  if (said !== null) remark(host, said);
}

function columnsOf({ output }: CheckRequest, { screen }: Host): number | null {
  return output.file === null ? screen.columns : null;
}

/** What a run wrote before is not looked at in the next, where it lies among the drafts. */
function withoutOutput({ found, ...rest }: ChosenFiles, { output, paths }: CheckRequest, { cwd }: Host): ChosenFiles {
  const isWritten = isTheFile(output.file, cwd);
  const files = found.files.filter(file => paths.includes(file) || !isWritten(file));
  return { found: { ...found, files }, ...rest };
}

function exitCodeOf(
  { results }: CheckedFiles,
  { output: { exitZero, maxWarnings } }: CheckRequest,
  problems: readonly string[],
  say: (message: string) => void,
): ExitCode {
  const findings = results.flatMap(r => r.findings);
  const warnings = findings.filter(f => f.severity === 'warning').length;
  const tooMany = maxWarnings !== null && warnings > maxWarnings;
  if (tooMany) say(`警告 ${warnings} 处，多于 --max-warnings 的 ${maxWarnings} 处`);
  if (problems.length > 0) return 2;
  if (exitZero) return 0;
  return tooMany || findings.some(f => f.severity === 'error') ? 1 : 0;
}

function errorsIn({ results }: CheckedFiles): CheckedFiles['results'] {
  return results.map(r => ({ ...r, findings: r.findings.filter(f => f.severity === 'error') }));
}

/** What would be mended, as `patch` takes it; then how much that is, which `patch` passes over. */
function diffOf({ fixed }: RunOutcome, isShown: boolean): string {
  const count = fixed.reduce((n, f) => n + f.mended.length, 0);
  const done =
    count === 0 ? '没有能自动改正的，其余的请照 check 列出的逐条改' : `将改正 ${fixed.length} 个文件中的 ${count} 处`;
  return `${[...fixed.map(file => formatDiff(file, '改正后', isShown)), `${done}。`].join('\n\n')}\n`;
}
