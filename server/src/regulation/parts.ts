import { type ArticleRef, articleOf, itemName, paragraphName } from './articles/index.ts';

/**
 * What a reference holds below its gist, a line each (Markdown list): the 款 of an article that has several, and their 项. Empty where it names a 项 or
 * has nothing more.
 */
export function partLines(ref: ArticleRef): string[] {
  const article = articleOf(ref.article);
  if (article === undefined || ref.item !== null) return [];
  const { paragraphs } = article;
  if (ref.paragraph !== null) return itemLines(paragraphs[ref.paragraph - 1]?.items ?? [], '');
  if (paragraphs.length === 1) return itemLines(paragraphs[0]!.items, '');
  return paragraphs.flatMap(({ gist, items }, i) => [`- ${paragraphName(i + 1)}：${gist}`, ...itemLines(items, '  ')]);
}

function itemLines(items: readonly string[], indent: string): string[] {
  return items.map((gist, i) => `${indent}- ${itemName(i + 1)}${gist}`);
}

/** Characters in a line of a hover as editors show it. */
const WIDTH = 40;

/** How many lines a text takes in a hover. */
export function shownLines(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / WIDTH)), 0);
}
