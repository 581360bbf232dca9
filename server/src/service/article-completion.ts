import { ARTICLES, CHAPTERS, refText } from '../regulation/articles/index.ts';
import { aroundOffset } from '../text/span.ts';
import type { Completion } from './completion-item.ts';

/** Not the text of 2007, whose articles had other numbers. */
const NAME = '(?<!原|旧|(?:修订|修改)前的?|2007年)《(?:新?条例|政府信息公开条例|中华人民共和国政府信息公开条例)》';
const NUMERAL = '[〇零一二三四五六七八九十百\\d０-９]';
/** The start of a reference: `第`, `第五`, `第50条`. */
const TYPED = `第${NUMERAL}{0,6}条?`;
/** A whole reference and what joins it to the next: `第二十条第（一）项、`. */
const LISTED = `第${NUMERAL}{1,6}条(?:第${NUMERAL}{1,3}款)?(?:第[（(]?${NUMERAL}{1,3}[）)]?项)?(?:[、，,和及与至]|以及)`;
const BEHIND_NAME = new RegExp(`${NAME}(?:(?:${LISTED}){1,8}(?=第))?((?:${TYPED})?)$`, 'u');

/** `第…条` behind the name of the 条例, each with its gist. */
export function articleCompletions(text: string, lineStart: number, offset: number): Completion[] {
  const head = text.slice(lineStart, offset).slice(-120);
  const typed = BEHIND_NAME.exec(head)?.[1];
  if (typed === undefined) return [];
  const rest = /^[〇零一二三四五六七八九十百\d]{0,6}条/u.exec(text.slice(offset).slice(0, 8))?.[0] ?? '';
  const span = aroundOffset(offset, typed, rest);
  return ARTICLES.map(article => {
    const label = refText({ article: article.number, paragraph: null, item: null });
    return {
      kind: 'article',
      label,
      detail: CHAPTERS[article.chapter - 1] ?? '',
      documentation: article.gist,
      span,
      text: label,
      filter: `${label} 第${article.number}条`,
    };
  });
}
