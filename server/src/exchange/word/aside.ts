import { ASIDE_CLOSING, asideOpening } from '../../text/aside-marks.ts';
import { type AsideStretch, FIGURE, FIGURE_FIRST, markedText } from '../package/aside.ts';
import type { Projection } from './projected.ts';

/** The mark for what a text box holds that hangs on a cell with this text: where both may be one figure; else none. */
export function boxMark(words: string, cell: string): string {
  const mayBeOne = FIGURE.test(words.trim()) && (cell.trim() === '' || FIGURE_FIRST.test(cell.trim()));
  return mayBeOne ? asideOpening('boxed') + words.trim() + ASIDE_CLOSING : '';
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
  // A mark stands within its line and around its pieces; what is empty stays out of it.
  const [pieces, empty] = [shifter(insertions, () => true), shifter(insertions, i => i.isEnd)];
  const [starts, ends] = [shifter(insertions, () => false), shifter(insertions, () => true)];
  return {
    ...whole,
    text: markedText(whole.text, stretches),
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
