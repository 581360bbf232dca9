import { oncePerReport } from '../../report/memo.ts';
import type { Report } from '../../report/model.ts';
import { paragraphsOf, type Run, runsOf } from '../../report/prose/paragraphs.ts';
import type { Edit } from '../../text/edit.ts';
import { type Span, span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

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
const HALF = /[,:;?!(]/;
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
  title: '中文之间用了半角标点，并列分句标点不一致',
  titleEn: 'Half-width punctuation between Chinese characters; uneven punctuation of a list',
  *check({ report }) {
    const [first, ...others] = slips(report);
    if (first === undefined) return;
    const written = report.text.slice(first.span.start, first.span.end);
    yield {
      message: `正文标点有 ${others.length + 1} 处不规范，如“${around(report, first.span)}”中的“${written}”应为“${first.text}”`,
      span: first.span,
      related: others.slice(0, MOST_RELATED).map(e => ({ span: e.span, message: `应为“${e.text}”` })),
    };
  },
  fixes(report) {
    const edits = slips(report);
    if (edits.length === 0) return [];
    return [{ title: `改正全部标点（${edits.length} 处）`, kind: 'safe', all: false, edits }];
  },
};

function around(report: Report, at: Span): string {
  const before = /[^\s]{0,4}$/.exec(report.text.slice(Math.max(0, at.start - 4), at.start))?.[0] ?? '';
  const behind = /^[^\s]{0,4}/.exec(report.text.slice(at.end, at.end + 4))?.[0] ?? '';
  return before + report.text.slice(at.start, at.end) + behind;
}

const slips = oncePerReport((report): readonly Edit[] => {
  const edits: Edit[] = [];
  for (const run of runsOf(report)) {
    if (HALF.test(run.text)) edits.push(...single(run), ...pairs(run, report));
    if (run.text.includes('一是')) edits.push(...uneven(run));
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
});

/** Sub-headings with brackets of both kinds are a matter of section/subheading. */
const hasFullOrdinals = oncePerReport(report =>
  paragraphsOf(report).some(p => /^（[一二三四五六七八九十]{1,3}）/.test(report.text.slice(p.start, p.start + 6))),
);

function single({ start, text }: Run): Edit[] {
  return [...text.matchAll(/[,:;?!]/g)].flatMap(({ index, 0: mark }) => {
    const [before, behind] = [text[index - 1] ?? '', text[index + 1] ?? ''];
    if (FOREIGN.test(before) || FOREIGN.test(behind) || (/\d/.test(before) && /\d/.test(behind))) return [];
    if (!CHINESE.test(before) && !CHINESE.test(behind)) return [];
    return { span: span(start + index, start + index + 1), text: FULL[mark]! };
  });
}

function pairs({ start, text }: Run, report: Report): Edit[] {
  return [...text.matchAll(PAIR)].flatMap(({ index, 0: whole, 1: words = '' }) => {
    const ordinal = index === 0 && /^[一二三四五六七八九十]{1,3}$/.test(words.trim());
    if (!HAN.test(words) || (ordinal && hasFullOrdinals(report))) return [];
    const end = start + index + whole.length;
    return [
      { span: span(start + index, start + index + 1), text: '（' },
      { span: span(end - 1, end), text: '）' },
    ];
  });
}

/** `一是…；二是…，三是…` within one sentence: the mark that parts most clauses should part them all. */
function uneven({ start, text }: Run): Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  for (const sentence of text.split('。')) {
    const marks = [...sentence.matchAll(CLAUSE)];
    if (marks.some(m => m[1] === '；') && sentence.includes('一是')) {
      for (const m of marks.filter(m => m[1] === '，')) {
        const at = start + from + m.index;
        edits.push({ span: span(at, at + 1), text: '；' });
      }
    }
    from += sentence.length + 1;
  }
  return edits;
}
