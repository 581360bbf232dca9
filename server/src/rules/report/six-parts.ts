import { oncePerReport } from '../../report/memo.ts';
import { runsOf } from '../../report/prose/paragraphs.ts';
import { sectionNumberAt } from '../../report/sections/table-of-contents.ts';
import { wordsHoldAny } from '../../text/known-words.ts';
import { matchesOf } from '../../text/matches.ts';
import { parseNumeral } from '../../text/numerals.ts';
import { matchSpan, type Piece, pieceFrom, piecesOf } from '../../text/piece.ts';
import { firstOf, lastOf, type Span } from '../../text/span.ts';
import type { FindingDraft, Rule } from '../rule.ts';

/** What each of the six sections is called for short where the lead lists them. */
const PARTS: readonly (readonly [string, RegExp])[] = [
  ['总体情况', /总体|概述|概况/],
  ['主动公开政府信息情况', /主动公开/],
  ['收到和处理政府信息公开申请情况', /申请(?!(?:行政)?复议)/],
  ['政府信息公开行政复议、行政诉讼情况', /复议|诉讼/],
  ['存在的主要问题及改进情况', /问题|改进|不足|困难/],
  ['其他需要报告的事项', /其他|其它/],
];
const ALL = PARTS.length;
/** Fewer named than this is no list of the sections. */
const LEAST = 4;
/** `六个部分组成`, `共分六部分`, `等六项内容`. */
const COUNT =
  /([一二三四五六七八九十两]{1,2}|\d{1,2})(?=\s?(?:个|大|项|方面)?(?:部分|方面|项|块)(?:的)?(?:内容|情况|构成|组成|[。，；：]|$))/g;
/** The list begins here. */
const OPENS = /(?:包括|包含|内容为|内容有|由|分为|共分|分)[了：:，,]?\s?(?=[^。]{0,12}(?:总体|概述|概况))/;
const REPORT = /报告|年报/;
/** `六个部分和一个附件组成`: said right, whatever else is counted. */
const SIX = /(?<![一二三四五六七八九十\d])[六6]\s?(?:个|大|项)?(?:部分|方面)/;
/** A cheap look for a list, or for how many there are. */
const mightList = wordsHoldAny('总体', '概述', '概况', '部分组成', '部分构成');
/** `本报告由总体情况等七个部分组成`: how many, without a list. */
const MADE_UP = /(?<![一二三四五六七八九十\d])([一二三四五六七八九十两]|\d{1,2})(?=\s?(?:个|大)?部分(?:组成|构成))/;

/** The lead that lists the report's parts, or says how many there are. */
export const sixParts: Rule = {
  code: 'report/six-parts',
  severity: 'warning',
  title: '开头说的组成部分不是六个，或者少列了部分',
  titleEn: 'The lead speaks of other than six parts, or leaves one out of its list',
  *check({ report }) {
    const list = listIn(report);
    if (list === null) return;
    if (list.missing.length > 0) yield shortList(list);
    else if (list.count !== null && list.said !== ALL) {
      yield { message: `年报由六个部分组成，这里写的是 ${list.said} 个`, span: list.count };
    }
  },
  fixes(report, finding) {
    const list = listIn(report);
    if (list === null || list.missing.length > 0 || list.count?.start !== finding.span.start) return [];
    const text = /\d/.test(report.text[list.count.start] ?? '') ? String(ALL) : '六';
    return [{ title: `改为“${text}”`, kind: 'safe', all: false, edits: [{ span: list.count, text }] }];
  },
};

interface List {
  /** Where it begins. */
  readonly span: Span;
  readonly missing: readonly string[];
  /** Where it says how many they are; null where it does not. */
  readonly count: Span | null;
  readonly said: number | null;
  /** With 等 the list does not claim to be whole. */
  readonly open: boolean;
}

function shortList({ span, missing, said, open }: List): FindingDraft {
  const count = said !== null && said !== ALL ? `，也应写六个部分，这里写的是 ${said} 个` : '';
  const message = `列出的组成部分缺“${missing.join('”“')}”${count}`;
  const unsure = open || (said === ALL && missing.length > 1);
  return { message, span, ...(unsure ? { severity: 'information' as const } : {}) };
}

/** The first sentence of the lead that lists most of the sections, 总体情况 first. */
const listIn = oncePerReport((report): List | null => {
  for (const run of runsOf(report)) {
    if (sectionNumberAt(report, run.start) > 1) break;
    for (const sentence of mightList(run) ? piecesOf(run, '。') : []) {
      const list = listFrom(sentence);
      if (list !== null) return list;
    }
  }
  return null;
});

/** How many parts there are, said without a list of them. */
function countOf(sentence: Required<Piece>): List | null {
  const counted = REPORT.test(sentence.text) ? MADE_UP.exec(sentence.text) : null;
  if (counted === null) return null;
  const count = firstOf(matchSpan(sentence, counted), counted[1]!.length);
  return { span: count, missing: [], count, said: parseNumeral(counted[1]!), open: false };
}

function listFrom(sentence: Required<Piece>): List | null {
  const opens = OPENS.exec(sentence.text);
  if (opens === null) return countOf(sentence);
  if (!REPORT.test(sentence.text.slice(0, opens.index) || sentence.text)) return null;
  const from = lastOf(matchSpan(sentence, opens), 0);
  const list = pieceFrom(sentence, from, 400);
  const missing = PARTS.filter(([, words]) => !words.test(list.text)).map(([name]) => name);
  if (ALL - missing.length < LEAST) return countOf(sentence);
  const counts = matchesOf(COUNT, sentence.text);
  const numberIn = ([, number]: RegExpExecArray) => parseNumeral(number!) ?? Number(number);
  // Other numbers are of one part's own contents, or of what is annexed.
  const counted = counts.find(c => numberIn(c) === ALL) ?? (SIX.test(sentence.text) ? undefined : counts.at(-1));
  const count = counted === undefined ? null : matchSpan(sentence, counted);
  const said = counted === undefined ? null : numberIn(counted);
  const item = /^[^，、；]{1,20}/.exec(list.text);
  const at = item === null ? from : matchSpan(list, item);
  return { span: at, missing, count, said, open: list.text.includes('等') };
}
