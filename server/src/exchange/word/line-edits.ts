import type { Edit } from '../../text/edit.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { Refused } from '../draft.ts';
import { attributeOf, type XmlElement } from '../package/xml.ts';
import type { XmlEdit } from '../package/xml-edit.ts';
import { modelOf } from './line-models.ts';
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

/** The XML of lines that an edit puts in, and where it goes. */
export interface InsertedLines {
  readonly at: number;
  readonly made: string;
  /** The paragraph or table that new paragraphs go before or behind; null for rows. */
  readonly beside: XmlElement | null;
}

/**
 * The lines that an edit puts in, before or behind one that is there: rows beside a row, paragraphs beside a paragraph or a whole table. Throws Refused.
 * @param making what is tracked of them; without it nothing is
 */
export function insertedLines(
  source: string,
  projection: Projection,
  { span, text }: Edit,
  making: Making = PLAINLY,
): InsertedLines {
  if (span.end > span.start) throw new Refused('要改的地方跨了段落或表格的行，请在 Word 里改');
  const at = span.start;
  const [own, isBefore] = text.endsWith('\n') ? [text.slice(0, -1), true] : [text.slice(1), false];
  if (!isBefore && !text.startsWith('\n')) throw new Refused('要加的不是整段或表格的整行，请在 Word 里改');
  const line = projection.lines.find(l => (isBefore ? l.start : l.end) === at);
  if (line === undefined || !line.whole) throw new Refused('要加的地方在一段的中间，请在 Word 里改');
  const words = own.split(/\r?\n/);
  const host = hostOf(line, isBefore);
  const isOfTable = line.row !== null && (host === null || !isMergedAcross(line.element));
  const rows = isOfTable ? allOf(words.map(w => rowOf(source, line.element, w, making))) : null;
  const beside = rows === null ? host : line.element;
  const made = rows ?? (beside && allOf(words.map(w => paragraphOf(source, projection, line, w, making))));
  if (beside === null || made === null) throw new Refused(whyNot(words));
  return { at: isBefore ? beside.start : beside.end, made: made.join(''), beside: rows === null ? beside : null };
}

/** A part with its table is no row of the table beside it. */
function whyNot(words: readonly string[]): string {
  const rows = words.filter(w => w.includes('\t')).length;
  const isMixed = rows > 0 && rows < words.length;
  return isMixed ? '要加的内容里有一张表格，请在 Word 里插入' : '要加的行与旁边的行栏数不同，请在 Word 里加';
}

/** True for the one cell across a table that a note stands in: beside it any paragraph would fit as a row. */
function isMergedAcross(row: XmlElement): boolean {
  const width = ({ children }: XmlElement) => children.filter(c => c.name === 'w:tc').length;
  return width(row) === 1 && (row.parent?.children ?? []).some(other => width(other) > 1);
}

function allOf(made: readonly (string | null)[]): readonly string[] | null {
  return made.every(one => one !== null) ? made : null;
}

function rowOf(source: string, row: XmlElement, words: string, making: Making): string | null {
  return rowLike(source, row, words.split('\t').map(escapeXml), making);
}

function paragraphOf(
  source: string,
  projection: Projection,
  line: ProjectedLine,
  words: string,
  making: Making,
): string | null {
  const model = words.includes('\t') ? null : modelOf(projection, line, words);
  return model && paragraphLike(source, model, escapeXml(words), making);
}

/** What a new paragraph at a line goes before or behind: the line's own paragraph, or the table that the line begins or ends; null within one. */
function hostOf({ element, row }: ProjectedLine, isBefore: boolean): XmlElement | null {
  if (row === null) return element;
  const table = element.parent;
  const rows = table?.children.filter(c => c.name === 'w:tr') ?? [];
  const isOuter = table?.name === 'w:tbl' && table.parent?.name === 'w:body';
  return isOuter && (isBefore ? rows[0] : rows.at(-1)) === element ? table : null;
}
