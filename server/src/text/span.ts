/** A half-open range of UTF-16 offsets into the report's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

/** The smallest span that holds both. */
export function join(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** True when the offset lies in the span or touches its end (a cursor behind the last digit still means the cell). */
export function touches(s: Span, offset: number): boolean {
  return s.start <= offset && offset <= s.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function lengthOf(s: Span): number {
  return s.end - s.start;
}

/** The place before a span, where something can be put. */
export function placeBefore(s: Span): Span {
  return { start: s.start, end: s.start };
}

/** The place behind a span. */
export function placeBehind(s: Span): Span {
  return { start: s.end, end: s.end };
}

/** What stands between two spans, the first of which ends before the second. */
export function between(a: Span, b: Span): Span {
  return { start: a.end, end: b.start };
}

/** The first characters of a span; all of it where it has no more. */
export function firstOf(s: Span, count: number): Span {
  return { start: s.start, end: Math.min(s.end, s.start + count) };
}

/** The last characters of a span; all of it where it has no more. */
export function lastOf(s: Span, count: number): Span {
  return { start: Math.max(s.start, s.end - count), end: s.end };
}

/** The span without its first characters. */
export function withoutFirst(s: Span, count: number): Span {
  return { start: s.start + count, end: s.end };
}

/** The span with so many characters more before it. */
export function withBefore(s: Span, count: number): Span {
  return { start: s.start - count, end: s.end };
}

/** The span of the text that ends at an offset and of the text that begins there. */
export function aroundOffset(offset: number, before: string, behind = ''): Span {
  return { start: offset - before.length, end: offset + behind.length };
}

/**
 * Of items in the order of their places, the last that begins at or before an offset; undefined where all begin behind it. Takes time in
 * proportion to the logarithm of their number.
 */
export function lastBegun<T>(
  items: readonly T[],
  offset: number,
  startOf: (item: T) => number,
): { readonly item: T; readonly index: number } | undefined {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(items[middle]!) <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : { item: items[low - 1]!, index: low - 1 };
}

/** For sorting: in the order of the source, of two that begin together the shorter first. */
export function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** In the order of the source, of two that begin together the longer first. */
export function outerFirst(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** As byPlace(), for what has a span. */
export function bySpan(a: { readonly span: Span }, b: { readonly span: Span }): number {
  return byPlace(a.span, b.span);
}
