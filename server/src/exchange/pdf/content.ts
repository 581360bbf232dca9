import type { OperatorChunk } from './conversation.ts';
import { type FontFacts, UNKNOWN } from './font-facts.ts';
import { apply, IDENTITY, type Matrix, multiply, pageMatrix } from './matrix.ts';
import { OPS } from './operators.ts';
import { type Ruling, rulingsOf } from './path-lines.ts';

/** A character where it stands on its page, in points from the upper left corner. */
export interface Glyph {
  readonly text: string;
  /** Where its baseline begins, and how far it goes. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Which way it runs, in quarters of a turn clockwise; null where it lies aslant, as a watermark does. */
  readonly turn: 0 | 1 | 2 | 3 | null;
}

export interface PageContent {
  /** As it is shown. */
  readonly width: number;
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
  /** Characters that are not shown: a scan's recognised text lies so over its picture. */
  readonly hidden: number;
}

export interface ContentReader {
  read(chunk: OperatorChunk): void;
  /** How many characters and lines there are so far. */
  marks(): number;
  content(): PageContent;
}

interface TextState {
  readonly ctm: Matrix;
  readonly font: FontFacts | undefined;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly rise: number;
  readonly leading: number;
  readonly mode: number;
}

/** As the core hands over what is shown: characters, and numbers that move what follows. */
interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly originalCharCode: number;
  readonly vmetric: readonly [number, number, number] | null;
}

const INVISIBLE = 3;
/** What is smaller than this (points) nobody reads. */
const SMALLEST = 0.5;

function shownSize([x0, y0, x1, y1]: readonly [number, number, number, number], rotate: number): [number, number] {
  return rotate % 180 === 0 ? [x1 - x0, y1 - y0] : [y1 - y0, x1 - x0];
}

/** Follows a page's operators and keeps what is written and ruled on it. */
export function newContentReader(
  view: readonly [number, number, number, number],
  rotate: number,
  fontOf: (name: string) => FontFacts | undefined,
): ContentReader {
  const glyphs: Glyph[] = [];
  const rulings: Ruling[] = [];
  let hidden = 0;
  const [across, down] = shownSize(view, rotate);
  let state: TextState = {
    ctm: pageMatrix(view, ((rotate % 360) + 360) % 360),
    font: undefined,
    size: 1,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    rise: 0,
    leading: 0,
    mode: 0,
  };
  const saved: TextState[] = [];
  let line: Matrix = IDENTITY;
  let text: Matrix = IDENTITY;
  /** Within a mask, whose text is not read. */
  let masks = 0;
  return {
    read({ fnArray, argsArray }) {
      for (const [i, op] of fnArray.entries()) step(op, (argsArray[i] ?? []) as readonly unknown[]);
    },
    marks: () => glyphs.length + rulings.length + hidden,
    content: () => ({ width: across, glyphs, rulings, hidden }),
  };

  function step(op: number, args: readonly unknown[]): void {
    if (op === OPS.save || op === OPS.beginGroup || op === OPS.paintFormXObjectBegin) saved.push(state);
    if (op === OPS.beginGroup && (masks > 0 || (args[0] as { smask?: unknown } | undefined)?.smask)) masks++;
    if (op === OPS.endGroup && masks > 0) masks--;
    if (op === OPS.restore || op === OPS.endGroup || op === OPS.paintFormXObjectEnd) state = saved.pop() ?? state;
    else if (op === OPS.paintFormXObjectBegin && args[0]) transform([...(args[0] as Iterable<number>)]);
    else if (op === OPS.transform) transform(args as readonly number[]);
    else if (op === OPS.constructPath && masks === 0) path(args as unknown as [number, [Float32Array | null]]);
    else if (op === OPS.showText && masks === 0) show((args[0] ?? []) as readonly (ShownGlyph | number)[]);
    else if (op >= OPS.beginText && op <= OPS.nextLine) textStep(op, args);
    else if (op === OPS.setGState) {
      const settings = (args[0] ?? []) as readonly (readonly [string, never])[];
      for (const [key, value] of settings) if (key === 'Font') setFont(value);
    }
  }

  function transform(m: readonly number[]): void {
    state = { ...state, ctm: multiply(state.ctm, m as unknown as Matrix) };
  }

  function setFont([name, size]: readonly [string, number]): void {
    state = { ...state, font: fontOf(name), size };
  }

  function textStep(op: number, args: readonly unknown[]): void {
    const [x = 0, y = 0] = args as readonly number[];
    if (op === OPS.beginText) line = text = IDENTITY;
    else if (op === OPS.setFont) setFont(args as unknown as [string, number]);
    else if (op === OPS.setTextMatrix) line = text = [...(args[0] as Iterable<number>)] as unknown as Matrix;
    else if (op === OPS.moveText || op === OPS.setLeadingMoveText) {
      if (op === OPS.setLeadingMoveText) state = { ...state, leading: y };
      move(x, y);
    } else if (op === OPS.nextLine) move(0, state.leading);
    else if (op === OPS.setCharSpacing) state = { ...state, charSpacing: x };
    else if (op === OPS.setWordSpacing) state = { ...state, wordSpacing: x };
    else if (op === OPS.setHScale) state = { ...state, stretch: x / 100 };
    else if (op === OPS.setTextRise) state = { ...state, rise: x };
    else if (op === OPS.setLeading) state = { ...state, leading: -x };
    else if (op === OPS.setTextRenderingMode) state = { ...state, mode: x };
  }

  function move(x: number, y: number): void {
    line = text = multiply(line, [1, 0, 0, 1, x, y]);
  }

  function path([painted, [data]]: [number, [Float32Array | null]]): void {
    if (data !== null) rulings.push(...rulingsOf(painted, data, state.ctm));
  }

  function show(shown: readonly (ShownGlyph | number)[]): void {
    const { font, size, stretch, charSpacing, wordSpacing, rise } = state;
    if (font === undefined) return;
    const forward = font.vertical ? -1 : 1;
    let at = 0;
    for (const glyph of shown) {
      if (typeof glyph === 'number') {
        at -= (glyph * size) / 1000;
        continue;
      }
      const { vmetric, width, isSpace } = glyph;
      const drawn = (font.vertical && vmetric ? vmetric[0] : width) * font.scale * size;
      const spacing = (isSpace ? wordSpacing : 0) + charSpacing;
      if (font.vertical) {
        const [, toX = width / 2, toY = 880] = vmetric ?? [];
        put(glyph, -toX * font.scale * size * stretch, at - toY * font.scale * size, width * font.scale * size, rise);
      } else put(glyph, at * stretch, 0, drawn * stretch, rise);
      at += drawn + forward * spacing;
    }
    text = font.vertical ? multiply(text, [1, 0, 0, 1, 0, at]) : multiply(text, [1, 0, 0, 1, at * stretch, 0]);
  }

  function put({ unicode, originalCharCode, width }: ShownGlyph, x: number, y: number, advance: number, rise: number) {
    const told = state.font?.textOf(originalCharCode, unicode) ?? UNKNOWN;
    // What has no width and says nothing only moves.
    if (told === '' || (told === UNKNOWN && width === 0)) return;
    if (state.mode === INVISIBLE) hidden++;
    const whole = multiply(state.ctm, text);
    const [x0, y0] = apply(whole, x, y + rise);
    const [x1, y1] = apply(whole, x + advance, y + rise);
    const [a, b, c, d] = whole;
    const size = Math.abs(state.size) * Math.hypot(c, d);
    const isOn = (from: number, to: number, end: number) => Math.max(from, to) >= 0 && Math.min(from, to) <= end;
    if (!(size >= SMALLEST && isOn(x0, x1, across) && isOn(y0, y1, down))) return;
    const angle = (Math.atan2(b, a) / (Math.PI / 2) + 4) % 4;
    const turn = Math.round(angle) % 4;
    const straight = Math.abs(angle - Math.round(angle)) < 0.05;
    glyphs.push({
      text: told,
      x: x0,
      y: y0,
      width: Math.hypot(x1 - x0, y1 - y0),
      size,
      turn: straight ? (turn as 0 | 1 | 2 | 3) : null,
    });
  }
}
