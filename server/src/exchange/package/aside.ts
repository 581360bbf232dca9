import { ASIDE_CLOSING, type AsideManner, asideOpening } from '../../text/aside-marks.ts';

/** How the words of a run are shown, where that is not plainly. */
export interface RunManner {
  /** `hidden`: nobody sees them. */
  readonly how: 'hidden' | AsideManner;
  /** Only moved up or down: so are many cells as a whole, to look well. */
  readonly moved: boolean;
}

export const HIDDEN: RunManner = { how: 'hidden', moved: false };
export const STRUCK: RunManner = { how: 'struck', moved: false };
/** By the value of `vertAlign`. */
export const ALIGNED: Readonly<Record<string, RunManner>> = {
  superscript: { how: 'raised', moved: false },
  subscript: { how: 'lowered', moved: false },
};
/** Points: a letter of this size is a speck. */
export const TINIEST = 1;

/** A stretch of the text that is struck out, raised or lowered. */
export interface AsideStretch {
  readonly start: number;
  readonly end: number;
  readonly how: AsideManner;
  /** All of it is only moved up or down. */
  readonly moved: boolean;
}

const DIGIT = /[\d０-９]/;
/** What a cell's text begins with where it is a figure. */
export const FIGURE_FIRST = /^[\d０-９]/;
/** A text that is all one figure. */
export const FIGURE = /^[\d０-９][\d０-９,，.．]*$/;
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

/** True where digits of it stand beside others. */
function touches(text: string, start: number, end: number): boolean {
  const isDigit = (at: number) => DIGIT.test(text[at] ?? '');
  return (isDigit(start) && isDigit(start - 1)) || (isDigit(end - 1) && isDigit(end));
}

/** The text with a mark around each stretch; they ascend. `from`: where it stands. */
export function markedText(text: string, stretches: readonly AsideStretch[], from = 0): string {
  let [marked, at] = ['', 0];
  for (const { start, end, how } of stretches) {
    marked += text.slice(at, start - from) + asideOpening(how) + text.slice(start - from, end - from) + ASIDE_CLOSING;
    at = end - from;
  }
  return marked + text.slice(at);
}
