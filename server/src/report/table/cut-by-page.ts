import { core, squeeze, withoutOrdinal } from '../../text/fold.ts';
import { lineAbove, lineBelow, lineEnd, lineStart } from '../../text/line-bounds.ts';
import type { Span } from '../../text/span.ts';
import { isGroupPiece } from './cut-labels.ts';
import { hullOf } from './hulls.ts';
import { isLabel } from './labels.ts';

/** What stands between two blanks on a line beside a label, or before an item's number. */
export interface WordBeside {
  readonly text: string;
  readonly letters: string;
  /** Number of its line, from the label's first on; negative above it. */
  readonly line: number;
  /** It is one of those that were read as the label. */
  readonly own: boolean;
}

/** Lines with words that a label's pieces may stand in, above it and below it, and how many lines may be looked at for them. */
const MOST_LINES = 6;
const MOST_LOOKED_AT = 24;
/** A line of more characters is no table's, and a label over more is none. */
const LONGEST_LINE = 200;
const LONGEST_LABEL = 2000;

const BLANKS = /[\s\u3000|│]+|(?<=\D)(?=\d)/;
const FIGURES = /^[\d０-９,，]+(?:\.\d+)?$/;

/**
 * True where the words of a label are the form's own as soon as the lines beside are read with them: a page's narrow column cuts it anywhere, its
 * figures stand on any of its lines, and pieces of merged cells' labels on all of them. To write out such a label would say its rest twice,
 * or take a group's number away.
 * @param written what was read as the label: a drawn table's cells have lines of their neighbours between their own
 * @param others other labels of the form, of which the words may be pieces as well
 */
export function isCutByPage(
  text: string,
  spans: readonly Span[],
  written: string,
  canonical: string,
  others: readonly string[],
): boolean {
  const own = ownWords(text, spans);
  const spelled = spelledBy(own, [...formsOfOwn(own, written, canonical), ...akinTo(own, others)]);
  if (spelled.length === 0) return false;
  const words = wordsBeside(text, spans);
  // What stands on lines above may be the end of the label before.
  return [...new Set(own.map(w => w.line))].some(first => {
    const from = words.map(w => (w.own && w.line < first ? { ...w, own: false } : w));
    return spelled.some(({ whole, spelling }) => spells(from, whole, spelling));
  });
}

/** A label, and how words must be spelled to be pieces of it. */
interface Spelled {
  readonly whole: string;
  readonly spelling: (text: string) => string;
}

/** Ways to spell the form's own label that the words read as the label are not yet the whole of. */
function formsOfOwn(own: readonly WordBeside[], written: string, canonical: string): Spelled[] {
  // Under another number the words are the form's all the same, and under none.
  const numbers = own.map(w => w.text.slice(0, w.text.length - withoutOrdinal(w.text).length)).filter(n => n !== '');
  const renumbered = (numbers.length > 0 ? numbers : ['']).map(n => n + withoutOrdinal(canonical));
  const wholes = [canonical, ...renumbered.filter(r => core(r) !== core(canonical))];
  return SPELLINGS.flatMap(spelling => wholes.map(whole => ({ whole: spelling(whole), spelling }))).filter(
    // In one piece its punctuation is a matter of wording.
    ({ whole, spelling }) => spelling === squeeze || (spelling(written) !== whole && !spells(own, whole, spelling)),
  );
}

/** Other labels that have the longest of the words in them. */
function akinTo(own: readonly WordBeside[], others: readonly string[]): Spelled[] {
  const longest = own.reduce((a, w) => (w.letters.length > a.length ? w.letters : a), '');
  if (longest === '') return [];
  return others
    .filter(other => core(other).includes(longest))
    .map(other => ({ whole: squeeze(other), spelling: squeeze }));
}

/**
 * Those that the words on the label's last line are pieces of. Without these no other words make one, and so the lines beside, which cost most,
 * are read for few labels.
 */
function spelledBy(own: readonly WordBeside[], ways: readonly Spelled[]): Spelled[] {
  const needed = own.filter(w => w.line === own.at(-1)!.line && isNeeded(w));
  return ways.filter(({ whole, spelling }) => needed.every(w => whole.includes(spelling(w.text))));
}

/** A word of a label's own that is no piece of a merged cell's. */
function isNeeded({ own, letters }: WordBeside): boolean {
  return own && letters !== '' && !isGroupPiece(letters);
}

/** As it stands, without a difference of width or of marks, by its letters alone. */
const SPELLINGS: readonly ((text: string) => string)[] = [
  squeeze,
  text => squeeze(text.normalize('NFKC')).replace(/[“”„‟＂]/g, '"'),
  core,
];

/** True where some of the words, in their order, are all of a label: one of its own at least, and all of these but a merged cell's. */
function spells(words: readonly WordBeside[], whole: string, spelling: (text: string) => string): boolean {
  // Ways to have come so far: twice the letters used, and one more with a word of the label's own among them.
  let ways = new Set([0]);
  for (const word of words) {
    const piece = spelling(word.text);
    const next = new Set<number>();
    for (const way of ways) {
      if (!isNeeded(word)) next.add(way);
      if (piece !== '' && whole.startsWith(piece, way >> 1)) next.add((way + 2 * piece.length) | (word.own ? 1 : 0));
    }
    ways = next;
  }
  return ways.has(2 * whole.length + 1);
}

/** The words that were read as the label, in the order of the text. */
function ownWords(text: string, spans: readonly Span[]): WordBeside[] {
  const { start, end } = hullOf(spans);
  if (end - start > LONGEST_LABEL) return [];
  const words: WordBeside[] = [];
  let at: number | null = lineStart(text, start, LONGEST_LINE);
  for (let line = 0; at !== null && at < end && line < MOST_LOOKED_AT; line++) {
    const stop = lineEnd(text, at);
    words.push(...wordsOf(text, at, stop, line, spans).filter(w => w.own));
    at = lineBelow(text, stop);
  }
  return words;
}

/** The words of a label's lines and of some lines above and below, in the order of the text. */
export function wordsBeside(text: string, spans: readonly Span[]): WordBeside[] {
  const { start, end } = hullOf(spans);
  if (end - start > LONGEST_LABEL) return [];
  const words: WordBeside[] = [];
  const first = lineStart(text, start, LONGEST_LINE);
  let line = 0;
  let at: number | null = first;
  for (let seen = 0; at !== null && seen < MOST_LINES && line < MOST_LOOKED_AT; line++) {
    const stop = lineEnd(text, at);
    const found = wordsOf(text, at, stop, line, spans);
    words.push(...found);
    if (stop >= end && found.some(w => !FIGURES.test(w.text))) seen++;
    at = lineBelow(text, stop);
  }
  at = lineAbove(text, first);
  line = -1;
  for (let seen = 0; at !== null && seen < MOST_LINES && line > -MOST_LOOKED_AT; line--) {
    const found = wordsOf(text, at, lineEnd(text, at), line, spans);
    words.unshift(...found);
    if (found.some(w => !FIGURES.test(w.text))) seen++;
    at = lineAbove(text, at);
  }
  return words;
}

function wordsOf(text: string, start: number, end: number, line: number, spans: readonly Span[]): WordBeside[] {
  if (end - start > LONGEST_LINE) return [];
  const ends = [start, ...spans.flatMap(s => [s.start, s.end]).filter(at => at > start && at < end), end];
  return ends.slice(1).flatMap((to, i) => {
    const from = ends[i]!;
    const own = spans.some(s => from >= s.start && to <= s.end);
    const words = text
      .slice(from, to)
      .split(BLANKS)
      .filter(word => word !== '');
    return words.map(word => ({ text: word, letters: core(word), line, own }));
  });
}

/**
 * True where writing a label out could say twice what stands beside it, or take away what is another's: a loose piece on one of the lines beside has
 * much of what would be put in, or a piece of a merged cell's label would go.
 */
export function wouldRepeat(text: string, span: Span, canonical: string): boolean {
  const words = wordsBeside(text, [span]);
  const whole = core(canonical);
  const own = words.filter(w => w.own);
  const form = canonical.normalize('NFKC');
  if (own.length > 1 && own.some(w => isGroupPiece(w.letters) && !form.includes(w.text.normalize('NFKC')))) return true;
  // Its number stands on the line above.
  if (CLOSING.test(own[0]?.text ?? '')) return true;
  const added = addedTo(core(text.slice(span.start, span.end)), whole);
  return words.some(w => {
    if (w.own || FIGURES.test(w.text)) return false;
    if (w.letters === '') return canonical.includes(w.text);
    if (added === '') return false;
    if (added.startsWith(w.letters) || added.endsWith(w.letters)) return true;
    const known = Array.from(w.letters).filter(letter => added.includes(letter)).length;
    return !isLabel(w.text) && !isGroupPiece(w.letters) && known * 2 >= w.letters.length;
  });
}

const CLOSING = /^[.．、,，)）”]/;

/** What a label's letters lack of the form's, from the first that differs to the last. */
function addedTo(letters: string, whole: string): string {
  let start = 0;
  while (start < letters.length && letters[start] === whole[start]) start++;
  let end = 0;
  while (end < letters.length - start && end < whole.length - start && letters.at(-1 - end) === whole.at(-1 - end))
    end++;
  return whole.slice(start, whole.length - end);
}
