import { type ArticleRef, articleOf, CHAPTERS, gistOf, refText } from './articles/index.ts';
import { noteText } from './counting/index.ts';
import type { Explanation } from './explain.ts';
import { excerptFromFile } from './local.ts';

/** A hover that says more than this about single articles is not read any more; the rest is named only. */
const MAX_SHOWN = 4;

/** So that nobody takes a gist for the law and puts it into a document. */
const NOT_THE_WORDING = '*以上是要点，不是条例原文。*';
const QUOTED_IS_THE_WORDING = '*引文是条例原文，其余是要点。*';

/**
 * A hover (Markdown, Chinese) for what a citation names: each article's gist, and under it its exact wording where
 * `localText`, the text of the user's own copy of the 条例, has it. Articles that do not exist are said not to.
 */
export function hoverForTargets(targets: readonly ArticleRef[], localText: string | null): string {
  const shown = targets.slice(0, MAX_SHOWN).map(t => targetBlock(t, localText));
  const rest = targets.slice(MAX_SHOWN);
  if (rest.length > 0) shown.push(`另有${rest.map(refText).join('、')}。`);
  if (targets.some(t => articleOf(t.article) !== undefined)) shown.push(footnote(shown));
  return shown.join('\n\n');
}

/**
 * A hover (Markdown, Chinese) for a row, column, header or section: what belongs there, how it is counted, then what it
 * rests on.
 */
export function hoverForExplanation(explanation: Explanation, localText: string | null): string {
  const blocks = [`**${escapeMarkdown(explanation.label)}**`, explanation.what];
  const { articles, counting = [] } = explanation;
  if (counting.length > 0)
    blocks.push(['**怎么计**', ...counting.map(n => `- ${escapeMarkdown(noteText(n))}`)].join('\n'));
  if (articles.length === 0) return blocks.join('\n\n');
  blocks.push(`依据：${articles.map(a => `《条例》${refText(a)}`).join('、')}`);
  for (const ref of articles.slice(0, MAX_SHOWN)) {
    blocks.push([`- ${refText(ref)}：${gistOf(ref)}`, ...quoted(ref, localText).map(line => `  ${line}`)].join('\n'));
  }
  return [...blocks, footnote(blocks)].join('\n\n');
}

function targetBlock(ref: ArticleRef, localText: string | null): string {
  const article = articleOf(ref.article);
  const title = `**《条例》${refText(ref)}**`;
  if (article === undefined)
    return `${title}\n\n《条例》共五十六条，没有${refText({ ...ref, paragraph: null, item: null })}。`;
  const chapter = `（${CHAPTERS[article.chapter - 1]}）`;
  const gist = gistOf(ref);
  if (gist === null) return `${title}${chapter}\n\n${missingPart(ref)}\n\n${article.gist}`;
  const quote = quoted(ref, localText);
  return [`${title}${chapter}`, gist, ...(quote.length > 0 ? [quote.join('\n')] : [])].join('\n\n');
}

function footnote(blocks: readonly string[]): string {
  return blocks.some(b => /^ *> /m.test(b)) ? QUOTED_IS_THE_WORDING : NOT_THE_WORDING;
}

/** Says which 款 or 项 the article lacks. */
function missingPart(ref: ArticleRef): string {
  const whole = refText({ ...ref, paragraph: null, item: null });
  return `《条例》${whole}没有${refText(ref).slice(whole.length)}。该条的要点：`;
}

function quoted(ref: ArticleRef, localText: string | null): string[] {
  const wording = localText === null ? null : excerptFromFile(localText, ref);
  return wording === null ? [] : wording.split('\n').map(line => `> ${escapeMarkdown(line)}  `);
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
