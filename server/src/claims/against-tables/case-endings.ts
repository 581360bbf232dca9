import { isColumnKey } from '../../forms/index.ts';
import type { Cell, Report } from '../../report/model.ts';
import { cellOf, tableOf } from '../../report/query.ts';
import { matchesOf } from '../../text/matches.ts';
import { lastBegun, type Span, span } from '../../text/span.ts';
import { claimsIn } from '../claims-in.ts';
import {
  ALL_ENDED,
  ALL_UPHELD,
  COUNT_BEFORE,
  NONE_CORRECTED,
  OTHER_COURSE,
  SOME_CORRECTED,
  SOME_PENDING,
  THESE_CORRECTED,
  THESE_UPHELD,
} from '../lexicon/case-endings.ts';
import { casesNamed } from '../lexicon/cases.ts';
import { sentencesOf } from '../prose/clauses.ts';
import { type Passage, passagesOf, place } from '../prose/passages.ts';
import { amountOf, disputes } from '../quantities.ts';
import { isOfOthers, type Reporter } from '../whose/office.ts';
import { ownNamesOf } from '../whose/own-names.ts';
import { ownNamesBeside } from '../whose/own-offices.ts';

/** Words that say how all cases ended, beside a figure of 表四 that says that some did not. */
export interface CaseEnding {
  readonly span: Span;
  /** The cells that say so, each above 0. */
  readonly cells: readonly Cell[];
  readonly outcome: Outcome;
}

type Outcome = 'pending' | 'corrected' | 'upheld' | 'other';

/** Words, the outcomes that there can't be beside them, and words that take them back. */
const STATEMENTS: readonly (readonly [words: RegExp, outcomes: readonly Outcome[], spared: RegExp])[] = [
  [ALL_ENDED, ['pending'], SOME_PENDING],
  [ALL_UPHELD, ['corrected'], SOME_CORRECTED],
  [NONE_CORRECTED, ['corrected'], SOME_CORRECTED],
  [THESE_UPHELD, ['corrected', 'other', 'pending'], SOME_CORRECTED],
  [THESE_CORRECTED, ['upheld', 'other', 'pending'], SOME_CORRECTED],
];
const LAWSUITS = ['direct', 'afterReview'];
const ABOUT = /信息公开|依申请/;
const CASES = /复议|诉讼|起诉|败诉|应诉|被纠[正错]的?案件/;
/** `行政复议21件` */
const COUNTED = /(复议|诉讼)[^，。；\d]{0,10}(\d+)[件起例宗]/g;
/** Fewer may be those of other matters. */
const LEAST_TELLING = 3;

/** Where the prose says that all cases are closed, were upheld or none was corrected, while 表四 counts some. */
export function caseEndings(report: Report): CaseEnding[] {
  const table = tableOf(report, 'disputes');
  if (table === undefined) return [];
  const all = ownNamesOf(report);
  const told = claimsIn(report)
    .filter(c => c.about[0]?.table === 'disputes')
    .map(c => c.span.start);
  const totalOf = (kinds: readonly string[]) =>
    kinds.reduce((sum, kind) => sum + (amountOf(report, disputes([kind], 'total')) ?? 0), 0);
  const cellsOf = (kinds: readonly string[], outcome: Outcome) =>
    kinds.flatMap(kind => {
      const key = `${kind}.${outcome}`;
      const cell = isColumnKey(key) ? cellOf(table, 'cases', key) : undefined;
      return cell?.value ? [cell] : [];
    });
  // A number of cases tells whose they are; without one the words round it must.
  const isAbout = (passage: Passage, from: number, to: number, isPassageAbout: boolean) => {
    const at = place(passage, from, to);
    const lastTold = lastBegun(told, at.end - 1, start => start)?.item ?? -1;
    if (lastTold >= at.start || passage.section === 4) return true;
    const words = passage.text.slice(from, to);
    if (countsAllCases(report, words)) return true;
    return !/\d[件起例宗]/.test(words) && (isPassageAbout || ABOUT.test(words));
  };
  return passagesOf(report)
    .filter(p => CASES.test(p.text))
    .flatMap(passage => {
      const reporter = { names: ownNamesBeside(passage.text, all), year: report.year };
      const isPassageAbout = passage.section === 1 && ABOUT.test(passage.text + passage.heading);
      return sentencesOf(passage.text)
        .filter(([from, to]) => isAbout(passage, from, to, isPassageAbout))
        .flatMap(([from, to]) =>
          statementsIn(passage.text.slice(from, to), reporter).flatMap(({ at, kinds, outcomes, count }) => {
            if (count !== null && count !== totalOf(kinds)) return [];
            const outcome = outcomes.find(o => cellsOf(kinds, o).length > 0);
            if (outcome === undefined) return [];
            const cells = cellsOf(kinds, outcome);
            return [{ span: place(passage, from + at.start, from + at.end), cells, outcome }];
          }),
        );
    });
}

/** `行政复议21件`, as many as 表四 has: no others are so many by chance. */
function countsAllCases(report: Report, words: string): boolean {
  return matchesOf(COUNTED, words).some(([, kind, count]) => {
    const total = amountOf(report, disputes([kind === '复议' ? 'review' : 'litigation'], 'total'));
    return Number(count) === total && total >= LEAST_TELLING;
  });
}

interface Statement {
  /** In the sentence. */
  readonly at: Span;
  readonly kinds: readonly string[];
  readonly outcomes: readonly Outcome[];
  /** How many they are, where only those are meant that were just counted. */
  readonly count: number | null;
}

function statementsIn(sentence: string, reporter: Reporter): Statement[] {
  if (!CASES.test(sentence) || OTHER_COURSE.test(sentence)) return [];
  const matches = STATEMENTS.map(s => matchesOf(s[0], sentence));
  // What else the sentence says of how cases ended: some may have ended otherwise.
  const rest = matches.flat().reduce((left, match) => left.replace(match[0], '＿'), sentence);
  return STATEMENTS.flatMap(([words, outcomes, spared], i) =>
    spared.test(rest)
      ? []
      : matches[i]!.flatMap(match => {
          const before = sentence.slice(0, match.index);
          const at = span(match.index, match.index + match[0].length);
          if (isOfOthers(before, reporter)) return [];
          const isCounted = words === THESE_UPHELD || words === THESE_CORRECTED;
          const count = isCounted ? Number(COUNT_BEFORE.exec(before)?.[1]) : null;
          return [{ at, kinds: kindsOf(before, match[0]), outcomes, count }];
        }),
  );
}

/** The kinds of case named last before the words, in their own clause or in the sentence; all kinds where none is named. */
function kindsOf(before: string, words: string): string[] {
  const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；')) + 1) + words;
  const named = [clause, before.slice(before.lastIndexOf('；') + 1), before]
    .map(casesNamed)
    .find(kinds => kinds.length > 0);
  if (/败诉/.test(words) && !/复议|纠/.test(words)) return LAWSUITS;
  const kinds = named ?? ['review', 'litigation'];
  return [...new Set(kinds.flatMap(kind => (kind === 'litigation' ? LAWSUITS : [kind])))];
}
