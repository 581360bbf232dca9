import { isSpace } from '../text/fold.ts';
import { type Line, spanOf } from '../text/lines.ts';
import { withoutAside } from './aside-digits.ts';
import type { Field } from './row.ts';

/** The field made of the characters [from, to) of a line, trimmed. An empty field stands where its text would go. */
export function fieldOf(line: Line, from: number, to: number, column: number): Field {
  const { text } = line;
  let a = from;
  let b = to;
  while (a < b && isSpace(text.charCodeAt(a))) a++;
  while (b > a && isSpace(text.charCodeAt(b - 1))) b--;
  if (a === b) {
    // Between two separators with a blank on each side, text belongs in the middle.
    const middle = from + ((to - from) >> 1);
    const span = spanOf(line, middle, middle);
    return { text: '', span, region: span, row: line, column };
  }
  if (isPlain(text.charCodeAt(a)) && isPlain(text.charCodeAt(b - 1))) return piece(line, a, b, column);
  const beside = isBracket(text.charCodeAt(a)) || isBracket(text.charCodeAt(b - 1)) ? withoutAside(line, a, b) : null;
  if (beside === null) return withoutMarks(line, a, b, column);
  const field = fieldOf(line, beside.from, beside.to, column);
  return { ...field, region: spanOf(line, a, b), ...(beside.aside.length > 0 && { aside: beside.aside }) };
}

/** `〔` or `〕`, which words that are set aside stand in. */
function isBracket(code: number): boolean {
  return code === 0x3014 || code === 0x3015;
}

/** A Han character, a digit or a bracket: no mark begins with one or ends in one. Nearly all fields begin and end so. */
function isPlain(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39) || code === 0xff08 || code === 0xff09;
}

/** The field without a bullet before it, quotes or Markdown's marks round it, and the mark of a note behind it. */
function withoutMarks(line: Line, from: number, to: number, column: number): Field {
  let a = from + bulletAt(line.text, from, to);
  const quote = quotesAt(line.text, a, to);
  a += quote;
  let b = to - quote;
  if (quote > 0 || a > from) {
    while (a < b && isSpace(line.text.charCodeAt(a))) a++;
    while (b > a && isSpace(line.text.charCodeAt(b - 1))) b--;
    if (a === b) return fieldOf(line, a, b, column);
  }
  b -= noteMark(line.text, a, b);
  if (line.text.charCodeAt(a) === 0x23) a += HASHES.exec(line.text.slice(a, b))?.[0].length ?? 0;
  const marks = isMark(line.text.charCodeAt(a)) ? (EMPHASIS.exec(line.text.slice(a, b))?.[1]?.length ?? 0) : 0;
  a += marks;
  b -= marks;
  // `**总计 **`: no bold in Markdown, but that is what some converters make of it.
  while (isSpace(line.text.charCodeAt(b - 1))) b--;
  return piece(line, a, b, column);
}

function piece(line: Line, from: number, to: number, column: number): Field {
  const written = line.text.slice(from, to);
  const span = spanOf(line, from, to);
  const field = { text: written, span, region: span, row: line, column };
  if (to - from >= LEAST_ESCAPED && written.includes('\\')) return { ...field, ...unescaped(line, from, written) };
  return line.map ? { ...field, map: line.map.slice(2 * from, 2 * to) } : field;
}

/** `\\-`: a mark and what escapes it. Most figures are shorter. */
const LEAST_ESCAPED = 2;

/** `1\\.属于国家秘密`: converters put a backslash before what Markdown might take for a mark. */
function unescaped(line: Line, from: number, written: string): { text: string; map: number[] } {
  let text = '';
  const map: number[] = [];
  for (let i = 0; i < written.length; i++) {
    if (written[i] === '\\' && ESCAPED.test(written[i + 1] ?? '')) continue;
    const at = spanOf(line, from + i, from + i + 1);
    map.push(at.start, at.end);
    text += written[i];
  }
  return { text, map };
}

const ESCAPED = /[.\-*_#+()[\]~>"'!&]/;

/** What a list has before its items, as Word, its symbol font or a web page writes it. */
const BULLET = /^[•●▪■◦‣\uf06c\uf0a7\uf0b7\uf0d8][ \t\u00a0\u3000]+(?=\S)/;

/** Length of a bullet that the characters [from, to) begin with, with the blanks behind it. */
function bulletAt(text: string, from: number, to: number): number {
  const code = text.charCodeAt(from);
  return code < 0x2000 || (code > 0x25ff && code < 0xf000) ? 0 : (BULLET.exec(text.slice(from, to))?.[0].length ?? 0);
}

/** 1 where straight quotes stand round the characters [from, to) as a spreadsheet writes them round a cell, else 0. */
function quotesAt(text: string, from: number, to: number): number {
  const isQuoted = text.charCodeAt(from) === QUOTE && text.charCodeAt(to - 1) === QUOTE && to - from > 1;
  return isQuoted &&
    !text
      .slice(from + 1, to - 1)
      .replaceAll('""', '')
      .includes('"')
    ? 1
    : 0;
}

const QUOTE = 0x22;

/** The marks of a Markdown heading: a small table's name may be one. */
const HASHES = /^#{1,6}[ \t]+(?=\S)/;

/** Markdown's bold, italics and code round a whole cell. */
const EMPHASIS = /^(\*{1,3}|_{1,3}|`)(?!\s)[^*_`]+\1$/;

/** `0[^2]`, `行政许可[1]`, `12①`: marks of notes below the table. No label of the form, and no figure, ends so. */
const NOTE_MARK = /(?<=[^\s\u3000[])(?:\[\^?[^\s[\]\\]{1,8}\]|[①-⑳¹²³⁴-⁹])$/;

/** Length of the mark of a note that the characters [from, to) end in; 0 where there is none. */
function noteMark(text: string, from: number, to: number): number {
  const last = text.charCodeAt(to - 1);
  // Few fields end in any of these.
  if (last !== 0x5d && (last < 0xb2 || (last > 0xb9 && last < 0x2070) || last > 0x2473)) return 0;
  return NOTE_MARK.exec(text.slice(Math.max(from, to - LONGEST_MARK), to))?.[0].length ?? 0;
}

const LONGEST_MARK = 12;

function isMark(code: number): boolean {
  return code === 0x2a || code === 0x5f || code === 0x60;
}

/** Splits the characters [from, to) of a line at every separator character. */
export function splitFields(line: Line, separator: string, from: number, to: number): Field[] {
  const { text } = line;
  const fields: Field[] = [];
  const code = separator.charCodeAt(0);
  let start = from;
  // Most fields are a figure between blanks: they are passed quicker than they are searched.
  for (let end = from; end <= to; end++) {
    if (end < to && text.charCodeAt(end) !== code) continue;
    fields.push(fieldOf(line, start, end, fields.length));
    start = end + 1;
  }
  return fields;
}
