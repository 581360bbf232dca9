import { isSpace } from '../text/fold.ts';
import type { Line } from '../text/lines.ts';
import { CharBuffer } from './char-buffer.ts';
import { closeRow, type HtmlGrid, newGrid, openCell, openRow } from './html-grid.ts';
import type { Field } from './row.ts';
import type { SourceLine } from './source-line.ts';

/** A cell with more text than this holds a part of the page, not a figure or a label: site layouts use tables for columns. */
const LONGEST_CELL = 200;

export interface OpenCell {
  readonly buffer: CharBuffer;
  readonly column: number;
  /** Where text belongs when the cell stays empty. */
  at: number;
  /** A cell that holds another table is page layout, not data. */
  container: boolean;
}

interface OpenTable {
  readonly grid: HtmlGrid;
  row: Field[] | null;
  cell: OpenCell | null;
}

/** Follows the table tags and puts each finished row (or, for cells that hold page layout, their lines) into `out`. */
export function htmlTables(out: SourceLine[]) {
  const stack: OpenTable[] = [];
  const top = () => stack.at(-1);

  function endCell(table: OpenTable): void {
    const { cell } = table;
    table.cell = null;
    if (!cell) return;
    if (cell.container || cell.buffer.length > LONGEST_CELL) {
      for (const line of cell.buffer.takeParagraphs()) out.push({ line, row: null });
    } else table.row?.push(cell.buffer.toField(cell.column, cell.at));
  }

  function endRow(table: OpenTable): void {
    endCell(table);
    const fields = table.row;
    table.row = null;
    if (!fields) return;
    closeRow(table.grid);
    if (fields.length > 0) out.push({ line: lineOfRow(fields), row: { layout: 'html', fields, single: false } });
  }

  function startRow(table: OpenTable): Field[] {
    endRow(table);
    openRow(table.grid);
    table.row = [];
    return table.row;
  }

  function endTable(): void {
    const table = stack.pop();
    if (table) endRow(table);
  }

  return {
    /** The cell that text goes into; null between cells and outside tables. */
    cell: (): OpenCell | null => top()?.cell ?? null,
    open(name: string, attributes: ReadonlyMap<string, string>, end: number): void {
      const table = top();
      if (name === 'table') {
        if (table?.cell) {
          for (const line of table.cell.buffer.takeParagraphs()) out.push({ line, row: null });
          table.cell.container = true;
        }
        stack.push({ grid: newGrid(), row: null, cell: null });
      } else if (table && name === 'tr') startRow(table);
      else if (table && (name === 'td' || name === 'th')) {
        endCell(table);
        if (!table.row) startRow(table);
        const column = openCell(table.grid, attributes.get('colspan'), attributes.get('rowspan'));
        table.cell = { buffer: new CharBuffer(), column, at: end, container: false };
      }
    },
    /** True when the tag closed a table. */
    close(name: string): boolean {
      const table = top();
      if (!table) return false;
      if (name === 'td' || name === 'th') endCell(table);
      else if (name === 'tr') endRow(table);
      else if (name === 'table') {
        endTable();
        return true;
      }
      return false;
    },
    /** Text starts in the current cell: an empty cell's figure belongs before its `&nbsp;`, inside its innermost tag. */
    sawText(start: number, text: string): void {
      const cell = top()?.cell;
      if (cell && cell.buffer.length === 0 && cell.at < start && isBlank(text)) cell.at = start;
    },
    /** The source ended: closes what is still open. */
    end(): void {
      while (stack.length > 0) endTable();
    },
  };
}

function lineOfRow(fields: readonly Field[]): Line {
  const start = fields[0]!.span.start;
  return { text: '', start, end: Math.max(start, fields.at(-1)!.span.end), map: null };
}

function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}
