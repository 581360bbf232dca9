import { applyEdits } from './apply-edits.ts';
import { lastBegun, lengthOf, type Span } from './span.ts';

/** A text without some of its parts. */
export interface Shortened {
  readonly text: string;
  /** Where an offset of the whole text lies in it; one within a part lies where that stood. */
  readonly moved: (offset: number) => number;
}

/** Takes parts out of a text, none of which overlaps another, in order. */
export function withoutSpans(text: string, parts: readonly Span[]): Shortened {
  const before: number[] = [0];
  for (const part of parts) before.push(before.at(-1)! + lengthOf(part));
  return {
    text: applyEdits(
      text,
      parts.map(part => ({ span: part, text: '' })),
    ),
    moved: offset => {
      const last = lastBegun(parts, offset, part => part.start);
      return last === undefined ? offset : Math.max(offset, last.item.end) - before[last.index + 1]!;
    },
  };
}
