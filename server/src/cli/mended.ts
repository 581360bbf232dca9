import type { Mending } from '../rules/fix-all.ts';
import { lineStarts, type Position, rangeAt } from '../text/line-index.ts';
import { span } from '../text/span.ts';

/** What was changed at one place. */
export interface Mended {
  readonly code: string;
  /** Where the new words stand in the mended file. */
  readonly start: Position;
  readonly was: string;
  readonly now: string;
}

export interface MendedFile {
  readonly file: string;
  readonly mended: readonly Mended[];
}

/** What each edit changed, in the order of the text. `before`, `after`: the text without and with all of them. */
export function mendedBy(before: string, after: string, edits: readonly Mending[]): Mended[] {
  const starts = lineStarts(after);
  let moved = 0;
  return edits.map(edit => {
    const at = edit.span.start + moved;
    const was = before.slice(edit.span.start, edit.span.end);
    moved += edit.text.length - was.length;
    return { code: edit.code, start: rangeAt(starts, span(at, at)).start, was, now: edit.text };
  });
}
