import { classify } from './classify.ts';
import { casesNamed } from './classify-cases.ts';
import { rowNamed } from './classify-disclosure.ts';
import { type Context, FOREIGN_READING, type Reading } from './context.ts';
import type { Figure } from './figures.ts';
import {
  APPLICATION,
  BOOKKEEPING,
  CARRIED_IN,
  CARRIED_OUT,
  DELTA,
  FOREIGN,
  FOREIGN_SUBJECT,
  KEY,
  KEY_AFTER,
  MARKS,
  REQUEST,
  resultsIn,
  TOPIC,
} from './lexicon.ts';
import type { Passage } from './passages.ts';
import { counts, countsOf, isNought, ownMatter, type Said, settled } from './said.ts';
import { type Scope, scopeAfter } from './scope.ts';
import { type Clause, clausesOf, partsOf, surroundings } from './split.ts';
import { subjectReader } from './subject.ts';

export interface Sentence {
  readonly said: readonly Said[];
  /** As it is at the sentence's end. */
  readonly context: Context;
}

/** So far from a figure stand the words of its sentence that bear on it. */
const REACH = 120;

const PART = /^(?:其中|其中包括|包括|包含|内含|含|具体为|按)/;
const LEADS_TO_PARTS = /(?:其中|包括|具体为|如下)$/;
const OF_THESE = /^(?:的|申请|案件|件)*中$/;
const TRIVIAL = /^(?:分别|其中|共|有|为|达|计|数量|的|申请|案件|均|仅|只|已|则|也|本年度?|全年|总|数)*$/;
const SHARED_OUT = /(?:分别|依次)(?:为|是|有|共|计|达到?)?$/;
const EACH_OF = /分别|依次/;
const BARE = /^[、和及与以]+$/;

/** What all sentences of a report are read with. */
export interface Reader {
  readonly year: number | null;
  readonly edition: Context['edition'];
  /** The report's own office (see own-names.ts). */
  readonly names: readonly string[];
}

/** Reads the sentences of a passage in order; what one speaks of goes over to the next. */
export function sentenceReader(passage: Passage, { year, edition, names }: Reader) {
  const { text, section, heading } = passage;
  const initial = section === 3 || /申请/.test(heading);
  const state: { -readonly [K in keyof Context]: Context[K] } = {
    year,
    edition,
    section,
    applications: initial,
    results: false,
    marks: false,
    information: section === 4 || initial,
    cases: [],
    row: null,
    parent: null,
    words: '',
    rest: '',
    before: [],
  };
  let last: Reading | null = null;
  const subject = subjectReader(names, year);
  let [sentenceStart, sentenceEnd, lastEnd] = [0, 0, 0];

  return function read(from: number, to: number, figures: readonly Figure[]): Sentence {
    [sentenceStart, sentenceEnd] = [from, to];
    subject.sentence();
    const words = text.slice(from, to);
    const continued = /^其中/.test(words);
    const labels = figures.length === 0 ? [] : resultsIn(words).filter(l => l.official);
    state.results = new Set(labels.map(l => l.key)).size >= 2;
    state.marks = MARKS.test(words);
    state.information =
      section === 4 ||
      initial ||
      state.applications ||
      /信息公开|依申请|公开申请/.test(words) ||
      last?.kind === 'dispute';
    state.parent = continued ? (state.parent ?? last) : null;
    if (!continued) {
      state.cases = [];
      state.before = [];
    }
    if (BOOKKEEPING.test(words) && !FOREIGN.test(words)) state.applications = true;
    if (figures.length === 0) {
      note(words);
      return { said: [], context: state };
    }
    if (!continued && !(KEY.test(words) || (state.applications && KEY_AFTER.test(words)))) {
      // What follows with 其中 is a part of them.
      last = FOREIGN_READING;
      if (FOREIGN.test(words)) state.applications = initial;
      return { said: [], context: state };
    }
    const said: Said[] = [];
    const parents: Pick<Context, 'parent' | 'cases'>[] = [];
    const scopes: Scope[] = [];
    let scope: Scope = 'own';
    let previous = '';
    let next = 0;

    for (const clause of clausesOf(text, from, to)) {
      const own: Figure[] = [];
      while (next < figures.length && figures[next]!.start < clause.to) own.push(figures[next++]!);
      enter(clause, previous, parents);
      // A year in brackets holds for what is in them.
      if (clause.stop === '（') scopes.push(scope);
      else if (clause.stop === '）') scope = scopes.pop() ?? scope;
      const stated = countsOf(own, text.slice(clause.from, clause.to));
      if (stated.length === 0) {
        const all = text.slice(clause.from, clause.to);
        if (![CARRIED_IN, CARRIED_OUT, DELTA].some(p => p.test(all))) scope = scopeAfter(all, year, scope);
        note(all);
        if (clause.stop !== '（') subject.clause(all);
        if (!state.applications && FOREIGN_SUBJECT.test(all))
          state.before = [...state.before.slice(-7), FOREIGN_READING];
        if (clause.stop !== '（') previous = all;
        continue;
      }
      scope = sayAll(stated, surroundings(text, clause, stated), previous, scope, said);
      previous = '';
    }
    if (last?.kind === 'foreign' && state.parent === null) state.applications = initial;
    return { said: settled(said), context: state };
  };

  /** Brackets and 其中 say that what follows is a part of the figure before. */
  function enter(clause: Clause, previous: string, parents: Pick<Context, 'parent' | 'cases'>[]): void {
    if (clause.stop === '（') {
      parents.push({ parent: state.parent, cases: state.cases });
      if (previous === '' && last !== null) state.parent = last;
    } else if (clause.stop === '）') Object.assign(state, parents.pop() ?? { parent: null });
    else if (clause.stop === '；') {
      state.parent = null;
      subject.semicolon(text.slice(clause.from, clause.from + 2));
      // `复议后起诉0件；结果维持1件`: of the last kind, or of all lawsuits.
      if (state.cases.some(kind => kind === 'direct' || kind === 'afterReview')) state.cases = [];
    }
    // `不予公开的8件中，自然人5件`
    else if (text[clause.from - 2] === '中' && OF_THESE.test(text.slice(lastEnd, clause.from - 1))) state.parent = last;
    if (LEADS_TO_PARTS.test(previous) && clause.stop !== '；') state.parent = last;
  }

  /** Takes in what a stretch without figures speaks of. */
  function note(words: string): void {
    if (!TOPIC.test(words)) return;
    const cases = casesNamed(words);
    const row = rowNamed(words);
    const applications =
      state.applications || APPLICATION.test(words) || (/申请/.test(words) && resultsIn(words).length > 0);
    state.applications = applications;
    if (cases.length > 0) state.cases = cases;
    state.row = row ?? state.row;
  }

  /** Reads the figures of one clause; the scope behind them. */
  function sayAll(
    figures: readonly Figure[],
    around: readonly (readonly [before: string, after: string])[],
    previous: string,
    from: Scope,
    said: Said[],
  ): Scope {
    let scope = from;
    let shares: readonly string[] = [];
    let first = 0;
    around.forEach(([near, after], i) => {
      const before = i === 0 && TRIVIAL.test(near) && TRIVIAL.test(after) ? previous + near : near;
      const shared = SHARED_OUT.exec(before);
      if (shared !== null || (EACH_OF.test(before) && BARE.test(around[i + 1]?.[0] ?? ''))) {
        note(before);
        if (/申请/.test(before)) state.applications = true;
        first = said.length;
        shares = (shared && partsOf(before.slice(0, shared.index), figures.length - i)) ?? figures.map(() => '');
      }
      const [share, ...rest] = shares;
      shares = rest;
      if (share === undefined) scope = say(figures[i]!, before, after, scope, said);
      else {
        scope = say(figures[i]!, share, '', scopeAfter(before, year, scope), said);
        // One that means nothing (`教育局、住建局分别为…`) takes the others with it.
        if (rest.length === 0 && said.slice(first).some(s => s.reading.about.length === 0)) said.splice(first);
      }
    });
    return scope;
  }

  /** Reads one figure and adds it to what was said; the scope behind it. */
  function say(figure: Figure, before: string, after: string, scope: Scope, said: Said[]): Scope {
    const words = `${before}#${after}`;
    if (PART.test(before.replace(/^[、，]/, ''))) state.parent = last;
    else if (state.parent !== null && (ownMatter(state.parent).test(words) || REQUEST.test(words))) state.parent = null;
    note(words);
    const money = /元$/.test(figure.unit) || (isNought(figure) && /行政事业性收费/.test(words));
    const start = Math.max(sentenceStart, figure.start - REACH);
    state.words = text.slice(start, figure.start).replace(/^.*；/s, '');
    state.rest = text.slice(figure.unitEnd, Math.min(sentenceEnd, figure.unitEnd + REACH));
    const read = classify(before, after, state, money);
    lastEnd = figure.unitEnd;
    const whose = subject.whose(read, words, state);
    const reading = whose === 'own' ? read : drop(read);
    const carried = reading.confidence === 'sure' && /^carried(?:In|Out)$/.test(reading.about[0]?.key ?? '');
    const now = reading.compared || carried ? scope : scopeAfter(before, state.year, scope);
    if ((now === 'own' || carried) && counts(figure, before))
      said.push({
        figure,
        reading,
        parent: state.parent,
        before,
        foreign: whose === 'office' && state.parent === null ? read : null,
      });
    if (!reading.compared) last = reading;
    remember(reading, words);
    // Not how many, but that applications are spoken of is plain.
    if (whose !== 'own' && read.kind === 'flow' && APPLICATION.test(words)) state.applications = true;
    return now;
  }

  /** Cases and documents of another office are not spoken of any more behind it. */
  function drop({ kind }: Reading): Reading {
    if (kind === 'dispute' || kind === 'outcome') {
      state.cases = [];
      state.information = section === 4;
    } else if (kind === 'disclosure') state.row = null;
    return FOREIGN_READING;
  }

  /** What the figures that follow may be about. */
  function remember(reading: Reading, words: string): void {
    state.before = [...state.before.slice(-7), reading];
    if (reading.kind === 'flow') {
      state.applications = true;
      state.cases = [];
      state.row = null;
    } else if (reading.kind === 'dispute') state.cases = reading.base;
    else if (reading.kind === 'foreign' && casesNamed(words).length > 0) state.cases = [];
    else if (reading.kind === 'disclosure') state.row = reading.about[0]?.cells[0]?.row ?? state.row;
    else if (reading.kind === 'foreign' && state.parent === null) state.applications = false;
  }
}
