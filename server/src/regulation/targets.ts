import { CHINESE_NUMERAL_CHARS, parseNumeral } from '../text/numerals.ts';
import type { ArticleRef } from './articles/article.ts';

/** What one citation names, from its 第 to `end`. */
export interface Targets {
  readonly end: number;
  readonly refs: readonly ArticleRef[];
  /** True for `第二十条之一`: an inserted article, which the 条例 does not have. */
  readonly inserted: boolean;
}

interface NumberList {
  readonly end: number;
  readonly numbers: readonly number[];
}

/** White space inside a citation; every repetition below is bounded, so reading stays linear. */
const W = '(?:[^\\S\\r\\n]|&nbsp;){0,6}';
const BARE = `(?:[${CHINESE_NUMERAL_CHARS}]{1,8}|[0-9０-９]{1,4})`;
const NUMBER = `(?:${BARE}|[（(]${W}${BARE}${W}[）)]|[㈠-㈩⑴-⒇])`;
const RANGE = '(?:至|到|[-－—–~～―─]{1,2})';
const AND = '(?:以及|或者|、|和|及|与|或)';
const MORE = `(?:${W}(?:${AND}|${RANGE})${W}(?:第${W})?${NUMBER}){0,20}`;
/** A range may also repeat the unit: `第十四条至第十六条`. */
const units = (unit: string) =>
  `第${W}(${NUMBER}${MORE})${W}${unit}(?:${W}${RANGE}${W}(?:第${W})?(${NUMBER})${W}${unit})?`;

const ARTICLES = new RegExp(units('条'), 'uy');
const PARAGRAPHS = new RegExp(units('款'), 'uy');
const ITEMS = new RegExp(units('项'), 'uy');
/** `第二十条（一）项`, without 第. */
const LOOSE_ITEM = new RegExp(`([（(]${W}${BARE}${W}[）)])${W}项`, 'uy');
const INSERTED = new RegExp(`${W}之[一二三四五六七八九十]`, 'uy');
/** A line may break before a 项 in brackets (a narrow cell), nowhere else: the next line might start anything. */
const GAP = new RegExp(`${W}(?:\\r?\\n${W}(?=第${W}[（(]))?`, 'uy');
const CONTINUED = new RegExp(`${W}${AND}${W}(?=第)`, 'uy');
const TOKENS = new RegExp(`${RANGE}|${BARE}|[㈠-㈩⑴-⒇]`, 'gu');

/** More targets than this in one citation are left out. */
const MAX_TARGETS = 60;

/** Reads the citation that starts with the 第 at an offset; null when none starts there. */
export function readTargets(text: string, offset: number): Targets | null {
  const articles = readList(ARTICLES, text, offset);
  if (articles === null) return null;
  const refs: ArticleRef[] = articles.numbers.map(article => ({ article, paragraph: null, item: null }));
  const afterInserted = skip(INSERTED, text, articles.end);
  const inserted = afterInserted > articles.end;
  const parts = readParts(text, afterInserted, articles.numbers.at(-1)!);
  if (parts.refs.length > 0) refs.splice(-1, 1, ...parts.refs);
  return { end: parts.end, refs: refs.slice(0, MAX_TARGETS), inserted };
}

/** 款 and 项 behind an article; they belong to this one article, the last of a list. */
function readParts(text: string, offset: number, article: number): { end: number; refs: ArticleRef[] } {
  const refs: ArticleRef[] = [];
  let end = offset;
  let at = skip(GAP, text, offset);
  let paragraph: number | null = null;
  for (let round = 0; round < 20; round++) {
    const paragraphs = readList(PARAGRAPHS, text, at);
    if (paragraphs !== null) {
      for (const n of paragraphs.numbers) refs.push({ article, paragraph: n, item: null });
      paragraph = paragraphs.numbers.at(-1)!;
      end = paragraphs.end;
      at = skip(GAP, text, end);
    }
    const items = readList(ITEMS, text, at) ?? readList(LOOSE_ITEM, text, at);
    if (items !== null) {
      if (paragraphs !== null) refs.pop();
      for (const item of items.numbers) refs.push({ article, paragraph, item });
      end = items.end;
    }
    at = skip(CONTINUED, text, end);
    if ((paragraphs === null && items === null) || at === end) break;
  }
  return { end, refs };
}

function skip(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return offset + (pattern.exec(text)?.[0].length ?? 0);
}

/** Null also where a numeral can't be read for sure (`第三四条`). */
function readList(pattern: RegExp, text: string, offset: number): NumberList | null {
  pattern.lastIndex = offset;
  const match = pattern.exec(text);
  if (match === null) return null;
  const list = match[2] === undefined ? match[1]! : `${match[1]}至${match[2]}`;
  const numbers = expand(list);
  return numbers === null ? null : { end: offset + match[0].length, numbers };
}

/** `十四、十六至十八` → 14, 16, 17, 18. A range that falls or is very long gives its two ends. */
function expand(list: string): number[] | null {
  const numbers: number[] = [];
  let ranging = false;
  for (const [token] of list.matchAll(TOKENS)) {
    const value = parseNumeral(token.normalize('NFKC').replace(/[()]/g, ''));
    if (value === null) {
      if (!new RegExp(`^${RANGE}$`, 'u').test(token)) return null;
      ranging = true;
      continue;
    }
    const last = numbers.at(-1);
    if (ranging && last !== undefined && value - last <= MAX_TARGETS) {
      for (let n = last + 1; n < value; n++) numbers.push(n);
    }
    numbers.push(value);
    ranging = false;
  }
  return numbers;
}
