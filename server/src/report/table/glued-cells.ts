import { APPLICATIONS_HEADERS } from '../../forms/applications.ts';
import type { Field } from '../../layouts/row.ts';
import { core, isSpace } from '../../text/fold.ts';
import { spanOf } from '../../text/lines.ts';
import { isGroupPiece } from './cut-labels.ts';
import { isLabel, ROW_SPELLINGS } from './labels.ts';

/** Behind a sign stands no figure of its own: `行政许可-5`. */
const GLUED = /^(.*[^\d０-９.．,，、+＋\-－\s])[\s\u3000]*([\d０-９][\d０-９,，.．]*)$/s;
const GROUPS = APPLICATIONS_HEADERS.rowGroups.map(core);

/**
 * Takes apart a field that holds two cells: a label with its first figure glued on (`予以公开5`: no label of the form ends in a
 * digit), or a merged cell's label before the row's own (`（三）不予公开 1.属于国家秘密`). Null when it holds one.
 */
export function cutField(field: Field): Field[] | null {
  const { text } = field;
  if (text.length > 120) return null;
  const glued = GLUED.exec(text);
  if (glued && isLabel(glued[1]!)) return cutAt(field, text.length - glued[2]!.length);
  const letters = core(text);
  const group = GROUPS.find(g => letters.length > g.length && letters.startsWith(g));
  if (!group) return null;
  const at = lengthOf(text, group.length);
  const rest = text.slice(at);
  const own = GLUED.exec(rest)?.[1] ?? rest;
  return isLabel(rest) || isLabel(own) ? cutAt(field, at) : null;
}

/**
 * Takes apart a line of `pdftotext -layout` that holds a piece of a merged cell's label before a row's own, or before what is left (`rest`) of
 * the label above: `度办 （二）部分公开（区分处理`. Null when it holds no such two.
 */
export function cutGroupPiece(field: Field, rest: string): Field[] | null {
  const at = field.text.search(SPACE);
  if (at < 0 || field.text.length > 120 || !isGroupPiece(core(field.text.slice(0, at)))) return null;
  const letters = core(field.text.slice(at));
  const goesOn = letters.length > 1 && rest.startsWith(letters);
  return goesOn || (letters.length >= SHORTEST_HEAD && isHead(letters)) ? cutAt(field, at) : null;
}

/** Takes apart a piece of a row's label and the row's first figure behind it: `关确认或重新出 31209`. Null when the field holds no such two. */
export function cutPieceAndFigure(field: Field): Field[] | null {
  const found = PIECE_AND_FIGURE.exec(field.text);
  const letters = found ? core(found[1]!) : '';
  const isPiece =
    letters.length > 1 && ROW_SPELLINGS.applications.some(r => r.spellings.some(s => s.includes(letters)));
  return isPiece ? cutAt(field, found![1]!.length) : null;
}

const PIECE_AND_FIGURE = /^([^\d０-９]{2,40})[\s\u3000]+[\d０-９]{1,12}$/;

/** Fewer letters than this are the head of no one label. */
const SHORTEST_HEAD = 4;
const SPACE = /[\s\u3000]/;

function isHead(letters: string): boolean {
  return ROW_SPELLINGS.applications.some(r => r.spellings.some(s => s.startsWith(letters)));
}

/** How many characters of the text hold its first `count` letters, and the marks that close them. */
function lengthOf(text: string, count: number): number {
  let seen = 0;
  let i = 0;
  while (i < text.length && seen < count) seen += core(text[i++]!).length;
  return i;
}

/** Each part stands at its own characters in the source, with no tag of the other's: a fix for one leaves the other alone. */
function cutAt(field: Field, at: number): Field[] {
  const { text, span, map, region, row, column } = field;
  let end = at;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  let start = at;
  while (start < text.length && isSpace(text.charCodeAt(start))) start++;
  const part = (from: number, to: number): Field => {
    const own = spanOf({ text, ...span, map: map ?? null }, from, to);
    const piece = { text: text.slice(from, to), span: own, region: region === span ? own : region, row, column };
    return map ? { ...piece, map: map.slice(2 * from, 2 * to) } : piece;
  };
  return [part(0, end), part(start, text.length)];
}
