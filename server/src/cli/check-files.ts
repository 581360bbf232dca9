import { isUnreadDocument } from '../text/draft-files.ts';
import type { Mends } from './arguments/request.ts';
import type { ChosenFiles } from './chosen-files.ts';
import { examineReport } from './examine.ts';
import { brokenRule, guarded } from './guarded.ts';
import { countMendable, mendFile } from './mend-file.ts';
import type { MendedFile } from './mended.ts';
import { rulesIn } from './offices.ts';
import { openNamed, reportIn } from './open-file.ts';
import type { CheckedFile } from './opened-file.ts';
import { type Host, type RunOutcome, remark, UNREAD } from './outcome.ts';
import { relateFiles } from './related-reports.ts';

/** What was read and found, before it is said how the run ends. */
export type CheckedFiles = Omit<RunOutcome, 'problems' | 'exitCode' | 'quiet'>;

/**
 * Reads and checks files, each with what it is held against.
 * @param asked whether what may be mended unseen is mended before, or counted
 * @param complain hears what can't be read, written or checked, each as it is met
 */
export async function checkFiles(
  { found, offices }: ChosenFiles,
  { fix, countsFixable = false }: { readonly fix: Mends; readonly countsFixable?: boolean },
  host: Host,
  complain: (message: string) => void,
): Promise<CheckedFiles> {
  found.problems.forEach(complain);
  for (const file of found.unread) remark(host, `${file}：${UNREAD}`);
  const say = (message: string) => remark(host, message);
  const drafts: CheckedFile[] = [];
  const fixed: MendedFile[] = [];
  const unread: string[] = [];
  const all = found.files.length;
  let fixable = 0;
  for (const [i, file] of found.files.entries()) {
    host.progress?.(i + 1, all, file);
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
    const opened = { file, draft, report };
    const rules = rulesIn(offices, file);
    if (countsFixable) fixable += countMendable(opened, rules);
    const mended = fix === 'no' ? null : await mendFile(opened, rules, fix, host, { complain, note: say });
    if (mended) fixed.push(mended.told);
    if (report.recognised || draft.kind === 'text') for (const said of draft.notes) say(`${file}：${said}`);
    const where = draft.kind === 'pdf' ? { placeOf: draft.placeOf } : {};
    drafts.push({ file, kind: draft.kind, report: mended?.report ?? report, ...where });
  }
  const reports = drafts.filter(({ report }) => report.recognised);
  const relatedTo = await relateFiles({ drafts: reports, unread }, offices, host.cwd, { idle: say, complain });
  const results = drafts.flatMap(({ file, report, kind, placeOf }, i) => {
    host.progress?.(i + 1, all, file);
    const examine = () =>
      examineReport(file, report, {
        config: offices.configOf(file),
        relatedReports: report.recognised ? relatedTo({ file, report }) : {},
        failed: brokenRule(file, complain),
        kind,
        placeOf,
      });
    return guarded(file, complain, examine) ?? [];
  });
  const blank = drafts.filter(({ report }) => report.text.trim() === '').map(({ file }) => file);
  const mends = { fixed, dryRun: fix !== 'write', fixable: countsFixable ? fixable : null };
  return { drafts, results, ...mends, blank, empty: found.empty, unread: found.unread };
}
