/** One 款 of an article, said in our own words. */
export interface Paragraph {
  readonly gist: string;
  /** One entry for each 项, in order; empty when the 款 has none. */
  readonly items: readonly string[];
}

/**
 * One article of 《中华人民共和国政府信息公开条例》 (国务院令第711号, in force since 15 May 2019). The gists are a short
 * account in our own words for somebody who fills in the report; they are not the wording of the law.
 */
export interface Article {
  /** 1–56 */
  readonly number: number;
  /** 1–6 */
  readonly chapter: number;
  readonly gist: string;
  /** Every 款, at least one. */
  readonly paragraphs: readonly Paragraph[];
}

/** What a citation points at: `第五十条第一款第（四）项` → { article: 50, paragraph: 1, item: 4 }. */
export interface ArticleRef {
  readonly article: number;
  /** 款, from 1; null when the citation names none. */
  readonly paragraph: number | null;
  /** 项, from 1; null when the citation names none. */
  readonly item: number | null;
}

/** An article before its number and chapter are known: its gist and its 款. Without 款 the gist stands for the only one. */
export type ArticleWords = readonly [
  gist: string,
  ...paragraphs: (string | readonly [gist: string, items: readonly string[]])[],
];

/** Numbers the drafts of one chapter, from `first` on. */
export function chapterOf(chapter: number, first: number, drafts: readonly ArticleWords[]): Article[] {
  return drafts.map(([gist, ...rest], i) => ({
    number: first + i,
    chapter,
    gist,
    paragraphs: (rest.length === 0 ? [gist] : rest).map(toParagraph),
  }));
}

function toParagraph(draft: string | readonly [gist: string, items: readonly string[]]): Paragraph {
  return typeof draft === 'string' ? { gist: draft, items: [] } : { gist: draft[0], items: draft[1] };
}
