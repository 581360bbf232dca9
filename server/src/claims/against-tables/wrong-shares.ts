import type { Report } from '../../report/model.ts';
import { wordsHoldAny } from '../../text/known-words.ts';
import { lastBegun, type Span } from '../../text/span.ts';
import { CARRIED } from '../lexicon/carry-over.ts';
import { anyOf } from '../lexicon/phrases.ts';
import { isCount, sentencesOf } from '../prose/clauses.ts';
import { type Figure, isWhole } from '../prose/figures.ts';
import { type Passage, passagesOf, place } from '../prose/passages.ts';
import { amountOf, applications, disputes } from '../quantities.ts';
import { lengthOfGrowth } from './part-words.ts';
import { isNear } from './percent.ts';

/** A share that its part and its whole do not make. */
export interface WrongShare {
  /** The percentage. */
  readonly span: Span;
  /** As it is written: `14`, `41.67`. */
  readonly said: string;
  readonly part: number;
  readonly whole: number;
  readonly places: readonly [part: Span, whole: Span];
  /** True where another share of the same whole is right. */
  readonly sure: boolean;
}

/** A share of what is spoken of, named by no words but these: `占比`, `占申请总数的`, `（41.67%）`. */
const OF_ALL = new RegExp(
  `^[，、（]?(?:约)?(?:占比|占|所占比例|占比例|比例|${anyOf(`
  占[全部/所有][公开/发布/申请/收到/受理/办理/答复/信息][总][数/量/数量/件数/比]
  占{总/总体/全部/整体/全年}[公开/发布/申请/受理/办理/答复][总][数/量/数量/比]
  占{公开/申请/信息/受理/办理/答复}[信息/总]{总数/总量/数量/总件数}
  占[全部/所有/已/总/全年/年度/本年度]{办结/答复}[的]{[申请][总]{件数/数量/数/量}/申请/件}
  `)})?(?:的)?(?:比例|比重)?(?:为|是|达|达到|约)?[：]?$`,
);
/** `采纳30条，采纳率85%`: the share is named by what was done with the part. */
const RATE =
  /^[，、（]?(?<what>采纳|采用|办结|答复|回复|解决|办理|公开|纠错|败诉|维持|胜诉|满意)(?:率)(?:为|是|达|达到|约)?[：]?$/;
const SAME_DOING: Readonly<Record<string, string>> = {
  采用: '采纳',
  采纳: '采用',
  答复: '回复',
  回复: '答复',
  纠错: '纠正',
};

interface Share {
  readonly percent: Figure;
  readonly part: Figure;
  readonly whole: Figure;
  readonly fits: boolean;
}

/** The shares of one whole: how many, and whether one of them is right. */
interface SharesOfOne {
  readonly count: number;
  readonly sure: boolean;
}

const hasPercent = wordsHoldAny('%');

/** Every share of a part in a list, or of what was done with some of a number, that is wrong by more than rounding. */
export function wrongShares(report: Report): WrongShare[] {
  const passages = passagesOf(report).filter(hasPercent);
  if (passages.length === 0) return [];
  const received = ['new', 'new+carriedIn', 'processed'].map(key => applications(key, report.edition));
  const amounts = received.flatMap(quantity => amountOf(report, quantity) ?? []);
  return passages.flatMap(p => wrongIn(p, [...amounts, ...casesOf(report)]));
}

/** All cases of a kind and those that have come to an end: what 纠错率 is a share of. */
function casesOf(report: Report): number[] {
  return [['review'], ['litigation'], ['review', 'litigation']].flatMap(kinds => {
    const [all, open] = ['total', 'pending'].map(outcome => amountOf(report, disputes(kinds, outcome)));
    return all == null || open == null ? [] : [all, all - open];
  });
}

function wrongIn(passage: Passage, amounts: readonly number[]): WrongShare[] {
  const { text } = passage;
  const { figures } = passage;
  const sentences = sentencesOf(text);
  const shares: Share[] = [];
  const earlier = new Map<string, Set<number>>();
  let whole: Figure | null = null;
  figures.forEach((percent, i) => {
    const part = figures[i - 1];
    const rated = ratedBehind(text, figures, i);
    if (rated !== null) {
      shares.push({
        percent,
        ...rated,
        fits: isNear(percent.decimal, (100 * amount(rated.part)) / amount(rated.whole)),
      });
    }
    if (part !== undefined && isWhole(part)) remember(earlier, part);
    if (isCount(percent) && isWhole(percent) && opensParts(text, percent)) whole = percent;
    if (percent.unit !== '%' || !percent.exact || part === undefined || !isCount(part) || !isWhole(part)) return;
    const named = namedShare(text, figures, i);
    if (named !== null) {
      if (named.part !== null) shares.push({ percent, part: named.part, whole: part, fits: false });
      return;
    }
    const words = text.slice(part.unitEnd, percent.start);
    // `占全市公开信息1290条的30%`: that is the whole, and what it is a part of stands further back.
    if (words.startsWith('的')) return;
    const bare = words === '（' && text[percent.unitEnd] === '）';
    const base = bare || OF_ALL.test(words) ? whole : RATE.test(words) ? ratedWhole(text, figures, i, sentences) : null;
    if (base === null || base === part || base.unit !== part.unit) return;
    // `新收41件，上年结转4件，其中予以公开15件，占办结总数的45.7%`: what it is a share of stands further back.
    if (amount(part) > amount(base) || isCarried(text, base)) return;
    const wholes = [...(earlier.get(part.unit) ?? []), ...amounts];
    const fits = wholes.some(w => isNear(percent.decimal, (100 * amount(part)) / w));
    shares.push({ percent, part, whole: base, fits });
  });
  const wrong = shares.filter(s => !s.fits);
  const byWhole = new Map<Figure, SharesOfOne>();
  for (const s of shares) {
    const { count = 0, sure = false } = byWhole.get(s.whole) ?? {};
    byWhole.set(s.whole, { count: count + 1, sure: sure || s.fits });
  }
  return wrong.flatMap(s => wrongOf(passage, s, byWhole.get(s.whole)!));
}

/** `办结率为98.2%（应办26件，办结25件）` */
const RATE_BEFORE = /(?:办结|答复|回复|采纳|完成)率(?:为|是|达|达到)?$/;
const ALL_BEFORE = /^（(?:应|共|全年|收到|受理|需)[^，。；：（）\d]{0,10}$/;
const DONE_BEFORE = /^[，、](?:已|实际|共)?(?:办结|答复|回复|采纳|完成)[^，。；：（）\d]{0,6}$/;

function ratedBehind(text: string, figures: readonly Figure[], at: number): Pick<Share, 'part' | 'whole'> | null {
  const [percent, whole, part] = [figures[at]!, figures[at + 1], figures[at + 2]];
  if (percent.unit !== '%' || !percent.exact || whole === undefined || part === undefined) return null;
  if (!isWhole(whole) || !isWhole(part) || whole.unit !== part.unit || !isCount(whole)) return null;
  const isRate =
    RATE_BEFORE.test(text.slice(Math.max(0, percent.start - 8), percent.start)) &&
    ALL_BEFORE.test(text.slice(percent.unitEnd, whole.start)) &&
    DONE_BEFORE.test(text.slice(whole.unitEnd, part.start)) &&
    text[part.unitEnd] === '）';
  return isRate && amount(part) <= amount(whole) ? { part, whole } : null;
}

const OF_NAMED = /^(?:中|总数|总量)?的?(?:比例|比重)?(?:为|是|达|达到)?$/;
/** `，占办结25件的60%`: the whole stands between the part and the share. */
const NAMES_WHOLE =
  /^[，、（]?占(?:了)?(?:全部|所有|总|全年|本年度|全市|全县)?(?:已)?(?:办结|审结|答复|收到|受理|新收|申请|公开|发布|办理|处理)?(?:的|总数|总量|信息|申请|数量)*$/;
/** So many figures before the whole may be added up. */
const MOST_ADDED = 8;

/** The part of a share whose whole is named with it; null where no whole is. `part` is null where the figures before, or several of them, make the share. */
function namedShare(text: string, figures: readonly Figure[], at: number): { part: Figure | null } | null {
  const [percent, whole, last] = [figures[at]!, figures[at - 1]!, figures[at - 2]];
  if (last === undefined || last.unit !== whole.unit || !isWhole(last)) return null;
  if (!OF_NAMED.test(text.slice(whole.unitEnd, percent.start))) return null;
  if (!NAMES_WHOLE.test(text.slice(last.unitEnd, whole.start))) return null;
  let sum = 0;
  for (let i = at - 2; i >= Math.max(0, at - 1 - MOST_ADDED); i--) {
    const figure = figures[i]!;
    if (figure.unit !== whole.unit || !isWhole(figure)) break;
    sum += amount(figure);
    const isMade = [sum, amount(figure)].some(n => isNear(percent.decimal, (100 * n) / amount(whole)));
    if (isMade) return { part: null };
  }
  return { part: last };
}

/** A share is of none of the numbers further back than so many others. */
const FURTHEST = 100;

/** Adds a figure to those of its unit, each number once, the latest last. */
function remember(earlier: Map<string, Set<number>>, figure: Figure): void {
  const own = earlier.get(figure.unit) ?? new Set<number>();
  earlier.set(figure.unit, own);
  own.delete(amount(figure));
  own.add(amount(figure));
  for (const oldest of own) if (own.size > FURTHEST) own.delete(oldest);
}

/** `上年结转4件，`: parts told behind it are hardly its own. */
function isCarried(text: string, figure: Figure): boolean {
  return CARRIED.test(
    text.slice(Math.max(0, figure.start - LONGEST_CARRIED), figure.start).replace(/^.*[，。；：（）]/s, ''),
  );
}

const LONGEST_CARRIED = 20;

const amount = (figure: Figure) => Number(figure.decimal);

/** Among shares of one whole one that is right tells that the whole is the one that is meant; of several that are wrong it was not. */
function wrongOf(passage: Passage, { percent, part, whole }: Share, { count, sure }: SharesOfOne): WrongShare[] {
  if (count > 1 && !sure) return [];
  return [
    {
      span: place(passage, percent.start, percent.unitEnd),
      said: percent.decimal,
      part: amount(part),
      whole: amount(whole),
      places: [place(passage, part.start, part.unitEnd), place(passage, whole.start, whole.unitEnd)],
      sure,
    },
  ];
}

const OPENS_PARTS =
  /^(?:政府信息|信息|申请)?(?:[，。；（]?其中|[，；（]?(?:包括|分别)|：|中，(?!占|较|比)|（(?!占|\d)|，(?!占|较|比|同比))/;

/** Last year's figure behind a growth. */
const LAST_YEARS = /^（(?:上年|去年|20\d\d年)[^，。；（）]{0,12}）/;
const LONGEST_GROWTH = 90;

function opensParts(text: string, figure: Figure): boolean {
  const behind = text.slice(figure.unitEnd, figure.unitEnd + LONGEST_GROWTH);
  if (OPENS_PARTS.test(behind)) return true;
  const grown = behind.slice(lengthOfGrowth(behind));
  return grown !== behind && OPENS_PARTS.test(grown.replace(LAST_YEARS, ''));
}

/** `收到意见40条，采纳30条，采纳率75%`: the figure before. */
function ratedWhole(
  text: string,
  figures: readonly Figure[],
  at: number,
  sentences: readonly (readonly [number, number])[],
): Figure | null {
  const [part, whole] = [figures[at - 1]!, figures[at - 2]];
  const from = lastBegun(sentences, part.start, ([begin]) => begin)?.item[0] ?? 0;
  if (whole === undefined || whole.start < from || !isWhole(whole) || amount(whole) < amount(part)) return null;
  const what = RATE.exec(text.slice(part.unitEnd, figures[at]!.start))!.groups!['what']!;
  const doing = text.slice(whole.unitEnd, part.start);
  const says = (words: string) => words.includes(what) || words.includes(SAME_DOING[what] ?? what);
  // `公开19件、部分公开6件，公开率53.2%`, `非常满意401份，满意168份，满意率97.8%`: of neither alone.
  const isPart = text.endsWith(what, whole.start);
  return !isPart && !/^[、和及与]/.test(doing) && says(doing) ? whole : null;
}
