import type { Report } from '../report/model.ts';
import { PRINT_MARK } from '../text/own-pages.ts';
import type { DocumentBlock } from './blocks.ts';
import { blockHtml, type ReportPage, titleOf, wholePage } from './html-page.ts';
import { officialDocument } from './official-document.ts';
import { EDGES, PAPER_STYLE } from './paper-style.ts';
import { onPaper } from './title-lines.ts';

/** On a screen the sheet lies on grey; narrow ones have no edges to spare. */
const ON_SCREEN = `
@media screen {
  body { margin: 0; background: #777; }
  .paper { box-sizing: border-box; max-width: 210mm; margin: 0 auto; padding: ${EDGES}; background: #fff; color: #000; }
}
@media screen and (max-width: 210mm) { .paper { padding: 2em 1em; } .table { overflow-x: auto; } }
@media print { body { margin: 0; } }
`;

/** The classes by which `PAPER_STYLE` knows a block; a table is known by its kind too. */
export function classesOf(block: DocumentBlock): string {
  return block.kind === 'table' ? `table ${block.form.kind}` : block.kind;
}

/** The report as a page that is printed from a browser as GB/T 9704 has official documents: with its own style, without script. Pure. */
export function printedPage(report: Report): ReportPage {
  const { blocks, notes } = officialDocument(report);
  const body = blocks
    .map(block => `<div class="${classesOf(block)}">\n${blockHtml(onPaper(block))}\n</div>`)
    .join('\n');
  const head = `${PRINT_MARK}\n<style>${PAPER_STYLE}${ON_SCREEN}</style>\n`;
  return { html: wholePage(titleOf(blocks), head, `<main class="paper">\n${body}\n</main>`), notes };
}
