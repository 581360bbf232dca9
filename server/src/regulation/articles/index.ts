import { toChineseNumber } from '../../text/numerals.ts';
import { APPLICATION } from './application.ts';
import type { Article, ArticleRef } from './article.ts';
import { DISCLOSURE } from './disclosure.ts';
import { GENERAL } from './general.ts';
import { SUPERVISION } from './supervision.ts';

export type { Article, ArticleRef, Paragraph } from './article.ts';

/** All 56 articles in order. */
export const ARTICLES: readonly Article[] = [...GENERAL, ...DISCLOSURE, ...APPLICATION, ...SUPERVISION];

/** Titles of the six chapters. */
export const CHAPTERS: readonly string[] = ['总则', '公开的主体和范围', '主动公开', '依申请公开', '监督和保障', '附则'];

/** The article with a number; undefined when the 条例 has none. */
export function articleOf(number: number): Article | undefined {
  return ARTICLES[number - 1];
}

/** True when the 条例 has the article, and the 款 and 项 where they are named. */
export function refExists(ref: ArticleRef): boolean {
  return gistOf(ref) !== null;
}

/**
 * The gist of what a reference points at: that of the 项, else of the 款, else of the article. A 项 named without its
 * 款 is looked for in the 款 that has 项 (no article has two such). Null when the reference points at nothing.
 */
export function gistOf(ref: ArticleRef): string | null {
  const article = articleOf(ref.article);
  if (article === undefined) return null;
  if (ref.paragraph === null && ref.item === null) return article.gist;
  const paragraph =
    ref.paragraph === null ? article.paragraphs.find(p => p.items.length > 0) : article.paragraphs[ref.paragraph - 1];
  if (ref.item === null) return paragraph?.gist ?? null;
  return paragraph?.items[ref.item - 1] ?? null;
}

/** As official documents write it: `第五十条第一款第（四）项`. Numbers above 9999 are written in digits. */
export function refText(ref: ArticleRef): string {
  const paragraph = ref.paragraph === null ? '' : paragraphName(ref.paragraph);
  const item = ref.item === null ? '' : `第${itemName(ref.item)}项`;
  return `第${numeral(ref.article)}条${paragraph}${item}`;
}

/** `第二款` */
export function paragraphName(n: number): string {
  return `第${numeral(n)}款`;
}

/** `（四）`, as a 项 begins. */
export function itemName(n: number): string {
  return `（${numeral(n)}）`;
}

function numeral(n: number): string {
  return n <= 9999 ? toChineseNumber(n) : String(n);
}
