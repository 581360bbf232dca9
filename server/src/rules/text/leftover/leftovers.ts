import { oncePerReport } from '../../../report/memo.ts';
import type { Report } from '../../../report/model.ts';
import { type Run, runsOf } from '../../../report/prose/paragraphs.ts';
import { unfilledIn } from '../../../report/prose/placeholders.ts';
import { plainHanEdits } from '../../../text/compatible-han.ts';
import type { Edit } from '../../../text/edit.ts';
import { wordsHold } from '../../../text/known-words.ts';
import { matchesOf } from '../../../text/matches.ts';
import { matchSpan, textAt, textBefore, textBehind, withSpaces } from '../../../text/piece.ts';
import { bySpan, firstOf, lastOf, type Span } from '../../../text/span.ts';
import type { Severity } from '../../rule.ts';
import { boldIn } from './bold.ts';

/** What copying left behind in one paragraph, of one kind. */
export interface Leftover {
  /** The first of its kind in the paragraph. */
  readonly span: Span;
  readonly message: string;
  /** Absent: the rule's own. */
  readonly severity?: Severity;
  /** The words are to go. Not where others have to take their place: faded they would be overlooked. */
  readonly unnecessary?: true;
  /** Others of its kind. */
  readonly others?: readonly Span[];
  /** True for a blank that nothing but words or a figure can be meant for. */
  readonly isBlank?: true;
  /** Title of the repair and its edits; null where the writer must see for himself. */
  readonly mend: { readonly title: string; readonly edits: readonly Edit[]; readonly sure: boolean } | null;
}

/** A cheap look: prose without any of these has nothing left behind in it. */
const isSuspect = wordsHold(/[[&a-z错]/);
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
    .filter(isSuspect)
    .flatMap(run => [
      ...removal(run, BOOKMARK, 'Word 书签', ''),
      ...wordErrors(run),
      ...(plain ? removal(run, SPACE_ENTITY, '网页空格代码', ' ') : []),
      ...latin(run),
    ]);
  const marks = plain ? bold(report) : [];
  return [...inProse, ...marks, ...unfilled(report), ...zeroWidth(report), ...lookalikes(report)].sort(bySpan);
});

/** The same by the offset that each begins at. */
export const leftoverAt = oncePerReport(report => new Map(leftoversOf(report).map(l => [l.span.start, l] as const)));

/** What is still to be filled in, for sure. */
export function blanksOf(report: Report): readonly Leftover[] {
  return leftoversOf(report).filter(l => l.isBlank);
}

function removal(run: Run, pattern: RegExp, name: string, instead: string): Leftover[] {
  const found = matchesOf(pattern, run.text);
  const [first] = found;
  if (first === undefined) return [];
  const edits = found.map(f => ({ span: matchSpan(run, f), text: instead }));
  const message = `${name}“${first[0]}”是复制时带来的残留`;
  const title = `删去“${first[0]}”${found.length > 1 ? `等 ${found.length} 处` : ''}`;
  return [{ span: matchSpan(run, first), message, unnecessary: true, mend: { title, edits, sure: true } }];
}

function wordErrors(run: Run): Leftover[] {
  return matchesOf(WORD_ERROR, run.text).map(f => ({
    span: matchSpan(run, f),
    message: `“${f[0]}”是 Word 域的残留，这里原有的引用已经丢失`,
    mend: null,
  }));
}

/** All of the draft at once: text generators put them around every heading. */
function bold(report: Report): Leftover[] {
  const found = boldIn(report);
  const [first, ...others] = found;
  if (first === undefined) return [];
  const edits = found.flatMap(marked => [
    { span: firstOf(marked, 2), text: '' },
    { span: lastOf(marked, 2), text: '' },
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
    if (kind === 'note') {
      const edits = spans.map(note => ({ span: note, text: '' }));
      const message = `“${words}”${count}是模板里写给填写人的话，没有删去`;
      const mend = { title: `删去“${words}”${count}`, edits, sure: false };
      return { span: first, message, unnecessary: true, others, mend };
    }
    if (kind === 'open') {
      return { span: first, message: `“${words}”${count}还没有填写`, others, isBlank: true, mend: null };
    }
    const message = `“${words}”${count}像是还没有填写`;
    return { span: first, message, severity: 'information', others, mend: null };
  });
}

function latin(run: Run): Leftover[] {
  const found = matchesOf(LATIN, run.text).map(f => ({ word: f[0], place: matchSpan(run, f) }));
  return found
    .filter(({ place }) => standsInChinese(run, place))
    .map(({ word, place }) => {
      const instead = CHINESE_FOR[word];
      // Chinese has no spaces between words.
      const edits = [{ span: withSpaces(run, place), text: instead ?? '' }];
      return {
        span: place,
        message: `正文中夹有英文“${word}”`,
        mend: { title: instead === undefined ? `删去“${word}”` : `改为“${instead}”`, edits, sure: false },
      };
    });
}

function standsInChinese(run: Run, place: Span): boolean {
  return CHINESE_BEFORE.test(textBefore(run, place, 3)) && CHINESE_BEHIND.test(textBehind(run, place, 3));
}

/** Characters that can't be seen, one finding for the whole text: they come by the hundred. */
function zeroWidth(report: Report): Leftover[] {
  const found = UNSEEN.test(report.text) ? matchesOf(ZERO_WIDTH, report.text) : [];
  const [first] = found;
  if (first === undefined) return [];
  const edits = found.map(f => ({ span: matchSpan(report, f), text: '' }));
  const code = first[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const message = `有 ${found.length} 个看不见的零宽字符（U+${code}），查找和核对时会出错`;
  return [
    { span: matchSpan(report, first), message, mend: { title: `删去 ${found.length} 个零宽字符`, edits, sure: true } },
  ];
}

/** Radicals and compatibility ideographs in place of characters, one finding for the whole text. */
function lookalikes(report: Report): Leftover[] {
  const edits = report.plainHan === report.text ? [] : plainHanEdits(report.text);
  const [first] = edits;
  if (first === undefined) return [];
  const own = textAt(report, first.span);
  const code = own.charCodeAt(0).toString(16).toUpperCase();
  const message = `有 ${edits.length} 个字是部首或兼容字符（如“${own}”U+${code}，应为“${first.text}”），从 PDF 复制时常见，查找和核对时会出错`;
  return [{ span: first.span, message, mend: { title: `改为通用汉字（${edits.length} 处）`, edits, sure: true } }];
}
