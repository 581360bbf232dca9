import { diffArrays } from 'diff';
import type { Draft } from '../../exchange/draft.ts';
import type { Edit } from '../../text/edit.ts';

/** So many lines around a change are told. */
const CONTEXT = 3;

/** A line of both texts or of one, with its sign before it. */
interface SignedLine {
  readonly sign: ' ' | '-' | '+';
  /** With its end, which the text's last line may lack. */
  readonly line: string;
}

/**
 * The edits of a text as a unified diff, which `patch -p0` and `git apply -p0` apply, without its last line end; null for Word and Excel files, and for text in another encoding than UTF-8, of
 * which a diff on the output would have other bytes.
 */
export function patchOf(file: string, draft: Draft, edits: readonly Edit[]): string | null {
  if (draft.kind !== 'text' || file === '-') return null;
  const [before, after] = [exactText(draft.write([])), exactText(draft.write(edits))];
  if (before === null || after === null) return null;
  const lines = diffArrays(linesOf(before), linesOf(after)).flatMap(({ added, removed, value }) =>
    value.map((line): SignedLine => ({ sign: added ? '+' : removed ? '-' : ' ', line })),
  );
  // Without a tab behind it, a name would end at its first blank.
  const name = file.includes(' ') ? `${file}\t` : file;
  return [`--- ${name}`, `+++ ${name}`, ...hunksOf(lines)].join('\n');
}

/** The changed lines with those around them; changes that stand near each other make one hunk. */
function hunksOf(lines: readonly SignedLine[]): string[] {
  const hunks: string[] = [];
  const changed = lines.flatMap(({ sign }, i) => (sign === ' ' ? [] : [i]));
  for (let i = 0, told = 0, [old, now] = [1, 1]; i < changed.length; ) {
    const from = Math.max(0, changed[i]! - CONTEXT);
    while (i + 1 < changed.length && changed[i + 1]! - changed[i]! <= 2 * CONTEXT) i++;
    const end = Math.min(lines.length, changed[i++]! + CONTEXT + 1);
    const passed = lines.slice(told, from);
    const hunk = lines.slice(from, end);
    old += passed.length;
    now += passed.length;
    const [olds, nows] = ['+', '-'].map(other => hunk.filter(({ sign }) => sign !== other).length) as [number, number];
    hunks.push(`@@ -${startOf(old, olds)},${olds} +${startOf(now, nows)},${nows} @@`, ...hunk.map(written));
    old += olds;
    now += nows;
    told = end;
  }
  return hunks;
}

/** Of no lines the one before is named. */
function startOf(line: number, count: number): number {
  return count === 0 ? line - 1 : line;
}

function written({ sign, line }: SignedLine): string {
  return sign + (line.endsWith('\n') ? line.slice(0, -1) : `${line}\n\\ No newline at end of file`);
}

/** The lines as programs part them, each with its end. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
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
