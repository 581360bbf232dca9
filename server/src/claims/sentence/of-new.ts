import { DONE } from '../lexicon/applications.ts';
import { isWhole } from '../prose/figures.ts';
import { howMany, type Said } from './parts.ts';

/** `新收的136件申请，办结131件`, `对新收136件，办结131件`: the clause only names those of which something is told. */
const NAMED_BEFORE = /(?:的|对[^，。；\d]*)$/;
/** `136件申请中，131件已办结`, `其中131件`, `其余131件` */
const AMONG = /^[^，。；]{0,14}中|(?:其中，?|其[余他它]|剩余|余下)[^，。；\d]{0,8}$/;
/** `当年办结131件`, `131件已于年内答复` */
const WITHIN_YEAR = /当年|年内|年度内/;
/** So far stand the words that name the new ones or the year. */
const REACH = 40;
/** And among so many figures what the sentence tells of them; the bound keeps nonsense cheap. */
const NEAR = 12;

/**
 * How many new applications there were, where a figure tells how many of these were dealt with: those that came over from last year, which
 * （七）总计 has too, are told of by themselves or not at all. Null for any other figure.
 * @param before figures of the sentences before (see wholes.ts)
 * @param at index of the figure in `said`
 */
export function newOnesOf(before: readonly Said[], said: readonly Said[], at: number, text: string): number | null {
  const one = said[at]!;
  if (one.reading.base[0] !== 'processed') return null;
  const flows = [...before, ...said.slice(Math.max(0, at - NEAR), at)].filter(isFlow);
  const from = flows.findLastIndex(f => rowOf(f) !== 'carriedOut');
  const whole = flows[from];
  if (whole === undefined || rowOf(whole) !== 'new' || !isWhole(whole.figure)) return null;
  const over = flows[from - 1];
  if (isOfBoth(over, whole, text)) return null;
  // `上年结转7件，均已办结；新收136件，办结131件`
  if (over !== undefined && rowOf(over) === 'carriedIn') return howMany(whole);
  const left = flows[from + 1] ?? said.slice(at + 1, at + NEAR).find(isFlow);
  return isNamed(whole, one, text) || addsUp(whole, one, left) ? howMany(whole) : null;
}

function isFlow({ reading: { kind, about } }: Said): boolean {
  return kind === 'flow' && about.length > 0;
}

const rowOf = ({ reading }: Said): string | undefined => reading.base[0];

/** `上年结转7件，新收136件，办结138件`: what was done is of both, unless what became of the first is told before the second. */
function isOfBoth(before: Said | undefined, whole: Said, text: string): boolean {
  if (before === undefined || rowOf(before) !== 'carriedIn') return false;
  return !DONE.test(text.slice(before.figure.unitEnd, whole.figure.start));
}

function isNamed(whole: Said, one: Said, text: string): boolean {
  const ahead = text.slice(Math.max(0, whole.figure.start - REACH), whole.figure.start);
  const between = text.slice(whole.figure.unitEnd, one.figure.start);
  const clause = /[^，。；]*$/.exec(between)![0];
  const behind = /^[^，。；]*/.exec(text.slice(one.figure.unitEnd, one.figure.unitEnd + REACH))![0];
  if (NAMED_BEFORE.test(ahead) && !between.includes('。')) return true;
  return AMONG.test(between) || WITHIN_YEAR.test(clause + behind);
}

/** `新收136件，办结131件，结转下年度5件` */
function addsUp(whole: Said, one: Said, left: Said | undefined): boolean {
  return left !== undefined && rowOf(left) === 'carriedOut' && howMany(one) + howMany(left) === howMany(whole);
}
