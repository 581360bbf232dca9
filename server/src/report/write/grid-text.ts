import type { LayoutName } from '../model.ts';
import type { GridCell, GridRow, PrintedTable } from './grid.ts';

/** What stands between two rows of a table in a layout: a line end, or an empty line. */
export function rowBreak(layout: LayoutName, eol: string): string {
  return layout === 'tab-cell' ? eol + eol : eol;
}

/** A printed table as text in a layout, without a line end behind the last row. */
export function writeGrid(grid: PrintedTable, layout: LayoutName, eol: string): string {
  const rows = grid.rows.map(row => writeRow(row, grid.width, layout, eol));
  if (layout === 'markdown') rows.splice(1, 0, `|${' --- |'.repeat(grid.width)}`);
  const text = rows.join(rowBreak(layout, eol));
  if (layout === 'html') return `<table>${eol}${text}${eol}</table>`;
  // A table pasted this way has no pipes for merged columns behind its very last cell.
  return layout === 'pipe' ? text.replace(/(\|) \|+$/, '$1') : text;
}

/** One printed row as text in a layout, without a line end behind it. `flat` and `grid` are written as `tab`. */
export function writeRow(row: GridRow, width: number, layout: LayoutName, eol: string): string {
  const begun = row.filter(c => !c.continued);
  switch (layout) {
    case 'tab':
    case 'flat':
    case 'grid':
      return columns(row).join('\t');
    case 'comma':
      return columns(row).map(quoted).join(',');
    case 'markdown':
      return `|${columns(row)
        .map(text => ` ${text.replaceAll('|', '\\|')}${text === '' ? '' : ' '}|`)
        .join('')}`;
    case 'tab-cell':
      return row.map(c => `\t${c.text}`).join(eol);
    case 'cell':
      return begun.map(c => c.text).join(eol);
    case 'space':
      return begun.map(c => c.text).join('  ');
    case 'pipe':
      return closedByPipes(begun, width, eol);
    case 'html':
      return `<tr>${begun.map(element).join('')}</tr>`;
  }
}

/** One text a column: a merged cell's text in its first column, nothing in the others. */
function columns(row: GridRow): string[] {
  return row.flatMap(c => [c.text, ...Array.from({ length: c.colspan - 1 }, () => '')]);
}

/** Each cell on its line closed by a pipe; behind the last one the pipes that make up the table's width. */
function closedByPipes(cells: readonly GridCell[], width: number, eol: string): string {
  const rest = width - cells.length;
  return cells.map(c => `${c.text} |`).join(eol) + (rest > 0 ? ` ${'|'.repeat(rest)}` : '');
}

function element(c: GridCell): string {
  const colspan = c.colspan > 1 ? ` colspan="${c.colspan}"` : '';
  const rowspan = c.rowspan > 1 ? ` rowspan="${c.rowspan}"` : '';
  return `<td${colspan}${rowspan}>${c.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</td>`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
