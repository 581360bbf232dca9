import type { Line } from '../text/lines.ts';
import { type Span, span } from '../text/span.ts';

/** A line cut at a span of the source: what stands before it, in it and behind it. */
export interface LineParts {
  readonly before: string;
  readonly within: string;
  readonly behind: string;
}

export function partsAt(line: Line, at: Span): LineParts {
  let from = 0;
  while (from < line.text.length && placeOf(line, from).end <= at.start) from++;
  let to = from;
  while (to < line.text.length && placeOf(line, to).start < at.end) to++;
  return { before: line.text.slice(0, from), within: line.text.slice(from, to), behind: line.text.slice(to) };
}

/** Where a character of the line stands in the source. */
function placeOf(line: Line, index: number): Span {
  const { map, start } = line;
  return map === null ? span(start + index, start + index + 1) : span(map[2 * index]!, map[2 * index + 1]!);
}

/** Words or figures; what has none is a mark of some layout, not text. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
