import { oncePerReport } from '../../report/memo.ts';
import type { Report } from '../../report/model.ts';
import { oncePerWords } from '../../text/known-words.ts';
import { type Span, span } from '../../text/span.ts';
import { CARRIED } from '../lexicon/carry-over.ts';
import { AND } from '../lexicon/joined.ts';
import { MIGHT_OPEN, OPENS, OPENS_SO } from '../lexicon/opens-parts.ts';
import { isCount } from '../prose/clauses.ts';
import { type Figure, isWhole } from '../prose/figures.ts';
import { type FoldedWords, figuresOf, type Passage, passagesOf, place } from '../prose/passages.ts';
import { endTotalsIn } from './end-totals.ts';
import {
  isClosed,
  isPartOfApplications,
  LONGEST_SHARE,
  lengthOfGrowth,
  mayOverlap,
  mayTellOfGrowth,
  skipBrackets,
  sortOfAll,
  withoutShare,
} from './part-words.ts';
import type { PartOfSum, PartsInProse } from './parts-in-prose.ts';

/** A total in the prose that its own parts do not make. */
export interface WrongSum {
  /** The total's number. */
  readonly span: Span;
  /** What the total may be: one value, or two where the words leave it open. */
  readonly totals: readonly number[];
  readonly sum: number;
  readonly parts: readonly PartOfSum[];
  /** parts: 共…其中…; balance: 新收＋上年结转 against results＋结转下年度. */
  readonly kind: 'parts' | 'balance';
  /** False where a part in a sentence of its own exceeds the total by itself: the sentence may be about something else. */
  readonly sure: boolean;
}

/** Every total that its parts exceed, or fall short of where they are said to be all there is. */
export function wrongSums(report: Report): WrongSum[] {
  return partsInProse(report)
    .filter(found => found.wrong)
    .map(({ span, value, sum, parts, apart }) => {
      const sure = !apart || parts.every(part => part.value <= value);
      return { span, totals: [value], sum, parts, kind: 'parts', sure };
    });
}

/** Every total of the prose that has two parts or more, before or behind it, or one that is more than it by itself. Made once for a tree. */
export const partsInProse = oncePerReport((report): readonly PartsInProse[] =>
  passagesOf(report)
    .filter(p => p.figures.length > 1)
    .flatMap(p =>
      partsOfWords(p).map(found => ({ ...placed(p, found), parts: found.parts.map(part => placed(p, part)) })),
    ),
);

/** Of a passage's words, with spans in them. */
const partsOfWords = oncePerWords((text, words): readonly PartsInProse[] => {
  const folded: FoldedWords = { text, figures: figuresOf({ words }) };
  return [...(MIGHT_OPEN.test(text) ? partsIn(folded) : []), ...endTotalsIn(folded)];
});

function placed<T extends { readonly span: Span }>(passage: Passage, found: T): T {
  return { ...found, span: place(passage, found.span.start, found.span.end) };
}

/** Words that begin something else, not a part. */
const OTHER_VERB =
  /^[、，；并和]*(?:另|此外|同时|新收|上年|结转|发布|开展|举办|组织|召开|印发|制发|办理|受理|收到|回应|接待|更新|转载|编发|推送|处理|解答|答复|公示(?!栏|墙|屏|牌)|办结|共|涉及|均|较|比)/;
/** `比上年增加22条，其中网站60条`: the parts are of the figure before. */
const COMPARED =
  /(?:较|比|与|(?<!连)同)(?:上|去|前|往|20\d\d|同期)[^。；]{0,24}$|(?:增加|减少|增长|下降|上升|提高|提升)了?$/;
const OPEN_END = /等|主要|不限于|重点|约|余/;
/** Behind the last part of `由…组成`. */
const MADE_UP = /^(?:组成|构成)/;
/** Longer words between a total and its parts are not looked for. */
const LONGEST_OPENING = 110;
const LONGEST_GROWTH = 90;

function partsIn({ text, figures: all }: FoldedWords): PartsInProse[] {
  const figures = all.filter(isCount);
  const grows = mayTellOfGrowth(text);
  return figures.flatMap((total, i): PartsInProse[] => {
    if (!isWhole(total)) return [];
    const growth = grows ? lengthOfGrowth(text.slice(total.unitEnd, total.unitEnd + LONGEST_GROWTH)) : 0;
    const at = total.unitEnd + growth;
    if (!OPENS_SO.test(text.slice(at, at + 2))) return [];
    const opens = OPENS.exec(text.slice(at, at + LONGEST_OPENING));
    if (opens === null || COMPARED.test(before(text, figures, i))) return [];
    const found = partsBehind(text, figures, i, at + opens[0].length, opens[0].includes('（'));
    if (found === null) return [];
    if (at > total.unitEnd && mayBeOfGrowth(text, total, at, found.parts)) return [];
    const parts = found.parts.map(p => ({ span: span(p.start, p.unitEnd), value: Number(p.decimal) }));
    const sum = sumOf(found.parts);
    const value = Number(total.decimal);
    const wholes = wholesBefore(text, figures, i);
    // Parts in a sentence of their own may be those of all that the sentence before lists.
    const apart = opens[0].includes('。');
    const ofOthers = wholes.length > 1 && apart;
    const closed =
      opens.groups?.['all'] === undefined ? found.closed && opens.groups?.['some'] === undefined : found.ended;
    const fits = wholes.includes(sum) || (sum < Math.max(...wholes) && !closed);
    const other = isOfAnother(text, figures, i, found.parts, opens[0]);
    const overlap = mayOverlap(
      before(text, figures, i),
      found.words,
      parts.map(p => p.value),
      value,
    );
    const wrong = !ofOthers && !fits && !other && !overlap && !addsUpBefore(text, found.parts, value);
    return [{ span: span(total.start, total.unitEnd), value, parts, sum, apart, wrong }];
  });
}

/** `网站754条，新媒体2808条，其他54条，其中…`: what the parts may add up to, the last figure or several of the list that it ends. */
function wholesBefore(text: string, figures: readonly Figure[], at: number): number[] {
  const { unit, decimal } = figures[at]!;
  const wholes = [Number(decimal)];
  let next = figures[at]!.start;
  for (let i = at - 1; i >= Math.max(0, at - MOST_PARTS); i--) {
    const figure = figures[i]!;
    if (CLOSES.test(text.slice(figure.unitEnd, next))) continue;
    const end = skipBrackets(text, figure.unitEnd);
    const between = text.slice(end, next).replace(ASIDE, '');
    if (figure.unit !== unit || end > next || /[。：（）]|其中/.test(between) || !isWhole(figure)) break;
    wholes.push(wholes.at(-1)! + Number(figure.decimal));
    next = figure.start;
  }
  return wholes;
}

/** `村（居）务公开栏`: words within a name. */
const ASIDE = /（[^（）\d]{1,8}）/g;
/** A figure in brackets is a part of the one before them. */
const CLOSES = /^[^（）]*）/;

/** `15632条，较上年增加1204条，其中…`: parts that do not exceed the total, or that are said to have grown, may be those of the growth. */
function mayBeOfGrowth(text: string, total: Figure, opening: number, parts: readonly Figure[]): boolean {
  const sum = sumOf(parts);
  if (sum <= Number(total.decimal) || /[增减升降]/.test(text.slice(opening, parts.at(-1)!.unitEnd))) return true;
  return text.slice(total.unitEnd, opening).match(/\d+/g)?.includes(String(sum)) ?? false;
}

const sumOf = (parts: readonly Figure[]): number => parts.reduce((sum, part) => sum + Number(part.decimal), 0);

/**
 * `受理143件。结转下年度5件。其中自然人134件，法人9件`: the parts are those of a figure further ahead, which they add up to; in a sentence of
 * their own, of one that is large enough where the nearest is not. What was carried over ends an account and is hardly split. In brackets
 * parts are of the figure before.
 */
function isOfAnother(
  text: string,
  figures: readonly Figure[],
  at: number,
  parts: readonly Figure[],
  opening: string,
): boolean {
  if (opening.includes('（')) return false;
  const total = figures[at]!;
  const sum = sumOf(parts);
  const ahead = figures.slice(Math.max(0, at - MOST_PARTS), at).filter(f => f.unit === total.unit && isWhole(f));
  const isOpen = opening.includes('。') && sum > Number(total.decimal);
  // One part alone is more than what was carried over: `新收41件，上年结转4件，其中自然人33件，法人10件`.
  const isTooMany = isOpen || (ahead.length > 0 && parts.some(part => Number(part.decimal) > Number(total.decimal)));
  if (isTooMany && CARRIED.test(before(text, figures, at))) return true;
  return ahead.some(f => Number(f.decimal) === sum || (isOpen && Number(f.decimal) > sum));
}

/** The words between the figure before and this one. */
function before(text: string, figures: readonly Figure[], i: number): string {
  const from = figures[i - 1]?.unitEnd ?? 0;
  return text.slice(Math.max(from, figures[i]!.start - LONGEST_PART), figures[i]!.start);
}

/** What joins a part to those before it, so that they are counted alike. */
const JOINED = new RegExp(`^，?${AND}`);

/** `12场，其中县级5场，部门7场，主要负责人出席3场`: the parts are complete before the list ends; what follows is counted another way. */
function addsUpBefore(text: string, parts: readonly Figure[], value: number): boolean {
  let sum = 0;
  return parts.slice(0, -1).some((part, i) => {
    sum += Number(part.decimal);
    return sum === value && !JOINED.test(text.slice(part.unitEnd, parts[i + 1]!.start));
  });
}

/** `其中网上申请10件；全县历年网上申请累计580件`: no part of one year's. */
const OF_MORE_YEARS = /历年|累计/;
/** No list in a report is longer; the bounds keep nonsense cheap. */
const MOST_PARTS = 40;
const LONGEST_PART = 80;

interface PartsBehind {
  readonly parts: readonly Figure[];
  /** The words before each. */
  readonly words: readonly string[];
  readonly ended: boolean;
  readonly closed: boolean;
}

/** The figures of one list of like things with the total's unit; null when one of them is not sure, or there is but one. */
function partsBehind(
  text: string,
  figures: readonly Figure[],
  total: number,
  from: number,
  bracket: boolean,
): PartsBehind | null {
  const { unit } = figures[total]!;
  const parts: Figure[] = [];
  const words: string[] = [];
  let at = from;
  for (let i = total + 1; i < figures.length && parts.length < MOST_PARTS; i++) {
    const figure = figures[i]!;
    if (figure.start < from) continue;
    if (figure.start - at > LONGEST_PART) break;
    const before = withoutShare(text.slice(at, figure.start));
    // `网站200条；公众号100条；公开栏22条`: a list that begins so goes on so.
    const semicolons = parts.length > 0 && words.slice(1).every(w => w.startsWith('；')) && before.startsWith('；');
    const stop = bracket ? /[）。；]/ : parts.length === 0 ? /[。；]/ : semicolons ? /。|其中/ : /[。；]|其中/;
    if (stop.test(before) || OTHER_VERB.test(before.replace(/^；/, '')) || figure.unit !== unit) break;
    if (!isWhole(figure)) return null;
    if (parts.length > 0 && OF_MORE_YEARS.test(before)) break;
    // `许可1567件，其中网上办理1426件；行政备案1363件`: no part of what the first is one of.
    if (parts.length === 1 && !words[0]!.includes('行政') && before.startsWith('；行政')) break;
    if (parts.length > 0 && !/^[，、；和及以与或]/.test(before) && !/^（[^（）]*）[，、和及]/.test(before)) break;
    words.push(before);
    parts.push(figure);
    at = skipBrackets(text, figure.unitEnd);
  }
  const isTooMany = parts.length === 1 && isPartOfApplications(before(text, figures, total), words[0]!);
  if (isTooMany && Number(parts[0]!.decimal) > Number(figures[total]!.decimal))
    return { parts, words, ended: false, closed: false };
  if (parts.length < 2 || parts.length === MOST_PARTS) return null;
  const sort = sortOfAll(words, before(text, figures, total));
  if (sort === null) return null;
  // The next sentence says nothing of the list.
  const behind = withoutShare(text.slice(at, at + LONGEST_SHARE))
    .slice(0, 6)
    .replace(/。.*/s, '');
  // A list that goes on with words that are not understood may hold more parts.
  const ended =
    (behind === '' || /^[；）]/.test(behind) || MADE_UP.test(behind)) && !OPEN_END.test(words.join('') + behind);
  return { parts, words, ended, closed: ended && isClosed(sort, words) };
}
