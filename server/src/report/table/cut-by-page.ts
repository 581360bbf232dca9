import type { FormTable } from '../../forms/form.ts';
import { oncePerForm } from '../../forms/index.ts';
import { core, withoutOrdinal } from '../../text/fold.ts';
import { knownWords, oncePerWords } from '../../text/known-words.ts';
import type { Span } from '../../text/span.ts';
import { isGroupPiece } from './cut-labels.ts';
import { isLabel } from './labels.ts';
import {
  isFigureBeside,
  ownWords,
  type Spelled,
  type Spelling,
  spelled,
  type WordBeside,
  wordsBeside,
} from './words-beside.ts';

/** A label that words may make up, in a spelling. */
interface Wanted {
  readonly whole: string;
  readonly spelling: Spelling;
}

/**
 * True where the words of a label are the form's own as soon as the lines beside are read with them: a page's narrow column cuts it anywhere, its
 * figures stand on any of its lines, and pieces of merged cells' labels on all of them. To write out such a label would say its rest twice,
 * or take a group's number away.
 * @param written what was read as the label: a drawn table's cells have lines of their neighbours between their own
 * @param form whose other labels the words may be pieces of as well
 */
export function isCutByPage(
  text: string,
  spans: readonly Span[],
  written: string,
  canonical: string,
  form: FormTable,
): boolean {
  const alone = isWritten(text, spans, written) ? wholeAs({ words: knownWords(written) }) : null;
  if (alone !== null && alone.form === form && alone.canonical === canonical) return false;
  const own = ownWords(text, spans);
  if (own.length === 0) return false;
  const ofForm = spelledRows(form);
  // Most labels differ by a mark alone: then nothing beside can help, and no line beside is cut into words.
  const last = own.length === 1 ? own : own.filter(w => w.line === own.at(-1)!.line);
  const possible = [
    ...spelledOut(own, last, written, ofForm.rows.get(canonical) ?? spelledRow(canonical)),
    ...akinTo(own, canonical, ofForm)
      .map(({ squeezed }): Wanted => ({ whole: squeezed, spelling: 'squeezed' }))
      .filter(({ whole }) => mayHold(whole, 'squeezed', last)),
  ];
  if (possible.length === 0) {
    if (alone !== null) Object.assign(alone, { canonical, form });
    return false;
  }
  const words = wordsBeside(text, spans);
  // What stands on lines above may be the end of the label before.
  return [...new Set(own.map(w => w.line))].some(first => {
    const from = words.map(w => (w.own && w.line < first ? { ...w, own: false } : w));
    return possible.some(wanted => spells(from, wanted));
  });
}

/** What `lineEnd` ends at. */
const BREAK = /[\n-\r\x85\u2028\u2029]/;

/** True for a label that stands in the draft in one piece and on one line, just as it was read: of several lines one may be too long to be looked at. */
function isWritten(text: string, [first, ...others]: readonly Span[], written: string): boolean {
  if (first === undefined || others.length > 0 || first.end - first.start !== written.length) return false;
  return text.startsWith(written, first.start) && !BREAK.test(written);
}

/** As what a label in one piece was last found to need no words beside it: drafts have the same labels. */
interface WholeAs {
  canonical: string;
  form: FormTable | null;
}
const wholeAs = oncePerWords((): WholeAs => ({ canonical: '', form: null }));

/** A label of a row as it is compared. */
interface SpelledRow extends Spelled {
  /** Without its number. */
  readonly bare: string;
}

/** The row labels of a form, and the letters of all of them as one text. */
interface SpelledRows {
  readonly rows: ReadonlyMap<string, SpelledRow>;
  readonly all: string;
}

const spelledRows = oncePerForm((form): SpelledRows => {
  const rows = new Map(form.rows.map(({ label }) => [label, spelledRow(label)]));
  return { rows, all: [...rows.values()].map(r => r.letters).join('\n') };
});

function spelledRow(label: string): SpelledRow {
  return { ...spelled(label), bare: withoutOrdinal(label) };
}

/** The other row labels of a form that hold the longest of a label's words, as letters. */
function akinTo(own: readonly WordBeside[], canonical: string, { rows, all }: SpelledRows): Spelled[] {
  const longest = own.reduce((a, w) => (w.letters.length > a.length ? w.letters : a), '');
  const first = longest === '' ? -1 : all.indexOf(longest);
  if (first < 0) return [];
  const isOwnAlone = all.indexOf(longest, first + 1) < 0 && rows.get(canonical)?.letters.includes(longest);
  if (isOwnAlone) return [];
  return [...rows].flatMap(([label, row]) => (label !== canonical && row.letters.includes(longest) ? [row] : []));
}

/** The label in all spellings in which its own words may be part of it and are not all of it. */
function spelledOut(
  own: readonly WordBeside[],
  last: readonly WordBeside[],
  written: string,
  row: SpelledRow,
): Wanted[] {
  // Under another number the words are the form's all the same, and under none.
  const numbers = own.map(w => w.text.slice(0, w.text.length - withoutOrdinal(w.text).length)).filter(n => n !== '');
  const renumbered = (numbers.length > 0 ? numbers : [''])
    .map(n => n + row.bare)
    .filter(r => core(r) !== row.letters)
    .map(spelled);
  const inOnePiece = spelled(written);
  return SPELLINGS.flatMap(spelling =>
    [row, ...renumbered].flatMap((label): Wanted[] => {
      const wanted = { whole: label[spelling], spelling };
      if (!mayHold(wanted.whole, spelling, last)) return [];
      // In one piece its punctuation is a matter of wording.
      const isWhole = spelling !== 'squeezed' && (inOnePiece[spelling] === wanted.whole || spells(own, wanted));
      return isWhole ? [] : [wanted];
    }),
  );
}

/** A cheap look: false where one of the words on the label's last line, which all must be used, is no part of the whole. */
function mayHold(whole: string, spelling: Spelling, last: readonly WordBeside[]): boolean {
  return last.every(w => whole.includes(w[spelling]) || mayBeLeftOut(w));
}

const SPELLINGS: readonly Spelling[] = ['squeezed', 'plain', 'letters'];

/** True where some of the words, in their order, are all of a label: one of its own at least, and all of these but a merged cell's. */
function spells(words: readonly WordBeside[], { whole, spelling }: Wanted): boolean {
  // Ways to have come so far: twice the letters used, and one more with a word of the label's own among them.
  let ways = new Set([0]);
  for (const word of words) {
    const piece = word[spelling];
    const isLoose = !word.own || mayBeLeftOut(word);
    // Most of what stands beside is of other labels.
    if (piece === '' || !whole.includes(piece)) {
      if (!isLoose) return false;
      continue;
    }
    const next = new Set<number>();
    for (const way of ways) {
      if (isLoose) next.add(way);
      if (whole.startsWith(piece, way >> 1)) next.add((way + 2 * piece.length) | (word.own ? 1 : 0));
    }
    ways = next;
  }
  return ways.has(2 * whole.length + 1);
}

/** A merged cell's piece, or a mark. */
function mayBeLeftOut({ letters }: WordBeside): boolean {
  return letters === '' || isGroupPiece(letters);
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
    if (w.own || isFigureBeside(w)) return false;
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
