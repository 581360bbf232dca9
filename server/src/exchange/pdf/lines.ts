import type { Glyph } from './content.ts';

/** Characters on one line that stand together, with nothing wide between. */
export interface Chunk {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** What stands on one line, from the left. */
export interface TextLine {
  readonly y: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly chunks: readonly Chunk[];
}

/** What begins a row or a group of its own. */
export const ITEM_START = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、．.]/;
/** A cell's figure, or what stands for none. */
export const FIGURE_CELL = /^[-−]?[\d０-９][\d０-９.,，．]*$|^[-—–－/／\\无]+$/;
/** A title's letters are larger than most by this much. */
export const LARGE_LETTERS = 1.2;
/** Wider than this (in letters' heights) is a gap between columns, or somebody's space bar. */
const WIDE = 1.5;
/** Where nobody has written a blank, this is one. */
const UNWRITTEN = 0.45;
/** The same in a line of so many columns. */
const NARROWEST = 0.2;
const COLUMNS = 4;
/** Between Latin letters or figures this is a space, though none is written. */
const SPACE = 0.25;
/** Baselines nearer than this are one line. */
const SAME_LINE = 0.4;
const NARROW = /[\d\p{sc=Latin}]/u;
const ONE_HAN = /^\p{sc=Han}$/u;
const BLANK = /^[\s\u3000]+$/;

/** The lines that characters make, from above. All of them run to the right. */
export function printedLines(glyphs: readonly Glyph[]): TextLine[] {
  const groups: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (first && glyph.y - first.y <= SAME_LINE * Math.min(first.size, glyph.size)) last.push(glyph);
    else groups.push([glyph]);
  }
  return groups.flatMap(group => lineOf(group) ?? []);
}

function lineOf(glyphs: readonly Glyph[]): TextLine | null {
  const line = lineWith(glyphs, UNWRITTEN);
  // Where there are columns, their neighbours come near; in prose such a gap is what a program puts between Chinese and figures.
  return line && line.chunks.length >= COLUMNS ? lineWith(glyphs, NARROWEST) : line;
}

function lineWith(glyphs: readonly Glyph[], unwritten: number): TextLine | null {
  const chunks: { text: string; left: number; right: number }[] = [];
  let before: Glyph | null = null;
  let blank = false;
  for (const glyph of [...glyphs].sort((a, b) => a.x - b.x)) {
    if (BLANK.test(glyph.text)) {
      blank = true;
      continue;
    }
    if (before && isDrawnTwice(before, glyph)) continue;
    const chunk = chunks.at(-1);
    const gap = before ? glyph.x - (before.x + before.width) : 0;
    const size = before ? Math.min(before.size, glyph.size) : glyph.size;
    if (!before || !chunk || gap > (blank ? WIDE : unwritten) * size)
      chunks.push({ text: glyph.text, left: glyph.x, right: glyph.x });
    else chunk.text += (isSpaced(before.text, glyph.text, gap / size, blank) ? ' ' : '') + glyph.text;
    const own = chunks.at(-1)!;
    own.right = Math.max(own.right, glyph.x + glyph.width);
    before = glyph;
    blank = false;
  }
  if (before === null) return null;
  return {
    y: before.y,
    size: median(glyphs.filter(g => !BLANK.test(g.text)).map(g => g.size)),
    left: chunks[0]!.left,
    right: chunks.at(-1)!.right,
    chunks: isSpreadOut(chunks, before.size) ? [chunks.reduce(joinedChunk)] : chunks,
  };
}

/** A title whose characters are set apart is one. */
function isSpreadOut(chunks: readonly Chunk[], size: number): boolean {
  return (
    chunks.length > 2 &&
    chunks.every(({ text, left }, i) => ONE_HAN.test(text) && (i === 0 || left - chunks[i - 1]!.right < WIDE * size))
  );
}

function joinedChunk(a: Chunk, b: Chunk): Chunk {
  return { text: a.text + b.text, left: a.left, right: b.right };
}

function isSpaced(before: string, after: string, gap: number, blank: boolean): boolean {
  const narrow = NARROW.test(before) && NARROW.test(after);
  return blank ? gap > 0.1 : narrow && gap > SPACE;
}

/** A bold letter may be the same letter twice, a hair apart. */
function isDrawnTwice(a: Glyph, b: Glyph): boolean {
  return a.text === b.text && Math.abs(a.x - b.x) < a.size * 0.1 && Math.abs(a.y - b.y) < a.size * 0.1;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The words of a line, with one blank where there is a gap; between Chinese characters that are spread out there is none. */
export function joinedChunks({ chunks }: TextLine): string {
  return chunks.reduce((text, chunk) => text + (text === '' ? '' : between(text, chunk.text)) + chunk.text, '');
}

const HAN_END = /\p{sc=Han}$/u;
const HAN_START = /^\p{sc=Han}/u;

function between(before: string, after: string): string {
  return HAN_END.test(before) && HAN_START.test(after) ? '' : ' ';
}

/** What stands between two lines of one text: nothing, but for Latin words. */
export function acrossLines(before: string, after: string): string {
  return /[\p{sc=Latin}]$/u.test(before) && /^[\p{sc=Latin}]/u.test(after) ? ' ' : '';
}
