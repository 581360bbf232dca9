import type { Draft } from '../../exchange/draft.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import type { Edit } from '../../text/edit.ts';
import { span } from '../../text/span.ts';

/** So many lines around a change are told. */
const CONTEXT = 3;

/** A line of both texts or of one, with its sign before it. */
interface SignedLine {
  readonly sign: ' ' | '-' | '+';
  /** With its end, which the text's last line may lack. */
  readonly line: string;
  /** Whether it begins the old text or the new. */
  readonly isFirst: boolean;
}

/**
 * The edits of a text as a unified diff, which `patch -p0` and `git apply -p0` apply, without its last line end; null for Word and Excel files, and for text in another encoding than UTF-8, of
 * which a diff on the output would have other bytes.
 */
export function patchOf(file: string, draft: Draft, edits: readonly Edit[]): string | null {
  // Of a name that goes over a line `patch` would take a part.
  if (draft.kind !== 'text' || file === '-' || /[\r\n]/.test(file)) return null;
  const whole = exactText(draft.write([]));
  if (whole === null || !whole.endsWith(draft.text)) return null;
  const lines = signedLines(draft.text, edits);
  // A mark before the text is a part of its first line.
  const mark = whole.slice(0, whole.length - draft.text.length);
  const exact = lines.map(l => (mark !== '' && l.isFirst ? { ...l, line: mark + l.line } : l));
  // Without a tab behind it, a name would end at its first blank.
  const name = file.includes(' ') ? `${file}\t` : file;
  return [`--- ${name}`, `+++ ${name}`, ...hunksOf(exact)].join('\n');
}

/** The lines of both texts: around each edit those that it changes, and all between as they are. Linear, which a differ would not be. */
function signedLines(text: string, edits: readonly Edit[]): SignedLine[] {
  const told: SignedLine[] = [];
  const begun = { old: false, new: false };
  const tell = (sign: SignedLine['sign'], lines: readonly string[]) => {
    for (const line of lines) {
      told.push({ sign, line, isFirst: sign === '+' ? !begun.new : !begun.old });
      if (sign !== '+') begun.old = true;
      if (sign !== '-') begun.new = true;
    }
  };
  let at = 0;
  for (let i = 0; i < edits.length; ) {
    const from = lineBegin(text, edits[i]!.span.start);
    const own: Edit[] = [];
    let to = from;
    do {
      const { span: old, text: now } = edits[i++]!;
      to = lineEnd(text, old.end);
      own.push({ span: span(old.start - from, old.end - from), text: now });
    } while (i < edits.length && lineBegin(text, edits[i]!.span.start) < to);
    const was = text.slice(from, to);
    const [before, after] = [linesOf(was), linesOf(applyEdits(was, own))];
    const same = commonEnd(before, after);
    tell(' ', linesOf(text.slice(at, from)));
    tell('-', before.slice(0, before.length - same));
    tell('+', after.slice(0, after.length - same));
    tell(' ', before.slice(before.length - same));
    at = to;
  }
  tell(' ', linesOf(text.slice(at)));
  return told;
}

/** How many lines at the end are the same. */
function commonEnd(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a.at(-1 - count) === b.at(-1 - count)) count++;
  return count;
}

function lineBegin(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line that holds an offset ends, with its end. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
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
