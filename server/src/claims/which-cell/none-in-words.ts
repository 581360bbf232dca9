import type { RowKey } from '../../forms/form.ts';
import { casesNamed } from '../lexicon/cases.ts';
import { DECISION_ROWS } from '../lexicon/documents.ts';
import type { Quantity } from '../quantities.ts';
import type { Confidence, Kind, Reading, Spoken } from './reading.ts';

/** Words that say that there was none, and those that say of what. */
export interface NoneInWords {
  /** `未收到` */
  readonly words: string;
  /** From the last stop to them. */
  readonly head: string;
  /** From them to the next stop. */
  readonly tail: string;
  readonly spoken: Spoken;
  /** True where the paragraph tells how the work on information was supervised, and the sentence of no other work: then of no case at all. */
  readonly ofSupervision: boolean;
  /** True where the clause before says that all were dealt with. */
  readonly behindDone: boolean;
  /** True where the clause before tells of those that were left over. */
  readonly behindLeft: boolean;
  /** True where the sentence has told of other work. */
  readonly ofOtherWork: boolean;
  /** Those that name cases, and the kinds they name; empty when none. */
  readonly caseWords: string;
  readonly cases: readonly string[];
  /** Rows of decisions that the tail names. */
  readonly decisions: readonly RowKey[];
}

export function noneInWords(
  words: string,
  head: string,
  tail: string,
  spoken: Spoken,
  sentence: Pick<NoneInWords, 'ofSupervision' | 'behindDone' | 'behindLeft' | 'ofOtherWork'>,
): NoneInWords {
  // `行政复议没有发生`
  const reversed = /^(?:的)?(?:情况|情形|案件)?$/.test(tail) && /(?:发生|产生|出现|收到|引起|存在)/.test(words);
  const caseWords = reversed && casesNamed(tail).length === 0 ? head : tail;
  const decisions = DECISION_ROWS.filter(([, pattern]) => pattern.test(tail)).map(([row]) => row);
  const cases = casesNamed(caseWords);
  return { ...sentence, words, head, tail, spoken, caseWords, cases, decisions };
}

/** A reading that says that there was none of these. */
export function noneOf(kind: Kind, about: readonly Quantity[], confidence: Confidence): Reading {
  return { kind, about, confidence, base: [], rule: '' };
}
