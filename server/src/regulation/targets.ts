import { CHINESE_NUMERAL_CHARS, parseNumeral } from '../text/numerals.ts';
import { type Span, span } from '../text/span.ts';
import type { ArticleRef } from './articles/article.ts';

/** One thing that a citation names. */
export interface CitedPart {
  readonly ref: ArticleRef;
  /** Where its own number stands, with its brackets: `（四）`. What a range leaves out stands where the range ends. */
  readonly place: Span;
}

/** What one citation names, from its 第 (or its number, where that has none) to `end`. */
export interface Targets {
  readonly end: number;
  readonly targets: readonly CitedPart[];
  /** `之一` of `第二十条之一`: an inserted article, which the 条例 does not have; null without. */
  readonly inserted: string | null;
}

interface Numbered {
  readonly value: number;
  readonly place: Span;
}

interface NumberList {
  readonly end: number;
  readonly numbers: readonly Numbered[];
}

/** White space inside a citation; every repetition below is bounded, so reading stays linear. */
const W = '(?:[^\\S\\r\\n]|&nbsp;){0,6}';
const BARE = `(?:[${CHINESE_NUMERAL_CHARS}]{1,8}|[0-9０-９]{1,4})`;
const RANGE = '(?:至|到|[-－—–～~―─]{1,2})';
const AND = '(?:以及|或者|、|和|及|与|或)';
/** `（四）`, `④`; a bracket may also hold a whole list: `（一、五）`. */
const MARKED = `(?:[（(]${W}${BARE}(?:${W}(?:${AND}|[，,]|${RANGE})${W}${BARE}){0,20}${W}[）)]|[㈠-㈩⑴-⒇①-⑳])`;
const NUMBER = `(?:${BARE}|${MARKED})`;
const MORE = `(?:${W}(?:${AND}|${RANGE})${W}(?:第${W})?${NUMBER}){0,20}`;
/** 项 in brackets may also follow each other with nothing between: `（一）（五）`. */
const MORE_ITEMS = `(?:${W}(?:(?:${AND}|${RANGE})${W}(?:第${W})?${NUMBER}|${MARKED})){0,20}`;
/** A range may also repeat the unit: `第十四条至第十六条`. */
const units = (first: string, more: string, unit: string) =>
  `${first}${more})${W}${unit}(?:${W}${RANGE}${W}(?:第${W})?(${NUMBER})${W}${unit})?`;

const ARTICLES = new RegExp(units(`第${W}(${NUMBER}`, MORE, '条'), 'uy');
/** `四十九条`, without 第: whoever asks for it knows that a law's name or another citation stands before. */
const LOOSE_ARTICLES = new RegExp(units(`(${BARE}`, MORE, '条'), 'uy');
const PARAGRAPHS = new RegExp(units(`第${W}(${NUMBER}`, MORE, '款'), 'uy');
const ITEMS = new RegExp(units(`第${W}(${NUMBER}`, MORE_ITEMS, '项'), 'uy');
/** `第二十条（一）项`, without 第. */
const LOOSE_ITEMS = new RegExp(units(`(${MARKED}`, MORE_ITEMS, '项'), 'uy');
/** `第一项、二项`. */
const NEXT_ITEM = new RegExp(`(${BARE})${W}项(?!工作|任务|措施|制度|内容|重点|要求|指标)`, 'uy');
/** `第二十条（一）（五）`, without 项: only where what follows shows that the list has ended, so that no heading is taken for one. */
const BARE_ITEM = '[（(](?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})[）)]';
const BARE_ITEMS = new RegExp(
  `(?:第${W})?(${BARE_ITEM}(?:(?:${AND})?(?:第${W})?${BARE_ITEM}){0,20})(?=[，。；、,;”"）)》\\t\\r\\n|]|的|所|规定|要求|$)`,
  'uy',
);
/** Several of them, `第三十六条（四）、（五）答复`, are no heading, whatever follows. */
const CHINESE_ITEM = '[（(][一二三四五六七八九十]{1,3}[）)]';
const SEVERAL_ITEMS = new RegExp(`(${CHINESE_ITEM}(?:(?:${AND})?${CHINESE_ITEM}){1,20})`, 'uy');
const INSERTED = new RegExp(`${W}(之[一二三四五六七八九十])(?!般|些|样|切|致|定|时|起|类)`, 'uy');
/** A line may break before a 项 in brackets (a narrow cell), nowhere else: the next line might start anything; `第二十条规定的第（一）项`. */
const GAP = new RegExp(
  `${W}(?:\\r?\\n${W}(?=第${W}[（(])|(?:规定的?|所列的?|中的?|之|的)(?=(?:第${W})?[（(㈠-㈩⑴-⒇①-⑳]))?`,
  'uy',
);
/** What joins a 款 or 项 to the next; one in brackets may follow at once or behind a comma. */
const CONTINUED = new RegExp(
  `${W}(?:${AND}${W}(?=第|${BARE}${W}项|[（(㈠-㈩⑴-⒇①-⑳])|(?:[，,]${W})?(?=第${W}[（(㈠-㈩⑴-⒇①-⑳]|${MARKED}${W}项))`,
  'uy',
);
const TOKENS = new RegExp(`${RANGE}|${BARE}|[㈠-㈩⑴-⒇①-⑳]`, 'gu');
const IS_RANGE = new RegExp(`^${RANGE}$`, 'u');

/** More targets than this in one citation are left out. */
const MAX_TARGETS = 60;

/**
 * Reads the citation that starts with the 第 at an offset; null when none starts there.
 * @param loose the number itself stands there, without 第
 */
export function readTargets(text: string, offset: number, loose = false): Targets | null {
  const articles = readList(loose ? LOOSE_ARTICLES : ARTICLES, text, offset);
  if (articles === null) return null;
  const targets: CitedPart[] = articles.numbers.map(n => target(n, n.value, null, null));
  INSERTED.lastIndex = articles.end;
  const inserted = INSERTED.exec(text);
  const from = inserted === null ? articles.end : articles.end + inserted[0].length;
  const parts = readParts(text, from, articles.numbers.at(-1)!.value);
  if (parts.targets.length > 0) targets.splice(-1, 1, ...parts.targets);
  return { end: parts.end, targets: targets.slice(0, MAX_TARGETS), inserted: inserted?.[1] ?? null };
}

function target({ place }: Numbered, article: number, paragraph: number | null, item: number | null): CitedPart {
  return { ref: { article, paragraph, item }, place };
}

/** 款 and 项 behind an article; they belong to this one article, the last of a list. */
function readParts(text: string, offset: number, article: number): { end: number; targets: CitedPart[] } {
  const targets: CitedPart[] = [];
  let end = offset;
  let at = skip(GAP, text, offset)!;
  let paragraph: number | null = null;
  for (let round = 0; round < 20; round++) {
    const paragraphs = readList(PARAGRAPHS, text, at);
    if (paragraphs !== null) {
      for (const n of paragraphs.numbers) targets.push(target(n, article, n.value, null));
      paragraph = paragraphs.numbers.at(-1)!.value;
      end = paragraphs.end;
      at = skip(GAP, text, end)!;
    }
    const items = readItems(text, at, round > 0);
    if (items !== null) {
      if (paragraphs !== null) targets.pop();
      for (const n of items.numbers) targets.push(target(n, article, paragraph, n.value));
      end = items.end;
    }
    const next = skip(CONTINUED, text, end);
    if ((paragraphs === null && items === null) || next === null) break;
    at = next;
  }
  return { end, targets };
}

function readItems(text: string, offset: number, continued: boolean): NumberList | null {
  const marked = readList(ITEMS, text, offset) ?? readList(LOOSE_ITEMS, text, offset);
  if (marked !== null) return marked;
  if (continued) return readList(NEXT_ITEM, text, offset);
  return readList(SEVERAL_ITEMS, text, offset) ?? readList(BARE_ITEMS, text, offset);
}

/** Behind what a pattern finds at an offset; null where it finds nothing. */
function skip(pattern: RegExp, text: string, offset: number): number | null {
  pattern.lastIndex = offset;
  const found = pattern.exec(text);
  return found === null ? null : offset + found[0].length;
}

/** Null also where a numeral can't be read for sure (`第三四条`). */
function readList(pattern: RegExp, text: string, offset: number): NumberList | null {
  pattern.lastIndex = offset;
  const match = pattern.exec(text);
  if (match === null) return null;
  const [whole, list, last] = match;
  const numbers = expand(list!, offset + whole.indexOf(list!));
  const more = last === undefined ? [] : expand(last, offset + whole.lastIndexOf(last));
  if (numbers === null || more === null) return null;
  const until = more[0];
  return {
    end: offset + whole.length,
    numbers: until === undefined ? numbers : [...numbers, ...between(numbers.at(-1)!, until), until],
  };
}

/** `十四、十六至十八` → 14, 16, 17, 18. A range that falls or is very long gives its two ends. */
function expand(list: string, start: number): Numbered[] | null {
  const numbers: Numbered[] = [];
  let ranging = false;
  for (const found of list.matchAll(TOKENS)) {
    const [token] = found;
    const value = parseNumeral(token.normalize('NFKC').replace(/[()]/g, ''));
    if (value === null) {
      if (!IS_RANGE.test(token)) return null;
      ranging = true;
      continue;
    }
    const number = { value, place: withBrackets(list, found.index, token.length, start) };
    const last = numbers.at(-1);
    if (ranging && last !== undefined) numbers.push(...between(last, number));
    numbers.push(number);
    ranging = false;
  }
  return numbers;
}

function between(first: Numbered, last: Numbered): Numbered[] {
  const count = last.value - first.value - 1;
  if (count < 1 || count >= MAX_TARGETS) return [];
  return Array.from({ length: count }, (_, i) => ({ value: first.value + 1 + i, place: last.place }));
}

function withBrackets(list: string, at: number, length: number, start: number): Span {
  const opened = /[（(]\s{0,6}$/.exec(list.slice(Math.max(0, at - 7), at));
  const closed = /^\s{0,6}[）)]/.exec(list.slice(at + length, at + length + 7));
  const whole = opened !== null && closed !== null;
  return span(start + at - (whole ? opened[0].length : 0), start + at + length + (whole ? closed[0].length : 0));
}
