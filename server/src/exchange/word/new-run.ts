import { childOf, isOn, isSelfClosing, prefixOf, type XmlElement } from './xml.ts';
import type { XmlEdit } from './xml-edit.ts';

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

function formatFor(source: string, paragraph: XmlElement, row: XmlElement, w: string): string {
  const own = firstFormat(paragraph);
  if (own !== undefined) return source.slice(own.start, own.end);
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  const format = mark ?? firstFormat(row);
  if (format === undefined) return '';
  // What is tracked of a paragraph's mark or of another run is not so of this one.
  const kept = format.children.filter(c => !TRACKED.has(c.name)).map(c => source.slice(c.start, c.end));
  return kept.length === 0 ? '' : `<${w}rPr>${kept.join('')}</${w}rPr>`;
}

const TRACKED = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange']);

/** The properties of the first run with text that is seen. */
function firstFormat(element: XmlElement): XmlElement | undefined {
  for (const child of element.children) {
    const format = childOf(child, 'w:rPr');
    if (child.name === 'w:r' && childOf(child, 'w:t') !== undefined && !isOn(format, 'w:vanish')) return format;
    const inner = child.name.startsWith('w:') && child.name !== 'w:r' ? firstFormat(child) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** A row like another with other texts, one a cell; null where it has not as many cells. Merged cells above go on in it. */
export function rowLike(source: string, row: XmlElement, texts: readonly string[]): string | null {
  const cells = row.children.filter(child => child.name === 'w:tc');
  if (cells.length !== texts.length) return null;
  const w = prefixOf(source, row);
  const properties = childOf(row, 'w:trPr');
  const kept = properties?.children.filter(c => !TRACKED.has(c.name) && c.name !== 'w:tblHeader') ?? [];
  const head = kept.length === 0 ? '' : `<${w}trPr>${kept.map(c => source.slice(c.start, c.end)).join('')}</${w}trPr>`;
  return `<${w}tr>${head}${cells.map((cell, i) => cellLike(source, cell, row, texts[i]!, w)).join('')}</${w}tr>`;
}

function cellLike(source: string, cell: XmlElement, row: XmlElement, text: string, w: string): string {
  const properties = childOf(cell, 'w:tcPr');
  const kept = (properties?.children ?? []).map(c =>
    c.name === 'w:vMerge' ? `<${w}vMerge/>` : source.slice(c.start, c.end),
  );
  const paragraph = cell.children.find(child => child.name === 'w:p') ?? cell;
  const format = paragraphFormat(source, paragraph, w, false);
  const run = text === '' ? '' : runFor(source, paragraph, row, text);
  return `<${w}tc>${properties ? `<${w}tcPr>${kept.join('')}</${w}tcPr>` : ''}<${w}p>${format}${run}</${w}p></${w}tc>`;
}

/** A paragraph like another with other text. It is not numbered: its number stands in the text, if it has one. */
export function paragraphLike(source: string, paragraph: XmlElement, text: string): string {
  const w = prefixOf(source, paragraph);
  const run = text === '' ? '' : runFor(source, paragraph, paragraph, text);
  return `<${w}p>${paragraphFormat(source, paragraph, w, true)}${run}</${w}p>`;
}

const NOT_COPIED = new Set(['w:sectPr', 'w:pPrChange', 'w:numPr']);

function paragraphFormat(source: string, paragraph: XmlElement, w: string, isOwn: boolean): string {
  const properties = childOf(paragraph, 'w:pPr');
  if (properties === undefined) return '';
  const kept = properties.children.filter(
    c => !NOT_COPIED.has(c.name) && (isOwn || c.name !== 'w:rPr' || !isTracked(c)),
  );
  const written = kept.map(c => source.slice(c.start, c.end));
  return written.length === 0 ? '' : `<${w}pPr>${written.join('')}</${w}pPr>`;
}

function isTracked(format: XmlElement): boolean {
  return format.children.some(c => TRACKED.has(c.name));
}
