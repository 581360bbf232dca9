import { oncePerReport } from '../../../report/memo.ts';
import type { Report } from '../../../report/model.ts';
import { type Run, runsOf } from '../../../report/prose/paragraphs.ts';
import { type DoubledWord, doubledWords } from '../../../text/doubled-words.ts';
import { oncePerWords } from '../../../text/known-words.ts';
import { matchesOf } from '../../../text/matches.ts';
import { matchSpan } from '../../../text/piece.ts';
import { lastOf, lengthOf } from '../../../text/span.ts';
import type { Finding, Fix, Rule } from '../../rule.ts';
import { doubledSentences } from './sentences.ts';

const SHORTEST = 2;
const LONGEST = 8;
const HAN = /^[\u4e00-\u9fff]+$/;

/** Words that rightly stand beside themselves, or seem to: 县人民政府政府信息公开, 面对面对接, 上年度年度报告, 有关规定规定的. */
const RIGHT = new Set(
  '政府 公开 年度 面对 手把 实打 点对 背靠 心贴 门对 肩并 研究 讨论 商量 学习 了解 许多 很多 非常 永远 千万 时时 处处 常常 规定 要求 通知 决定 报告 领导 指导 申请 建议 安排 代表 报道'.split(
    ' ',
  ),
);
/** 一条一条, 逐字逐字, 半年半年: reduplication with a counting word. */
const COUNTED = /^[一二三两几半逐每多越再又也边]/;
/** 信息信息化, 工作工作人员: the second belongs to a longer word. */
const LONGER = /^(?:化|员|型|者|性|栏|群|类|组|站|网|室|部|科|处|法|人员|小组|机构|机关|部门|平台|单位|报告)/;

/** The particle twice: not in 目的的, 的的确确, 的的士. Any other character may end one word and begin the next. */
const PARTICLE = /(?<![目标中鹄])的的(?![确士])/g;

/** A word, a sentence or a paragraph that stands twice in a row. */
export const repeated: Rule = {
  code: 'text/repeated',
  severity: 'information',
  title: '词语、句子重复',
  titleEn: 'A word or sentence that stands twice in a row',
  isStyle: true,
  *check({ report }) {
    for (const { span: at, word } of doublings(report).values()) yield { message: `“${word}”重复`, span: at };
    for (const { span: at, first, words, isParagraph } of doubledSentences(report).values()) {
      const [what, head] = [
        isParagraph ? '段' : '句',
        words.length > LONGEST_HEAD ? `${words.slice(0, LONGEST_HEAD)}…` : words,
      ];
      const related = [{ span: first, message: `前一${what}` }];
      yield { message: `整${what}重复：“${head}”`, span: at, unnecessary: true, related };
    }
  },
  fixes(report, finding) {
    return finding.unnecessary ? sentenceFixes(report, finding) : wordFixes(report, finding);
  },
};

/** A message need not say all of a paragraph. */
const LONGEST_HEAD = 12;

function wordFixes(report: Report, finding: Finding): Fix[] {
  const found = doublings(report).get(finding.span.start);
  if (found === undefined) return [];
  const edits = [{ span: found.again, text: '' }];
  const often = lengthOf(found.again) > found.word.length;
  const title = often ? `只留一个“${found.word}”` : `删去一个“${found.word}”`;
  return [{ title, kind: 'suggestion', all: false, edits }];
}

function sentenceFixes(report: Report, finding: Finding): Fix[] {
  const found = doubledSentences(report).get(finding.span.start);
  if (found === undefined || found.removal === null) return [];
  const title = `删去重复的一${found.isParagraph ? '段' : '句'}`;
  return [{ title, kind: 'suggestion', all: false, edits: [{ span: found.removal, text: '' }] }];
}

/** By the offset that each begins at. */
const doublings = oncePerReport(
  (report): ReadonlyMap<number, DoubledWord> =>
    new Map(
      runsOf(report)
        .filter(mayRepeat)
        .flatMap(run => [
          ...doubledWords(run, { shortest: SHORTEST, longest: LONGEST, word: HAN }).filter(isSlip),
          ...particles(run),
        ])
        .map(found => [found.span.start, found]),
    ),
);

/** Hardly any words have anything of the kind. */
const mayRepeat = oncePerWords(
  text =>
    text.includes('的的') || doubledWords({ text }, { shortest: SHORTEST, longest: LONGEST, word: HAN }).some(isSlip),
);

function particles(run: Run): DoubledWord[] {
  if (!run.text.includes('的的')) return [];
  return matchesOf(PARTICLE, run.text).map(match => {
    const at = matchSpan(run, match);
    return { word: '的', span: at, again: lastOf(at, 1), behind: '' };
  });
}

function isSlip({ word, behind }: DoubledWord): boolean {
  if (RIGHT.has(word) || COUNTED.test(word) || /^(.)\1+$/.test(word)) return false;
  return word.length > 2 || !LONGER.test(behind);
}
