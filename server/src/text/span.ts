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
