import { CARRIED_IN, CARRIED_OUT } from '../lexicon/carry-over.ts';
import { FOREIGN, FOREIGN_SUBJECT, isComparison } from '../lexicon/other-work.ts';
import { IN_SENTENCE, IN_SENTENCE_AFTER } from '../lexicon/relevance.ts';
import { isSetAside } from '../lexicon/set-aside.ts';
import { type Clause, clausesOf } from '../prose/clauses.ts';
import type { Figure } from '../prose/figures.ts';
import { FOREIGN_WORK } from '../which-cell/reading.ts';
import { type Reporter, subjectBehindClause } from '../whose/office.ts';
import { isOwnYearBehind } from '../whose/which-year.ts';
import { type Said, settled } from './parts.ts';
import { readFigures } from './read-figures.ts';
import type { Sentence } from './sentence.ts';
import { advanced, copied, type SentenceState } from './state.ts';
import { countsAmong } from './stated-figures.ts';
import { beginSentence, enterClause, isContinued, remembered, takeInTopic } from './steps.ts';

/** What a sentence's figures say, and how far the reading has come behind it. */
export interface SentenceRead {
  readonly said: readonly Said[];
  readonly state: SentenceState;
}

/** Reads a sentence from left to right. */
export function readSentence(before: SentenceState, sentence: Sentence, reporter: Reporter): SentenceRead {
  const { text, from, to, figures } = sentence;
  const words = text.slice(from, to);
  const begun = beginSentence(before, words, figures.length > 0);
  if (figures.length === 0) return { said: [], state: takeInTopic(begun, words) };
  if (isSetAside(words) || (!isContinued(words) && !isRelevant(begun, words)))
    return { said: [], state: passSentence(begun, words) };
  const said: Said[] = [];
  let state = begun;
  let next = 0;
  for (const clause of clausesOf(text, from, to)) {
    const own: Figure[] = [];
    while (next < figures.length && figures[next]!.start < clause.to) own.push(figures[next++]!);
    const counts = countsAmong(own, text.slice(clause.from, clause.to));
    const entered = enterClause(state, clause, text);
    if (counts.length === 0) state = passClause(entered, clause, text, reporter);
    else state = readFigures(entered, sentence, clause, counts, reporter, said);
  }
  return { said: settled(said), state: endSentence(state) };
}

/** False where a sentence's figures are of other work, whatever was spoken of before. */
export function mayBeRelevant(words: string): boolean {
  return isContinued(words) || IN_SENTENCE.test(words) || IN_SENTENCE_AFTER.test(words);
}

function isRelevant({ applications }: SentenceState, words: string): boolean {
  return IN_SENTENCE.test(words) || (applications && IN_SENTENCE_AFTER.test(words));
}

/** Behind a sentence whose figures are of other work: what follows with 其中 is a part of them. */
function passSentence(state: SentenceState, words: string): SentenceState {
  const applications = FOREIGN.test(words) ? state.underApplications : state.applications;
  return advanced(state, { last: FOREIGN_WORK, applications });
}

/** Behind a clause without counts: its words may say of what, of whom and of which year those are that follow. */
function passClause(state: SentenceState, clause: Clause, text: string, reporter: Reporter): SentenceState {
  const words = text.slice(clause.from, clause.to);
  const namesYears = CARRIED_IN.test(words) || CARRIED_OUT.test(words) || isComparison(words);
  const ownYear = namesYears ? state.ownYear : isOwnYearBehind(words, state.year, state.ownYear);
  const noted = takeInTopic(state, words);
  const otherWork = !noted.applications && FOREIGN_SUBJECT.test(words);
  const before = otherWork ? remembered(noted.before, FOREIGN_WORK) : noted.before;
  const next = copied(noted);
  next.ownYear = ownYear;
  next.before = before;
  if (clause.stop === '（') return next;
  next.subject = subjectBehindClause(noted.subject, words, reporter);
  next.leadIn = words;
  return next;
}

/** A sentence that ended with other work leaves no applications to speak of. */
function endSentence(state: SentenceState): SentenceState {
  const left = state.last?.kind === 'foreign' && state.parent === null;
  return left ? advanced(state, { applications: state.underApplications }) : state;
}
