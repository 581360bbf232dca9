import { matchesOf } from '../../text/matches.ts';
import { isOneKind } from '../lexicon/applicants.ts';
import { BEHIND_LEFT, CARRIED_IN } from '../lexicon/carry-over.ts';
import { CONDITION, mightSayNone, NONE, SOME_APPLICANTS, SUPERVISION } from '../lexicon/none.ts';
import { FOREIGN } from '../lexicon/other-work.ts';
import { noneInWords } from '../which-cell/none-in-words.ts';
import { isLeftByLastYear, LAST_YEAR, NONE_RULES } from '../which-cell/none-rules.ts';
import type { Reading } from '../which-cell/reading.ts';
import { decide } from '../which-cell/rule.ts';
import { isOfOthers, type Reporter } from '../whose/office.ts';
import { holdsOnlyTableWords } from '../whose/table-words.ts';
import { isOwnYearBehind } from '../whose/which-year.ts';
import type { Sentence } from './sentence.ts';
import type { SentenceState } from './state.ts';

/** Words that say there was none, [from, to) in the passage: `未收到`. */
export interface Nothing {
  readonly from: number;
  readonly to: number;
  readonly reading: Reading;
}

/** How far back the year of a statement is looked for. */
const REACH = 120;
/** How far before and behind the words those stand that say of what there was none. */
const REACH_BEFORE = 40;
const REACH_BEHIND = 60;
/** So far from a sentence its paragraph may say that it is on supervision; the bound keeps nonsense cheap. */
const NEAR = 300;
/** `均已办结，` */
const BEHIND_DONE = /(?:均|全部|全都|都)[^，。；]{0,12}(?:办结|办毕|完毕|答复|回复)，$/;
/**
 * Every statement of a sentence that there was none of something, by the report's own office and for its year. What the tables do not count
 * has a reading about nothing.
 * @param state how far the reading has come behind the sentence
 */
export function nothingIn({ text, from, to }: Sentence, state: SentenceState, reporter: Reporter): Nothing[] {
  const words = text.slice(from, to);
  if (!mightSayNone(words)) return [];
  const isSupervision = SUPERVISION.test(text.slice(Math.max(0, from - NEAR), to + NEAR));
  const about = (before: string) => ({
    ofSupervision: isSupervision && !FOREIGN.test(before.replace(/^.*；/s, '').replace(SUPERVISION, '')),
    ofOtherWork: FOREIGN.test(before) || /问题|整改/.test(before),
    behindDone: BEHIND_DONE.test(before),
    behindLeft: BEHIND_LEFT.test(before),
  });
  return matchesOf(NONE, words).flatMap((match): Nothing[] => {
    const start = from + match.index;
    const end = start + match[0].length;
    if (CONDITION.test(text.slice(Math.max(from, start - 3), start))) return [];
    const tail = objectOf(match[0], text.slice(end, Math.min(to, end + REACH_BEHIND)));
    const head = text.slice(Math.max(from, start - REACH_BEFORE), start).replace(/^.*[，；：]/, '');
    const before = text.slice(Math.max(from, start - REACH), start);
    const isOfLastYear = isLeftByLastYear(head, tail);
    if (!isOfLastYear && !isOwnYearBehind(before.replace(CARRIED_IN, ''), state.year, true)) return [];
    const reading = decide(NONE_RULES, noneInWords(match[0], head, tail, state, about(before)))!;
    const own =
      reading.about.length === 0 ||
      (isOfAll(isOfLastYear ? head.replace(LAST_YEAR, '') : head, tail, reporter) && !isOfOthers(before, reporter));
    return own ? [{ from: start, to: end, reading }] : [];
  });
}

/** What the negation reaches: to the next stop. A number in it is read as a figure of its own, or a share. */
function objectOf(words: string, behind: string): string {
  const end = behind.search(words === '零' ? /[，；：。（）、]/ : /[，；：。（）]|、(?:无|没有|未)/);
  return end < 0 ? behind : behind.slice(0, end);
}

/** True where the words leave it to all applicants and to the report's own office. */
function isOfAll(head: string, tail: string, { names, year }: Reporter): boolean {
  return (
    !SOME_APPLICANTS.test(tail) &&
    !isOneKind(head) &&
    !isOneKind(tail) &&
    holdsOnlyTableWords(`${head}#${tail}`, names, year)
  );
}
