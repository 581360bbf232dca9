import type { Report } from '../report/model.ts';
import { tableName } from '../report/names.ts';
import type { GridCell, GridRow } from '../report/write/grid.ts';
import { escapeXml } from '../text/escape-xml.ts';
import type { DocumentBlock } from './blocks.ts';
import { officialDocument } from './official-document.ts';
import { type PrintedForm, type PrintedRow, printedForm } from './printed-form.ts';

/** A report in another form, and what should be known of it: Chinese sentences without their ends. */
export interface ReportPage {
  readonly html: string;
  readonly notes: readonly string[];
}

/**
 * The report as a page for a website's editor: headings, paragraphs and tables with header cells, no script and no style. Pure.
 */
export function htmlPage(report: Report): ReportPage {
  const { blocks, notes } = officialDocument(report);
  return { html: wholePage(titleOf(blocks), '', bodyOf(blocks)), notes };
}

/** What stands in the page of `htmlPage()`, as a website's editor takes it from the clipboard. Pure. */
export function pageBody(report: Report): ReportPage {
  const { blocks, notes } = officialDocument(report);
  return { html: bodyOf(blocks), notes };
}

function bodyOf(blocks: readonly DocumentBlock[]): string {
  return blocks.map(block => blockHtml(block)).join('\n');
}

/** The words of the title, of all its lines. */
export function titleOf(blocks: readonly DocumentBlock[]): string {
  return blocks.flatMap(b => (b.kind === 'title' ? b.lines : [])).join('');
}

/** A whole page. `head` and `body` are HTML, the title is not. */
export function wholePage(title: string, head: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeXml(title)}</title>
${head}</head>
<body>
${body}
</body>
</html>
`;
}

/** Word and WPS draw no lines round cells that do not ask for them. */
const RULED = ' border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse"';

/**
 * The tables alone, one below the other, as a word processor takes them from the clipboard: in the official form's merged cells and words, ruled. A
 * table that has what no cell of the form could hold is left out, and the notes say so. Empty where none is left. Pure.
 */
export function pastedTables({ tables }: Report): ReportPage {
  const printed = tables.map(table => ({ name: tableName(table.kind), form: printedForm(table) }));
  return {
    html: printed.flatMap(({ form }) => (form === null ? [] : [tableHtml(form, RULED)])).join('\n<p></p>\n'),
    notes: printed
      .filter(({ form }) => form === null)
      .map(({ name }) => `${name}里有的行、数不知道在规定表格的哪一格，没有复制`),
  };
}

/** Attributes that a page gives the tags of what comes from the draft, each with a blank before it. */
export interface TagMarks {
  /** Of a line of a block; of a block without lines, of its own tag (0). */
  line(index: number): string;
  row(row: PrintedRow): string;
  /** Of the cell of one of the row's figures. */
  figure(row: PrintedRow, index: number): string;
}

const UNMARKED: TagMarks = { line: () => '', row: () => '', figure: () => '' };

/** A block as HTML in which all words of the draft are escaped. */
export function blockHtml(block: DocumentBlock, marks = UNMARKED): string {
  const own = marks.line(0);
  switch (block.kind) {
    case 'title':
      return `<h1${own}>${block.lines.map(escapeXml).join('<br>')}</h1>`;
    case 'section':
      return `<h2${own}>${escapeXml(block.text)}</h2>`;
    case 'subheading':
      return `<h3${own}>${escapeXml(block.text)}</h3>`;
    case 'paragraph':
      return `<p${own}>${block.head === '' ? '' : `<strong>${escapeXml(block.head)}</strong>`}${escapeXml(block.text)}</p>`;
    case 'signature':
      return block.lines.map((line, i) => `<p${marks.line(i)}>${escapeXml(line)}</p>`).join('\n');
    case 'kept':
      return `<pre>\n${block.lines.map((line, i) => marked(marks.line(i), escapeXml(line))).join('\n')}\n</pre>`;
    case 'table':
      return tableHtml(block.form, own, marks);
  }
}

function marked(attributes: string, html: string): string {
  return attributes === '' ? html : `<span${attributes}>${html}</span>`;
}

/** @param attributes of the table, each with a blank before it */
function tableHtml({ head, parts }: PrintedForm, attributes: string, marks = UNMARKED): string {
  const header = head.length === 0 ? [] : ['<thead>', ...head.map(row => rowHtml(row.map(headerCell))), '</thead>'];
  const bodies = parts.flatMap(part => [
    '<tbody>',
    ...part.head.map(row => rowHtml(row.map(headerCell))),
    ...part.rows.map(row =>
      rowHtml(
        [
          ...row.labels.map(c => cellHtml(c, 'th', ' scope="row"')),
          ...row.figures.map((c, i) => cellHtml(c, 'td', marks.figure(row, i))),
        ],
        marks.row(row),
      ),
    ),
    '</tbody>',
  ]);
  return [`<table${attributes}>`, ...header, ...bodies, '</table>'].join('\n');
}

function rowHtml(cells: readonly string[], attributes = ''): string {
  return `<tr${attributes}>${cells.join('')}</tr>`;
}

/** A header over several columns names the group; the corner of 表三 holds a note and names nothing. */
function headerCell(cell: GridCell, _index: number, row: GridRow): string {
  const { colspan, rowspan } = cell;
  if (colspan > 1 && rowspan > 1) return cellHtml(cell, 'td');
  return cellHtml(cell, 'th', ` scope="${row.length === 1 ? 'rowgroup' : colspan > 1 ? 'colgroup' : 'col'}"`);
}

/** Nothing where a cell above goes on. */
function cellHtml(cell: GridCell, name: 'td' | 'th', attributes = ''): string {
  if (cell.continued) return '';
  const spans = [
    cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '',
    cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '',
  ];
  return `<${name}${attributes}${spans.join('')}>${escapeXml(cell.text)}</${name}>`;
}
