import { type Citation, citationsIn } from '../../regulation/citations.ts';
import { oncePerReport } from '../../report/memo.ts';
import { type Run, runsOf } from '../../report/prose/paragraphs.ts';
import { toChineseNumber } from '../../text/numerals.ts';
import { textAt, textBehind, wholeOf } from '../../text/piece.ts';
import type { FindingDraft, Rule } from '../rule.ts';

/** The last article of the 条例 of 2019. */
const LAST = 56;

/**
 * What is said right around a citation and the articles that say so. Only what drafts really mix up: the numbers of the 条例 of
 * 2007, which counted differently.
 */
const CLAIMS: readonly {
  readonly words: RegExp;
  readonly right: readonly number[];
  readonly wrong: readonly number[];
}[] = [
  { words: /编制(?:和?公布)?(?:的)?(?:本|政府信息公开|年度|20)|编制并|年度报告/, right: [50, 49], wrong: [31, 32] },
  { words: /^[^，。；]{0,8}(?:受理|办理|答复)[^，。；]{0,6}申请/, right: [27, 33], wrong: [49, 50] },
  { words: /答复(?:的)?(?:期限|时限)|20个工作日|二十个工作日/, right: [33], wrong: [24, 49, 50] },
  { words: /^[^，。；]{0,6}(?:应当)?主动公开的?(?:范围|内容|信息)/, right: [20, 21], wrong: [9, 10, 11, 49, 50] },
  { words: /收取信息处理费|信息处理费/, right: [42], wrong: [27, 28, 49] },
  {
    words: /(?:公民|法人|其他组织|申请人)[^，。；]{0,16}(?:可以|有权)[^，。；]{0,16}申请(?:获取|公开)/,
    right: [27],
    wrong: [49, 50],
  },
];

/** How far behind a citation its clause may reach. */
const REACH = 240;
/** How much of it, titles left out, may say what it is cited for. */
const NEAR = 60;
/** The title of another document that is cited too, with its number: its words say nothing of what this article says. */
const OTHER_TITLE = /《[^《》]{1,100}》(?:[（(][^（）()]{1,40}[）)])?/g;

/** A citation of an article that the 条例 does not have, or that says something else than the sentence has it say. */
export const article: Rule = {
  code: 'text/article',
  severity: 'warning',
  title: '引用的《条例》条款不存在，或者内容对不上',
  titleEn: 'An article of the regulation that does not exist or says something else',
  *check({ report }) {
    for (const { citation, run } of citationsOf(report).values()) {
      const fault = citation.exists ? mistaken(citation, run) : missing(citation, run);
      if (fault !== null) yield fault;
    }
  },
  fixes(report, finding) {
    const right = finding.data?.['right'];
    const found = citationsOf(report).get(finding.span.start);
    if (found === undefined || typeof right !== 'number') return [];
    const text = `第${toChineseNumber(right)}条`;
    return [{ title: `改为${text}`, kind: 'suggestion', all: false, edits: [{ span: found.citation.span, text }] }];
  },
};

/** Citations of the 条例 by name, by the offset that each begins at: where none is named another law may be meant. */
const citationsOf = oncePerReport((report): ReadonlyMap<number, { citation: Citation; run: Run }> => {
  const found = new Map<number, { citation: Citation; run: Run }>();
  for (const run of runsOf(report)) {
    if (!run.text.includes('第')) continue;
    const { start, end } = wholeOf(run);
    for (const citation of citationsIn(report.plainHan, start, end)) {
      if (citation.law === '条例') found.set(citation.span.start, { citation, run });
    }
  }
  return found;
});

function wordsOf(citation: Citation, run: Run): string {
  return textAt(run, citation.span);
}

function missing(citation: Citation, run: Run): FindingDraft | null {
  const words = wordsOf(citation, run);
  const beyond = citation.targets.some(t => t.article > LAST || t.article < 1);
  const what = beyond ? `《条例》没有${words}，共 ${LAST} 条` : `《条例》没有${words}`;
  return { message: what, span: citation.span };
}

function mistaken(citation: Citation, run: Run): FindingDraft | null {
  const [target] = citation.targets;
  if (citation.targets.length !== 1 || target === undefined) return null;
  const behind = textBehind(run, citation.span, REACH)
    .replace(OTHER_TITLE, '《》')
    .replace(/[。；;].*/s, '');
  const near = clauses(behind).slice(0, NEAR);
  for (const { words, right, wrong } of CLAIMS) {
    if (!wrong.includes(target.article) || !words.test(near.replace(/^(?:的)?(?:有关|相关)?规定?(?:的)?/, '')))
      continue;
    const articles = right.map(n => `第${toChineseNumber(n)}条`).join('、');
    const message = `《条例》${wordsOf(citation, run)}说的不是这件事，应为${articles}`;
    const whole = target.paragraph === null && target.item === null;
    return { message, span: citation.span, ...(whole ? { data: { right: right[0]! } } : {}) };
  }
  return null;
}

/**
 * The clause itself, from the citation to the next stop and one comma: `第三十一条规定，编制本报告`. Behind another document that is cited
 * too the office may be named in a clause of its own: `和《…通知》要求，云岭县政府办公室汇总各部门情况，编制本报告`.
 */
function clauses(behind: string): string {
  const more = /^(?:和|、|以及|及|与)[^，,]{0,24}《》/.test(behind) ? 3 : 2;
  return behind.split(/[，,]/).slice(0, more).join('，');
}
