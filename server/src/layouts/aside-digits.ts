import { type AsideMark, asideMarks, type SetAside } from '../text/aside-marks.ts';
import { type Line, spanOf } from '../text/lines.ts';
import type { AsideDigits } from './row.ts';

const FIGURE = /^[\d０-９]/;
const DIGIT = /[\d０-９]/;
/** What marks a note, not a digit of a figure: `[1]`, `注1`. */
const NOTE = /^[[【〔(（注*＊※]/;

/** True for a field's text that may be a figure. */
export function beginsAsFigure(text: string): boolean {
  return FIGURE.test(text);
}

/** Of what is set aside in a cell the digits that may or may not be a part of its figure: no marks of notes. `wordsOf`: what stands there. */
export function doubtfulDigits<T extends { readonly how: SetAside }>(
  aside: readonly T[],
  wordsOf: (part: T) => string,
): T[] {
  const isRaised = ({ how }: T) => how === 'raised' || how === 'lowered';
  const isNote = NOTE.test(aside.filter(isRaised).map(wordsOf).join('').trimStart());
  return aside.filter(a => DIGIT.test(wordsOf(a)) && !(isNote && isRaised(a)));
}

/** Where a field's own text stands in a line, and the digits that may belong to it. */
interface Beside {
  readonly from: number;
  readonly to: number;
  readonly aside: readonly AsideDigits[];
}

/** Parts the characters [from, to) of a line from what is set aside in them; null where nothing is, or what is left is not in one piece. */
export function withoutAside(line: Line, from: number, to: number): Beside | null {
  const written = line.text.slice(from, to);
  const marks = asideMarks(written);
  const [first, ...others] = marks;
  if (first === undefined) return null;
  const wordsOf = ({ inner, innerEnd }: AsideMark) => written.slice(inner, innerEnd);
  const digitsOf = (mark: AsideMark): AsideDigits => ({
    ...spanOf(line, from + mark.inner, from + mark.innerEnd),
    how: mark.how,
  });
  const [left, ...more] = piecesBeside(written, marks);
  if (left === undefined) {
    // Nothing else stands in the cell: what is raised, or in a box, is its figure.
    const isFigure = first.how !== 'struck' && others.length === 0 && beginsAsFigure(wordsOf(first));
    return isFigure ? { from: from + first.inner, to: from + first.innerEnd, aside: [digitsOf(first)] } : null;
  }
  if (more.length > 0) return null;
  const doubtful = beginsAsFigure(written.slice(...left)) ? doubtfulDigits(marks, wordsOf) : [];
  return { from: from + left[0], to: from + left[1], aside: doubtful.map(digitsOf) };
}

/** The ranges of a text that no mark covers and that are not blank, without the blanks around them. */
function piecesBeside(text: string, marks: readonly AsideMark[]): [from: number, to: number][] {
  const starts = [0, ...marks.map(m => m.end)];
  const ends = [...marks.map(m => m.start), text.length];
  return starts.flatMap((start, i): [number, number][] => {
    const own = text.slice(start, ends[i]);
    if (own.trim() === '') return [];
    const from = start + own.length - own.trimStart().length;
    return [[from, from + own.trim().length]];
  });
}
