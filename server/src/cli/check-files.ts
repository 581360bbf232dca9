import type { ChosenFiles } from './chosen-files.ts';
import { examineReport } from './examine.ts';
import { brokenRule, guarded } from './guarded.ts';
import { NO_MEMORY } from './memory.ts';
import type { MendedFile } from './mended.ts';
import { rulesIn } from './offices.ts';
import type { CheckedFile } from './opened-file.ts';
import { type Host, type RunOutcome, remark, UNREAD } from './outcome.ts';
import { absolute } from './paths.ts';
import { type CheckMending, readForCheck } from './read-file.ts';
import { relateFiles } from './related-reports.ts';

/** What was read and found, before it is said how the run ends. */
export type CheckedFiles = Omit<RunOutcome, 'problems' | 'exitCode' | 'quiet'>;

/**
 * Reads and checks files, each with what it is held against.
 * @param complain hears what can't be read, written or checked, each as it is met
 */
export async function checkFiles(
  { found, offices, excluded }: ChosenFiles,
  mending: CheckMending,
  host: Host,
  complain: (message: string) => void,
): Promise<CheckedFiles> {
  found.problems.forEach(complain);
  for (const file of found.unread) remark(host, `${file}：${UNREAD}`);
  const { memory = NO_MEMORY } = host;
  const say = (message: string) => remark(host, message);
  const drafts: CheckedFile[] = [];
  const fixed: MendedFile[] = [];
  const unread: string[] = [];
  const all = found.files.length;
  let fixable = 0;
  for (const [i, file] of found.files.entries()) {
    host.progress?.(i + 1, all, file);
    const reading = () => readForCheck(file, mending, rulesIn(offices, file), host, complain);
    const read = await memory.read('draft', absolute(file, host.cwd), reading);
    if (read === 'unread') unread.push(file);
    if (typeof read === 'string') continue;
    fixable += read.fixable;
    if (read.mended) fixed.push(read.mended);
    for (const said of read.notes) say(`${file}：${said}`);
    drafts.push(read.checked);
  }
  const reports = drafts.filter(({ report }) => report.recognised);
  const relatedTo = await relateFiles({ drafts: reports, unread }, offices, host, { idle: say, complain });
  const results = drafts.flatMap(({ file, report, kind, placeOf }, i) => {
    host.progress?.(i + 1, all, file);
    const config = offices.configOf(file);
    const relatedReports = report.recognised ? relatedTo({ file, report }) : {};
    const failed = brokenRule(file, complain);
    const examine = () => examineReport(file, report, { config, relatedReports, failed, kind, placeOf });
    return memory.worked(file, [report, config, relatedReports], () => guarded(file, complain, examine)) ?? [];
  });
  const blank = drafts.filter(({ report }) => report.text.trim() === '').map(({ file }) => file);
  const { fix, countsFixable = false } = mending;
  const mends = { fixed, dryRun: fix !== 'write', fixable: countsFixable ? fixable : null };
  return { drafts, results, ...mends, blank, empty: found.empty, unread: found.unread, excluded };
}
