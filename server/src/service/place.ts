import type { Cell, HeaderCell, Report, Table, TableRow } from '../report/model.ts';
import { displayWidth } from '../text/display-width.ts';
import { lineStart } from '../text/line-bounds.ts';
import { type Span, touches } from '../text/span.ts';

/** What stands at an offset inside a table, the smallest thing first. */
export interface TablePlace {
  readonly table: Table;
  /** The row whose label or figure is meant; null on a header and between rows. */
  readonly row: TableRow | null;
  /** The figure; null on a label, a header and between cells. */
  readonly cell: Cell | null;
  /** The piece of the row's label under the offset. */
  readonly label: Span | null;
  readonly header: HeaderCell | null;
  /** The piece of the header under the offset. */
  readonly headerSpan: Span | null;
}

/** The table that holds the offset. */
function tableAt(report: Report, offset: number): Table | undefined {
  return report.tables.find(t => touches(t.span, offset));
}

/** What stands at the offset, when it is in a table. Blank cells are found only at their very place. */
export function tablePlace(report: Report, offset: number): TablePlace | undefined {
  const table = tableAt(report, offset);
  if (!table) return undefined;
  const nothing = { table, row: null, cell: null, label: null, header: null, headerSpan: null };
  const words: Words[] = [];
  for (const row of [...table.rows, ...table.duplicates]) {
    const cell = bestCell(row, offset);
    if (cell) return { ...nothing, row, cell: row.aligned ? cell : null };
    const label = row.label.spans.find(s => touches(s, offset));
    if (label) words.push({ span: label, place: { ...nothing, row, label } });
  }
  for (const header of table.headers) {
    const headerSpan = header.spans.find(s => touches(s, offset));
    if (headerSpan) words.push({ span: headerSpan, place: { ...nothing, header, headerSpan } });
  }
  return wordsAt(report.text, words, offset)?.place ?? nothing;
}

/** A label or a header whose span holds the offset. */
interface Words {
  readonly span: Span;
  readonly place: TablePlace;
}

/**
 * In a grid drawn with lines a label goes on in the lines below, and what stands beside it lies in its span too: those are meant that begin last
 * in the offset's own line, else those that begin in its column.
 */
function wordsAt(text: string, words: readonly Words[], offset: number): Words | undefined {
  if (words.length < 2) return words[0];
  const line = lineStart(text, offset);
  const here = words.filter(w => w.span.start >= line && w.span.start <= offset);
  if (here.length > 0) return here.reduce((a, b) => (b.span.start > a.span.start ? b : a));
  const column = cellColumn(text, line, offset);
  return words.find(w => displayWidth(text.slice(lineStart(text, w.span.start), w.span.start)) === column) ?? words[0];
}

/** How far from the line's start the words of the cell at an offset begin, as they are shown. */
function cellColumn(text: string, line: number, offset: number): number {
  const head = text.slice(line, offset);
  const cell = Math.max(head.lastIndexOf('|'), head.lastIndexOf('│'), head.lastIndexOf('┃'), head.lastIndexOf('║')) + 1;
  const blank = /^[ \u3000]*/u.exec(text.slice(line + cell))![0].length;
  return displayWidth(text.slice(line, line + cell + blank));
}

/** Cells may touch (`0|` then a blank): one with figures goes before a blank one. */
function bestCell(row: TableRow, offset: number): Cell | undefined {
  const under = row.cells.filter(c => touches(c.span, offset));
  return under.find(c => c.state !== 'blank') ?? under[0];
}
