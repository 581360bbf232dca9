import type { MendedFile } from '../mended.ts';
import { printable, shownName } from '../printable.ts';

/** What would change in a file, as a diff of its places: `@@ 表三“（七）总计”行“总计”栏 @@`, `-999`, `+22`. Text has its lines told beside. */
export function formatDiff({ file, kind, mended }: MendedFile): string {
  const name = shownName(file);
  const hunks = mended.flatMap(({ start, place, was, now }) => [
    `@@ ${kind === 'text' ? `第${start.line + 1}行 ` : ''}${printable(place)} @@`,
    ...signed('-', was),
    ...signed('+', now),
  ]);
  return [`--- ${name}`, `+++ ${name}（重算后）`, ...hunks].join('\n');
}

/** Words with a sign before each line; none where there are no words: a blank cell had nothing. */
function signed(sign: string, words: string): string[] {
  return words === '' ? [] : words.split(/\r\n|[\r\n]/).map(line => sign + printable(line));
}
