import { span } from '../../text/span.ts';
import { anyOf } from '../lexicon/phrases.ts';
import { resultsIn } from '../lexicon/results.ts';
import { isCount } from '../prose/clauses.ts';
import { type Figure, isWhole } from '../prose/figures.ts';
import type { FoldedWords } from '../prose/passages.ts';
import { isClosed, skipBrackets, sortOfAll, withoutShare } from './part-words.ts';
import type { PartsInProse } from './parts-in-prose.ts';

const DOING = anyOf(`
  公开
  发布
  更新
  制作
  组织
  举办
  开展
  召开
  收到
  受理
  推送
`);
const THINGS = anyOf(`
  [各类][政府]信息
  消息
  [政府信息公开]申请
  解读[材料]
  培训
  会议
`);
/** The words between the last part and the total: `，共`, `。合计公开信息`. */
const ALL_TOGETHER = '[，、；]?(?:以上|上述|全年)?(?:共|共计|合计|总计|总共|累计)|。(?:以上|上述)?(?:合计|共计|总计)';
const TOTAL = new RegExp(`^(?:${ALL_TOGETHER})[为是]?(?<doing>(?:主动)?${DOING})?(?:了?${THINGS})?[为是]?$`);
const ENDS = /^(?:[，。；）]|$)/;
/** Parts that are counted beside each other, not one after the other. */
const NOT_PARTS = /其中|较|比|同期|增|减|年|每|[（）：。]/;
/** `上半年收到24件，下半年收到22件，共收到46件`: a part, and no year. */
const HALF = /[上下]半年/g;
const NEXT_PART = /^[，、；和及与以]/;
/** `分别公开200条、100条`: the list is whole. */
const EACH = /分别|各/;
const MOST_PARTS = 40;
const LONGEST_PART = 60;

/** Every total that stands at the end of its parts: `网站200条、公众号112条，共312条`. */
export function endTotalsIn({ text, figures: all }: FoldedWords): PartsInProse[] {
  if (!/共|合计|总计|累计/.test(text)) return [];
  const figures = all.filter(isCount);
  return figures.flatMap((total, i): PartsInProse[] => {
    const last = figures[i - 1];
    if (last === undefined || !ENDS.test(text.charAt(total.unitEnd)) || !isWhole(total)) return [];
    const words = TOTAL.exec(withoutShare(text.slice(skipBrackets(text, last.unitEnd), total.start)));
    if (words === null) return [];
    const list = words.groups?.['doing'] === undefined ? resultsBefore(text, figures, i) : null;
    if (list !== null) return [sumOfResults(total, list)];
    const found = partsBefore(text, figures, i);
    if (found.parts.length < 2 || !fitsDoing(words.groups?.['doing'], found.words)) return [];
    const value = Number(total.decimal);
    const sum = found.parts.reduce((a, p) => a + Number(p.decimal), 0);
    const sort = sortOfAll(found.words);
    if (sort === null) return [];
    const closed = EACH.test(found.words.join('')) || words[0].length <= SHORT || isClosed(sort, found.words);
    const parts = found.parts.map(p => ({ span: span(p.start, p.unitEnd), value: Number(p.decimal) }));
    const wrong = !endsIn(found.parts, value) && (sum > value || closed);
    return [{ span: span(total.start, total.unitEnd), value, parts, sum, apart: false, wrong }];
  });
}

/** Words of a part of a list of results but the result's name. */
const BESIDE_RESULT = /[的共有为计]|依法|作出|决定|申请|答复|告知|情形|类/g;
const LEAST_RESULTS = 3;

interface ResultList {
  readonly parts: readonly Figure[];
  /** A figure before the list that is no result: their total, or something else. */
  readonly before: Figure | null;
  /** Another result stands before the list's head: `予以公开4件；不予公开1件，…` may be one list. */
  readonly behindResult: boolean;
}

/** The figures of a list of results before a total, each of its own, and nothing else: `予以公开15件，部分公开2件，…，合计17件`; null where it is none. */
function resultsBefore(text: string, figures: readonly Figure[], total: number): ResultList | null {
  const { unit } = figures[total]!;
  const parts: Figure[] = [];
  const keys: string[] = [];
  let other: Figure | null = null;
  let behindResult = false;
  for (let i = total - 1; i >= 0 && parts.length < MOST_PARTS; i--) {
    const figure = figures[i]!;
    const before = figures[i - 1];
    const from = before === undefined ? 0 : skipBrackets(text, before.unitEnd);
    const own = withoutShare(text.slice(Math.max(from, figure.start - LONGEST_PART), figure.start));
    const words = /(?:[。：；]|其中，?)?[^。：；]*$/.exec(own)![0];
    const bare = words.replace(/^(?:[。：；]|[，、]?其中，?)+/, '');
    const [result, ...more] = resultsIn(bare);
    if (result === undefined) {
      other = figure;
      break;
    }
    if (more.length > 0 || figure.unit !== unit || !isWhole(figure)) return null;
    const rest = (bare.slice(0, result.from) + bare.slice(result.to)).replace(BESIDE_RESULT, '').replace(/^[，、]/, '');
    if (rest !== '') return null;
    parts.unshift(figure);
    keys.push(result.key);
    // The list's head: a stop, or 其中, behind which it begins.
    if (words !== bare || bare.length < own.length || before === undefined) {
      behindResult = before !== undefined && isOfResult(text, before, figures[i - 2]);
      break;
    }
  }
  const isOwn = (key: string) => keys.filter(k => k.startsWith(key)).length === 1;
  return parts.length >= LEAST_RESULTS && keys.every(isOwn) ? { parts, before: other, behindResult } : null;
}

function isOfResult(text: string, figure: Figure, before: Figure | undefined): boolean {
  const from = Math.max(before?.unitEnd ?? 0, figure.start - LONGEST_PART);
  return resultsIn(text.slice(from, figure.start)).length > 0;
}

function sumOfResults(total: Figure, { parts: figures, before, behindResult }: ResultList): PartsInProse {
  const value = Number(total.decimal);
  const sum = figures.reduce((a, p) => a + Number(p.decimal), 0);
  const parts = figures.map(p => ({ span: span(p.start, p.unitEnd), value: Number(p.decimal) }));
  const isWhole = !behindResult && (before === null || Number(before.decimal) === sum);
  const wrong = sum > value || (isWhole && sum < value);
  return { span: span(total.start, total.unitEnd), value, parts, sum, apart: false, wrong };
}

/** `，共计`: no words between that might name something else. */
const SHORT = 3;

/** `收到申请25件，答复24件，共公开10件`: what is added up is what was done. */
function fitsDoing(doing: string | undefined, words: readonly string[]): boolean {
  return doing === undefined || words.some(w => w.includes(doing.replace('主动', '')));
}

/** True where the last parts, two or more, make the total: those before may be something else. */
function endsIn(parts: readonly Figure[], value: number): boolean {
  let sum = 0;
  return parts.toReversed().some((part, i) => {
    sum += Number(part.decimal);
    return i > 0 && sum === value;
  });
}

/** The figures before a total with its unit that are listed one after the other, in order, each with its words. */
function partsBefore(text: string, figures: readonly Figure[], total: number) {
  const { unit } = figures[total]!;
  const parts: Figure[] = [];
  const words: string[] = [];
  for (let i = total - 1; i >= 0 && parts.length < MOST_PARTS; i--) {
    const figure = figures[i]!;
    const before = figures[i - 1];
    const from = before === undefined ? 0 : skipBrackets(text, before.unitEnd);
    const own = withoutShare(text.slice(Math.max(from, figure.start - LONGEST_PART), figure.start));
    const inSentence = own.slice(own.lastIndexOf('。') + 1);
    if (figure.unit !== unit || !isWhole(figure)) break;
    if (NOT_PARTS.test(inSentence.replace(HALF, ''))) return { parts: [], words: [] };
    parts.unshift(figure);
    words.unshift(inSentence);
    if (inSentence !== own || !NEXT_PART.test(own)) break;
  }
  return parts.length < MOST_PARTS ? { parts, words } : { parts: [], words: [] };
}
