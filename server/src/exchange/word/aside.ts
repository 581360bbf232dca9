import { ASIDE_CLOSING, type AsideManner, asideOpening } from '../../text/aside-marks.ts';
import type { Projection } from './projected.ts';
import type { RunManner } from './run-manner.ts';

/** A stretch of the text that is struck out, raised or lowered. */
export interface AsideStretch {
  readonly start: number;
  readonly end: number;
  readonly how: AsideManner;
  /** All of it is only moved up or down. */
  readonly moved: boolean;
}

const DIGIT = /[\d０-９]/;
const FIGURE_FIRST = /^[\d０-９]/;
const FIGURE = /^[\d０-９][\d０-９,，.．]*$/;
/** Marks of notes that are read as such without more. */
const NOTE = /^\[.*\]$/;

/** Adds what a run holds, from an offset to another: to the last stretch where it goes on. */
export function addStretch(stretches: AsideStretch[], start: number, end: number, { how, moved }: RunManner): void {
  if (how === 'hidden' || end === start) return;
  const last = stretches.at(-1);
  const goesOn = last?.end === start && last.how === how;
  if (goesOn) stretches[stretches.length - 1] = { ...last, end, moved: last.moved && moved };
  else stretches.push({ start, end, how, moved });
}

/**
 * Which stretches are told apart from the other words of a cell or a line: those that would be read as digits of a figure, or as the figure itself.
 * `text` is the cell's or the line's, `from` where it stands.
 */
export function toldApart(
  text: string,
  from: number,
  stretches: readonly AsideStretch[],
  isCell: boolean,
): AsideStretch[] {
  const wordsOf = ({ start, end }: AsideStretch) => text.slice(start - from, end - from).trim();
  let [rest, at] = ['', 0];
  for (const { start, end } of stretches) {
    rest += text.slice(at, start - from);
    at = end - from;
  }
  rest = (rest + text.slice(at)).trim();
  return stretches.filter(stretch => {
    const words = wordsOf(stretch);
    if (!DIGIT.test(words) || (stretch.how !== 'struck' && NOTE.test(words))) return false;
    if (touches(text, stretch.start - from, stretch.end - from)) return true;
    if (rest === '' && isCell) return FIGURE.test(words) && !stretch.moved;
    return (isCell && FIGURE_FIRST.test(rest)) || (stretch.how === 'struck' && FIGURE.test(words));
  });
}

/** The mark for what a text box holds that hangs on a cell with this text: where both may be one figure; else none. */
export function boxMark(words: string, cell: string): string {
  const mayBeOne = FIGURE.test(words.trim()) && (cell.trim() === '' || FIGURE_FIRST.test(cell.trim()));
  return mayBeOne ? asideOpening('boxed') + words.trim() + ASIDE_CLOSING : '';
}

/** True where digits of it stand beside others. */
function touches(text: string, start: number, end: number): boolean {
  const isDigit = (at: number) => DIGIT.test(text[at] ?? '');
  return (isDigit(start) && isDigit(start - 1)) || (isDigit(end - 1) && isDigit(end));
}

/** What is put in at an offset of the text: the beginning or the end of a mark. */
interface Insertion {
  readonly at: number;
  readonly words: string;
  readonly isEnd: boolean;
}

/** The text with a mark around each stretch, and its lists moved along; all ascend. Linear. */
export function withMarks<T extends Marked>(whole: T, stretches: readonly AsideStretch[]): T {
  if (stretches.length === 0) return whole;
  const insertions = stretches.flatMap(({ start, end, how }): Insertion[] => [
    { at: start, words: asideOpening(how), isEnd: false },
    { at: end, words: ASIDE_CLOSING, isEnd: true },
  ]);
  let [text, at] = ['', 0];
  for (const insertion of insertions) {
    text += whole.text.slice(at, insertion.at) + insertion.words;
    at = insertion.at;
  }
  // A mark stands within its line and around its pieces; what is empty stays out of it.
  const [pieces, empty] = [shifter(insertions, () => true), shifter(insertions, i => i.isEnd)];
  const [starts, ends] = [shifter(insertions, () => false), shifter(insertions, () => true)];
  return {
    ...whole,
    text: text + whole.text.slice(at),
    pieces: whole.pieces.map(piece => {
      const by = pieces(piece.start);
      return by === 0 ? piece : { ...piece, start: piece.start + by, end: piece.end + by };
    }),
    empty: whole.empty.map(place => ({ ...place, offset: place.offset + empty(place.offset) })),
    lines: whole.lines.map(line => ({
      ...line,
      start: line.start + starts(line.start),
      end: line.end + ends(line.end),
    })),
  };
}

type Marked = Pick<Projection, 'text' | 'pieces' | 'empty' | 'lines'>;

/** Says how far an offset is moved by what is put in before it, and by what is put in at it if `moves` it; to be asked with ascending offsets. */
function shifter(
  insertions: readonly Insertion[],
  moves: (insertion: Insertion) => boolean,
): (offset: number) => number {
  let [next, by] = [0, 0];
  return offset => {
    for (; next < insertions.length; next++) {
      const insertion = insertions[next]!;
      if (insertion.at > offset || (insertion.at === offset && !moves(insertion))) break;
      by += insertion.words.length;
    }
    return by;
  };
}
