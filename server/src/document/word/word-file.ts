import { newPackage } from '../../exchange/package/zip.ts';
import type { Report } from '../../report/model.ts';
import { printedWidth } from '../../text/display-width.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import type { DocumentBlock } from '../blocks.ts';
import { officialDocument } from '../official-document.ts';
import { titleLines } from '../title-lines.ts';
import { FOOTER, fixedParts, fontOf, wordPart } from './fixed-parts.ts';
import { LINE, PAGE, SIZE, TWIPS_A_POINT } from './measures.ts';
import { tableXml } from './table.ts';

/** A report as a Word file, and what should be known of it: Chinese sentences without their ends. */
export interface NewWordFile {
  readonly bytes: Uint8Array;
  readonly notes: readonly string[];
}

/**
 * The report as a Word file that looks as GB/T 9704 has official documents. The same report gives the same bytes. Pure.
 */
export function wordFile(report: Report): NewWordFile {
  const { blocks, notes } = officialDocument(report);
  const title = blocks.flatMap(b => (b.kind === 'title' ? b.lines : [])).join('');
  const body = blocks.map((block, i) => blockXml(block) + (needsEnd(blocks, i) ? '<w:p/>' : '')).join('');
  const [types, relations, ...others] = fixedParts(title);
  const text = wordPart('document', `<w:body>${body}${lastSection()}</w:body>`);
  const parts = new Map([types!, relations!, ['word/document.xml', text], ...others]);
  return { bytes: newPackage(parts), notes };
}

/** Word joins two tables with nothing between, and wants a paragraph behind the last. */
function needsEnd(blocks: readonly DocumentBlock[], index: number): boolean {
  const next = blocks[index + 1];
  return blocks[index]!.kind === 'table' && (next === undefined || next.kind === 'table');
}

function blockXml(block: DocumentBlock): string {
  switch (block.kind) {
    case 'title':
      return paragraphXml(
        'Title',
        titleLines(block.lines)
          .map(line => run(line))
          .join('<w:r><w:br/></w:r>'),
      );
    case 'section':
      return paragraphXml('Heading1', run(block.text));
    case 'subheading':
      return paragraphXml('Heading2', run(block.text));
    case 'paragraph':
      return paragraphXml(
        'BodyText',
        (block.head === '' ? '' : run(block.head, fontOf('subheading', SIZE.text))) + run(block.text),
      );
    case 'signature':
      return signatureXml(block.lines);
    case 'kept':
      return block.lines.map(keptXml).join('');
    case 'table':
      return tableXml(block.form);
  }
}

function keptXml(line: string): string {
  const cells = line.split('\t').map(cell => (cell === '' ? '' : run(cell)));
  return paragraphXml('PlainText', cells.join('<w:r><w:tab/></w:r>'));
}

function run(text: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${own}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

function paragraphXml(style: string, runs: string, properties = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${runs}</w:p>`;
}

/** The date ends four characters from the edge; the office stands over its middle. */
const DATE_EDGE = 4;
/** `（此件公开发布）` stands at the left, as a paragraph. */
const NOTE = /^[（(]/;

function signatureXml(lines: readonly string[]): string {
  const signed = lines.filter(line => !NOTE.test(line));
  const date = printedWidth(signed.at(-1) ?? '');
  return lines
    .map(line => {
      if (NOTE.test(line)) return paragraphXml('BodyText', run(line));
      const edge = Math.max(0, Math.round((DATE_EDGE + (date - printedWidth(line)) / 4) * 100));
      const keep = line === signed.at(-1) ? '' : '<w:keepNext/>';
      const space = line === signed[0] ? `<w:spacing w:before="${2 * LINE.text * TWIPS_A_POINT}"/>` : '';
      const indent = `<w:ind w:rightChars="${edge}" w:right="${(edge * SIZE.text * TWIPS_A_POINT) / 100}"/>`;
      return paragraphXml('Signature', run(line), keep + space + indent);
    })
    .join('');
}

/** The page, its edges and the page numbers. */
function lastSection(): string {
  const { width, height, top, bottom, left, right, footer } = PAGE;
  return `<w:sectPr><w:footerReference w:type="default" r:id="${FOOTER.odd}"/><w:footerReference w:type="even" r:id="${FOOTER.even}"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="851" w:footer="${footer}" w:gutter="0"/></w:sectPr>`;
}
