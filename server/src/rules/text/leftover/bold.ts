import type { Report } from '../../../report/model.ts';
import { runsOf } from '../../../report/prose/paragraphs.ts';
import { lineEnd, lineStart } from '../../../text/line-bounds.ts';
import { matchesOf } from '../../../text/matches.ts';
import { matchSpan, type Piece, pieceAt, textAt, textBefore, textBehind } from '../../../text/piece.ts';
import { type Span, span } from '../../../text/span.ts';

/** Marks on the inner side of which words stand: 张**、李** hides names and is no bold print. */
const BOLD = /\*\*[^\s*，。、；：）)][^*\r\n]{0,200}[^\s*，、（(]\*\*/g;
/** Behind these, `**` hides a name; one that begins so is of a place: `**镇与**县`. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖石贾夏韦付邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤蒙某',
);
const PLACE = /^[省市州盟县旗区镇乡村街路局]/;
const SHORT = 4;

/** Every pair of `**` around words in the draft's prose and headings, marks included, in order. Not for Markdown, where that is bold print. */
export function boldIn(report: Report): Span[] {
  if (!report.text.includes('**')) return [];
  return linesOf(report).flatMap(line => {
    const piece = pieceAt(report, line);
    return matchesOf(BOLD, piece.text)
      .map(found => matchSpan(piece, found))
      .filter(at => !hidesNames(piece, at));
  });
}

/** The lines with prose or a heading, each once. A heading's own span leaves the marks around it out. */
function linesOf(report: Report): Span[] {
  const places = [
    ...(report.title === null ? [] : [report.title.span.start]),
    ...report.sections.map(s => s.heading.span.start),
    ...runsOf(report).map(r => r.start),
  ];
  const starts = new Set(places.map(at => lineStart(report.text, at)));
  return [...starts].sort((a, b) => a - b).map(start => span(start, lineEnd(report.text, start)));
}

function hidesNames(line: Piece, marked: Span): boolean {
  const words = textAt(line, marked).slice(2, -2);
  const behind = textBehind(line, marked, 1);
  if (PLACE.test(words) && (words.length <= SHORT || PLACE.test(behind))) return true;
  const last = words.at(-1)!;
  return SURNAMES.has(last) && (words.length <= SHORT || SURNAMES.has(textBefore(line, marked, 1)));
}
