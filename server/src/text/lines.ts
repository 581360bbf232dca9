import type { Span } from './span.ts';

/**
 * A line of the draft as a reader sees it. In plain text it is a slice of the source; in HTML it is what a browser
 * would show on one line, and every character remembers where it came from.
 */
export interface Line {
  readonly text: string;
  /** Offset of the first character in the source. */
  readonly start: number;
  /** Offset behind the last character in the source, line break left out. */
  readonly end: number;
  /** Source range of each character, flattened [start0, end0, start1, end1 …]; null when the text is a plain slice. */
  readonly map: readonly number[] | null;
  /** HTML: the line with the tags that hold it and nothing else, where there are any: `<p><b>一、总体情况</b></p>`. */
  readonly block?: Span;
}

/** The source span of the characters [from, to) of a line. */
export function spanOf(line: Line, from: number, to: number): Span {
  if (!line.map) return { start: line.start + from, end: line.start + to };
  if (from >= to) {
    const at = line.map[2 * from] ?? line.end;
    return { start: at, end: at };
  }
  return { start: line.map[2 * from] ?? line.start, end: line.map[2 * to - 1] ?? line.end };
}

/** Breaks that Word leaves in pasted text, and that editors do not count as line ends: vertical tab, form feed, NEL, U+2028, U+2029. */
const SOFT_BREAKS = /[\v\f\u0085\u2028\u2029]/;
const EACH_SOFT_BREAK = ['\v', '\f', '\u0085', '\u2028', '\u2029'];

/** Splits at LF, CRLF and lone CR, and at Word's soft breaks, in one pass. The last line may be empty. */
export function plainLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let lf = text.indexOf('\n');
  let cr = text.indexOf('\r');
  while (lf >= 0 || cr >= 0) {
    const end = cr < 0 || (lf >= 0 && lf < cr) ? lf : cr;
    lines.push({ text: text.slice(start, end), start, end, map: null });
    start = end === cr && lf === cr + 1 ? end + 2 : end + 1;
    if (lf >= 0 && lf < start) lf = text.indexOf('\n', start);
    if (cr >= 0 && cr < start) cr = text.indexOf('\r', start);
  }
  lines.push({ text: text.slice(start), start, end: text.length, map: null });
  return hasSoftBreaks(text) ? lines.flatMap(softLines) : lines;
}

/** One search for each: together they take half as long as an expression, and a sixth of what a loop does. */
function hasSoftBreaks(text: string): boolean {
  return EACH_SOFT_BREAK.some(mark => text.includes(mark));
}

function softLines(line: Line): Line[] {
  let start = line.start;
  return line.text.split(SOFT_BREAKS).map(part => {
    const piece: Line = { text: part, start, end: start + part.length, map: null };
    start = piece.end + 1;
    return piece;
  });
}

/** The line end that the draft uses first; LF when it has none. */
export function eolOf(text: string): '\n' | '\r\n' | '\r' {
  const at = text.search(/[\r\n]/);
  if (at < 0 || text[at] === '\n') return '\n';
  return text[at + 1] === '\n' ? '\r\n' : '\r';
}
