import { isEverybody, isPeopleAndFirms, namesApplicant, OTHERS } from '../lexicon/applicants.ts';
import { APPLICATION, APPLICATION_NEAR, BARE_APPLICATION, DONE, RECEIVED } from '../lexicon/applications.ts';
import { AMONG_LEFT, CARRIED_IN, CARRIED_OUT, NEW_AND_CARRIED_IN, NOT_DONE } from '../lexicon/carry-over.ts';
import type { NamedResult } from '../lexicon/results.ts';
import { isOneWay } from '../lexicon/ways.ts';
import { applications } from '../quantities.ts';
import type { Confidence, Reading, Spoken } from './reading.ts';
import { nearestLabels, withoutLabels } from './result-labels.ts';
import type { FigureInWords } from './rule.ts';

/** How words say that applications were carried over: from last year, into the next, as not done yet, or at the end of a list. */
export type CarriedOver = 'in' | 'out' | 'notDone' | 'listed';

/** A figure that may count applications of 表三. What several rules ask is worked out when the first asks. */
export class ApplicationFigure {
  readonly words: string;
  /** The results that stand next to it; empty when none. */
  readonly labels: readonly NamedResult[];
  readonly carriedOver: CarriedOver | null;
  private knownBare: string | undefined;
  private knownUnnamed: string | undefined;
  private knownOneWay: boolean | undefined;
  private knownNear: boolean | undefined;
  private knownOtherWork: boolean | undefined;
  private knownAnswered: boolean | undefined;
  private knownOneApplicant: boolean | undefined;

  constructor(
    readonly figure: FigureInWords,
    readonly spoken: Spoken,
  ) {
    this.words = figure.words;
    this.labels = nearestLabels(figure.before, figure.after);
    this.carriedOver = carriedOver(figure.words, spoken);
  }

  /** The words without labels and without the name of what is counted. */
  get bare(): string {
    this.knownBare ??= withoutLabels(this.words, this.labels);
    return this.knownBare;
  }

  /** The words without the name of what is counted. */
  get unnamed(): string {
    this.knownUnnamed ??= this.words.replace(APPLICATION, '');
    return this.knownUnnamed;
  }

  /** True where the words name applications under the 条例. */
  get isNamed(): boolean {
    return this.unnamed !== this.words;
  }

  /** True where they name them right beside the figure. */
  get isNamedNear(): boolean {
    this.knownNear ??= APPLICATION_NEAR.test(this.words);
    return this.knownNear;
  }

  /** True where the words name one way in which applications came in. */
  get isOneWay(): boolean {
    this.knownOneWay ??= isOneWay(this.words);
    return this.knownOneWay;
  }

  /** `受理信访事项19件，办结18件，结转下年度1件`: among figures of other work. */
  get isOfOtherWork(): boolean {
    this.knownOtherWork ??= isAmongOtherWork(this.words, this.spoken);
    return this.knownOtherWork;
  }

  /** True in a list of results without figures of other work. */
  get isInList(): boolean {
    return this.spoken.results && !this.spoken.before.some(r => r.kind === 'foreign');
  }

  /** `共办结#` in such a list. */
  get isAnsweredInList(): boolean {
    return this.isInList && /^(?:本年度|全年)?(?:共|总共)?(?:作出|依法)?(?:答复|办结)#/.test(this.words);
  }

  /** True where the words say that applications were answered, not that they came in. */
  get isAnswered(): boolean {
    this.knownAnswered ??= this.isAnsweredInList || (DONE.test(this.words) && !RECEIVED.test(this.words));
    return this.knownAnswered;
  }

  /** True where the words name a kind of applicant, and not all; `其他` names the last kind behind the others. */
  get isOfOneApplicant(): boolean {
    this.knownOneApplicant ??= isOfOneApplicant(this.words, this.spoken);
    return this.knownOneApplicant;
  }

  /** True where applications are spoken of, by name or in short words behind their name. */
  get isOfApplications(): boolean {
    const { words, spoken } = this;
    if (this.isNamed || BARE_APPLICATION.test(words)) return true;
    return spoken.applications && (/申请(?!人)/.test(words) || this.unnamed.length <= SHORT);
  }
}

/** Longer than this, words without the name of what is counted are about something else. */
const SHORT = 24;

function isAmongOtherWork(words: string, { before, parent }: Spoken): boolean {
  const kinds = [...before, ...(parent === null ? [] : [parent])].map(r => r.kind);
  const own = kinds.some(k => k === 'flow' || k === 'result' || k === 'applicant');
  return kinds.includes('foreign') && !own && !/申请/.test(words);
}

function isOfOneApplicant(words: string, { applications, parent, before }: Spoken): boolean {
  if (!applications && parent === null && !/申请/.test(words)) return false;
  if (isEverybody(words) && !isPeopleAndFirms(words)) return false;
  return namesApplicant(words) || (OTHERS.test(words) && before.at(-1)?.kind === 'applicant');
}

function carriedOver(words: string, spoken: Spoken): CarriedOver | null {
  const into = CARRIED_IN.exec(words);
  if (into !== null && fitsYear(into, spoken.year, (named, own) => named < own)) return 'in';
  const out = CARRIED_OUT.exec(words);
  if (out !== null && fitsYear(out, spoken.year, (named, own) => named > own)) return 'out';
  // Beside the new ones those carried over came in, whether a year is named or not.
  if (out === null && NEW_AND_CARRIED_IN.test(words.slice(0, words.indexOf('#')))) return 'in';
  if (NOT_DONE.test(words) && (spoken.applications || /申请/.test(words))) return 'notDone';
  const listed = spoken.before.some(r => r.kind === 'result' || r.base[0] === 'processed');
  return /结转|转结/.test(words) && listed ? 'listed' : null;
}

/** True unless the words name a year that speaks against it. */
function fitsYear(match: RegExpExecArray, own: number | null, fits: (named: number, own: number) => boolean): boolean {
  const named = match.groups?.['year'];
  return named === undefined || own === null || fits(Number(named), own);
}

/** What was done this year, or left over, came in part from last year: no cell says how much. */
export function isOfBothYears(parent: Reading | null): boolean {
  return parent?.kind === 'result' || parent?.base[0] === 'processed' || parent?.base[0] === 'carriedOut';
}

/** The rules by which a figure is a part of those, of this year or of last. */
export const NEW_AMONG = 'part-of-done';
export const CARRIED_IN_AMONG = 'carried-in-among-done-or-left';

/** `其中上年结转3件、本年新收#`: behind the other part. */
export function isBesideSuchPart({ spoken: { before } }: ApplicationFigure, rule: string): boolean {
  return before.at(-1)?.rule === rule;
}

/** `结转下年度5件（其中上年结转0件，本年新收#`, `尚在办理的5件中，上年结转#`: of those left over. */
export function isAmongLeft({ figure: { lead } }: ApplicationFigure): boolean {
  return AMONG_LEFT.test(lead);
}

/** A reading by rows of 表三 in the column 总计, the likeliest first. */
export function flow(keys: readonly string[], { spoken }: ApplicationFigure, confidence: Confidence): Reading {
  const about = keys.map(key => applications(key, spoken.edition));
  return { kind: 'flow', about, confidence, base: keys, rule: '' };
}

/** New ones and those from last year have been stated. */
export function isNewAndCarriedIn({ spoken }: ApplicationFigure): boolean {
  const keys = new Set(spoken.before.map(r => r.base[0]));
  return keys.has('new') && keys.has('carriedIn');
}
