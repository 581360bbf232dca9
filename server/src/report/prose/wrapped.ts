import { printedWidth } from '../../text/display-width.ts';
import { type KnownWords, knownWords, oncePerWords } from '../../text/known-words.ts';
import { between, type Span } from '../../text/span.ts';
import { oncePerReport } from '../memo.ts';
import type { Report } from '../model.ts';
import { textOf } from '../sign-off/lines.ts';
import { isEmptyGap } from './empty-gap.ts';
import { paragraphsOf } from './paragraphs.ts';

/** A line that ends so ends within a sentence. */
const CUT = /[\p{L}\p{N}，、（(《“〔]$/u;
/** The same without a sign: paragraphs that end in a comma before an empty line are slips. */
const CUT_IN_A_WORD = /[\p{L}\p{N}]$/u;
/** The head of an item or a sub-heading, which begins a paragraph of its own. */
const ITEM =
  /^(?:[#*>-]|[（(][一二三四五六七八九十\d]{1,3}[）)]|第?[一二三四五六七八九十]{1,3}(?:是|、|[.．]|要|方面)|\d{1,2}[.．、](?!\d)|[①-⑳]|首先|其次|再次|最后)/;
/** An item is a paragraph and no heading where it has a sign within. */
const SIGN = /[，。；：]/;
/** A line that ends so may end its paragraph, however long it is. */
const STOP = /[。！？]$/;
/** What tells that an empty line stands in a gap of plain text. */
const EMPTY_LINE = /(?:\r\n|\r|\n)[ \t\u3000]*(?:\r\n|\r|\n)/;

/** Pages hold no fewer and no more characters a line. */
const [NARROWEST, WIDEST] = [14, 140];
/** How much of the width a line fills that ends where the page ended; with a sign at its end it may be a short paragraph. */
const [FILLS, FILLS_WITHIN_SENTENCE] = [0.85, 0.6];
/** Fewer lines that end within a sentence are a slip each. */
const LEAST = 2;
const LEAST_APART = 3;
/** Columns by which the first line of a paragraph is indented. */
const INDENT = 2;

interface Measured {
  readonly at: Span;
  readonly words: KnownWords;
  readonly ends: LineEnds;
  /** Columns of white space before it. */
  readonly indent: number;
  /** With the indent; copies break lines at a number of characters, pages at a width (`columnsOf`). */
  readonly characters: number;
}

/**
 * What stands between each two lines of one paragraph, where the prose is cut into lines at a page's width (`<br>`, manual line ends, a
 * PDF's copy); empty where a line is a paragraph.
 */
export const cutsOf = oncePerReport((report): readonly Span[] => {
  const lines = paragraphsOf(report).map(at => measured(report, at));
  // Most drafts have a line for each paragraph: then nothing else is to be looked at.
  if (lines.filter(mayBeCut).length < LEAST) return [];
  const least = lines.reduce((min, l) => Math.min(min, l.indent), Number.POSITIVE_INFINITY);
  const isIndented = ({ indent }: Measured) => indent >= least + INDENT;
  const pairs = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    if (next === undefined || isIndented(next)) return [];
    const gap = between(line.at, next.at);
    if (!isEmptyGap(report, gap)) return [];
    const apart = report.markup !== 'html' && EMPTY_LINE.test(report.text.slice(gap.start, gap.end));
    return [{ line, next, gap, apart }];
  });
  const cut = pairs.filter(({ line: { ends }, apart }) => (apart ? ends.inWord : ends.cut) && !ends.isHeading);
  // Empty lines stand between all lines or between paragraphs.
  const apart = cut.filter(p => p.apart).length * 2 > cut.length;
  const alike = cut.filter(p => p.apart === apart);
  const [widest, longest] = [mostOf(alike, columnsOf), mostOf(alike, l => l.characters)];
  const filled = (l: Measured) => Math.max(columnsOf(l) / widest, l.characters / longest);
  if (longest < NARROWEST || longest > WIDEST) return [];
  if (alike.filter(({ line }) => filled(line) >= FILLS).length < (apart ? LEAST_APART : LEAST)) return [];
  const indents = lines.some(l => isIndented(l) && filled(l) >= FILLS);
  return pairs
    .filter(({ line, next, apart: isApart }) => {
      if (isApart !== apart) return false;
      if (line.ends.cut) return !line.ends.isHeading && filled(line) >= FILLS_WITHIN_SENTENCE;
      if (filled(line) < FILLS) return false;
      // Without indents an item, and what stands behind a stop, may be a paragraph.
      return indents || !(line.ends.stop || next.ends.isItem);
    })
    .map(p => p.gap);
});

/** Ends within a sentence, and is not far narrower than the narrowest page. */
function mayBeCut(line: Measured): boolean {
  return line.ends.cut && !line.ends.isHeading && columnsOf(line) >= NARROWEST * FILLS_WITHIN_SENTENCE;
}

function mostOf(pairs: readonly { readonly line: Measured }[], size: (line: Measured) => number): number {
  return pairs.reduce((most, { line }) => Math.max(most, size(line)), 0);
}

function measured(report: Report, at: Span): Measured {
  const words = knownWords(textOf(report, at));
  let from = at.start;
  while (from > 0 && ' \t\u3000'.includes(report.text[from - 1]!)) from--;
  const indent = printedWidth(report.text.slice(from, at.start));
  return { at, words, ends: lineEnds({ words }), indent, characters: at.start - from + words.text.length };
}

/** How wide a line is, with its indent: asked of those that end within a sentence, and of all only where pages may have cut them. */
function columnsOf({ words, indent }: Measured): number {
  return indent + widthOf({ words });
}

const widthOf = oncePerWords(text => printedWidth(text));

/** How a line begins and ends. */
interface LineEnds {
  readonly cut: boolean;
  readonly inWord: boolean;
  readonly stop: boolean;
  readonly isItem: boolean;
  readonly isHeading: boolean;
}

const lineEnds = oncePerWords((words): LineEnds => {
  const isItem = ITEM.test(words);
  // The last character, which may take two places: an expression is tried at every place of what it is given.
  const end = words.slice(-2);
  return {
    cut: CUT.test(end),
    inWord: CUT_IN_A_WORD.test(end),
    stop: STOP.test(end),
    isItem,
    isHeading: isItem && !SIGN.test(words),
  };
});
