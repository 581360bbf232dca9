import type { ColumnKey, Edition, RowKey } from '../../forms/form.ts';
import type { SectionNumber } from '../../report/model.ts';
import type { Quantity } from '../quantities.ts';

/** sure: the form's own words where nothing else can be meant. likely: other words, or words that are used for more than one thing. */
export type Confidence = 'sure' | 'likely';

/**
 * flow: applications received, carried over or dealt with · result: a group or reason of 表三 · applicant · dispute: cases of
 * 表四 · outcome · disclosure: 表二 · way: how applications came in, what they were about, a comparison · foreign: figures of other work ·
 * unknown: the words do not tell.
 */
export type Kind =
  | 'flow'
  | 'result'
  | 'applicant'
  | 'dispute'
  | 'outcome'
  | 'disclosure'
  | 'way'
  | 'foreign'
  | 'unknown';

/** What a figure was taken to mean. */
export interface Reading {
  readonly kind: Kind;
  /** The quantities it may state, the likeliest first; empty when none. */
  readonly about: readonly Quantity[];
  readonly confidence: Confidence;
  /** Rows of 表三 (`new`, `new+carriedIn`, `granted`) or kinds of case (`review`) that parts of this figure belong to. */
  readonly base: readonly string[];
  /** True for a figure that only compares (`较上年的29件增加7件`): nothing is a part of it. */
  readonly compared?: boolean;
  /** Of a result: the kinds of applicant told right before it, who alone may be meant. */
  readonly askedBy?: readonly (readonly ColumnKey[])[];
  /** The rule that decided (see rule.ts); empty before one has. */
  readonly rule: string;
}

/** A reading that is about nothing in the tables. */
function nothing(kind: Kind, compared = false): Reading {
  return { kind, about: [], confidence: 'likely', base: [], compared, rule: '' };
}
export const UNKNOWN = nothing('unknown');
export const FOREIGN_WORK = nothing('foreign');
export const WAY = nothing('way');
export const COMPARISON = nothing('way', true);

/** What is being spoken of when a figure comes. */
export interface Spoken {
  readonly year: number | null;
  readonly edition: Edition;
  readonly section: SectionNumber | 0;
  /** Applications under the 条例 are being spoken of. */
  readonly applications: boolean;
  /** The sentence names two or more results in the official words. */
  readonly results: boolean;
  /** The sentence or what is before it speaks of 信息公开, so its 复议 and 诉讼 are about that. */
  readonly information: boolean;
  /** The sentence sorts documents by 主动公开, 依申请公开, 不予公开. */
  readonly marks: boolean;
  /** Kinds of case spoken of last; empty when none. */
  readonly cases: readonly string[];
  /** Row of 表二 spoken of last. */
  readonly row: RowKey | null;
  /** The figure that this one is said to be a part of (`其中`, in brackets). */
  readonly parent: Reading | null;
  /** The last readings before it in the sentence. */
  readonly before: readonly Reading[];
}
