import type { Draft } from '../exchange/draft.ts';
import { remarksOf, type SaidFinding } from '../exchange/remarks.ts';
import type { Report } from '../report/model.ts';
import { lineStarts, offsetAt } from '../text/line-index.ts';
import { span } from '../text/span.ts';
import { type Copies, writeCopy } from './copies.ts';
import type { FileResult, PrintedFinding } from './examine.ts';
import { openNamed } from './open-file.ts';
import type { CheckedFile } from './opened-file.ts';
import type { Host } from './outcome.ts';
import { printable } from './printable.ts';

/**
 * `nianbao annotate`: a copy of each Word report in which something is found, with a comment at every finding, and one in front that counts them.
 * @param leaveOut hears which file gets no copy, and why
 * @param complain hears what can't be annotated or written
 */
export async function annotateFiles(
  { drafts, results }: { readonly drafts: readonly CheckedFile[]; readonly results: readonly FileResult[] },
  { copies, dryRun }: { readonly copies: Copies; readonly dryRun: boolean },
  host: Host,
  leaveOut: (file: string, reason: string) => void,
  complain: (message: string) => void,
): Promise<void> {
  for (const { file, kind, report } of drafts) {
    const result = results.find(r => r.file === file);
    const reason = whyNoCopy(report, kind);
    if (reason !== null) leaveOut(file, `${reason}，没有加批注`);
    const draft = reason === null ? await openNamed(file, host, complain) : null;
    const annotate = draft?.annotate;
    if (annotate === undefined || draft === null || result === undefined) continue;
    if (result.findings.length === 0) {
      host.out(`${printable(file)}：没有发现问题，没有写批注\n`);
      continue;
    }
    const copy = copies.nameFor(file);
    const made = () => annotate(remarksOf(draft.text, placed(draft.text, result.findings)));
    if (await writeCopy(copy, made, host, complain, dryRun))
      host.out(`${printable(copy)}：${dryRun ? '将加' : '加了'} ${result.findings.length} 条批注\n`);
  }
}

/** Why a file gets no copy with comments or tracked changes; null where it gets one. */
export function whyNoCopy(report: Report, kind: Draft['kind']): string | null {
  return !report.recognised ? '不是年度报告' : kind !== 'word' ? '不是 Word 文件（.docx）' : null;
}

/** Printed findings have lines and columns. */
function placed(text: string, findings: readonly PrintedFinding[]): SaidFinding[] {
  const starts = lineStarts(text);
  return findings.map(({ severity, message, code, range }) => ({
    span: span(offsetAt(starts, range.start), offsetAt(starts, range.end)),
    severity,
    message,
    code,
  }));
}
