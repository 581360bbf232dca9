import { oncePerReport } from '../../report/memo.ts';
import { type Run, runsOf } from '../../report/prose/paragraphs.ts';
import type { Edit } from '../../text/edit.ts';
import { oncePerWords, wordsHoldAny } from '../../text/known-words.ts';
import { matchesOf } from '../../text/matches.ts';
import { matchSpan } from '../../text/piece.ts';
import { firstOf, lastOf, type Span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

interface Typo {
  readonly span: Span;
  readonly message: string;
  readonly edit: Edit;
}

/** `截止2025年底`, `截止目前`; `申报截止2025年1月5日` ends there. */
const UNTIL = /截止(?=(?:到|至)?\s?(?:20\d\d\s?年|目前|\d{1,2}月\d|年底|年末|当前|本年|报告期))/g;
const ENDS = /(?:报名|申报|申请|投标|征集|受理|提交|(?<!报告)期|期限|时间|数据|统计|已|将|于)$/;
/** A small word twice, where neither belongs to the words beside it: not 目的的, 除了了解, 建设和和谐, and no place's name (津市市, 古镇镇). */
const TWICE = new RegExp(
  [
    '(?<!目)的的(?!确)',
    '(?<![除为])了了(?!解|然|结|却|望)',
    '(?<![饱调温缓共总平谐])和和(?!谐|平|睦|解|气|约|美|善|缓)',
    '(?<![存现所内外潜正实自])在在(?!建|校|职|岗|册|场|线|编|位|任|押|库)',
    '(?<![于就但只可还凡都若总要也])是是(?!否|非|不是)',
    '(?<![涉普危顾波])及及(?!时|格|早)',
    '(?<![参])与与(?!会)',
    '(?<!津(?=市)|古(?=镇))([省市县区镇乡])\\1(?=人民政府)',
    '(?<=[全我本])([省市县区镇乡])\\2(?=[各共所，。、]|政府)',
  ].join('|'),
  'g',
);

/** Words in which a character that stands twice is always one too many; at their ends another word may begin with it. */
const WORDS = '政府信息公开 主动公开 依申请公开 信息公开工作 行政复议 行政诉讼 规范性文件 年度报告 人民政府'.split(' ');
const STAMMER = new RegExp(
  [
    ...new Set(
      WORDS.flatMap(word =>
        [...word].slice(1, -1).map((c, i) => `(?<=${word.slice(0, i + 1)})${c}${c}(?=${word.slice(i + 2)})`),
      ),
    ),
  ].join('|'),
  'g',
);

/** Slips of the pen that reviewers mark: 截止 for 截至, a small word twice. */
export const typo: Rule = {
  code: 'text/typo',
  severity: 'information',
  title: '错字：“截止”应为“截至”，“的的”“了了”等重字',
  titleEn: 'Slips: 截止 for 截至, a small word twice',
  isStyle: true,
  *check({ report }) {
    for (const { span: at, message } of typosIn(report).values()) yield { message, span: at };
  },
  fixes(report, finding) {
    const found = typosIn(report).get(finding.span.start);
    if (found === undefined) return [];
    const title = found.edit.text === '' ? '删去一个' : `改为“${found.edit.text}”`;
    return [{ title, kind: 'suggestion', all: false, edits: [found.edit] }];
  },
};

/** By the offset that each begins at. */
const typosIn = oncePerReport((report): ReadonlyMap<number, Typo> => {
  const organ = report.title?.organName ?? '';
  const found = runsOf(report)
    .filter(run => mayHaveUntil(run) || stammersIn(run).length > 0)
    .flatMap(run => [...until(run), ...twice(run, organ)]);
  return new Map(found.map(t => [t.span.start, t]));
});

const mayHaveUntil = wordsHoldAny('截止');

function until(run: Run): Typo[] {
  if (!mayHaveUntil(run)) return [];
  return matchesOf(UNTIL, run.text).flatMap(found => {
    const span = matchSpan(run, found);
    if (ENDS.test(run.text.slice(0, found.index).slice(-4))) return [];
    const message = '“截止”是到期结束；说到某时为止的数，应写“截至”';
    return [{ span, message, edit: { span, text: '截至' } }];
  });
}

/** Few paragraphs have a Han character twice: the long expressions are asked only there. */
function hasDoubledHan(text: string): boolean {
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === last && code >= 0x4e00 && code <= 0x9fff) return true;
    last = code;
  }
  return false;
}

const NONE: readonly RegExpExecArray[] = [];
const stammersIn = oncePerWords(text =>
  hasDoubledHan(text) ? [...matchesOf(TWICE, text), ...matchesOf(STAMMER, text)] : NONE,
);

/** @param organ the office's own name, whose place may be called so: `双镇镇` */
function twice(run: Run, organ: string): Typo[] {
  return stammersIn(run).flatMap(found => {
    if (organ.includes(found[0])) return [];
    const span = matchSpan(run, found);
    const word = run.text.charAt(found.index);
    return { span: firstOf(span, 2), message: `“${word}”重复`, edit: { span: lastOf(span, 1), text: '' } };
  });
}
