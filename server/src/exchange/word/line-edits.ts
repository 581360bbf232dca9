import type { Edit } from '../../text/edit.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { Refused } from '../draft.ts';
import { attributeOf, type XmlElement } from '../package/xml.ts';
import type { XmlEdit } from '../package/xml-edit.ts';
import { type Making, PLAINLY, paragraphLike, rowLike } from './new-run.ts';
import type { ProjectedLine, Projection } from './projected.ts';

/**
 * Edits of whole lines: rows and paragraphs that are taken away, or put between others. Throws Refused where an edit goes over a line's end
 * in another way: Word has no line end that could be taken alone.
 */
export function lineEdits(source: string, projection: Projection, edit: Edit): XmlEdit[] {
  if (edit.text === '')
    return takenLines(projection, edit).map(({ element }) => ({ from: element.start, to: element.end, text: '' }));
  const { at, made } = insertedLines(source, projection, edit);
  return [{ from: at, to: at, text: made }];
}

/** The lines that an edit takes away. Throws Refused where they can't be taken. */
export function takenLines({ text, lines, hidden }: Projection, { span }: Edit): ProjectedLine[] {
  const taken = text.slice(span.start, span.end);
  // An empty line has no characters of its own: whether it belongs to the edit is told by the line end that goes with it.
  const hasOwnEnd = taken.endsWith('\n') && lines.some(l => l.start === span.start);
  const own = hasOwnEnd
    ? lines.filter(l => span.start <= l.start && l.end < span.end)
    : lines.filter(l => span.start < l.start && l.end <= span.end);
  const [first, last] = [own[0], own.at(-1)];
  const isWhole =
    first !== undefined &&
    last !== undefined &&
    (hasOwnEnd ? span.end === last.end + 1 : span.start === first.start - 1 && span.end === last.end);
  const elements = new Set(own.map(l => l.element));
  if (!isWhole || own.some(l => !l.whole)) throw new Refused('要删的不是整段或表格的整行，请在 Word 里改');
  if (own.some(({ element }) => holdsMore(element, hidden) || isLast(element, elements)))
    throw new Refused('要删的段落或行里还有图片、公式、批注、隐藏的文字、分节、合并单元格等别的内容，请在 Word 里删');
  return own;
}

/** What is no text that is seen and would be lost with its paragraph or row, or leave its other half alone. */
const MORE = new Set(
  'sectPr drawing pict object commentRangeStart commentRangeEnd commentReference footnoteReference endnoteReference bookmarkStart bookmarkEnd ins del moveFrom moveTo fldChar sdt AlternateContent txbxContent tbl oMath vanish'.split(
    ' ',
  ),
);

function holdsMore(element: XmlElement, hidden: ReadonlySet<XmlElement>): boolean {
  return element.children.some(child => {
    const isMergedHead = child.name === 'w:vMerge' && attributeOf(child, 'val') === 'restart';
    const isMore = isMergedHead || hidden.has(child) || MORE.has(child.name.slice(child.name.indexOf(':') + 1));
    return isMore || holdsMore(child, hidden);
  });
}

/** A cell keeps a paragraph and a table a row. */
function isLast({ parent }: XmlElement, removed: ReadonlySet<XmlElement>): boolean {
  const siblings = parent?.children.filter(c => ['w:p', 'w:tbl', 'w:tr'].includes(c.name)) ?? [];
  return parent?.name !== 'w:body' && siblings.every(c => removed.has(c));
}

/**
 * The XML of the lines that an edit puts in, and where it goes: before or behind that of a line that is there. Throws Refused.
 * @param making what is tracked of them; without it nothing is
 */
export function insertedLines(
  source: string,
  { lines }: Projection,
  { span, text }: Edit,
  making: Making = PLAINLY,
): { readonly at: number; readonly made: string; readonly line: ProjectedLine } {
  if (span.end > span.start) throw new Refused('要改的地方跨了段落或表格的行，请在 Word 里改');
  const at = span.start;
  const [own, isBefore] = text.endsWith('\n') ? [text.slice(0, -1), true] : [text.slice(1), false];
  if (!isBefore && !text.startsWith('\n')) throw new Refused('要加的不是整段或表格的整行，请在 Word 里改');
  const line = lines.find(l => (isBefore ? l.start : l.end) === at);
  if (line === undefined || !line.whole) throw new Refused('要加的地方在一段的中间，请在 Word 里改');
  const made = own.split(/\r?\n/).map(words => {
    if (line.row === null)
      return words.includes('\t') ? null : paragraphLike(source, line.element, escapeXml(words), making);
    return rowLike(source, line.element, words.split('\t').map(escapeXml), making);
  });
  if (made.includes(null)) throw new Refused('要加的行与旁边的行栏数不同，请在 Word 里加');
  return { at: isBefore ? line.element.start : line.element.end, made: made.join(''), line };
}
