import { escapeXml } from '../../text/escape-xml.ts';
import type { Span } from '../../text/span.ts';
import type { Remark } from '../draft.ts';
import { attributeOf, prefixOf, type XmlElement } from '../package/xml.ts';
import type { XmlEdit } from '../package/xml-edit.ts';
import { expandedParagraph } from './new-run.ts';
import type { ProjectedLine, Projection, StoredPiece } from './projected.ts';

/** Who made comments and tracked changes, as Word shows it. */
export const AUTHOR = '年报助手';

/**
 * The edits of `document.xml` that tie comments to what the remarks are about: marks around whole runs, so that no run is cut. Taken out again
 * they leave the part as it was. `first`: the number of the first comment.
 */
export function commentMarks(
  source: string,
  projection: Projection,
  remarks: readonly Remark[],
  first: number,
): XmlEdit[] {
  const edits: XmlEdit[] = [];
  /** Marks in paragraphs without text, by the paragraph: it may have to be opened for them, once. */
  const inEmpty = new Map<XmlElement, string>();
  for (const [i, { span }] of remarks.entries()) {
    const { runs, paragraph } = placeFor(projection, span);
    const [from, to] = [runs[0], runs.at(-1)];
    if (from !== undefined && to !== undefined) {
      const w = prefixOf(source, from);
      edits.push({ from: from.start, to: from.start, text: rangeStart(w, first + i) });
      edits.push({ from: to.end, to: to.end, text: rangeEnd(w, first + i) });
    } else if (paragraph !== null) {
      const w = prefixOf(source, paragraph);
      inEmpty.set(paragraph, (inEmpty.get(paragraph) ?? '') + rangeStart(w, first + i) + rangeEnd(w, first + i));
    }
  }
  for (const [paragraph, marks] of inEmpty) edits.push(expandedParagraph(source, paragraph, marks));
  return edits;
}

/** The runs that a remark is put around; where there is no text, the paragraph that it is put into. */
function placeFor(
  { pieces, lines, empty }: Projection,
  span: Span,
): { readonly runs: readonly XmlElement[]; readonly paragraph: XmlElement | null } {
  const line = lines.findLast(l => l.start <= span.start) ?? lines[0];
  if (line === undefined) return { runs: [], paragraph: null };
  const runs = piecesAt(pieces, line, span).map(p => runOf(p.host));
  const own = empty.find(e => e.offset === span.start);
  const near = own ?? empty.find(e => line.start <= e.offset && e.offset <= line.end);
  return { runs, paragraph: near?.paragraph ?? null };
}

const rangeStart = (w: string, id: number) => `<${w}commentRangeStart ${w}id="${id}"/>`;

function rangeEnd(w: string, id: number): string {
  return `<${w}commentRangeEnd ${w}id="${id}"/><${w}r><${w}commentReference ${w}id="${id}"/></${w}r>`;
}

/** The stored characters that a span covers; where it covers none, those right beside it, and in a cell none of another. */
function piecesAt(pieces: readonly StoredPiece[], line: ProjectedLine, { start, end }: Span): StoredPiece[] {
  const covered = pieces.filter(p => p.start < end && start < p.end);
  if (covered.length > 0) return covered;
  const beside = pieces.find(p => p.start <= start && start <= p.end && p.start >= line.start && p.end <= line.end);
  if (beside !== undefined) return [beside];
  const inLine = pieces.find(p => p.start >= line.start && p.end <= line.end);
  return line.row === null && inLine !== undefined ? [inLine] : [];
}

function runOf(host: XmlElement): XmlElement {
  let at = host;
  while (at.name !== 'w:r' && at.parent !== null) at = at.parent;
  return at;
}

/** The comments as they stand in their part, each with its number. `w`: the prefix of Word's namespace there. */
export function commentElements(remarks: readonly Remark[], first: number, w: string): string {
  return remarks
    .map(({ lines }, i) => {
      const paragraphs = lines.map(
        line => `<${w}p><${w}r><${w}t xml:space="preserve">${escapeXml(line)}</${w}t></${w}r></${w}p>`,
      );
      const by = `${w}id="${first + i}" ${w}author="${AUTHOR}" ${w}initials="${AUTHOR.slice(0, 2)}"`;
      return `<${w}comment ${by}>${paragraphs.join('')}</${w}comment>`;
    })
    .join('');
}

/** A number that no comment of the part has, nor any behind it. */
export function freeNumber(comments: XmlElement | null): number {
  const numbers = (comments?.children ?? []).map(c => Number(attributeOf(c, 'id'))).filter(Number.isInteger);
  return Math.max(-1, ...numbers) + 1;
}
