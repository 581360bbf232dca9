import { structuredPatch } from 'diff';
import type { Draft } from '../../exchange/draft.ts';
import type { Edit } from '../../text/edit.ts';

/** So many lines around a change are told. */
const CONTEXT = 3;

/**
 * The edits of a text as a unified diff, which `patch -p0` and `git apply -p0` apply, without its last line end; null for Word and Excel files, and for text in another encoding than UTF-8, of
 * which a diff on the output would have other bytes.
 */
export function patchOf(file: string, draft: Draft, edits: readonly Edit[]): string | null {
  if (draft.kind !== 'text' || file === '-') return null;
  const [before, after] = [exactText(draft.write([])), exactText(draft.write(edits))];
  if (before === null || after === null) return null;
  const { hunks } = structuredPatch(file, file, before, after, '', '', { context: CONTEXT });
  const told = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    ...lines,
  ]);
  // Without a tab behind it, a name would end at its first blank.
  const name = file.includes(' ') ? `${file}\t` : file;
  return [`--- ${name}`, `+++ ${name}`, ...told].join('\n');
}

/** The text with its mark, where bytes are UTF-8. */
function exactText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
