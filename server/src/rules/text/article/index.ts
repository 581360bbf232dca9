import { type ArticleRef, refExists, refText } from '../../../regulation/articles/index.ts';
import { type Citation, citationsIn } from '../../../regulation/citations.ts';
import { citesOldText } from '../../../regulation/cited.ts';
import { oldRefExists } from '../../../regulation/old/articles.ts';
import { oncePerReport } from '../../../report/memo.ts';
import type { Report } from '../../../report/model.ts';
import { type Run, runsOf } from '../../../report/prose/paragraphs.ts';
import { wordsHoldAny } from '../../../text/known-words.ts';
import { toChineseNumber } from '../../../text/numerals.ts';
import { textAt, textBefore, textBehind, wholeOf } from '../../../text/piece.ts';
import { span } from '../../../text/span.ts';
import type { FindingDraft, Rule } from '../../rule.ts';
import { answerTimes } from './answer-time.ts';
import { saysBroken, speaksOfIt, tellsHowFollowed, tellsOfOld } from './history.ts';
import type { Matter } from './matters.ts';
import { type Beside, mistakenFor } from './mistaken.ts';

/** The last article of the 条例 of 2019. */
const LAST = 56;
/** How far behind a citation its clause may reach. */
const REACH = 240;
/** How much of it, titles left out, and of what stands before may say what it is cited for. */
const NEAR = 60;
/** The title of another document that is cited too, with its number: its words say nothing of what this article says. */
const OTHER_TITLE = /《[^《》]{1,100}》(?:[（(][^（）()]{1,40}[）)])?/g;
const AND = /^\s{0,3}(?:以及|、|和|及|与)\s{0,3}$/;

/** Citations of articles that are named one behind the other: what stands behind the last is said of all. */
interface Listed {
  readonly citations: readonly Citation[];
  readonly run: Run;
}

/** A citation of an article that the 条例 does not have, or that says something else than the sentence has it say. */
export const article: Rule = {
  code: 'text/article',
  severity: 'warning',
  title: '引用的《条例》条款不存在，或者内容对不上',
  titleEn: 'An article of the regulation that does not exist or says something else',
  *check({ report }) {
    for (const listed of listsOf(report)) {
      const missed = listed.citations.map(citation => missing(report, citation, listed.run));
      yield* missed.flat();
      const isOld = listed.citations.some(c => citesOldText(c, report.year));
      if (!isOld && missed.every(m => m.length === 0)) yield* mistaken(listed);
    }
    for (const { span: at, message } of answerTimes(report)) yield { message, span: at };
  },
  fixes(report, finding) {
    const right = finding.data?.['right'];
    const cited = listsOf(report).flatMap(l => l.citations);
    const found = cited.find(c => c.span.start === finding.span.start);
    if (found === undefined || typeof right !== 'number') return [];
    const text = `第${toChineseNumber(right)}条`;
    return [{ title: `改为${text}`, kind: 'suggestion', all: false, edits: [{ span: found.span, text }] }];
  },
};

/** Whether a paragraph may name the 条例, by its name or the order that published it: most have articles of nothing. */
const mayName = wordsHoldAny('条例', '711', '492');

/** Citations of today's 条例 by name, in order: where none is named another law may be meant. */
const listsOf = oncePerReport((report): readonly Listed[] => {
  const found: { citations: Citation[]; run: Run }[] = [];
  for (const run of runsOf(report)) {
    if (!mayName(run)) continue;
    const { start, end } = wholeOf(run);
    let before: Citation | null = null;
    for (const citation of citationsIn(report.plainHan, start, end)) {
      const joint = before === null ? '' : textAt(run, span(before.span.end, citation.span.start));
      const joined = before?.law === citation.law && citation.name === null && AND.test(joint);
      before = citation;
      if (citation.law !== '条例') continue;
      if (joined) found.at(-1)!.citations.push(citation);
      else found.push({ citations: [citation], run });
    }
  }
  return found;
});

function missing(report: Report, citation: Citation, run: Run): FindingDraft[] {
  if (citation.exists || isOf(report, citation)) return [];
  const { targets, places } = citation;
  const isList = targets.length > 1;
  return targets.flatMap((ref, i) => {
    if (citation.inserted === null && (refExists(ref) || isNote(ref, textAt(run, citation.span)))) return [];
    const words = isList ? refText(ref) : textAt(run, citation.span);
    const beyond = ref.article > LAST || ref.article < 1;
    const message = beyond ? `《条例》没有${words}，共 ${LAST} 条` : `《条例》没有${words}`;
    return [{ message, span: isList ? places[i]! : citation.span }];
  });
}

/** `第四十九条（1）`: behind an article that has no 项 at all, a number in brackets without 项 may be a note. */
function isNote(ref: ArticleRef, words: string): boolean {
  return ref.item !== null && !words.includes('项') && !refExists({ ...ref, item: 1 });
}

/** True in a report of the years of the text of 2007 for what that text has, and for what today's has: which was meant is not known. */
function isOf(report: Report, citation: Citation): boolean {
  return citesOldText(citation, report.year) && citation.targets.every(t => oldRefExists(t) || refExists(t));
}

/** Of a list all must be wrong, or the words must be sure: else they may be said of another. */
function mistaken({ citations, run }: Listed): FindingDraft[] {
  const beside = besideOf(citations, run);
  if (beside === null) return [];
  const judged = new Map<string, Matter | null>();
  const judge = (ref: ArticleRef) => {
    const key = refText(ref);
    if (!judged.has(key)) judged.set(key, mistakenFor(ref, beside));
    return judged.get(key)!;
  };
  const wrong = citations.flatMap(citation => {
    const matters = citation.targets.map(judge).filter(m => m !== null);
    return matters.length < citation.targets.length ? [] : [{ citation, matter: matters[0]! }];
  });
  const cited = new Set(citations.flatMap(c => c.targets.map(t => t.article)));
  if (wrong.length < citations.length && !wrong.every(w => w.matter.certain)) return [];
  return wrong.map(({ citation, matter: { right } }, i) => {
    const articles = right.map(n => `第${toChineseNumber(n)}条`).join('、');
    const message = `《条例》${textAt(run, citation.span)}说的不是这件事，应为${articles}`;
    const { paragraph, item } = citation.targets[0]!;
    const isWhole = citation.targets.length === 1 && paragraph === null && item === null;
    // Each of a list is mended to another one.
    const better = right.filter(n => !cited.has(n))[i];
    return { message, span: citation.span, ...(isWhole && better !== undefined ? { data: { right: better } } : {}) };
  });
}

/** Null in a sentence on how the articles were numbered before, on the article itself, or on how it was followed or broken. */
function besideOf(citations: readonly Citation[], run: Run): Beside | null {
  const all = span(citations[0]!.span.start, citations.at(-1)!.span.end);
  const name = citations[0]!.name?.start ?? all.start;
  const ahead = textBefore(run, span(name, name), REACH).replace(/^.*[。；;]/s, '');
  const behind = textBehind(run, all, REACH).replace(/[。；;].*/s, '');
  if ([ahead, behind].some(words => tellsOfOld(words))) return null;
  const near = clauses(behind.replace(OTHER_TITLE, '《》')).slice(0, NEAR);
  if (speaksOfIt(ahead) || speaksOfIt(near) || saysBroken(ahead) || tellsHowFollowed(near)) return null;
  return { ahead, before: ahead.split(/[，,]/).slice(-2).join('，').slice(-NEAR), behind: near };
}

/**
 * The clause itself, from the citation to the next stop and one comma: `第三十一条规定，编制本报告`. Behind another document that is cited
 * too the office may be named in a clause of its own: `和《…通知》要求，云岭县政府办公室汇总各部门情况，编制本报告`; a condition, `……的，`, has a
 * clause behind it.
 */
function clauses(behind: string): string {
  const all = behind.split(/[，,]/);
  const more = /^(?:和|、|以及|及|与)[^，,]{0,24}《》/.test(behind) || all[1]?.endsWith('的') ? 3 : 2;
  return all.slice(0, more).join('，');
}
