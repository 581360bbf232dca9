import type { Glyph, PageContent } from '../../../server/src/exchange/pdf/content.ts';
import type { Ruling } from '../../../server/src/exchange/pdf/path-lines.ts';

const SIZE = 10;

/** Characters from a place to the right, each as wide as it is high, Latin ones and figures half so. */
export function written(text: string, x: number, y: number, size = SIZE): Glyph[] {
  let at = x;
  return [...text].map(character => {
    const width = /[\x20-\x7e]/.test(character) ? size / 2 : size;
    const glyph: Glyph = { text: character, x: at, y, width, size, turn: 0 };
    at += width;
    return glyph;
  });
}

/** The lines of a table: whole ones at these places. */
export function ruled(xs: readonly number[], ys: readonly number[]): Ruling[] {
  const [left, right, top, bottom] = [xs[0]!, xs.at(-1)!, ys[0]!, ys.at(-1)!];
  return [
    ...xs.map(at => ({ down: true, at, from: top, to: bottom })),
    ...ys.map(at => ({ down: false, at, from: left, to: right })),
  ];
}

export function pageWith(glyphs: readonly Glyph[], rulings: readonly Ruling[] = []): PageContent {
  return { width: 600, glyphs, rulings, hidden: 0 };
}
