import type { Glyph, PageContent } from './content.ts';
import type { Ruling } from './path-lines.ts';

type Turn = NonNullable<Glyph['turn']>;

/** Characters that mostly run another way, turned so that they run to the right; those that don't run with them are left out. */
export function turned(glyphs: readonly Glyph[]): readonly Glyph[] {
  const turn = mostly(glyphs);
  return glyphs.filter(g => g.turn === turn).map(g => turnGlyph(g, turn));
}

/** A page whose text mostly runs another way, turned as a whole. What lies aslant is a watermark and left out. */
export function uprightPage({ width, glyphs, rulings, hidden }: PageContent): PageContent {
  const straight = glyphs.filter(g => g.turn !== null);
  const turn = mostly(straight);
  if (turn === 0) return { width, glyphs: straight, rulings, hidden };
  return {
    width,
    glyphs: straight.map(g => turnGlyph(g, turn)),
    rulings: rulings.map(r => turnRuling(r, turn)),
    hidden,
  };
}

function mostly(glyphs: readonly Glyph[]): Turn {
  const counts = [0, 0, 0, 0];
  for (const { turn } of glyphs) if (turn !== null) counts[turn]!++;
  return counts.indexOf(Math.max(...counts)) as Turn;
}

function turnGlyph(glyph: Glyph, by: Turn): Glyph {
  if (by === 0) return glyph;
  const { x, y, turn } = glyph;
  const [toX, toY] = by === 1 ? [y, -x] : by === 2 ? [-x, -y] : [-y, x];
  return { ...glyph, x: toX, y: toY, turn: turn === null ? null : (((turn - by + 4) % 4) as Turn) };
}

function turnRuling({ down, at, from, to }: Ruling, by: Turn): Ruling {
  if (by === 2) return { down, at: -at, from: -to, to: -from };
  // x becomes y or −y, and y the other.
  const [flipX, flipY] = by === 1 ? [1, -1] : [-1, 1];
  const along = down ? flipX : flipY;
  const across = down ? flipY : flipX;
  return {
    down: !down,
    at: across * at,
    from: along > 0 ? from : -to,
    to: along > 0 ? to : -from,
  };
}
