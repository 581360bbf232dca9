import {
  AMONG_APPLICATIONS,
  BESIDE_OLD_ANSWERS,
  casesNamed,
  ENDED_AHEAD,
  ENDED_BEHIND,
  OLD_CASES,
  OUTCOMES,
  SOME_WENT_ON,
} from '../lexicon/cases.ts';
import type { Reading, Spoken } from './reading.ts';
import type { FigureInWords } from './rule.ts';

/** A figure that may count cases of 表四. */
export interface CaseFigure {
  readonly figure: FigureInWords;
  readonly spoken: Spoken;
  /** Kinds of case that its words name; empty when none. */
  readonly named: readonly string[];
  /** Kinds of case that it is about where its words name none. */
  readonly kinds: readonly string[];
  /** How the cases ended, by its words. */
  readonly outcome: string | undefined;
}

/** Null where nothing speaks of cases. */
export function caseFigure(figure: FigureInWords, spoken: Spoken): CaseFigure | null {
  const { words } = figure;
  const { parent } = spoken;
  // `复议诉讼情况：政府信息公开复议案件3件`
  const named = kindsIn(words.slice(words.lastIndexOf('：') + 1));
  const kinds = parent?.kind === 'dispute' ? parent.base : parent?.kind === 'foreign' ? [] : spoken.cases;
  if (named.length === 0 && kinds.length === 0 && !isAmongCases(parent)) return null;
  return { figure, spoken, named, kinds, outcome: outcomeIn(words) };
}

/** A part of cases of all matters. */
export function isAmongCases(parent: Reading | null): boolean {
  return parent?.kind === 'foreign' && parent.base.length > 0;
}

/** `行政诉讼，未经复议直接起诉` names one kind, not two. */
function kindsIn(words: string): string[] {
  const named = casesNamed(words);
  return named.includes('direct') || named.includes('afterReview') ? named.filter(k => k !== 'litigation') : named;
}

function outcomeIn(words: string): string | undefined {
  return OUTCOMES.find(([, pattern]) => pattern.test(words))?.[0];
}

/** How those ended that a list is of, and the words for it: `未审结的行政复议1件、行政诉讼3件`, `行政复议1件、行政诉讼3件未审结`; null where nothing says. */
export function sharedOutcome({
  lead,
  rest,
}: FigureInWords): { readonly outcome: string; readonly words: string } | null {
  const words = (ENDED_AHEAD.exec(lead) ?? ENDED_BEHIND.exec(rest))?.[0];
  const outcome = words === undefined ? undefined : outcomeIn(words);
  return words === undefined || outcome === undefined ? null : { outcome, words };
}

/** `对本年度作出的答复提起行政复议2件` */
const OF_ONE_YEARS_ANSWERS =
  /对(?:本年|当年|上一?年|20\d\d年)[^#，。；]*(?:答复|决定|申请)|年度?(?:作出|出具)的[^#，。；]{0,8}(?:答复|决定)/;

/** `46件申请中，2件申请人提起诉讼`: of this year's applications, where cases of earlier ones are counted too. */
export function isOfSomeApplications({ figure: { lead, words }, spoken: { parent } }: CaseFigure): boolean {
  if (OF_ONE_YEARS_ANSWERS.test(words) || /^其中，?#/.test(words)) return true;
  if (/信息公开|全年|本年/.test(words)) return false;
  if (parent?.kind === 'result' || parent?.kind === 'flow') return true;
  if (AMONG_APPLICATIONS.test(lead)) return true;
  const clausesAhead = lead.replace(/[^，：]*$/, '');
  return SOME_WENT_ON.test(words) && /申请(?!行政复议|复议)|答复|决定/.test(clausesAhead);
}

/** `行政处罚36件中，申请行政复议2件` */
export function isOfDecisions({ lead, words }: FigureInWords): boolean {
  return /行政(?:处罚|许可|强制)[^，。；]{0,8}\d+件/.test(lead) && !/信息公开/.test(lead + words);
}

/** `新发生8件，上年结转2件`, `引发复议2件，其余3件系上年答复引发`: only this year's, where 表四 counts those of both years. */
export function isNewBesideOld({ lead, words, rest }: FigureInWords): boolean {
  if (BESIDE_OLD_ANSWERS.test(rest)) return true;
  return /新(?:发生|增|收)|[本当]年(?:收到|受理|发生)/.test(lead + words) && OLD_CASES.test(lead + words + rest);
}
