import { FONT, type FontUse, LATIN, LINE, PAGE, SIZE, TWIPS_A_POINT } from './word/measures.ts';

/** The edges of the page: above, right, below, left. */
export const EDGES = [PAGE.top, PAGE.right, PAGE.bottom, PAGE.left].map(edge => `${edge / TWIPS_A_POINT}pt`).join(' ');

/**
 * How a report looks on paper (GB/T 9704), for the blocks of `html-page.ts`, each in an element that has its kind as a class, together in one of the class
 * `paper`. On paper rows are never cut, and header rows come again on each page; nor are the
 * small parts of 表二 cut.
 */
export const PAPER_STYLE = `
.paper { font: ${SIZE.text}pt/${LINE.text}pt ${fonts('text')}; text-align: justify; overflow-wrap: anywhere; }
.paper h1, .paper h2, .paper h3, .paper p, .paper pre { margin: 0; font-weight: normal; font-size: inherit; }
.paper h1 { font: ${SIZE.title}pt/${LINE.title}pt ${fonts('title')}; text-align: center; text-wrap: balance; margin-bottom: ${LINE.text}pt; }
.paper h2, .paper h3, .paper p { text-indent: 2em; }
.paper h2 { font-family: ${fonts('section')}; }
.paper h3, .paper strong { font-family: ${fonts('subheading')}; font-weight: normal; }
.paper pre { font-family: inherit; white-space: pre-wrap; tab-size: 4; }
.paper .signature { width: fit-content; margin: ${2 * LINE.text}pt 4em 0 auto; text-align: center; }
.paper .signature p { text-indent: 0; }
.paper table { width: 100%; border-collapse: collapse; font: ${SIZE.table}pt/1.3 ${fonts('table')}; text-align: center; margin: 6pt 0; overflow-wrap: break-word; }
.paper th, .paper td { border: 1px solid currentcolor; padding: 3pt 2pt; font-weight: normal; }
.paper .disclosure :is(th, td) { width: 25%; padding: 5pt 2pt; }
.paper .applications td { min-width: 1.6em; }
.paper .applications th[scope=row]:not([rowspan]) { text-align: left; }
.paper .disputes :is(th, td) { padding: 5pt 1pt; }
.paper :is(h1, h2, h3) { break-after: avoid; }
.paper p { orphans: 2; widows: 2; }
.paper thead { display: table-header-group; }
.paper tr, .paper .disclosure tbody, .paper .signature { break-inside: avoid; }
@page { size: A4; margin: ${EDGES}; @bottom-center { content: "— " counter(page) " —"; font: ${SIZE.page}pt ${fonts('table')}; } }
`;

function fonts(use: FontUse): string {
  const { name, others } = FONT[use];
  const latin = use === 'table' ? [LATIN] : [];
  return [...latin, name, ...others].map(font => `"${font}"`).join(', ') + ', serif';
}
