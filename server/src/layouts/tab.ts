import { isSpace } from '../text/fold.ts';
import type { Line } from '../text/lines.ts';
import type { Field, RawRow } from './row.ts';
import { fieldOf, splitFields } from './split.ts';
import { isWrittenFigure } from './written-figure.ts';

/**
 * Tabs: either a whole row on the line (`label⇥0⇥0`), or one cell behind a tab (`⇥0`), where a line of one lone tab is an
 * empty cell of a merged area. Some rows have runs of spaces where others have tabs.
 */
export function tabRow(line: Line, isLabel: (text: string) => boolean): RawRow {
  const { text } = line;
  const mixed = BLANKS.test(text) && GAP.test(text) ? fieldsAtGaps(line, isLabel) : null;
  if (mixed) return { layout: 'tab', fields: mixed, single: false };
  const tab = text.indexOf('\t');
  const isSingle = isBlank(text, tab) && text.indexOf('\t', tab + 1) < 0;
  return isSingle
    ? { layout: 'tab-cell', fields: [fieldOf(line, tab + 1, text.length, 0)], single: true }
    : { layout: 'tab', fields: splitFields(line, '\t', 0, text.length), single: false };
}

/** Nothing but white space before a character. */
function isBlank(text: string, end: number): boolean {
  for (let i = 0; i < end; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}

/** Nearly no line has any. */
const BLANKS = /[ \u00a0\u3000]{2}/;
/** Blanks that part two cells; between a tab and a cell they part nothing. */
const GAP = /(?<=\S)[ \u00a0\u3000]{2,}(?=\S)/;
const GAPS = new RegExp(GAP, 'g');
/** So many figures rows have. */
const WIDTHS: readonly number[] = [1, 3, 7, 15];

/**
 * A row whose cells tabs part here and spaces there; null where the spaces stand within cells. They part labels and figures, and figures only where the
 * row has as many as one of the form then, and has not without.
 */
function fieldsAtGaps(line: Line, isLabel: (text: string) => boolean): Field[] | null {
  const whole = splitFields(line, '\t', 0, line.text.length);
  if (whole.length > MOST_FIELDS) return null;
  const cut: Field[] = [];
  let isSure = false;
  for (const [from, to] of between(line.text)) {
    const field = fieldOf(line, from, to, cut.length);
    const pieces = piecesOf(line, from, to, cut.length);
    const labels = pieces.filter(p => isLabel(p.text)).length;
    const figures = pieces.filter(p => isWrittenFigure(p.text)).length;
    const isWhole = pieces.length === 1 || figures + labels < pieces.length || (figures === 0 && isLabel(field.text));
    if (!isWhole && labels > 0) isSure = true;
    if (isWhole) cut.push(field);
    else for (const piece of pieces) cut.push(piece);
    if (cut.length > MOST_FIELDS) return null;
  }
  if (cut.length === whole.length) return null;
  const [before, after] = [countFigures(whole), countFigures(cut)];
  return isSure || (WIDTHS.includes(after) && !WIDTHS.slice(1).includes(before)) ? cut : null;
}

/** No row of the form has more cells. */
const MOST_FIELDS = 40;

function countFigures(fields: readonly Field[]): number {
  return fields.filter(f => f.text.split(GAP).every(isWrittenFigure)).length;
}

/** The ranges that tabs part. */
function between(text: string): [from: number, to: number][] {
  let from = 0;
  return text.split('\t').map(part => {
    const range: [number, number] = [from, from + part.length];
    from += part.length + 1;
    return range;
  });
}

function piecesOf(line: Line, from: number, to: number, column: number): Field[] {
  const pieces: Field[] = [];
  let start = from;
  for (const gap of line.text.slice(from, to).matchAll(GAPS)) {
    pieces.push(fieldOf(line, start, from + gap.index, column + pieces.length));
    start = from + gap.index + gap[0].length;
  }
  pieces.push(fieldOf(line, start, to, column + pieces.length));
  return pieces;
}
