import { recalculate } from '../service/recalculate.ts';
import { chooseFiles } from './chosen-files.ts';
import { formatDiff, notApplicable } from './formats/diff.ts';
import { patchOf } from './formats/patch.ts';
import { formatMended } from './formats/text.ts';
import { guarded } from './guarded.ts';
import { type MendedFile, mendedBy } from './mended.ts';
import { openNamed, reportIn } from './open-file.ts';
import type { OpenedFile } from './opened-file.ts';
import { type Host, remark } from './outcome.ts';
import { printable } from './printable.ts';
import { writeToFile } from './write-edits.ts';

/** Whether totals are written, or what would be is told: a line a change, or as a diff. */
type Way = 'write' | 'dry-run' | 'diff';

/** What became of one file's totals. */
interface Recalculated {
  readonly told: MendedFile;
  /** Why totals were left as they are, a Chinese sentence each. */
  readonly left: readonly string[];
  /** How many totals were worked out and could not be written. */
  readonly unwritten: number;
}

/**
 * `nianbao recalculate`: works the totals of each report out anew and writes them into the file, or only tells what it would write.
 * @param complain hears what can't be read, written or worked out
 */
export async function recalculateFiles(
  { paths, way }: { readonly paths: readonly string[]; readonly way: Way },
  host: Host,
  complain: (message: string) => void,
): Promise<void> {
  const { found } = await chooseFiles({ paths }, host, complain);
  found.problems.forEach(complain);
  for (const file of found.unread) host.err(`nianbao：${printable(file)}：还不能读，没有重算\n`);
  const all: Recalculated[] = [];
  let others = 0;
  for (const [i, file] of found.files.entries()) {
    host.progress?.(i + 1, found.files.length, file);
    const draft = await openNamed(file, host, complain);
    const report = draft && guarded(file, complain, () => reportIn(file, draft));
    if (draft === null || report === null) continue;
    if (!report.recognised) others++;
    else {
      const done = await recalculateFile({ file, draft, report }, way, host, complain);
      if (done !== null) all.push(done);
    }
  }
  const unfit = way === 'diff' && host.screen.columns === null ? notApplicable(all.map(({ told }) => told)) : null;
  if (unfit !== null) remark(host, unfit);
  host.out(print(all, others, way, host.screen.columns !== null));
}

async function recalculateFile(
  { file, draft, report }: OpenedFile,
  way: Way,
  host: Host,
  complain: (message: string) => void,
): Promise<Recalculated | null> {
  const worked = guarded(file, complain, () => recalculate(report));
  if (worked === null) return null;
  const { edits } = worked;
  const left = worked.left.map(l => l.reason);
  const unchanged = { told: { file, kind: draft.kind, mended: [], patch: null }, left, unwritten: 0 };
  if (edits.length === 0) return unchanged;
  const after = await writeToFile(file, draft, edits, host, complain, way !== 'write');
  if (after === null) return { ...unchanged, unwritten: edits.length };
  const patch = way === 'diff' ? patchOf(file, draft, edits) : null;
  const mended = mendedBy({ draft, report }, after, edits);
  return { told: { file, kind: draft.kind, mended, patch }, left, unwritten: 0 };
}

function print(all: readonly Recalculated[], others: number, way: Way, isShown: boolean): string {
  const verb = way === 'write' ? '已改' : '将改';
  const format = (told: MendedFile) =>
    way === 'diff' ? formatDiff(told, '重算后', isShown) : formatMended(told, verb);
  const blocks = all.flatMap(({ told, left }) => {
    const changes = told.mended.length > 0 ? [format(told)] : [];
    const lines = [...changes, ...left.map(reason => `${printable(told.file)} 没有改 ${printable(reason)}`)];
    return lines.length > 0 ? [lines.join('\n')] : [];
  });
  const count = all.reduce((n, { told }) => n + told.mended.length, 0);
  const files = all.filter(({ told }) => told.mended.length > 0).length;
  const unwritten = all.reduce((n, one) => n + one.unwritten, 0);
  const parts = [
    ...(count > 0 ? [`${verb} ${files} 个文件中的 ${count} 处合计`] : []),
    ...(unwritten > 0 ? [`${unwritten} 处要改的合计没有写`] : []),
  ];
  const done = parts.length > 0 ? parts.join('，') : '没有要改的合计';
  const rest = others > 0 ? `${others} 个文件不是年度报告，没有重算。` : '';
  const told = all.length > 0 ? `重算了 ${all.length} 份年度报告，${done}。` : '没有重算年度报告。';
  return `${[...blocks, `${told}${rest}`].join('\n\n')}\n`;
}
