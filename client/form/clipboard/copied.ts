import { escapeXml } from '../../../server/src/text/escape-xml.ts';
import type { FormGrid, PlacedCell } from '../grid/grid.ts';
import { cellsIn, type Rectangle } from '../grid/selection.ts';

/** What goes to the clipboard. */
export interface Copied {
  readonly text: string;
  readonly html: string;
}

/** The cells of a rectangle as other programs take them: a line a row with tabs between, and a table. A merged cell is followed by empty ones. */
export function asCopied(grid: FormGrid, rectangle: Rectangle, shown: (at: PlacedCell) => string): Copied {
  const rows = cellsIn(grid, rectangle);
  const many = rows.flat().length > 1;
  const text = rows
    .map(row => row.map(at => shown(at) + (many ? '\t'.repeat(at.to - at.from - 1) : '')).join('\t'))
    .join('\r\n');
  const body = rows.map(row => `<tr>${row.map(at => htmlCell(at, shown(at))).join('')}</tr>`).join('');
  return { text, html: `<table>${body}</table>` };
}

function htmlCell({ from, to }: PlacedCell, text: string): string {
  const span = to - from > 1 ? ` colspan="${to - from}"` : '';
  return `<td${span}>${escapeXml(text)}</td>`;
}
