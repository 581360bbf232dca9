import { type ArticleRef, articleOf, gistOf, refText } from './articles/index.ts';
import type { Citation } from './citations.ts';
import { hoverForTargets } from './hover.ts';
import { oldArticleOf, oldRefExists } from './old/articles.ts';

/** The last year whose reports were written under the 条例 of 2007: that of 2019 is in force since 15 May 2019. */
export const LAST_OLD_YEAR = 2018;
/** More articles than these are named only: a hover is read at a glance. */
const MAX_SHOWN = 3;
const REPLACED =
  '*2007年的《条例》（国务院令第492号）2008年5月1日起施行，2019年5月15日起由修订后的条例（国务院令第711号）代替，条号不同。以上是要点，不是条例原文。*';

/** True where the articles cited are those of the text of 2007, by the words or by the year of the report. */
export function citesOldText({ law }: Citation, year: number | null): boolean {
  return law === '旧条例' || (law === '条例' && year !== null && year <= LAST_OLD_YEAR);
}

/** The articles of today's 条例 that a citation leads to, each once; none for another law. */
export function todayOf(citation: Citation, year: number | null): readonly number[] {
  if (citation.law === 'other') return [];
  const articles = citation.targets.map(t => t.article);
  const today = citesOldText(citation, year)
    ? articles.flatMap(n => oldArticleOf(n)?.today.map(t => t.article) ?? [])
    : articles;
  return [...new Set(today)].filter(n => articleOf(n) !== undefined);
}

/**
 * A hover (Markdown, Chinese) for a citation of the 条例: what its articles say, for one of the text of 2007 what says so today,
 * for an inserted one that there is none. Null for another law.
 * @param year the report's
 */
export function hoverForCitation(citation: Citation, year: number | null, localText: string | null): string | null {
  if (citation.law === 'other') return null;
  if (citesOldText(citation, year)) return hoverForOld(citation, year);
  const known = hoverForTargets(citation.targets, localText);
  const last = citation.targets.at(-1)!;
  if (citation.inserted === null) return known;
  const whole = refText({ article: last.article, paragraph: null, item: null });
  return `《条例》没有${whole}${citation.inserted}。下面是${whole}。\n\n${known}`;
}

function hoverForOld({ law, targets }: Citation, year: number | null): string {
  const byYear = law === '条例' ? [`这份年报是${year}年度的，引用的是当时施行的2007年条例。`] : [];
  const shown = targets.slice(0, MAX_SHOWN).map(oldBlock);
  const rest = targets.slice(MAX_SHOWN).map(refText);
  const more = rest.length > 0 ? [`另有${rest.join('、')}。`] : [];
  return [...byYear, ...shown, ...more, REPLACED].join('\n\n');
}

function oldBlock(ref: ArticleRef): string {
  const title = `**2007年的《条例》${refText(ref)}**`;
  const old = oldArticleOf(ref.article);
  const whole = { ...ref, paragraph: null, item: null };
  if (old === undefined) {
    const now = gistOf(whole);
    const today = now === null ? '现行《条例》也没有。' : `现行《条例》有${refText(whole)}：${now}`;
    return `${title}\n\n2007年的《条例》共三十八条，没有${refText(whole)}。${today}`;
  }
  const lacking = oldRefExists(ref) ? [] : [`${refText(whole)}没有${refText(ref).slice(refText(whole).length)}。`];
  const today = old.today.map(t => `- 现为${refText(t)}：${gistOf(t)}`).join('\n');
  const change = old.change === '' ? [] : [old.change];
  return [title, ...lacking, old.gist, today, ...change].join('\n\n');
}
