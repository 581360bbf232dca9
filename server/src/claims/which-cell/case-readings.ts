import { OFFICIAL_OUTCOME, OUTCOMES } from '../lexicon/cases.ts';
import { disputes } from '../quantities.ts';
import type { Reading, Spoken } from './reading.ts';

/** `结果纠正3件，其中行政复议2件`: of that outcome, whatever words tell it. */
export function isPartOfOutcome(lead: string, parent: Reading | null): boolean {
  const parts = lead.split(/其中|（/);
  if (parts.length === 1) return false;
  const isOutcome = (words: string) => !/复议|诉讼/.test(words) && isAboutOutcome(words);
  if (isOutcome(parts[0]!)) return true;
  return (
    parent?.about.length === 0 &&
    isOutcome(
      parts
        .at(-2)!
        .split('，')
        .findLast(clause => clause !== '') ?? '',
    )
  );
}

function isAboutOutcome(words: string): boolean {
  return /审结|办结|结案/.test(words) || OUTCOMES.some(([, pattern]) => pattern.test(words));
}

/** `参加诉讼，承办案件58件`: no word tells whether they are about information. */
export function isOfCases(words: string, { before }: Spoken): boolean {
  if (/申请/.test(words)) return false;
  if (before.at(-1)?.kind === 'dispute' && /^[，、]?(?:已|均|共)*(?:受理|办理|收到)#$/.test(words)) return true;
  return /案件?|应诉|出庭/.test(words) || (before.length === 0 && /办理|处理|受理|办结|承办/.test(words));
}

/** What is read of the last kinds of case may be so of all that were listed. */
export function orOfAll(
  last: readonly string[],
  all: readonly string[],
  read: (kinds: readonly string[]) => Reading,
): Reading {
  const reading = read(last);
  return all.length > last.length
    ? { ...reading, about: [...reading.about, ...read(all).about], confidence: 'likely' }
    : reading;
}

/** `行政复议8件、行政诉讼3件，其中结果维持5件`: the kinds that stand side by side before the outcomes. */
export function casesListed(before: readonly Reading[]): string[] {
  const end = before.findLastIndex(r => r.kind !== 'outcome') + 1;
  const from = before.slice(0, end).findLastIndex(r => r.kind !== 'dispute') + 1;
  return kindsOf(before.slice(from, end));
}

/** Of 行政诉讼 and its two kinds only 行政诉讼. */
export function kindsOf(readings: readonly Reading[]): string[] {
  const all = [...new Set(readings.flatMap(r => r.base))];
  return all.includes('litigation') ? all.filter(kind => kind !== 'direct' && kind !== 'afterReview') : all;
}

/** All cases of these kinds, where the words do not say so for sure. */
export function ofTotal(kinds: readonly string[]): Reading {
  return reading('dispute', kinds, 'total', 'likely');
}

/** The outcome that a figure's parent counts. */
export function outcomeOfParent(parent: Reading | null): string | undefined {
  return parent?.kind === 'outcome' ? parent.about[0]?.key.split('.')[1] : undefined;
}

/** Cases by how they ended; of words that offices use for several outcomes, any of them. */
export function ended(kinds: readonly string[], outcome: string, words: string): Reading {
  const official = OFFICIAL_OUTCOME.test(words);
  const found = reading('outcome', kinds, outcome, official ? 'sure' : 'likely');
  const others = official ? [] : ['upheld', 'corrected', 'other'].filter(o => o !== outcome);
  return { ...found, about: [...found.about, ...others.map(o => disputes(kinds, o))] };
}

/** `维持和其他结果共5件`: no cell's. Outcomes told behind them are of the same cases. */
export function byAnyOutcome(kinds: readonly string[]): Reading {
  return { kind: 'outcome', about: [], confidence: 'likely', base: kinds, rule: '' };
}

/** Of these kinds of case together. */
export function reading(
  kind: 'dispute' | 'outcome',
  kinds: readonly string[],
  outcome: string,
  confidence: 'sure' | 'likely',
): Reading {
  return { kind, about: [disputes(kinds, outcome)], confidence, base: kinds, rule: '' };
}
