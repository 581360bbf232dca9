import type { Report } from '../../report/model.ts';
import { wordsHold } from '../../text/known-words.ts';
import type { Span } from '../../text/span.ts';
import { LESS, MORE } from '../lexicon/growth.ts';
import { anyOf } from '../lexicon/phrases.ts';
import { isCount } from '../prose/clauses.ts';
import { type Figure, isWhole } from '../prose/figures.ts';
import { type Passage, passagesOf, place } from '../prose/passages.ts';
import { sentencesIn } from '../sentence/sentence.ts';
import { isNear, percentText } from './percent.ts';

/** A growth, in percent or in pieces, that the figures of two years do not make. */
export interface WrongGrowth {
  readonly span: Span;
  readonly said: string;
  readonly expected: string;
  /** `（312－300）÷300` */
  readonly sum: string;
  readonly sure: boolean;
}

const COMPARED = anyOf(`
  同比
  环比
  较
  比
  与
  同
  上年[度]
  去年
  上一年[度]
  同期
  年[度]
  相比[较]
  的
  略有
  大幅
  总量
  总数
  数量
`);
/** All words between a figure and a growth of it: `，同比增长`, `，增幅为`. With others it is the growth of something else, or of `去年`. */
const GROWTH = new RegExp(
  `^[，、；（）]{0,2}(?!上年|去年|上一年)${COMPARED}{0,6}[，]?(?:(?<more>${MORE})|(?<less>${LESS}))(?:了|幅度|率)?(?:为|是|达|达到|约)?[：]?$`,
);
const GROWN_TO = new RegExp(`(?:${MORE}|${LESS}|[增升降减涨])(?:到|至|为)$`);
/** `申请量减少3件`: of whatever it is the growth. */
const IS_GROWTH = new RegExp(`(?:${MORE}|${LESS})(?:了|幅度|率)?(?:为|是|约)?[：]?$`);
/** The words between a year or a word for one and its figure. */
const OF_LAST_YEAR = /(?:上年|去年|上一年|同期)[^，。；：）、\d]{0,12}$|同比（$/;
const BEHIND_YEAR = /^[^，。；：）、\d]{0,10}$/;
/** Of last year, but not what is compared: what was left over, or a growth (`较上年公开的增加12条`). */
const NOT_COMPARED = /转|遗留|未|尚|[增升涨多减降少]|提高/;
/** A figure behind last year's is this year's: `由300条增加到312条`, `2025年公开312条`. */
const OF_THIS_YEAR = /今年|本年|当年/;
const SO_MANY_WORDS = 16;
/** The end of the sentence before: what was left over there is not compared here. */
const SENTENCE_BEFORE = /^.*[。！？]/s;
/** A growth is of none of the figures further back than so many. */
const FURTHEST = 100;
/** Behind this year's figure: the growth is from last year's. */
const SINCE_LAST_YEAR = /^[，、；（]{0,2}(?:同比|环比|[较比与同](?:上|去))/;
/** In a list of years the others stand among so many figures. */
const NEAR = 8;

interface Compared {
  /** This year's figures that may be meant, the likeliest first. */
  readonly now: readonly number[];
  readonly before: number | null;
  readonly growths: readonly Growth[];
}

interface Growth {
  readonly figure: Figure;
  readonly isMore: boolean;
  /** The word for it: `增长`, `少`. */
  readonly verb: string;
}

/** Every growth beside the figure it starts from, or beside another growth of the same figure, that does not fit it. */
export function wrongGrowths(report: Report): WrongGrowth[] {
  const { year } = report;
  if (year === null) return [];
  return passagesOf(report)
    .filter(p => p.figures.length > 1 && mayGrow(p))
    .flatMap(p => sentencesIn(p).flatMap(sentence => wrongIn(p, sentence.figures, year)));
}

const mayGrow = wordsHold(/增|升|高|多|涨|降|少/);

/** @param figures those of one sentence */
function wrongIn(passage: Passage, figures: readonly Figure[], year: number): WrongGrowth[] {
  return figures.flatMap((_, i) => {
    const compared = comparedFrom(passage.text, figures, i, year);
    return compared === null ? [] : judged(passage, compared);
  });
}

/** What stands behind a figure of this year: growths and last year's figure, up to the first figure of something else. */
function comparedFrom(text: string, figures: readonly Figure[], at: number, year: number): Compared | null {
  const own = figures[at]!;
  const wordsBefore = (i: number) =>
    text
      .slice(Math.max(figures[i - 1]?.unitEnd ?? 0, figures[i]!.start - SO_MANY_WORDS), figures[i]!.start)
      .replace(SENTENCE_BEFORE, '');
  const isBefore = (i: number) => isOfLastYear(figures, i, wordsBefore(i), year);
  const growthAt = (i: number): Growth | null => {
    const { more, less } = GROWTH.exec(wordsBefore(i))?.groups ?? {};
    const verb = more ?? less;
    return verb === undefined ? null : { figure: figures[i]!, isMore: more !== undefined, verb };
  };
  if (!isCount(own) || !isWhole(own) || isBefore(at) || IS_GROWTH.test(wordsBefore(at))) return null;
  const ahead = lastYearAhead(figures, at, wordsBefore, isBefore, year);
  const isOfEarlier =
    ahead !== null &&
    !SINCE_LAST_YEAR.test(text.slice(own.unitEnd, own.unitEnd + SO_MANY_WORDS)) &&
    isSeries(figures, figures.lastIndexOf(ahead, at), year);
  let before = isOfEarlier ? null : ahead;
  const growths: Growth[] = [];
  for (let i = at + 1; i < figures.length; i++) {
    const figure = figures[i]!;
    if (figure.unit === '年') continue;
    const growth = growthAt(i);
    if (growth !== null && figure.exact && (figure.unit === '%' || figure.unit === own.unit)) growths.push(growth);
    else if (before === null && figure.unit === own.unit && isWhole(figure) && isBefore(i)) before = figure;
    else break;
  }
  if (growths.length === 0) return null;
  return {
    now: candidates(figures.slice(Math.max(0, at + 1 - FURTHEST), at + 1).filter(f => f !== before)),
    before: before === null ? null : Number(before.decimal),
    growths,
  };
}

function isOfLastYear(figures: readonly Figure[], i: number, words: string, year: number): boolean {
  const named = figures[i - 1];
  const isNamed = named?.unit === '年' && Number(named.decimal) === year - 1 && BEHIND_YEAR.test(words);
  return (isNamed || OF_LAST_YEAR.test(words)) && !NOT_COMPARED.test(words);
}

/** `2024年公开300条，2025年公开312条`: last year's figure stands before this year's. */
function lastYearAhead(
  figures: readonly Figure[],
  at: number,
  wordsBefore: (i: number) => string,
  isBefore: (i: number) => boolean,
  year: number,
): Figure | null {
  const named = figures[at - 1];
  const isYear = named?.unit === '年' && Number(named.decimal) === year;
  const ahead = isYear ? at - 2 : at - 1;
  const words = wordsBefore(at);
  if (!isYear && !GROWN_TO.test(words) && !OF_THIS_YEAR.test(words)) return null;
  const figure = figures[ahead];
  return figure !== undefined && isWhole(figure) && figure.unit === figures[at]!.unit && isBefore(ahead)
    ? figure
    : null;
}

/** `2021年4320条、2022年4716条、2024年5706条`: the growth may be from any of these years. */
function isSeries(figures: readonly Figure[], at: number, year: number): boolean {
  const isEarlier = (figure: Figure) => figure.unit === '年' && Number(figure.decimal) < year - 1;
  return figures.slice(Math.max(0, at - NEAR), at).some((f, i, near) => {
    const next = near[i + 1];
    return isEarlier(f) && next?.unit === figures[at]!.unit && isWhole(next);
  });
}

/** The last figure, those of its kind before it, and what it comes to with them. */
function candidates(figures: readonly Figure[]): number[] {
  const unit = figures.at(-1)?.unit;
  const like = figures
    .filter(f => f.unit === unit && isWhole(f))
    .map(f => Number(f.decimal))
    .reverse();
  let sum = 0;
  return [...new Set([...like, ...like.map(value => (sum += value))])];
}

function judged(passage: Passage, { now, before, growths }: Compared): WrongGrowth[] {
  const [percent, ...percents] = growths.filter(g => g.figure.unit === '%');
  const [pieces, ...others] = growths.filter(g => g.figure.unit !== '%');
  if (percents.length > 0 || others.length > 0) return [];
  const sure = now.length === 1;
  const draft = ({ figure, verb }: Growth, amount: string, turn: string, sum: string): WrongGrowth => ({
    span: place(passage, figure.start, figure.unitEnd),
    // Where it went the other way the word for it is wrong, and the number may be right.
    said: `${turn === '' ? '' : `${verb} `}${passage.text.slice(figure.start, figure.unitEnd)}`,
    expected: amount + turn,
    sum,
    sure,
  });
  const found: WrongGrowth[] = [];
  if (pieces !== undefined && before !== null && !now.some(n => signed(pieces) === n - before)) {
    const off = (n: number) => Math.abs(n - before - signed(pieces));
    const likely = now.toSorted((a, b) => off(a) - off(b))[0]!;
    const turn = turned(pieces, likely, before);
    found.push(draft(pieces, `${Math.abs(likely - before)}`, turn, difference(likely, before)));
  }
  const bases = (n: number) => (before !== null ? [before] : pieces === undefined ? [] : [n - signed(pieces)]);
  if (percent !== undefined && found.length === 0) {
    const pairs = now.flatMap(n => bases(n).map(base => [n, base] as const));
    const off = ([n, base]: readonly [number, number]) =>
      Math.abs(growthOf(percent, n, base) - Number(percent.figure.decimal));
    // The figures that were meant are those that come nearest.
    const [first] = pairs.toSorted((a, b) => off(a) - off(b));
    const fits = pairs.some(([n, base]) => base > 0 && isNear(percent.figure.decimal, growthOf(percent, n, base)));
    if (first !== undefined && first[1] > 0 && !fits) {
      const amount = percentText(Math.abs(growthOf(percent, ...first)));
      found.push(draft(percent, amount, turned(percent, ...first), `（${difference(...first)}）÷${first[1]}`));
    }
  }
  return found;
}

function difference(now: number, before: number): string {
  return now > before ? `${now}－${before}` : `${before}－${now}`;
}

/** Which way it went, where the words say the other. */
function turned({ isMore }: Growth, now: number, before: number): string {
  if (now === before || isMore === now > before) return '';
  return isMore ? '（减少）' : '（增加）';
}

function signed({ figure, isMore }: Growth): number {
  return isMore ? Number(figure.decimal) : -Number(figure.decimal);
}

/** In percent, above 0 where it goes the way that the words say. */
function growthOf({ isMore }: Growth, now: number, before: number): number {
  return ((isMore ? now - before : before - now) / before) * 100;
}
