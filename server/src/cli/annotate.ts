import { writeFile } from 'node:fs/promises';
import type { Remark } from '../exchange/draft.ts';
import { lineStarts, offsetAt } from '../text/line-index.ts';
import { span } from '../text/span.ts';
import type { FileResult, PrintedFinding } from './examine.ts';
import { countsOf, LEVELS } from './levels.ts';
import { openNamed } from './open-file.ts';
import type { CheckedFile } from './opened-file.ts';
import type { Host } from './outcome.ts';
import { absolute, reasonOf } from './paths.ts';
import { printable } from './printable.ts';

/**
 * `nianbao annotate`: a copy of each Word report with a comment at every finding, and one in front that counts them. Nothing that is there
 * is written over.
 * @param to the copy's path; null: beside the report
 * @param paths as they were given: of what only lies in a folder nothing is asked that it can't be
 * @param complain hears what can't be annotated or written
 */
export async function annotateFiles(
  { drafts, results }: { readonly drafts: readonly CheckedFile[]; readonly results: readonly FileResult[] },
  { paths, to }: { readonly paths: readonly string[]; readonly to: string | null },
  host: Host,
  complain: (message: string) => void,
): Promise<void> {
  for (const { file, kind, report } of drafts) {
    const result = results.find(r => r.file === file);
    const reason = !report.recognised ? '不是年度报告' : kind !== 'word' ? '不是 Word 文件（.docx）' : null;
    if (reason !== null && paths.includes(file)) complain(`${file}：${reason}，没有加批注`);
    const draft = reason === null ? await openNamed(file, host, complain) : null;
    if (draft?.annotate !== undefined && result !== undefined) {
      const copy = to ?? file.replace(/(?:\.docx)?$/i, '（批注）.docx');
      try {
        await writeFile(absolute(copy, host.cwd), draft.annotate(remarksOf(draft.text, result.findings)), {
          flag: 'wx',
        });
        host.out(`${printable(copy)}：加了 ${result.findings.length} 条批注\n`);
      } catch (error) {
        complain(`${copy}：没有写入（${reasonOf(error)}）`);
      }
    }
  }
}

function remarksOf(text: string, findings: readonly PrintedFinding[]): Remark[] {
  const starts = lineStarts(text);
  const first = text.search(/\S/);
  const summary = findings.length === 0 ? '没有发现问题' : countsOf(findings);
  const whole = { span: span(Math.max(0, first), Math.max(0, first)), lines: [`年报助手检查结果：${summary}。`] };
  const each = findings.map(({ severity, message, code, range }) => ({
    span: span(offsetAt(starts, range.start), offsetAt(starts, range.end)),
    lines: [`【${LEVELS[severity]}】${message}`, `规则：${code}`],
  }));
  return [whole, ...each];
}
