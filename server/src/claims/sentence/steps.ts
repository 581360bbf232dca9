import { APPLICATION, BOOKKEEPING, MARKS, REQUEST } from '../lexicon/applications.ts';
import { casesNamed } from '../lexicon/cases.ts';
import { FOREIGN } from '../lexicon/other-work.ts';
import { IN_TOPIC } from '../lexicon/relevance.ts';
import { resultsIn } from '../lexicon/results.ts';
import { ONLY_A_TIME } from '../lexicon/years.ts';
import type { Clause } from '../prose/clauses.ts';
import { rowNamed } from '../which-cell/disclosure-rules.ts';
import type { Reading } from '../which-cell/reading.ts';
import { subjectBehindSemicolon } from '../whose/office.ts';
import { isOwnYearBehind } from '../whose/which-year.ts';
import { advanced, copied, type SentenceState } from './state.ts';

/** True for a sentence that goes on with the parts of the one before. */
export function isContinued(sentence: string): boolean {
  return /^其中/.test(sentence);
}

/** At a sentence's start. What was spoken of goes over from the sentence before. */
export function beginSentence(state: SentenceState, sentence: string, hasFigures: boolean): SentenceState {
  const continued = isContinued(sentence);
  const labels = hasFigures ? resultsIn(sentence).filter(l => l.official) : [];
  const next = copied(state);
  next.results = new Set(labels.map(l => l.key)).size >= 2;
  next.marks = MARKS.test(sentence);
  next.information =
    state.section === 4 ||
    state.underApplications ||
    state.applications ||
    /信息公开|依申请|公开申请/.test(sentence) ||
    state.last?.kind === 'dispute';
  next.parent = continued ? (state.parent ?? state.last) : null;
  if (!continued) {
    next.cases = [];
    next.before = [];
  }
  next.applications = state.applications || (BOOKKEEPING.test(sentence) && !FOREIGN.test(sentence));
  next.subject = 'own';
  next.ownYear = true;
  next.leadIn = '';
  next.interrupted = null;
  return next;
}

const PARTS_FOLLOW = /(?:其中|包括|具体为|如下)$/;
const OF_THESE = /^(?:的|申请|案件|件)*中$/;

/** At a clause's start: brackets and 其中 say that what follows is a part of the figure before. */
export function enterClause(state: SentenceState, clause: Clause, text: string): SentenceState {
  const entered = behindStop(state, clause, text);
  const leads = PARTS_FOLLOW.test(entered.leadIn) && clause.stop !== '；';
  return leads ? advanced(entered, { parent: entered.last }) : entered;
}

function behindStop(state: SentenceState, clause: Clause, text: string): SentenceState {
  const { parent, cases, ownYear, interrupted, last } = state;
  switch (clause.stop) {
    case '（': {
      const inside = state.leadIn === '' && last !== null ? last : parent;
      // A year in brackets holds for what is in them; alone in them for what follows too (`试行期间（9月1日至12月31日）收到`).
      const words = text.slice(clause.from, clause.to);
      const ownYearBehind = ONLY_A_TIME.test(words) ? isOwnYearBehind(words, state.year, ownYear) : ownYear;
      return advanced(state, {
        parent: inside,
        interrupted: { parent, cases, ownYear: ownYearBehind, outer: interrupted },
      });
    }
    case '）': {
      if (interrupted === null) return advanced(state, { parent: null });
      const { outer, ...resumed } = interrupted;
      return advanced(state, { ...resumed, interrupted: outer });
    }
    case '；': {
      const subject = subjectBehindSemicolon(state.subject, text.slice(clause.from, clause.from + 2), state.before);
      // `复议后起诉0件；结果维持1件`: of the last kind, or of all lawsuits.
      const lawsuits = cases.some(kind => kind === 'direct' || kind === 'afterReview');
      return advanced(state, { parent: null, subject, cases: lawsuits ? [] : cases });
    }
    default: {
      // `不予公开的8件中，自然人5件`
      const ofThese = text[clause.from - 2] === '中' && OF_THESE.test(text.slice(state.lastEnd, clause.from - 1));
      return ofThese ? advanced(state, { parent: last }) : state;
    }
  }
}

/** Behind words that name what is being spoken of. */
export function takeInTopic(state: SentenceState, words: string): SentenceState {
  if (!IN_TOPIC.test(words)) return state;
  const applications =
    state.applications || APPLICATION.test(words) || (/申请/.test(words) && resultsIn(words).length > 0);
  const cases = casesNamed(words);
  const row = rowNamed(words) ?? state.row;
  if (applications === state.applications && cases.length === 0 && row === state.row) return state;
  const next = copied(state);
  next.applications = applications;
  if (cases.length > 0) next.cases = cases;
  next.row = row;
  return next;
}

/** Words that begin something of its own beside the parts before. */
const OWN_MATTER = /另|此外|同时|新收|上年|结转|复议|诉讼|规范性文件|规章|行政(?:许可|处罚|强制)/;
/** Behind other work's figures its parts may bear the names of 表二 and 表四 too. */
const OWN_REQUESTS = /另|此外|同时|新收|上年|结转/;
/** A case has parts that came over from last year and parts that are new, as applications have. */
const OWN_BESIDE_CASES = /另|此外|同时|申请|规范性文件|规章|行政(?:许可|处罚|强制)/;

/** Words that say that what follows is no part of the figure before. */
function ownMatter(parent: Reading): RegExp {
  if (parent.kind === 'foreign' || parent.kind === 'unknown') return OWN_REQUESTS;
  return parent.kind === 'dispute' || parent.kind === 'outcome' ? OWN_BESIDE_CASES : OWN_MATTER;
}

const PART = /^[、，]?(?:其中|其中包括|包括|包含|内含|含|具体为|按)/;

/**
 * Before a figure: whether it is a part of one before, and what its words speak of.
 * @param before the words before it
 * @param words those round it (`#`)
 */
export function meetFigure(state: SentenceState, before: string, words: string): SentenceState {
  let { parent } = state;
  if (PART.test(before)) parent = state.last;
  else if (parent !== null && (ownMatter(parent).test(words) || REQUEST.test(words))) parent = null;
  return takeInTopic(parent === state.parent ? state : advanced(state, { parent }), words);
}

/** So many readings before a figure may bear on it. */
const REMEMBERED = 8;

/** The readings before a figure with one more. */
export function remembered(before: readonly Reading[], reading: Reading): readonly Reading[] {
  return [...before.slice(1 - REMEMBERED), reading];
}

/** What a figure leaves behind it beside its reading. */
type Behind = Pick<SentenceState, 'lastEnd' | 'subject' | 'ownYear'>;

/** Behind a figure: what those that follow may be about. */
export function remember(state: SentenceState, reading: Reading, words: string, behind: Behind): SentenceState {
  const next = copied(state);
  next.lastEnd = behind.lastEnd;
  next.subject = behind.subject;
  next.ownYear = behind.ownYear;
  next.before = remembered(state.before, reading);
  if (!reading.compared) next.last = reading;
  if (reading.kind === 'flow') {
    next.applications = true;
    next.cases = [];
    next.row = null;
  } else if (reading.kind === 'dispute') next.cases = reading.base;
  else if (reading.kind === 'disclosure') next.row = reading.about[0]?.cells[0]?.row ?? state.row;
  else if (reading.kind === 'foreign') {
    if (casesNamed(words).length > 0) next.cases = [];
    else if (state.parent === null) next.applications = false;
  }
  return next;
}

/** Behind a figure of another office: its cases and documents are not spoken of any more. */
export function forgetOthers(state: SentenceState, { kind }: Reading): SentenceState {
  if (kind === 'dispute' || kind === 'outcome') return advanced(state, { cases: [], information: state.section === 4 });
  return kind === 'disclosure' ? advanced(state, { row: null }) : state;
}
