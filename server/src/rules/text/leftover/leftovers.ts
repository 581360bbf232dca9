import { oncePerReport } from '../../../report/memo.ts';
import type { Report } from '../../../report/model.ts';
import { runsOf } from '../../../report/prose/paragraphs.ts';
import { unfilledIn } from '../../../report/prose/placeholders.ts';
import type { Edit } from '../../../text/edit.ts';
import { type Span, span } from '../../../text/span.ts';
import type { Severity } from '../../rule.ts';
import { boldIn } from './bold.ts';

/** What copying left behind in one paragraph, of one kind. */
export interface Leftover {
  /** The first of its kind in the paragraph. */
  readonly span: Span;
  readonly message: string;
  /** Absent: the rule's own. */
  readonly severity?: Severity;
  /** Others of its kind. */
  readonly others?: readonly Span[];
  /** Title of the repair and its edits; null where the writer must see for himself. */
  readonly mend: { readonly title: string; readonly edits: readonly Edit[]; readonly sure: boolean } | null;
}

/** A cheap look: prose without any of these has nothing left behind in it. */
const SUSPECT = /[[&a-z错]/;
const BOOKMARK = /\[bookmark:\s?[\w.-]{0,40}\]/gi;
const WORD_ERROR = /错误[!！]\s?(?:未定义书签|未找到引用源|超链接引用无效)[。.]?/g;
const SPACE_ENTITY = /&(?:nbsp|ensp|emsp);/g;
const UNSEEN = /\u200b|\u200c|\u200d|\u2060|\u00ad|\ufeff/;
/** Two letters joined by U+200D are one emoji. */
const ZERO_WIDTH = /[\u200b\u200c\u2060\u00ad]|(?<!(?:[\ud800-\udfff]|\ufe0f))\u200d|(?<!^)\ufeff/g;
/** Common words of English; names and abbreviations are never among them. */
const LATIN = /\b(?:and|or|the|of|with|for)\b/g;
const CHINESE_BEFORE = /[\u4e00-\u9fff，、]\s{0,2}$/;
const CHINESE_BEHIND = /^\s{0,2}[\u4e00-\u9fff]/;
const CHINESE_FOR: Readonly<Record<string, string>> = { and: '和', or: '或' };

/** Everything left behind, but for web page headers, in the order of the draft. */
export const leftoversOf = oncePerReport((report): readonly Leftover[] => {
  const plain = report.markup === 'plain';
  const inProse = runsOf(report)
    .filter(run => SUSPECT.test(run.text))
    .flatMap(({ start, text }) => [
      ...removal(start, text, BOOKMARK, 'Word 书签', ''),
      ...wordErrors(start, text),
      ...(plain ? removal(start, text, SPACE_ENTITY, '网页空格代码', ' ') : []),
      ...latin(start, text),
    ]);
  const marks = plain ? bold(report) : [];
  return [...inProse, ...marks, ...unfilled(report), ...zeroWidth(report)].sort((a, b) => a.span.start - b.span.start);
});

/** The same by the offset that each begins at. */
export const leftoverAt = oncePerReport(report => new Map(leftoversOf(report).map(l => [l.span.start, l] as const)));

function at(start: number, found: RegExpExecArray): Span {
  return span(start + found.index, start + found.index + found[0].length);
}

function removal(start: number, text: string, pattern: RegExp, name: string, instead: string): Leftover[] {
  const found = [...text.matchAll(pattern)];
  const [first] = found;
  if (first === undefined) return [];
  const edits = found.map(f => ({ span: at(start, f), text: instead }));
  const message = `${name}“${first[0]}”是复制时带来的残留`;
  return [{ span: at(start, first), message, mend: { title: `删去“${first[0]}”`, edits, sure: true } }];
}

function wordErrors(start: number, text: string): Leftover[] {
  return [...text.matchAll(WORD_ERROR)].map(f => ({
    span: at(start, f),
    message: `“${f[0]}”是 Word 域的残留，这里原有的引用已经丢失`,
    mend: null,
  }));
}

/** All of the draft at once: text generators put them around every heading. */
function bold(report: Report): Leftover[] {
  const found = boldIn(report);
  const [first, ...others] = found;
  if (first === undefined) return [];
  const edits = found.flatMap(({ start, end }) => [
    { span: span(start, start + 2), text: '' },
    { span: span(end - 2, end), text: '' },
  ]);
  const message = `Markdown 加粗符“**”残留（${found.length} 对）`;
  return [{ span: first, message, others, mend: { title: '删去“**”', edits, sure: true } }];
}

/** What the writer still has to fill in: only he knows what. */
function unfilled(report: Report): Leftover[] {
  return unfilledIn(report).map(({ spans, kind }) => {
    const [first, ...others] = spans as [Span, ...Span[]];
    const words = report.text.slice(first.start, first.end);
    const count = others.length > 0 ? `等 ${spans.length} 处` : '';
    if (kind === 'open') return { span: first, message: `“${words}”${count}还没有填写`, others, mend: null };
    const message = `“${words}”${count}像是还没有填写`;
    return { span: first, message, severity: 'information', others, mend: null };
  });
}

function latin(start: number, text: string): Leftover[] {
  const found = [...text.matchAll(LATIN)].filter(f => standsInChinese(text, f.index, f.index + f[0].length));
  return found.map(f => {
    const [word] = f;
    const place = at(start, f);
    const instead = CHINESE_FOR[word];
    const edits = [{ span: withSpaces(text, f, start), text: instead ?? '' }];
    return {
      span: place,
      message: `正文中夹有英文“${word}”`,
      mend: { title: instead === undefined ? `删去“${word}”` : `改为“${instead}”`, edits, sure: false },
    };
  });
}

function standsInChinese(text: string, from: number, to: number): boolean {
  return CHINESE_BEFORE.test(text.slice(Math.max(0, from - 3), from)) && CHINESE_BEHIND.test(text.slice(to, to + 3));
}

/** The word with the blanks around it, which Chinese has none of. */
function withSpaces(text: string, found: RegExpExecArray, start: number): Span {
  let [from, to] = [found.index, found.index + found[0].length];
  while (text[from - 1] === ' ') from--;
  while (text[to] === ' ') to++;
  return span(start + from, start + to);
}

/** Characters that can't be seen, one finding for the whole text: they come by the hundred. */
function zeroWidth(report: Report): Leftover[] {
  const found = UNSEEN.test(report.text) ? [...report.text.matchAll(ZERO_WIDTH)] : [];
  const [first] = found;
  if (first === undefined) return [];
  const edits = found.map(f => ({ span: at(0, f), text: '' }));
  const code = first[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const message = `有 ${found.length} 个看不见的零宽字符（U+${code}），查找和核对时会出错`;
  return [{ span: at(0, first), message, mend: { title: `删去 ${found.length} 个零宽字符`, edits, sure: true } }];
}
