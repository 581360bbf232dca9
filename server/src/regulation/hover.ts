import { type ArticleRef, articleOf, CHAPTERS, gistOf, refText } from './articles/index.ts';
import { noteText } from './counting/index.ts';
import type { Explanation } from './explain.ts';
import { excerptFromFile } from './local.ts';
import { partLines, shownLines } from './parts.ts';

/** A hover that says more than this about single articles is not read any more; the rest is named only. */
const MAX_SHOWN = 4;

/** So that nobody takes a gist for the law and puts it into a document. */
const NOT_THE_WORDING = '*以上是要点，不是条例原文。*';
const QUOTED_IS_THE_WORDING = '*引文是条例原文，其余是要点。*';
const LONG_LEFT_OUT = '*引文是条例原文，其余是要点；一屏放不下的原文没有列出。*';

/** More lines than these are no longer seen at once: what more there is to an article is left out beyond. */
const MAX_LINES = 20;
/** Who has named a copy of the 条例 wants its words. */
const MAX_LINES_QUOTED = 26;
/** No article of the 条例 is nearly as long: where the copy seems to have one, it was read wrongly. */
const MAX_WORDING = 60;

/**
 * A hover (Markdown, Chinese) for what a citation names: each article's gist, and under it its exact wording where
 * `localText`, the text of the user's own copy of the 条例, has it, else its 款 and 项. Articles that do not exist are said not to.
 */
export function hoverForTargets(targets: readonly ArticleRef[], localText: string | null): string {
  const heads = targets.slice(0, MAX_SHOWN).map(targetHead);
  const more = targets.slice(0, MAX_SHOWN).map(ref => moreOf(ref, localText));
  // Who asks about one article alone sees all of it.
  const fits = heads.length === 1 ? more : fitting(heads.flat(), more);
  const shown = heads.map((head, i) => [...head, ...(fits[i]!.length > 0 ? [fits[i]!.join('\n')] : [])].join('\n\n'));
  const rest = targets.slice(MAX_SHOWN);
  if (rest.length > 0) shown.push(`另有${rest.map(refText).join('、')}。`);
  if (targets.some(t => articleOf(t.article) !== undefined))
    shown.push(footnote(shown, fits.flat().length < more.flat().length));
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
  const gists = articles.slice(0, MAX_SHOWN).map(ref => `- ${refText(ref)}：${gistOf(ref)}`);
  const wordings = articles.slice(0, MAX_SHOWN).map(ref => quoted(ref, localText));
  const fits = fitting([...blocks, ...gists], wordings);
  const shown = gists.map((gist, i) => [gist, ...fits[i]!.map(line => `  ${line}`)].join('\n'));
  // Items without wording stand close together.
  blocks.push(shown.join(fits.some(lines => lines.length > 0) ? '\n\n' : '\n'));
  return [...blocks, footnote(blocks, fits.flat().length < wordings.flat().length)].join('\n\n');
}

/** Of what more there is to each article, in order, that for which a screen has room; none for the others. */
function fitting(said: readonly string[], more: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const isQuoted = more.some(lines => lines.some(isQuote));
  let left = (isQuoted ? MAX_LINES_QUOTED : MAX_LINES) - shownLines(said);
  return more.map(lines => {
    const height = shownLines(lines);
    if (height > left) return [];
    left -= height;
    return lines;
  });
}

/** Title and gist. */
function targetHead(ref: ArticleRef): string[] {
  const article = articleOf(ref.article);
  const title = `**《条例》${refText(ref)}**`;
  if (article === undefined)
    return [title, `《条例》共五十六条，没有${refText({ ...ref, paragraph: null, item: null })}。`];
  const titled = `${title}（${CHAPTERS[article.chapter - 1]}）`;
  const gist = gistOf(ref);
  return gist === null ? [titled, missingPart(ref), article.gist] : [titled, gist];
}

/** The wording, which says all; without a copy of it the 款 and 项 in our words. */
function moreOf(ref: ArticleRef, localText: string | null): string[] {
  if (gistOf(ref) === null) return articleOf(ref.article) ? partLines({ ...ref, paragraph: null, item: null }) : [];
  const wording = quoted(ref, localText);
  return wording.length > 0 ? wording : partLines(ref);
}

function footnote(blocks: readonly string[], isLeftOut: boolean): string {
  if (!blocks.some(isQuote)) return NOT_THE_WORDING;
  return isLeftOut ? LONG_LEFT_OUT : QUOTED_IS_THE_WORDING;
}

function isQuote(block: string): boolean {
  return /^ *> /m.test(block);
}

/** Says which 款 or 项 the article lacks. */
function missingPart(ref: ArticleRef): string {
  const whole = refText({ ...ref, paragraph: null, item: null });
  return `《条例》${whole}没有${refText(ref).slice(whole.length)}。该条的要点：`;
}

function quoted(ref: ArticleRef, localText: string | null): string[] {
  const count = articleOf(ref.article)?.paragraphs.length;
  const wording = localText === null ? null : excerptFromFile(localText, ref, count);
  const lines = wording === null ? [] : wording.split('\n');
  return shownLines(lines) > MAX_WORDING ? [] : lines.map(line => `> ${escapeMarkdown(line)}  `);
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
