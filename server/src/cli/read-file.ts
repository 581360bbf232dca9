import { isUnreadDocument } from '../text/draft-files.ts';
import type { Mends } from './arguments/request.ts';
import { guarded } from './guarded.ts';
import { countMendable, mendFile } from './mend-file.ts';
import type { MendedFile } from './mended.ts';
import type { FileRules } from './offices.ts';
import { openNamed, reportIn } from './open-file.ts';
import type { CheckedFile } from './opened-file.ts';
import { type Host, remark, UNREAD } from './outcome.ts';

/** Whether what may be mended unseen is mended before a check, or counted. */
export interface CheckMending {
  readonly fix: Mends;
  readonly countsFixable?: boolean;
}

/** A file that was read for a check. */
export interface ReadFile {
  readonly checked: CheckedFile;
  /** What is to be said of how it was read. */
  readonly notes: readonly string[];
  /** What was mended; null where nothing was. */
  readonly mended: MendedFile | null;
  /** How many places might be mended; 0 where nobody asked. */
  readonly fixable: number;
}

/**
 * Reads a file for a check, and mends it where that was asked for. `unread`: it can't be read, `passed over`: it is of a kind that is not read;
 * both have been said.
 */
export async function readForCheck(
  file: string,
  { fix, countsFixable = false }: CheckMending,
  rules: FileRules,
  host: Host,
  complain: (message: string) => void,
): Promise<ReadFile | 'unread' | 'passed over'> {
  const draft = await openNamed(file, host, complain);
  const report = draft && guarded(file, complain, () => reportIn(file, draft));
  if (draft === null || report === null) return 'unread';
  if (!report.recognised && draft.kind === 'text' && isUnreadDocument(file)) {
    complain(`${file}：${UNREAD}`);
    return 'passed over';
  }
  const opened = { file, draft, report };
  const fixable = countsFixable ? countMendable(opened, rules) : 0;
  const note = (message: string) => remark(host, message);
  const mended = fix === 'no' ? null : await mendFile(opened, rules, fix, host, { complain, note });
  const where = draft.kind === 'pdf' ? { placeOf: draft.placeOf } : {};
  return {
    checked: { file, kind: draft.kind, report: mended?.report ?? report, ...where },
    notes: report.recognised || draft.kind === 'text' ? draft.notes : [],
    mended: mended?.told ?? null,
    fixable,
  };
}
