import type { Cell, Report } from '../../report/model.ts';
import { cellOf, tableOf } from '../../report/query.ts';
import { matchesOf } from '../../text/matches.ts';
import { matchSpan, type Piece, pieceAt, textAt, textBefore, textBehind } from '../../text/piece.ts';
import { byPlace, lastBegun, type Span, span } from '../../text/span.ts';
import { claimsIn } from '../claims-in.ts';
import {
  ALL_DONE,
  EVERY_ONE,
  IN_TIME,
  NOT_ALL,
  OF_THOSE_DONE,
  REST_FOLLOWS,
  SHARE,
  SHARE_OF_ANSWERS,
  SOME_EXCEPTED,
  THESE,
  WITHIN_YEAR,
} from '../lexicon/all-done.ts';
import { isOneKind } from '../lexicon/applicants.ts';
import { CARRIED_OUT } from '../lexicon/carry-over.ts';
import { sentencesOf } from '../prose/clauses.ts';
import { type Passage, passagesOf, place } from '../prose/passages.ts';
import { amountOf, applications } from '../quantities.ts';
import { isOfOthers } from '../whose/office.ts';
import { ownNamesOf } from '../whose/own-names.ts';
import { ownNamesBeside } from '../whose/own-offices.ts';
import { holdsOnlyTableWords } from '../whose/table-words.ts';
import { isOwnYearBehind } from '../whose/which-year.ts';

/** How far before the statement its subject may stand, and how far behind it words may take it back. */
const REACH = 120;
const ABOUT = /申请/;
const COUNT = /\d+(?:件|宗|条|份|次)/g;
/** A clause that says nothing of what is done, or only when. */
const EMPTY_CLAUSE = new RegExp(`^(?:已|也|现|目前|于|${WITHIN_YEAR})*$`);
const WITHIN_YEAR_BEHIND = new RegExp(`${WITHIN_YEAR}(?:已)?$`);

/** Words that say that all applications are closed, beside the carry-over that says they are not. */
export interface AllDone {
  readonly span: Span;
  /** 四、结转下年度继续办理, 总计. */
  readonly left: Cell;
  readonly isShareOfAnswers: boolean;
}

/** Where the prose says that all applications are closed while 表三 carries some over. */
export function allDoneStatements(report: Report): AllDone[] {
  const table = tableOf(report, 'applications');
  const left = table && cellOf(table, 'carriedOut', 'total');
  if (left === undefined || left.value === null || left.value <= 0) return [];
  const about = tellsOf(report);
  const openIn = stretches(about.open);
  return passagesOf(report)
    .filter(p => p.section <= 3)
    .flatMap(p => statementsIn(p, about, openIn(place(p, 0, p.text.length))))
    .map(({ at, words }) => ({ span: at, left, isShareOfAnswers: SHARE_OF_ANSWERS.test(words) }));
}

/** What the statements of one report are judged by. */
interface Tells {
  /** True where words of a passage, in a sentence that begins so, speak of nothing but all applications of the report's own office and year. */
  readonly isOwn: (words: string, before: string, passage: string) => boolean;
  /** True for as many as were dealt with, where more came in. */
  readonly isThoseDone: (count: number) => boolean;
  /** The numbers in the prose of applications that are open, in order. */
  readonly open: readonly Span[];
  /** All numbers of applications in the prose, in order. */
  readonly stated: readonly Stated[];
}

interface Stated {
  readonly span: Span;
  readonly value: number;
  /** It counts new ones, or all that were in hand. */
  readonly isWhole: boolean;
}

function tellsOf(report: Report): Tells {
  const { year } = report;
  const all = ownNamesOf(report);
  const amount = (key: string) => amountOf(report, applications(key, report.edition));
  const received = [amount('new'), amount('new+carriedIn')];
  const done = amount('processed');
  const claims = claimsIn(report).filter(c => c.about[0]?.table === 'applications');
  return {
    isOwn: (words, before, passage) => {
      const names = ownNamesBeside(passage, all);
      return (
        holdsOnlyTableWords(words, names, year) &&
        !isOneKind(words) &&
        isOwnYearBehind(words, year, true) &&
        !isOfOthers(before, { names, year })
      );
    },
    isThoseDone: count => count === done && !received.includes(count),
    open: claims
      .filter(c => c.about[0]?.key === 'carriedOut' && c.value > 0)
      .map(c => c.span)
      .sort(byPlace),
    stated: claims
      .map(c => ({ span: c.span, value: c.value, isWhole: /^new(?:\+carriedIn)?$/.test(c.about[0]!.key) }))
      .sort((a, b) => byPlace(a.span, b.span)),
  };
}

interface Statement {
  readonly at: Span;
  readonly words: string;
}

/** Tells for one stretch of the draft after another, in order, which of the spans it holds: each is looked at once. */
function stretches(spans: readonly Span[]): (stretch: Span) => readonly Span[] {
  let next = 0;
  return stretch => {
    while (next < spans.length && spans[next]!.start < stretch.start) next++;
    const from = next;
    while (next < spans.length && spans[next]!.end <= stretch.end) next++;
    return spans.slice(from, next);
  };
}

/** @param open the numbers of open applications in the passage, in order */
function statementsIn(passage: Passage, tells: Tells, open: readonly Span[]): Statement[] {
  const found: Statement[] = [];
  let spoken = /申请/.test(passage.heading) || passage.section === 3;
  let sentenceBefore = place(passage, 0, 0).start;
  for (const [from, to] of sentencesOf(passage.text)) {
    const piece = pieceAt(passage, span(from, to));
    spoken ||= ABOUT.test(piece.text);
    const sentenceStart = place(passage, from, from).start;
    const before = sentenceBefore;
    sentenceBefore = sentenceStart;
    if (!spoken) continue;
    const sentenceEnd = place(passage, to, to).start;
    const firstOpen = open[(lastBegun(open, sentenceStart - 1, o => o.start)?.index ?? -1) + 1];
    for (const match of matchesOf(ALL_DONE, piece.text)) {
      const at = matchSpan(piece, match);
      const statement = { at: place(passage, at.start, at.end), words: match[0] };
      if (!isOfAll(piece, at, span(before, sentenceStart), statement.at, tells, passage.text)) continue;
      if (open.length === 0 || isOfEveryOne(piece, at, besideOpen(statement.at, firstOpen))) found.push(statement);
      else if (firstOpen === open[0] && firstOpen!.start >= sentenceEnd && isWithinYear(piece, at))
        found.push(statement);
    }
  }
  return found;
}

/**
 * @param before the sentence before this one, in the draft
 * @param place the statement, in the draft
 * @param passage the words of its paragraph
 */
function isOfAll(sentence: Piece, at: Span, sentenceBefore: Span, place: Span, tells: Tells, passage: string): boolean {
  const { isOwn, isThoseDone, stated } = tells;
  const words = textAt(sentence, at);
  const before = textBefore(sentence, at, REACH);
  const own = ownClause(before, SHARE.test(words));
  if (REST_FOLLOWS.test(textBehind(sentence, at, REACH)) || SOME_EXCEPTED.test(statementOf(before))) return false;
  if (SHARE_OF_ANSWERS.test(words) && IN_TIME.test(before)) return false;
  const last = lastBegun(stated, place.start - 1, s => s.span.start)?.item;
  if (THESE.test(before)) return last?.isWhole === true && last.span.start >= sentenceBefore.start;
  // A share is of what was counted last, whatever stands between.
  const subject = SHARE.test(words) && !COUNTED.test(own) ? before : own;
  // A clause that names no applications goes on about what the sentence began with.
  const about = ABOUT.test(subject) ? subject : before;
  if (!/申请|件/.test(subject) || NOT_ALL.test(own) || OF_THOSE_DONE.test(own)) return false;
  const count = own.match(COUNT)?.at(-1);
  const counted = count === undefined ? null : Number.parseInt(count, 10);
  if (counted !== null && isThoseDone(counted)) return false;
  // `新收8件，上年结转1件，应办9件；已全部办结`: the clause itself says of how many.
  const isOfWhole = last?.isWhole && last.value === counted && last.span.start >= sentenceBefore.end;
  return isOwn((isOfWhole ? own : about).replace(COUNT, ''), isOfWhole ? '' : before, passage);
}

const COUNTED = /\d/;

/** The words before without what a semicolon parts from them. */
const statementOf = (before: string): string => before.slice(before.lastIndexOf('；') + 1);

/**
 * The clause that the statement stands in, or the one before where it begins a clause itself.
 * @param ofAll a share is of all that was spoken of, not of what was carried over
 */
function ownClause(before: string, ofAll: boolean): string {
  const isEmpty = (clause: string) => EMPTY_CLAUSE.test(clause) || (ofAll && CARRIED_OUT.test(clause));
  return before.split(/[，；]/).findLast(clause => !isEmpty(clause)) ?? '';
}

const besideOpen = (at: Span, open: Span | undefined): boolean => open !== undefined && open.start < at.start;

/** `收到136件，本年度全部办结。结转下年度5件`: what is said of the year leaves none for the next. */
function isWithinYear(sentence: Piece, at: Span): boolean {
  return WITHIN_YEAR_BEHIND.test(textBefore(sentence, at, REACH));
}

/** Beside the number of those that are open only words that leave none out are wrong for sure. */
function isOfEveryOne(sentence: Piece, at: Span, besideOpen: boolean): boolean {
  if (EVERY_ONE.test(textBefore(sentence, at, REACH))) return true;
  return besideOpen && SHARE.test(textAt(sentence, at));
}
