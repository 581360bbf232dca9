import { ARTICLES, CHAPTERS, refText } from './articles/index.ts';

/** The page on the articles of the 条例, docs/regulation.md, which `scripts/generate.mjs` writes: Markdown, and the line of each article's heading. */
export interface RegulationPage {
  readonly text: string;
  /** From 0; by the article's number. */
  readonly lines: ReadonlyMap<number, number>;
}

/** The page's place below the `docs` folder. */
export const REGULATION_PAGE = 'regulation.md';

export function regulationPage(): RegulationPage {
  const written = [
    '# 《中华人民共和国政府信息公开条例》各条要点',
    '',
    '国务院令第711号，2019 年 5 月 15 日起施行。以下是为填写年报的人写的要点，不是条例原文；引用时请查原文。本页由程序生成，请勿手工改动。',
    '',
  ];
  const lines = new Map<number, number>();
  let chapter = 0;
  for (const article of ARTICLES) {
    if (article.chapter !== chapter) written.push(`## ${CHAPTERS[article.chapter - 1]}`, '');
    chapter = article.chapter;
    lines.set(article.number, written.length);
    written.push(`### ${refText({ article: article.number, paragraph: null, item: null })}`, '', article.gist, '');
    for (const [i, { gist, items }] of article.paragraphs.entries()) {
      const isWhole = article.paragraphs.length === 1;
      if (isWhole && items.length === 0) continue;
      if (!isWhole) written.push(`${refText({ article: article.number, paragraph: i + 1, item: null })}：${gist}`, '');
      if (items.length > 0) written.push(...items.map((item, n) => `${n + 1}. ${item}`), '');
    }
  }
  return { text: written.join('\n'), lines };
}
