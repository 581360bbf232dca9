import { namesApplicant } from '../lexicon/applicants.ts';
import { LESS, MORE } from '../lexicon/growth.ts';
import { resultsIn } from '../lexicon/results.ts';
import { namesWay } from '../lexicon/ways.ts';

/** What the parts of a list in a sentence are counted by. */
export type Sort = 'applicant' | 'way' | 'channel' | 'mark' | 'other';

/** Of documents: `主动公开61件，依申请公开14件，不予公开11件`. */
const MARK =
  /^[，、；其中和及：]*(?:属于?|为)?(?:主动公开|依申请公开|不予公开|不公开)(?:类|属性)?(?:的)?(?:公文|文件)?$/;
const CHANNEL = /网站|公众号|微博|微信|新媒体|公开栏|抖音|客户端|平台|公报|电视|报纸|广播|头条/;
/** A part that is counted by what the others are: `其他组织2件`, or without words of its own (`分别公开200条、100条`). */
const LIKE_OTHERS =
  /^[、，；和及与以]+$|^[、，；和及与以]*其[他它](?:组织|方式|渠道|途径|平台|类|类别|类型|信息)?(?:公开|发布)?$/;

/** `其他信息`, `其他` */
const REST_OF_ALL = /^[、，；和及]?其[他它](?:各类|类|类别)?(?:信息|政府信息|方面|内容|事项)?(?:公开|发布)?$/;

/**
 * What all parts of a list are counted by; null where that differs or nobody can tell.
 * @param total the words before their total
 */
export function sortOfAll(words: readonly string[], total = ''): Sort | null {
  const own = words.filter(w => !LIKE_OTHERS.test(w));
  const ofApplications = own.some(isWayOfApplying) || (/申请/.test(total) && own.length > 1 && own.every(namesWay));
  const sorts = new Set(own.map(w => (ofApplications && namesWay(w) ? 'way' : sortOf(w))));
  const [sort] = sorts;
  if (sort === 'mark' && !own.some(w => w.includes('主动公开'))) return null;
  return sorts.size === 1 && sort !== undefined ? sort : null;
}

function sortOf(words: string): Sort | null {
  if (MARK.test(words)) return 'mark';
  if (resultsIn(words).length > 0 || /复议|诉讼|维持|纠正/.test(words)) return null;
  if (namesApplicant(words.replace(/个人(?:隐私|信息)/g, ''))) return 'applicant';
  if (isWayOfApplying(words)) return 'way';
  return CHANNEL.test(words) ? 'channel' : 'other';
}

/** `通过网上平台收到申请`: in its list `信函` is a way too. */
function isWayOfApplying(words: string): boolean {
  return /申请/.test(words) && namesWay(words);
}

/**
 * `收到申请46件，其中网上申请58件`: one part alone that can't be more than its total.
 * @param total the words before the total
 */
export function isPartOfApplications(total: string, words: string): boolean {
  return /申请/.test(total) && isWayOfApplying(words);
}

/** Organisations of all kinds, or those that are left. */
const ORGANISATIONS = /(?<!企业|单位|事业|社团|团体)法人|(?<!公益)组织/;
/** A document bears one of three marks. */
const MARKS = 3;

/** Applicants are natural persons and organisations; ways and channels that are listed with 其中 are all of them. */
export function isClosed(sort: Sort, words: readonly string[]): boolean {
  // `…，其他信息413条`: the last part holds whatever was not named. A number that was not read may be one more.
  if (words.length > 2 && REST_OF_ALL.test(words.at(-1)!)) return !/\d/.test(words.join(''));
  if (sort === 'other' || (sort === 'mark' && words.length < MARKS)) return false;
  return sort !== 'applicant' || (/自然人|公民|个人/.test(words.join('')) && ORGANISATIONS.test(words.join('')));
}

const ANSWERED = /答复|办结|办理|回复|送达/;
const TOLD_BY = /送达|沟通|联系|告知|征求|会商|书面|口头/;

/**
 * True where parts need not add up: one of them is all (`公开300条，其中网站300条、公众号120条`), or of one application somebody is told in
 * several ways (`答复131件，其中书面答复120件、电话沟通58件`).
 * @param before the words before the total
 * @param words those before each part
 */
export function mayOverlap(before: string, words: readonly string[], parts: readonly number[], total: number): boolean {
  const isAllOnce = parts.includes(total) && parts.every(part => part <= total);
  return isAllOnce || (ANSWERED.test(before) && words.some(word => TOLD_BY.test(word)));
}

/** A part's own parts in brackets are not the total's. */
export function skipBrackets(text: string, at: number): number {
  if (text[at] !== '（') return at;
  const end = text.slice(at, at + 200).indexOf('）');
  return end < 0 ? at : at + end + 1;
}

const THAN =
  '(?:同比|环比|(?:较|比|与|同)(?:20\\d\\d年|上一?年度?|去年|同期){1,2}(?:同期|相比)?(?:的\\d+[条件篇份场次个期])?)';
const GROWTH = new RegExp(
  `^(?:[，（、]${THAN}?(?:略有|大幅)?(?:${MORE}|${LESS})(?:了|率|幅度)?(?:为|达到?|约)?\\d+(?:\\.\\d+)?[%条件篇份场次个期]）?){1,3}`,
);

/** A cheap look: false for words of which none tells how a figure grew. */
export function mayTellOfGrowth(words: string): boolean {
  return GROWS.test(words);
}

const GROWS = new RegExp(`${MORE}|${LESS}`);

/** How many characters behind a figure tell how it grew: `，较上年增加1204条`, `（同比增长8%）`. */
export function lengthOfGrowth(behind: string): number {
  return GROWTH.exec(behind)?.[0].length ?? 0;
}

/** No share of a part is told in more characters. */
export const LONGEST_SHARE = 30;
const SHARE = /^[，（]?占[^，。；：（）\d]{0,14}\d+(?:\.\d+)?%）?/;

/** The words behind a part without the share of the whole that it makes: `，占60%；政策文件` gives `；政策文件`. */
export function withoutShare(words: string): string {
  return words.replace(SHARE, '');
}
