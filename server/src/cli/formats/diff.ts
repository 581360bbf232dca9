import type { MendedFile } from '../mended.ts';
import { printable, shownName } from '../printable.ts';
import { fewNamed } from './summary.ts';

/**
 * What would change in a file: as `patch` takes it, where it can be applied; else as a diff of its places, `@@ 表三“（七）总计”行“总计”栏 @@`, `-999`, `+22`, to which
 * text has its lines told beside.
 * @param after what the file is then called: 重算后
 * @param isShown whether a terminal gets it
 */
export function formatDiff({ file, kind, mended, patch }: MendedFile, after: string, isShown: boolean): string {
  // What is applied must be the very characters.
  if (patch !== null) return isShown ? patch.replaceAll(/[^\n\t]+/g, printable) : patch;
  const name = shownName(file);
  const hunks = mended.flatMap(({ start, place, was, now }) => [
    `@@ ${kind === 'text' ? `第${start.line + 1}行 ` : ''}${printable(place)} @@`,
    ...signed('-', was),
    ...signed('+', now),
  ]);
  return [`--- ${name}`, `+++ ${name}（${after}）`, ...hunks].join('\n');
}

/** What is said, beside diffs that go to a program, of the files that they can't be applied to; null where there are none. What was piped in is no file. */
export function notApplicable(mended: readonly MendedFile[]): string | null {
  const files = mended.filter(m => m.mended.length > 0 && m.patch === null && m.file !== '-').map(m => m.file);
  const why = '这里的差异只能看，不能用 patch、git apply 应用（只有 UTF-8 的文本能）；要改的请不写 --diff';
  return files.length === 0 ? null : `${fewNamed(files)}：${why}`;
}

/** Words with a sign before each line; none where there are no words: a blank cell had nothing. */
function signed(sign: string, words: string): string[] {
  return words === '' ? [] : words.split(/\r\n|[\r\n]/).map(line => sign + printable(line));
}
