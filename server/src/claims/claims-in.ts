import type { Edition } from '../forms/form.ts';
import { oncePerReport } from '../report/memo.ts';
import { tableOf } from '../report/query.ts';
import { oncePerWords, wordsHold } from '../text/known-words.ts';
import type { Claim } from './claim.ts';
import { tellsOfCarriedAlone } from './lexicon/carried-results.ts';
import { mightSayNone } from './lexicon/none.ts';
import { IN_PARAGRAPH } from './lexicon/relevance.ts';
import { cents, countsCases, type Figure, lastDigit } from './prose/figures.ts';
import { figuresOf, type Passage, passagesOf, place } from './prose/passages.ts';
import { amountOf, applications, isMoney, RECEIVED_BASE } from './quantities.ts';
import { type Nothing, nothingIn } from './sentence/none.ts';
import { newOnesOf } from './sentence/of-new.ts';
import { withoutResultsOfSome } from './sentence/of-some.ts';
import type { Said } from './sentence/parts.ts';
import { mayBeRelevant, readSentence } from './sentence/read-sentence.ts';
import { type Sentence, sentencesIn } from './sentence/sentence.ts';
import { beginParagraph } from './sentence/state.ts';
import { isContinued } from './sentence/steps.ts';
import { countsInCases, withoutPieces } from './sentence/units.ts';
import { heldToWholes, wholesBehind } from './sentence/wholes.ts';
import { OF_CARRIED_OVER } from './which-cell/result-rules.ts';
import type { Reporter } from './whose/office.ts';
import { ownNamesOf } from './whose/own-names.ts';
import { ownNamesBeside } from './whose/own-offices.ts';

/** What all sentences of a report are read with. */
export interface Reader extends Reporter {
  readonly edition: Edition;
}

/**
 * Every figure in the prose that the tables hold too, in order. Figures of other work, other years and parts of the year
 * give none, nor do figures that are not exact. Linear in the text; made once for a tree.
 */
export const claimsIn = oncePerReport((report): readonly Claim[] => statedIn(report).filter(c => !c.hasRival));

/** The same with figures that their own sentence contradicts. Which of those is of the tables they alone tell. */
export const statedIn = oncePerReport((report): readonly Claim[] => {
  const edition = tableOf(report, 'applications')?.edition ?? report.edition;
  const names = ownNamesOf(report);
  // What stands before 一 says what the report holds, not what was done; without 一 it may be the overview.
  const overview = report.sections.some(s => s.number === 1);
  const reader: Reader = { year: report.year, edition, names };
  // The names follow from the title's.
  const whose = `${report.year}\n${edition}\n${report.title?.organName ?? ''}`;
  const totals = TOTALS.map(row => amountOf(report, applications(row, edition)));
  return passagesOf(report)
    .filter(p => (p.section > 0 || !overview) && mayClaim(p) && mayTell(p))
    .flatMap(p => claimsOf(p, reader, whose, totals));
});

/** So many applications are all. */
const TOTALS = [...RECEIVED_BASE, 'processed'];

const mayClaim = wordsHold(IN_PARAGRAPH);
/** Most paragraphs tell of other work: then none of their sentences need be read. */
const mayTell = oncePerWords(
  (text, words) =>
    mightSayNone(text) ||
    sentencesIn({ text, figures: figuresOf({ words }) }).some(
      ({ from, to, figures }) => figures.length > 0 && mayBeRelevant(text.slice(from, to)),
    ),
);

/** A claim before it has its place in the draft: offsets in the passage. */
interface Found extends Omit<Claim, 'span' | 'number' | 'sentence' | 'paragraph' | 'section'> {
  readonly words: Stretch;
  readonly digits: Stretch;
  readonly sentence: Stretch;
  /** It is a claim only where there are no more applications than these; null where it always is. */
  readonly ifAll: number | null;
}
type Stretch = readonly [from: number, to: number];

/** @param totals how many applications there were, by the tables */
function claimsOf(passage: Passage, reader: Reader, whose: string, totals: readonly (number | null)[]): Claim[] {
  const paragraph = place(passage, 0, passage.text.length);
  const found = foundIn(passage, reader, whose).filter(({ ifAll }) => ifAll === null || totals.includes(ifAll));
  return found.map(({ value, lastDigit, hasRival, none, about, ofNew, confidence, words, digits, sentence }) => ({
    value,
    lastDigit,
    hasRival,
    none,
    about,
    ofNew,
    confidence,
    span: place(passage, ...words),
    number: place(passage, ...digits),
    sentence: place(passage, ...sentence),
    paragraph,
    section: passage.section,
  }));
}

/** How a passage's words were last read. */
interface LastRead {
  whose: string;
  section: Passage['section'];
  heading: string;
  found: readonly Found[] | null;
}
const lastReadOf = oncePerWords((): LastRead => ({ whose: '', section: 0, heading: '', found: null }));

/** @param whose all that the reader knows, as one string */
function foundIn(passage: Passage, reader: Reader, whose: string): readonly Found[] {
  const { section, heading } = passage;
  const last = lastReadOf(passage);
  if (last.found !== null && last.section === section && last.heading === heading && last.whose === whose)
    return last.found;
  const found = readPassage(passage, reader);
  Object.assign(last, { whose, section, heading, found });
  return found;
}

function readPassage(passage: Passage, reporter: Reader): Found[] {
  const reader = { ...reporter, names: ownNamesBeside(passage.text, reporter.names) };
  let before: readonly Said[] = [];
  const read = sentencesRead(passage, reader);
  // Beside results of those that came over from last year all others may be of the new ones alone.
  const apart = read.some(one => tellsOfCarriedOver(one, passage.text));
  return read.flatMap(({ sentence, said, nothing }) => {
    const known = before;
    before = wholesBehind(before, said);
    const none = nothing.filter(n => n.reading.about.length > 0).map(n => denying(n, sentence));
    const stated = said
      .flatMap((s, i) => {
        if (apart && (s.ofAll?.reading ?? s.reading).kind === 'result') return [];
        return stating(s, newOnesOf(known, said, i, passage.text), sentence);
      })
      .filter(s => !none.some(n => n.words[0] === s.digits[0]));
    return withRivals([...stated, ...none]).sort((a, b) => a.words[0] - b.words[0]);
  });
}

/** With figures, or without: `上年结转2件，均予以公开`. */
function tellsOfCarriedOver({ said, sentence: { from, to } }: SentenceSaid, text: string): boolean {
  return said.some(s => s.reading.rule === OF_CARRIED_OVER) || tellsOfCarriedAlone(text.slice(from, to));
}

/** All that is read of a sentence. */
export interface SentenceSaid {
  readonly sentence: Sentence;
  /** Its figures. */
  readonly said: readonly Said[];
  /** Its words that say that there was none. */
  readonly nothing: readonly Nothing[];
}

/** Reads the sentences of a passage in order; what one speaks of goes over to the next. */
export function sentencesRead(passage: Passage, reader: Reader): SentenceSaid[] {
  const { text, section, heading } = passage;
  let state = beginParagraph({ year: reader.year, edition: reader.edition, section }, heading);
  let wholes: readonly Said[] = [];
  let last: Said | null = null;
  let inCases = false;
  return sentencesIn(passage).map(sentence => {
    const read = readSentence(state, sentence, reader);
    state = read.state;
    const goesOn = isContinued(text.slice(sentence.from, sentence.to));
    const split = heldToWholes(read.said, wholes, goesOn, reader.edition);
    const said = withoutPieces(withoutResultsOfSome(split, goesOn ? last : null, text, reader), inCases);
    last = said.at(-1) ?? null;
    inCases ||= countsInCases(said);
    wholes = wholesBehind(wholes, said);
    return { sentence, said, nothing: nothingIn(sentence, state, reader) };
  });
}

function denying({ from, to, reading: { about, confidence } }: Nothing, sentence: Sentence): Found {
  const words: Stretch = [from, to];
  return {
    words,
    digits: words,
    sentence: stretchOf(sentence),
    value: 0,
    lastDigit: 1,
    hasRival: false,
    none: true,
    about,
    ofNew: null,
    ifAll: null,
    confidence,
  };
}

const stretchOf = ({ from, to }: Sentence): Stretch => [from, to];

function stating({ figure, reading: alone, ofAll }: Said, ofNew: number | null, sentence: Sentence): Found[] {
  const reading = ofAll?.reading ?? alone;
  const ifAll = ofAll?.count ?? null;
  const isFee = reading.about.some(isMoney);
  const value = countOf(figure, isFee);
  if (value === null || !figure.exact || reading.about.length === 0) return [];
  return [
    {
      words: [figure.start, figure.unitEnd],
      digits: [figure.start, figure.end],
      sentence: stretchOf(sentence),
      value,
      lastDigit: isFee ? lastDigit(figure) : 1,
      hasRival: false,
      none: false,
      about: reading.about,
      ofNew: reading.base[0] === 'processed' ? (ifAll ?? ofNew) : ofNew,
      ifAll,
      confidence: reading.confidence,
    },
  ];
}

function countOf(figure: Figure, money: boolean): number | null {
  if (money) return cents(figure);
  return countsCases(figure) ? Number(figure.decimal) : null;
}

/** Two different figures for one thing in one sentence mostly belong to different offices or times. */
function withRivals(claims: readonly Found[]): Found[] {
  const values = new Map<string, Set<number>>();
  for (const claim of claims) {
    const key = matterOf(claim);
    values.set(key, (values.get(key) ?? new Set()).add(claim.value));
  }
  return claims.map(c => (values.get(matterOf(c))!.size === 1 ? c : { ...c, hasRival: true }));
}

/** 受理 and 办理 may count different things, and what is told of so many is of others than what is told of all: they are no rivals. */
function matterOf({ about, ifAll }: Found): string {
  return [...about.map(q => q.key), ifAll].join(' ');
}
