import { ARTICLES, CHAPTERS, refText } from './articles/index.ts';
import { partLines } from './parts.ts';

/** The page on the articles of the 条例, docs/regulation.md, which `scripts/generate.mjs` writes: Markdown, and the line of each article's heading. */
export interface RegulationPage {
  readonly text: string;
  /** From 0; by the article's number. */
  readonly lines: ReadonlyMap<number, number>;
}

/** The page's place below the `docs` folder. */
export const REGULATION_PAGE = 'regulation.md';

const WHERE_THE_TEXT_IS = [
  '原文在哪里查：',
  '',
  '- 中国政府网（www.gov.cn）“政策”栏目的国务院公报，按文号“国务院令第711号”查；',
  '- 国家法律法规数据库（flk.npc.gov.cn），按名称查，选“有效”的那一件。',
  '',
  '把全文存成 Markdown 或纯文本文件，在设置 `nianbao.regulationFile` 里填上路径，鼠标停在条文引用上就在要点下面显示原文。',
];

let page: RegulationPage | undefined;

/** Made once: an editor asks for a draft's links with each change of it. */
export function regulationPage(): RegulationPage {
  page ??= made();
  return page;
}

function made(): RegulationPage {
  const written = [
    '# 《中华人民共和国政府信息公开条例》各条要点',
    '',
    '国务院令第711号，2019 年 5 月 15 日起施行。以下是为填写年报的人写的要点，不是条例原文；引用时请查原文。本页由程序生成，请勿手工改动。',
    '',
    ...WHERE_THE_TEXT_IS,
    '',
  ];
  const lines = new Map<number, number>();
  let chapter = 0;
  for (const article of ARTICLES) {
    if (article.chapter !== chapter) written.push(`## ${CHAPTERS[article.chapter - 1]}`, '');
    chapter = article.chapter;
    lines.set(article.number, written.length);
    written.push(`### ${refText({ article: article.number, paragraph: null, item: null })}`, '', article.gist, '');
    const parts = partLines({ article: article.number, paragraph: null, item: null });
    if (parts.length > 0) written.push(...parts, '');
  }
  return { text: written.join('\n'), lines };
}
