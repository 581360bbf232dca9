import { APPLICATION } from '../lexicon/applications.ts';
import { whatBecomesOfRest } from '../lexicon/carry-over.ts';
import { ROUND_FIGURE } from '../lexicon/relevance.ts';
import { ONLY_A_TIME } from '../lexicon/years.ts';
import { type Clause, shareOut, surroundings } from '../prose/clauses.ts';
import type { Figure } from '../prose/figures.ts';
import { whichCell } from '../which-cell/index.ts';
import { FOREIGN_WORK, type Reading } from '../which-cell/reading.ts';
import type { FigureInWords } from '../which-cell/rule.ts';
import { ownerOf, type Reporter } from '../whose/office.ts';
import { isOwnYearBehind } from '../whose/which-year.ts';
import type { Said } from './parts.ts';
import type { Sentence } from './sentence.ts';
import { advanced, type SentenceState } from './state.ts';
import { counts, isNought } from './stated-figures.ts';
import { forgetOthers, meetFigure, remember, takeInTopic } from './steps.ts';

/** Words round a figure that say nothing of it: the clause before tells. */
const TRIVIAL = /^(?:分别|其中|共|有|为|达|计|数量|的|申请|案件|均|仅|只|已|则|也|本年度?|全年|总|数)*$/;
/** `予以公开、部分公开的分别为6、3件`: one part for each figure. */
const SHARED_OUT = /(?:分别|依次)(?:为|是|有|共|计|达到?)?$/;
const EACH_OF = /分别|依次/;
const BARE = /^[、和及与以]+$/;

/**
 * Reads the counts of one clause and adds what they say to `said`.
 * @returns how far the reading has come behind them
 */
export function readFigures(
  entered: SentenceState,
  sentence: Sentence,
  clause: Clause,
  figures: readonly Figure[],
  reporter: Reporter,
  said: Said[],
): SentenceState {
  const around = surroundings(sentence.text, clause, figures);
  let state = entered;
  let shares: readonly string[] = [];
  let first = 0;
  figures.forEach((figure, i) => {
    const [near, after] = around[i]!;
    const before = i === 0 && TRIVIAL.test(near) && TRIVIAL.test(after) ? entered.leadIn + near : near;
    const shared = sharesIn(before, around[i + 1]?.[0] ?? '', figures, i);
    if (shared !== null) {
      const noted = takeInTopic(state, before);
      state = advanced(noted, { applications: noted.applications || /申请/.test(before) });
      first = said.length;
      shares = shared;
    }
    const [share, ...left] = shares;
    if (share === undefined && isOneOfMany(figure, figures[i + 1], sentence.text)) {
      state = readFigure(takeInTopic(state, before), inWords(sentence, figure, '', ''), figure, reporter, said);
      return;
    }
    if (share === undefined) {
      state = readFigure(state, inWords(sentence, figure, before, after), figure, reporter, said);
      return;
    }
    shares = left;
    state = advanced(state, { ownYear: isOwnYearBehind(before, state.year, state.ownYear) });
    state = readFigure(state, inWords(sentence, figure, share, ''), figure, reporter, said);
    // One that means nothing (`教育局、住建局分别为…`) takes the others with it.
    if (left.length === 0 && said.slice(first).some(s => s.reading.about.length === 0)) said.splice(first);
  });
  return advanced(state, { leadIn: '' });
}

/** `不予公开5件、6件`: for years or parts that were told before, each of its own. */
function isOneOfMany(figure: Figure, next: Figure | undefined, text: string): boolean {
  return next !== undefined && BARE.test(text.slice(figure.unitEnd, next.start));
}

/** Where a list of words comes before the list of their figures, the words for each from the `at`th on; else null. */
function sharesIn(before: string, next: string, figures: readonly Figure[], at: number): readonly string[] | null {
  const shared = SHARED_OUT.exec(before);
  if (shared === null && !(EACH_OF.test(before) && BARE.test(next))) return null;
  const parts = shared && shareOut(before.slice(0, shared.index), figures.length - at);
  return parts ?? figures.map(() => '');
}

/** So far from a figure stand the words of its sentence that bear on it. */
const REACH = 120;

function inWords({ text, from, to }: Sentence, figure: Figure, before: string, own: string): FigureInWords {
  const rest = text.slice(figure.unitEnd, Math.min(to, figure.unitEnd + REACH));
  const after = whatBecomesOfRest(before, rest) ?? own;
  const words = `${before}#${after}`;
  return {
    before,
    after,
    words,
    lead: text.slice(Math.max(from, figure.start - REACH), figure.start).replace(/^.*；/s, ''),
    rest,
    namesTable: ROUND_FIGURE.test(words),
    unit: figure.unit,
    money: /元$/.test(figure.unit) || (isNought(figure) && /行政事业性收费/.test(words)),
  };
}

/** What words leave to nobody for sure: `消防领域行政许可60件`. */
const OF_NOBODY_NAMED: Reading = { ...FOREIGN_WORK };

/** `、行政处罚4件` behind such a figure. */
function isListedWith({ before }: FigureInWords, { before: read }: SentenceState, last: Reading): boolean {
  return /^[、和及与]/.test(before) && read.at(-1) === last;
}

/** Reads one figure and adds it to `said` where it is a count of the report's year. */
function readFigure(
  before: SentenceState,
  inWords: FigureInWords,
  figure: Figure,
  reporter: Reporter,
  said: Said[],
): SentenceState {
  const { words } = inWords;
  const met = meetFigure(before, inWords.before, words);
  const read = whichCell(inWords, met);
  const { owner, subject } = ownerOf(inWords, read, met.subject, met, reporter);
  const isOwn = owner === 'own' && !(read.kind === 'disclosure' && isListedWith(inWords, met, OF_NOBODY_NAMED));
  const reading = isOwn ? read : owner === 'office' ? FOREIGN_WORK : OF_NOBODY_NAMED;
  const carried = isCarriedOver(reading);
  const ownYear = reading.compared || carried ? met.ownYear : isOwnYearBehind(inWords.before, met.year, met.ownYear);
  const isOfYear = (ownYear || carried) && isOwnYearBehind(yearBehind(inWords.rest), met.year, true);
  if (isOfYear && counts(figure, inWords.before)) {
    const foreign = owner === 'office' && met.parent === null ? read : null;
    said.push({ figure, reading, parent: met.parent, before: inWords.before, foreign });
  }
  const left = isOwn ? met : forgetOthers(met, read);
  const next = remember(left, reading, words, { lastEnd: figure.unitEnd, subject, ownYear });
  // Not how many, but that applications are spoken of is plain.
  return !isOwn && read.kind === 'flow' && APPLICATION.test(words) ? advanced(next, { applications: true }) : next;
}

/** `38件（2024年）`: the year or the part of it that a figure is of, in brackets behind it. */
function yearBehind(rest: string): string {
  const inside = /^（([^（）]+)）/.exec(rest)?.[1] ?? '';
  return ONLY_A_TIME.test(inside) ? inside : '';
}

/** `上年结转` and `结转下年度` name their year themselves. */
function isCarriedOver({ confidence, about }: Reading): boolean {
  return confidence === 'sure' && /^(?:carriedIn|carriedOut|new\+carriedIn)$/.test(about[0]?.key ?? '');
}
