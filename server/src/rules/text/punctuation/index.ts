import { oncePerReport } from '../../../report/memo.ts';
import type { Report } from '../../../report/model.ts';
import { paragraphsOf, type Run, runsOf } from '../../../report/prose/paragraphs.ts';
import type { Edit } from '../../../text/edit.ts';
import { oncePerWords, wordsHold } from '../../../text/known-words.ts';
import { matchesOf } from '../../../text/matches.ts';
import { matchSpan, piecesOf, textAt, textBefore, textBehind } from '../../../text/piece.ts';
import { bySpan, firstOf, lastOf, type Span } from '../../../text/span.ts';
import type { Rule } from '../../rule.ts';
import { alone, doubled, hasQuotes, mightDouble, quotes } from './marks.ts';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
};

/** Han characters and the marks that only stand in Chinese text. */
const CHINESE = /[\u4e00-\u9fff“”‘’《》〈〉「」『』【】〔〕、。，；：？！（）]/;
/** Letters of a foreign word, an address or a piece of code. */
const FOREIGN = /[A-Za-z@#$%&*+=\\/_<>{}[\]|~^`.-]/;
/** A cheap look: prose without any of these has no half-width marks. */
const hasHalf = wordsHold(/[,:;?!(]/);
const PAIR = /\(([^()\r\n]{1,80})\)/g;
const HAN = /[\u4e00-\u9fff]/;
/** A parallel clause of a list within one sentence. */
const CLAUSE = /([；，])(?=[二三四五六七八九]是)/g;
/** Most places that are shown beside the first. */
const MOST_RELATED = 30;

/** Half-width marks between Chinese characters, and clauses of one list parted by different marks. One finding a report. */
export const punctuation: Rule = {
  code: 'text/punctuation',
  severity: 'information',
  title: '标点：中文之间用了半角、重复、不成对，并列分句不一致',
  titleEn: 'Punctuation: half-width between Chinese, doubled, unpaired, uneven in a list',
  isStyle: true,
  *check({ report }) {
    for (const { span: at, missing } of lonely(report)) {
      yield { message: `“${textAt(report, at)}”没有与它配对的“${missing}”`, span: at };
    }
    const [first, ...others] = slips(report);
    if (first === undefined) return;
    const written = textAt(report, first.span);
    yield {
      message: `正文标点有 ${others.length + 1} 处不规范，如“${around(report, first.span)}”中的“${written}”应为“${first.text}”`,
      span: first.span,
      related: others.slice(0, MOST_RELATED).map(e => ({ span: e.span, message: `应为“${e.text}”` })),
    };
  },
  fixes(report, finding) {
    const edits = slips(report);
    if (edits.length === 0 || edits[0]!.span.start !== finding.span.start) return [];
    return [{ title: `改正全部标点（${edits.length} 处）`, kind: 'safe', all: false, edits }];
  },
};

function around(report: Report, at: Span): string {
  const before = /[^\s]{0,4}$/.exec(textBefore(report, at, 4))?.[0] ?? '';
  const behind = /^[^\s]{0,4}/.exec(textBehind(report, at, 4))?.[0] ?? '';
  return `${before}${textAt(report, at)}${behind}`;
}

const mayBeUneven = oncePerWords(text => text.includes('一是'));

const NONE: readonly Edit[] = [];

const slips = oncePerReport((report): readonly Edit[] => {
  const edits = runsOf(report).flatMap((run, i, runs) => {
    const [half, double, quoted, list] = [hasHalf(run), mightDouble(run), hasQuotes(run), mayBeUneven(run)];
    // Most runs need no list of their own.
    if (!half && !double && !quoted && !list) return NONE;
    return [
      ...(half ? [...single(run), ...pairs(run, report)] : NONE),
      ...(double ? doubled(run) : NONE),
      ...(quoted ? quotes(run, runs[i - 1]) : NONE),
      ...(list ? uneven(run) : NONE),
    ];
  });
  return edits.sort(bySpan);
});

/** Marks of a pair whose other half is missing. Tags cut a page's paragraphs in pieces, in which nothing can be told. */
const lonely = oncePerReport(report =>
  report.markup === 'html' ? [] : runsOf(report).flatMap((_, i, runs) => alone(runs, i) ?? []),
);

/** Sub-headings with brackets of both kinds are a matter of section/subheading. */
const hasFullOrdinals = oncePerReport(report =>
  paragraphsOf(report).some(p => /^（[一二三四五六七八九十]{1,3}）/.test(textAt(report, firstOf(p, 6)))),
);

function single(run: Run): Edit[] {
  return matchesOf(/[,:;?!]/g, run.text).flatMap(found => {
    const at = matchSpan(run, found);
    const [before, behind] = [textBefore(run, at, 1), textBehind(run, at, 1)];
    if (FOREIGN.test(before) || FOREIGN.test(behind) || (/\d/.test(before) && /\d/.test(behind))) return [];
    // A sheet's empty cells leave several in a row.
    if (before === found[0] || behind === found[0]) return [];
    if (!CHINESE.test(before) && !CHINESE.test(behind)) return [];
    return { span: at, text: FULL[found[0]]! };
  });
}

function pairs(run: Run, report: Report): Edit[] {
  return matchesOf(PAIR, run.text).flatMap(found => {
    const { index, 1: words = '' } = found;
    const ordinal = index === 0 && /^[一二三四五六七八九十]{1,3}$/.test(words.trim());
    if (!HAN.test(words) || (ordinal && hasFullOrdinals(report))) return [];
    const at = matchSpan(run, found);
    return [
      { span: firstOf(at, 1), text: '（' },
      { span: lastOf(at, 1), text: '）' },
    ];
  });
}

/** `一是…；二是…，三是…` within one sentence: the mark that parts most clauses should part them all. */
function uneven(run: Run): Edit[] {
  return piecesOf(run, '。').flatMap(sentence => {
    const marks = matchesOf(CLAUSE, sentence.text);
    if (!marks.some(m => m[1] === '；') || !sentence.text.includes('一是')) return [];
    return marks.filter(m => m[1] === '，').map(m => ({ span: matchSpan(sentence, m), text: '；' }));
  });
}
