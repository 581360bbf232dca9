import { isSpace } from '../text/fold.ts';
import type { Line } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { CharBuffer } from './char-buffer.ts';
import { closeRow, type HtmlGrid, newGrid, openCell, openRow } from './html-grid.ts';
import type { Field } from './row.ts';
import type { SourceLine } from './source-line.ts';

/** A cell with more text than this holds a part of the page, not a figure or a label: site layouts use tables for columns. */
const LONGEST_CELL = 200;

export interface OpenCell {
  readonly buffer: CharBuffer;
  readonly column: number;
  /** Offset of its tag. */
  readonly start: number;
  /** Where text belongs when the cell stays empty. */
  at: number;
  /** A cell that holds another table is page layout, not data. */
  container: boolean;
}

interface OpenRow {
  readonly fields: Field[];
  /** Written to once the row is closed. */
  readonly place: { start: number; end: number; table: Span; broken: boolean };
  /** Where a `</tbody>` stood before the row was closed: an editor left the row's own end out. */
  limit: number | null;
}

interface OpenTable {
  readonly grid: HtmlGrid;
  /** Written to once the table is closed. */
  readonly place: { start: number; end: number };
  row: OpenRow | null;
  cell: OpenCell | null;
}

const GROUPS = new Set(['tbody', 'thead', 'tfoot']);

/** Follows the table tags and puts each finished row (or, for cells that hold page layout, their lines) into `out`. */
export function htmlTables(source: string, out: SourceLine[]) {
  const stack: OpenTable[] = [];
  // Most of a page's text stands outside of tables, and an element before the first is long looked for.
  const top = (): OpenTable | undefined => (stack.length === 0 ? undefined : stack[stack.length - 1]);
  /** Editors leave closing tags out: then an element ends before what comes next. */
  const endBefore = (at: number): number => {
    let end = at;
    while (isSpace(source.charCodeAt(end - 1))) end--;
    return end;
  };

  function endCell(table: OpenTable, end: number): void {
    const { cell, row } = table;
    table.cell = null;
    if (!cell) return;
    if (cell.container || cell.buffer.length > LONGEST_CELL) {
      for (const line of cell.buffer.takeParagraphs()) out.push({ line, row: null });
    } else row?.fields.push(cell.buffer.toField(cell.at, { start: cell.start, end }, row.place, cell.column));
  }

  /** `end`: behind the row's closing tag; null where it has none, and `next` closes it. */
  function endRow(table: OpenTable, next: number, end: number | null): void {
    endCell(table, endBefore(next));
    const { row } = table;
    table.row = null;
    if (!row) return;
    row.place.end = end ?? endBefore(row.limit ?? next);
    closeRow(table.grid);
    const { fields } = row;
    if (fields.length > 0) out.push({ line: lineOfRow(fields), row: { layout: 'html', fields, single: false } });
  }

  function startRow(table: OpenTable, at: number, broken: boolean): void {
    endRow(table, at, null);
    openRow(table.grid);
    table.row = { fields: [], place: { start: at, end: at, table: table.place, broken }, limit: null };
  }

  function endTable(next: number, end: number): void {
    const table = stack.pop()!;
    endRow(table, next, null);
    table.place.end = end;
  }

  return {
    /** The cell that text goes into; null between cells and outside tables. */
    cell: (): OpenCell | null => top()?.cell ?? null,
    open(name: string, attributes: ReadonlyMap<string, string>, start: number, end: number): void {
      const table = top();
      if (name === 'table') {
        if (table?.cell) {
          for (const line of table.cell.buffer.takeParagraphs()) out.push({ line, row: null });
          table.cell.container = true;
        }
        stack.push({ grid: newGrid(), place: { start, end: start }, row: null, cell: null });
      } else if (!table) return;
      else if (name === 'tr') startRow(table, start, false);
      else if (name === 'td' || name === 'th') {
        endCell(table, endBefore(start));
        if (!table.row) startRow(table, start, true);
        const column = openCell(table.grid, attributes.get('colspan'), attributes.get('rowspan'));
        table.cell = { buffer: new CharBuffer(), column, start, at: end, container: false };
      } else if (GROUPS.has(name) && table.row) table.row.limit ??= start;
    },
    /** True when the tag closed a table. */
    close(name: string, start: number, end: number): boolean {
      const table = top();
      if (!table) return false;
      if (name === 'td' || name === 'th') endCell(table, end);
      else if (name === 'tr') endRow(table, start, end);
      else if (name === 'table') {
        endTable(start, end);
        return true;
      } else if (GROUPS.has(name) && table.row) table.row.limit ??= start;
      return false;
    },
    /** Text starts in the current cell: an empty cell's figure belongs before its `&nbsp;`, inside its innermost tag. */
    sawText(start: number): void {
      const cell = top()?.cell;
      if (cell?.buffer.length === 0) cell.at = start;
    },
    /** The source ended: closes what is still open. */
    end(): void {
      while (stack.length > 0) {
        const row = top()?.row;
        if (row) row.place.broken = true;
        endTable(source.length, source.length);
      }
    },
  };
}

function lineOfRow(fields: readonly Field[]): Line {
  const start = fields[0]!.span.start;
  return { text: '', start, end: Math.max(start, fields.at(-1)!.span.end), map: null };
}
