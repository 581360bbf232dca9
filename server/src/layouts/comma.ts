import type { Line } from '../text/lines.ts';
import type { Field, RawRow } from './row.ts';
import { fieldOf } from './split.ts';

const FIGURE = /^(?:[\d０-９.．,/\\—–－-]+|无)$/;

/** `1,234,567` on a line of its own is one figure, not three. */
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+$/;

/** `1,234  5,678`: the commas group digits, and the columns are parted by spaces. */
const TWO_FIGURES = /[\d０-９][\s\u3000]+[\d０-９]/;

/** `1 2` is a figure that was recognised digit by digit. */
const DIGITS_APART = /^[\d０-９](?:[ \u3000][\d０-９])+$/;

/** Fewer cells may be what separators of thousands part. */
const LEAST_CELLS = 7;

/**
 * Values between commas (or semicolons), quoted or not. Chinese prose is full of commas too, so a line counts as a row only when one
 * of its fields is a label of the form or all of them are figures or empty; null otherwise.
 */
export function commaRow(line: Line, separator: string, isLabel: (text: string) => boolean): RawRow | null {
  const fields = splitQuoted(line, separator);
  if (fields.length < 2) return null;
  const filled = fields.filter(f => f.text !== '');
  const spaced = filled.filter(f => TWO_FIGURES.test(f.text));
  if (spaced.length > 0 && !(filled.length >= LEAST_CELLS && spaced.every(f => DIGITS_APART.test(f.text)))) return null;
  const figures = filled.filter(f => FIGURE.test(f.text)).length;
  const bare = fields.length > 2 && figures === filled.length && !GROUPED.test(line.text.trim());
  const table = bare || (figures >= 5 && figures < filled.length) || filled.some(f => isLabel(f.text));
  return table ? { layout: 'comma', fields, single: false } : null;
}

/** A doubled quote inside quotes never occurs in a label or a figure of the form, so a quote simply ends the field. */
function splitQuoted(line: Line, separator: string): Field[] {
  const { text } = line;
  const fields: Field[] = [];
  let i = 0;
  for (;;) {
    let open = i;
    while (text[open] === ' ') open++;
    const close = text[open] === '"' ? text.indexOf('"', open + 1) : -1;
    if (close > 0) {
      fields.push(fieldOf(line, open + 1, close, fields.length));
      const comma = text.indexOf(separator, close);
      if (comma < 0) return fields;
      i = comma + 1;
    } else {
      const comma = text.indexOf(separator, i);
      fields.push(fieldOf(line, i, comma < 0 ? text.length : comma, fields.length));
      if (comma < 0) return fields;
      i = comma + 1;
    }
  }
}

/** One separator alone may be the sentence's own. */
const LEAST_EMPTY = 2;

/** The only field of a line, in its quotes or without them, where empty ones stand behind it: a sheet's export fills each line up. Null elsewhere. Linear. */
export function onlyField({ text, start, map }: Line): Line | null {
  const separator = text.charAt(text.length - 1);
  if ((separator !== ',' && separator !== ';') || map !== null) return null;
  let end = text.length;
  while (text[end - 1] === separator) end--;
  if (text.length - end < LEAST_EMPTY) return null;
  const isQuoted = text.startsWith('"') && text.indexOf('"', 1) === end - 1;
  const [from, to] = isQuoted ? [1, end - 1] : [0, end];
  return from < to ? { text: text.slice(from, to), start: start + from, end: start + to, map: null } : null;
}

/** A quoted cell may hold line breaks; more lines than this are a lone quote in prose. */
const MOST_LINES = 12;
/** Between tabs, where no export has written the quotes but a copy of a sheet's cells. */
const MOST_COPIED = 6;

const COMMAS = /,"|",/;
const TABS = /\t"|"\t/;

/** Puts lines back together that a line break inside a quoted cell has parted: `"商业⏎企业","科研⏎机构"`. */
export function joinQuoted(lines: readonly Line[], source: string): readonly Line[] {
  if (!source.includes('"')) return lines;
  const [commas, tabs] = [COMMAS.test(source), TABS.test(source)];
  if (!commas && !tabs) return lines;
  const joined: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const last = Math.max(commas ? quotedEnd(lines, i) : i, tabs ? copiedEnd(lines, i) : i);
    const [first, end] = [lines[i]!, lines[last]!.end];
    const text = source.slice(first.start, end);
    if (last === i || text.includes('<')) {
      joined.push(first);
      continue;
    }
    joined.push({ text, start: first.start, end, map: null });
    i = last;
  }
  return joined;
}

/** Index of the line on which the quotes that line i leaves open are closed; i itself when it leaves none, or none closes them. */
function quotedEnd(lines: readonly Line[], i: number): number {
  if (!isOdd(lines[i]!.text) || !/,"|",|^"/.test(lines[i]!.text)) return i;
  for (let k = i + 1; k < Math.min(lines.length, i + MOST_LINES); k++) {
    if (isOdd(lines[k]!.text)) return k;
  }
  return i;
}

/** The last cell of a line is opened, and not closed. */
const OPENS = /(?:^|\t)"[^"\t]*$/;
/** The first one of a line is closed. */
const CLOSES = /^[^"\t]*"(?:\t|$)/;

/** The same between tabs: an odd quote in prose is none, so both must stand at a cell's edge, and what is between them in one cell. */
function copiedEnd(lines: readonly Line[], i: number): number {
  if (!isOdd(lines[i]!.text) || !OPENS.test(withoutDoubled(lines[i]!.text))) return i;
  for (let k = i + 1; k < Math.min(lines.length, i + MOST_COPIED); k++) {
    const text = withoutDoubled(lines[k]!.text);
    if (!text.includes('"')) {
      if (text.trim() === '' || text.includes('\t')) return i;
      continue;
    }
    if (!CLOSES.test(text)) return i;
    if (isOdd(text)) return k;
    if (!OPENS.test(text)) return i;
  }
  return i;
}

/** A quote that a cell's text has is written twice. */
function withoutDoubled(text: string): string {
  return text.includes('""') ? text.replaceAll('""', '') : text;
}

function isOdd(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}
