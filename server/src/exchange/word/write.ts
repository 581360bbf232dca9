import { asideMarks, beginsAsideMark } from '../../text/aside-marks.ts';
import type { Edit } from '../../text/edit.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import type { Span } from '../../text/span.ts';
import { Refused } from '../draft.ts';
import { isSelfClosing, type XmlElement } from '../package/xml.ts';
import { applyXmlEdits, inXmlOrder, type XmlEdit } from '../package/xml-edit.ts';
import { lineEdits } from './line-edits.ts';
import { narrowed } from './narrowed.ts';
import { expandedParagraph, runFor } from './new-run.ts';
import type { ProjectedLine, Projection, StoredPiece } from './projected.ts';

/** The XML with just these edits of its text. Throws Refused where one can't be carried over. */
export function writeEdits(source: string, projection: Projection, edits: readonly Edit[]): string {
  const all = inXmlOrder(narrowed(projection, edits).flatMap(edit => xmlEdits(source, projection, edit)));
  return applyXmlEdits(source, [...all, ...spaceMarks(source, projection.pieces, all)]);
}

function xmlEdits(source: string, projection: Projection, edit: Edit): XmlEdit[] {
  const { span, text } = edit;
  const taken = projection.text.slice(span.start, span.end);
  if (taken === text) return [];
  if (beginsAsideMark(text))
    throw new Refused('“划去”“上标”的标记不能当作文字写进 Word，请重新打开文件，或者在 Word 里改');
  if (/[\r\n]/.test(taken) || /[\r\n]/.test(text)) return lineEdits(source, projection, edit);
  const line = projection.lines.find(l => l.start <= span.start && span.end <= l.end);
  if (line === undefined) throw new Refused('修改的地方不在文档的文字里');
  if (text.includes('\t')) throw new Refused('要加的制表符在 Word 里是另一个单元格，请在 Word 里改');
  return span.start === span.end ? inserted(source, projection, line, edit) : replaced(projection, edit);
}

/** The first piece takes the new text, the others lose theirs. */
function replaced({ pieces, text: whole }: Projection, { span, text }: Edit): XmlEdit[] {
  const touched = pieces.filter(p => p.start < span.end && span.start < p.end);
  const covered = touched.reduce((n, p) => n + Math.min(p.end, span.end) - Math.max(p.start, span.start), 0);
  const inMarks = text === '' ? madeInMarks(pieces, whole, span) : 0;
  if (covered + inMarks < span.end - span.start) {
    throw new Refused(
      `“${whole.slice(span.start, span.end)}”里有 Word 自动生成的字（编号、公式、符号、制表符或换行），或者“划去”“上标”的标记，请在 Word 里改`,
    );
  }
  return touched.map((piece, i) => ({ ...within(piece, span.start, span.end), text: i === 0 ? escapeXml(text) : '' }));
}

/** How many characters are those of marks around digits that are set aside, and taken away with all of these: a mark goes with its digits. */
function madeInMarks(pieces: readonly StoredPiece[], text: string, { start, end }: Span): number {
  const storedIn = (from: number, to: number) =>
    pieces.reduce((n, p) => n + Math.max(0, Math.min(p.end, to) - Math.max(p.start, from)), 0);
  return asideMarks(text.slice(start, end)).reduce((sum, mark) => {
    const isStored = storedIn(start + mark.inner, start + mark.innerEnd) === mark.innerEnd - mark.inner;
    return sum + (isStored ? mark.end - mark.start - storedIn(start + mark.start, start + mark.end) : 0);
  }, 0);
}

/** The part of a piece between two offsets of the text. A piece whose characters are written as one is taken whole or not at all. */
function within(piece: StoredPiece, start: number, end: number): { from: number; to: number } {
  const isPlain = piece.written === piece.end - piece.start;
  if (isPlain) {
    return {
      from: piece.at + Math.max(0, start - piece.start),
      to: piece.at + piece.written - Math.max(0, piece.end - end),
    };
  }
  if (start > piece.start || end < piece.end) throw new Refused('要改的字在文件里与别的字写在一起，请在 Word 里改');
  return { from: piece.at, to: piece.at + piece.written };
}

/** Text joins the run before it, else the one behind it, as typing does; an empty cell gets a run. */
function inserted(source: string, { pieces, empty }: Projection, line: ProjectedLine, edit: Edit): XmlEdit[] {
  const { start } = edit.span;
  const text = escapeXml(edit.text);
  const near = pieceJoined(pieces, line, start);
  const place = empty.find(e => e.offset === start);
  if (near === undefined && place !== undefined)
    return [expandedParagraph(source, place.paragraph, runFor(source, place.paragraph, line.element, text))];
  if (near === undefined) throw new Refused('要加字的地方在 Word 里没有文字可接，请在 Word 里改');
  const isInside = near.start < start && start < near.end;
  const { from, to } = isInside ? within(near, start, start) : near.end === start ? atEnd(near) : atStart(near);
  return [{ from, to, text }];
}

/** The characters that new text at an offset joins: those around it, before it, behind it; none where its line has none there. */
export function pieceJoined(
  pieces: readonly StoredPiece[],
  line: ProjectedLine,
  offset: number,
): StoredPiece | undefined {
  const isNear = (p: StoredPiece) => p.start >= line.start && p.end <= line.end;
  return (
    pieces.find(p => p.start < offset && offset < p.end) ??
    pieces.find(p => p.end === offset && isNear(p)) ??
    pieces.find(p => p.start === offset && isNear(p))
  );
}

const atEnd = ({ at, written }: StoredPiece) => ({ from: at + written, to: at + written });
const atStart = ({ at }: StoredPiece) => ({ from: at, to: at });

const KEEPS_SPACE = ' xml:space="preserve"';

/** Without its mark Word drops blanks at the ends of a run: a run that gets or keeps one there gets the mark. `edits` are in order. */
function spaceMarks(source: string, pieces: readonly StoredPiece[], edits: readonly XmlEdit[]): XmlEdit[] {
  const hosts = new Set<XmlElement>();
  for (const { from, to } of edits) {
    for (const { host } of pieces) if (host.inner <= from && to <= host.innerEnd) hosts.add(host);
  }
  return [...hosts].flatMap((host): XmlEdit[] => {
    if (host.attributes['xml:space'] === 'preserve') return [];
    const own = edits.filter(e => host.inner <= e.from && e.to <= host.innerEnd);
    let [text, at] = ['', host.inner];
    for (const edit of own) {
      text += source.slice(at, edit.from) + edit.text;
      at = edit.to;
    }
    text += source.slice(at, host.innerEnd);
    const place = host.inner - (isSelfClosing(source, host) ? '/>'.length : 1);
    return /^\s|\s$/.test(text) ? [{ from: place, to: place, text: KEEPS_SPACE }] : [];
  });
}
