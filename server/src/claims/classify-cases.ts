import { type Context, FOREIGN_READING, type Reading } from './context.ts';
import { FOREIGN, OFFICIAL_OUTCOME, OUTCOMES } from './lexicon.ts';
import { disputes } from './quantities.ts';

const DIRECT =
  /未经(?:行政)?复议(?:而)?(?:直接)?(?:向(?:人民)?法院)?(?:提起|的)?(?:行政)?(?:诉讼|起诉)?|直接(?:起诉|提起(?:行政)?诉讼)/g;
const AFTER_REVIEW =
  /经?(?:行政)?复议后?(?:又|再|仍)?(?:不服)?(?:向(?:人民)?法院)?(?:又|再)?(?:起诉|提起(?:行政)?诉讼)|复议后(?:起诉|诉讼|应诉)?/g;
const REVIEW = /复议/;
const LITIGATION = /诉讼|起诉|应诉|被诉/;

/** Longer than this, words that name no case are about something else. */
const SHORT = 16;

/** Kinds of case that the words name: review, direct, afterReview, litigation. */
export function casesNamed(words: string): string[] {
  const direct = words.replace(DIRECT, '□');
  const rest = direct.replace(AFTER_REVIEW, '◇');
  return [
    ...(REVIEW.test(rest) ? ['review'] : []),
    ...(direct !== words ? ['direct'] : []),
    ...(rest !== direct ? ['afterReview'] : []),
    ...(LITIGATION.test(rest) ? ['litigation'] : []),
  ];
}

/** A figure of 表四; null when the words are about something else. */
export function classifyCases(words: string, context: Context): Reading | null {
  // `复议诉讼情况：政府信息公开复议案件3件`
  const named = kindsOf(words.slice(words.lastIndexOf('：') + 1));
  const outcome = OUTCOMES.find(([, pattern]) => pattern.test(words));
  if (named.length > 0) {
    if (!context.information && context.section !== 4) return FOREIGN_READING;
    // `结果纠正3件，其中行政复议2件`: of that outcome.
    const [head] = context.words.split(/其中|（/);
    if (head !== context.words && OFFICIAL_OUTCOME.test(head!) && !/复议|诉讼/.test(head!)) return FOREIGN_READING;
    // `行政复议19件，其中政府信息公开类4件`: all kinds of cases.
    if (!/信息公开/.test(words) && /^[^。]{0,30}其中[^，。；]{0,16}信息公开/.test(context.rest))
      return { ...FOREIGN_READING, base: named };
    if (
      /各类|各种|行政(?:许可|处罚|强制)|审结|办结|结案|[一二再]审|上诉|申请书|答复书|应诉(?:能力|工作)|出庭|率|培训|机关负责人/.test(
        words,
      )
    )
      return FOREIGN_READING;
    const whole = context.parent?.kind === 'outcome' ? context.parent.about[0]?.key.split('.')[1] : undefined;
    if (whole !== undefined && outcome === undefined) return ending(named, whole, words);
    const total = outcome === undefined || /[#][^#]{0,6}(?:均|全部|都)/.test(words);
    return total ? reading('dispute', named, 'total', 'sure') : ending(named, outcome[0], words);
  }
  const all = context.parent?.kind === 'foreign' ? context.parent.base : [];
  if (all.length > 0 && /信息公开/.test(words)) return reading('dispute', all, 'total', 'likely');
  if (context.parent?.kind === 'dispute' && outcome === undefined && !/申请/.test(words)) return FOREIGN_READING;
  const kinds = context.parent?.kind === 'dispute' ? context.parent.base : context.cases;
  if (kinds.length === 0 || context.parent?.kind === 'foreign') return null;
  if (outcome === undefined || words.length > SHORT || FOREIGN.test(words)) return null;
  if (
    outcome[0] === 'other' &&
    !/^[其中、，]*其[他它](?:结果)?(?:的|为|有)?#$|#为?其[他它]结果|撤|终止|调解|和解/.test(words)
  )
    return null;
  return ending(kinds, outcome[0], words);
}

/** `行政诉讼，未经复议直接起诉` names one kind, not two. */
function kindsOf(words: string): string[] {
  const named = casesNamed(words);
  return named.includes('direct') || named.includes('afterReview') ? named.filter(k => k !== 'litigation') : named;
}

function ending(kinds: readonly string[], outcome: string, words: string): Reading {
  const found = reading('outcome', kinds, outcome, OFFICIAL_OUTCOME.test(words) ? 'sure' : 'likely');
  // 驳回, 撤销 and 撤回 are counted in different columns from office to office.
  const others = OFFICIAL_OUTCOME.test(words) ? [] : ['upheld', 'corrected', 'other'].filter(o => o !== outcome);
  return { ...found, about: [...found.about, ...others.map(o => disputes(kinds, o))] };
}

function reading(
  kind: 'dispute' | 'outcome',
  kinds: readonly string[],
  outcome: string,
  confidence: 'sure' | 'likely',
): Reading {
  return { kind, about: [disputes(kinds, outcome)], confidence, base: kinds };
}
