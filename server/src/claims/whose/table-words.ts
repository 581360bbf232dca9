import { APPLICATION } from '../lexicon/applications.ts';
import { CARRIED_IN, CARRIED_OUT, NOT_DONE } from '../lexicon/carry-over.ts';
import { resultsIn } from '../lexicon/results.ts';
import { ROLE, STOPS, TABLE_WORDS } from '../lexicon/table-words/index.ts';

/*
 * What else stands beside a figure — another office, a kind of application, a part of the work — makes it a figure of its own, whatever it
 * is: the writer of these rules can't foresee all of them, so not they are listed but the words that plainly state the tables' own figures.
 */

const OWN_YEAR = /(\d{4})年[度底末]?/g;

/** `除3件结转下年度外`: they are told all the same. */
const EXCEPTED = /^除(#、)外$/;

/** What follows from a reason is stated all the same: `1件因需征求意见结转下年度`. */
const REASON = /因[^#、，；]{1,24}(?=、$)/;

/**
 * True when words round a figure (`#`) say nothing but what the tables count, who counts it and when.
 * @param own every name of the report's own office, longest first
 */
export function holdsOnlyTableWords(words: string, own: readonly string[], year: number | null): boolean {
  if (ROLE.test(words)) return false;
  let left = words;
  for (const label of resultsIn(left).reverse()) left = `${left.slice(0, label.from)}、${left.slice(label.to)}`;
  if (CARRIED_OUT.test(left)) left = left.replace(CARRIED_OUT, '、').replace(REASON, '').replace(EXCEPTED, '$1');
  // `仍在办理的5件均未到期` says it twice.
  for (const pattern of [CARRIED_IN, NOT_DONE, NOT_DONE, APPLICATION]) left = left.replace(pattern, '、');
  left = withoutNames(left, own);
  left = left.replace(OWN_YEAR, (whole, named) => (Number(named) === year ? '、' : whole));
  return left.replace(TABLE_WORDS, '').replace(STOPS, '') === '';
}

/** The words without the names of the report's own office. */
export function withoutNames(words: string, own: readonly string[]): string {
  if (!mayHold(words, own)) return words;
  let left = words;
  for (const name of own) left = left.replace(name, '、');
  return left;
}

/** The names that were asked about last, and how they begin: all figures of a report ask about the same. */
let last: { readonly own: readonly string[]; readonly beginnings: ReadonlySet<number> } = {
  own: [],
  beginnings: new Set(),
};

/** A report has a hundred names, and they are looked for beside every figure: the first two characters of each spare most searches. */
function mayHold(words: string, own: readonly string[]): boolean {
  if (own !== last.own) last = { own, beginnings: new Set(own.map(name => pairAt(name, 0))) };
  const { beginnings } = last;
  for (let i = 0; i + 1 < words.length; i++) if (beginnings.has(pairAt(words, i))) return true;
  return false;
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}
