import { childOf, isSelfClosing, prefixOf, type XmlElement } from '../package/xml.ts';
import type { XmlEdit } from '../package/xml-edit.ts';
import { isPlainFormat } from './run-manner.ts';

/**
 * The XML of a run with the text (escaped) for a paragraph. Its format is that of the paragraph's own runs, else of its mark, else of
 * the first run in the same row: what the clerk typed beside.
 */
export function runFor(source: string, paragraph: XmlElement, row: XmlElement, text: string): string {
  const w = prefixOf(source, paragraph);
  const space = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : '';
  return `<${w}r>${formatFor(source, paragraph, row, w)}<${w}t${space}>${text}</${w}t></${w}r>`;
}

/** Puts XML at the end of a paragraph, which may be written `<w:p/>`. */
export function expandedParagraph(source: string, paragraph: XmlElement, added: string): XmlEdit {
  if (!isSelfClosing(source, paragraph)) return { from: paragraph.innerEnd, to: paragraph.innerEnd, text: added };
  const name = /^<([^\s/>]+)/.exec(source.slice(paragraph.start, paragraph.end))![1]!;
  return { from: paragraph.inner - '/>'.length, to: paragraph.end, text: `>${added}</${name}>` };
}

/** How what is new is made: tracked, or plainly. */
export interface Making {
  /** A run of new text as it goes into the document. `w`: the prefix there. */
  run(xml: string, w: string): string;
  /** What says of a new row, or of a new paragraph's end, that it is tracked. */
  mark(w: string): string;
}

export const PLAINLY: Making = { run: xml => xml, mark: () => '' };

function formatFor(source: string, paragraph: XmlElement, row: XmlElement, w: string): string {
  const own = firstFormat(paragraph);
  if (own !== undefined) return source.slice(own.start, own.end);
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  const format = mark ?? firstFormat(row);
  return format === undefined ? '' : untrackedFormat(source, format, w);
}

/** A format for another run: what is tracked of a paragraph's mark or of the first run is not so of this one. */
export function untrackedFormat(source: string, format: XmlElement, w: string): string {
  const kept = untracked(source, format);
  return kept === '' ? '' : `<${w}rPr>${kept}</${w}rPr>`;
}

const TRACKED = new Set(
  'w:ins w:del w:moveFrom w:moveTo w:rPrChange w:pPrChange w:trPrChange w:tcPrChange w:cellIns w:cellDel w:cellMerge'.split(
    ' ',
  ),
);

/** The XML of the properties in an element but for those that track a change. */
function untracked(source: string, { children }: XmlElement, isWanted: (name: string) => boolean = () => true): string {
  const kept = children.filter(c => !TRACKED.has(c.name) && isWanted(c.name));
  return kept.map(c => source.slice(c.start, c.end)).join('');
}

/** The properties of the first run with text that is seen as all other is. */
function firstFormat(element: XmlElement): XmlElement | undefined {
  for (const child of element.children) {
    const format = childOf(child, 'w:rPr');
    if (child.name === 'w:r' && childOf(child, 'w:t') !== undefined && isPlainFormat(format)) return format;
    const inner = child.name.startsWith('w:') && child.name !== 'w:r' ? firstFormat(child) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** A row like another with other texts, one a cell; null where it has not as many cells. Merged cells above go on in it. */
export function rowLike(
  source: string,
  row: XmlElement,
  texts: readonly string[],
  making: Making = PLAINLY,
): string | null {
  const cells = row.children.filter(child => child.name === 'w:tc');
  if (cells.length !== texts.length) return null;
  const w = prefixOf(source, row);
  const properties = childOf(row, 'w:trPr');
  const kept = (properties ? untracked(source, properties, n => n !== 'w:tblHeader') : '') + making.mark(w);
  const head = kept === '' ? '' : `<${w}trPr>${kept}</${w}trPr>`;
  const made = cells.map((cell, i) => cellLike(source, cell, row, texts[i]!, making));
  return `<${w}tr>${head}${made.join('')}</${w}tr>`;
}

function cellLike(source: string, cell: XmlElement, row: XmlElement, text: string, making: Making): string {
  const w = prefixOf(source, row);
  const properties = childOf(cell, 'w:tcPr');
  const kept = (properties?.children ?? [])
    .filter(c => !TRACKED.has(c.name))
    .map(c => (c.name === 'w:vMerge' ? `<${w}vMerge/>` : source.slice(c.start, c.end)));
  const paragraph = cell.children.find(child => child.name === 'w:p') ?? cell;
  const format = paragraphFormat(source, paragraph, w, '');
  const run = text === '' ? '' : making.run(runFor(source, paragraph, row, text), w);
  return `<${w}tc>${properties ? `<${w}tcPr>${kept.join('')}</${w}tcPr>` : ''}<${w}p>${format}${run}</${w}p></${w}tc>`;
}

/** A paragraph like another with other text. It is not numbered: its number stands in the text, if it has one. */
export function paragraphLike(source: string, paragraph: XmlElement, text: string, making: Making = PLAINLY): string {
  const w = prefixOf(source, paragraph);
  const run = text === '' ? '' : making.run(runFor(source, paragraph, paragraph, text), w);
  return `<${w}p>${paragraphFormat(source, paragraph, w, making.mark(w))}${run}</${w}p>`;
}

const NOT_COPIED = new Set(['w:sectPr', 'w:numPr', 'w:rPr']);

/** The properties of a paragraph for another one; `mark`: what its own end has beside the format. */
function paragraphFormat(source: string, paragraph: XmlElement, w: string, mark: string): string {
  const properties = childOf(paragraph, 'w:pPr');
  const kept = properties ? untracked(source, properties, n => !NOT_COPIED.has(n)) : '';
  const own = childOf(properties, 'w:rPr');
  const format = mark + (own ? untracked(source, own) : '');
  const written = kept + (format === '' ? '' : `<${w}rPr>${format}</${w}rPr>`);
  return written === '' ? '' : `<${w}pPr>${written}</${w}pPr>`;
}
