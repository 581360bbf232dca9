import { isSpace } from '../text/fold.ts';
import type { Line } from '../text/lines.ts';
import type { Manner } from '../text/manner.ts';
import type { Span } from '../text/span.ts';
import { fieldsOf, leaveOut, type OpenCell, openedCell } from './html-cell.ts';
import { closeRow, type HtmlGrid, newGrid, openCell, openRow } from './html-grid.ts';
import type { Field } from './row.ts';
import type { SourceLine } from './source-line.ts';
import { isWrittenFigure } from './written-figure.ts';

/** A cell with more text than this holds a part of the page, not a figure or a label: site layouts use tables for columns. */
const LONGEST_CELL = 200;

interface OpenRow {
  fields: Field[];
  /** Written to once the row is closed. */
  readonly place: { start: number; end: number; table: Span; broken: boolean };
  /** Where a `</tbody>` stood before the row was closed: an editor left the row's own end out. */
  limit: number | null;
  /** It is taken off the page. */
  readonly off: boolean;
}

interface OpenTable {
  readonly grid: HtmlGrid;
  /** Written to once the table is closed. */
  readonly place: { start: number; end: number };
  row: OpenRow | null;
  cell: OpenCell | null;
  /** It stands in a cell, and may be but a frame round the cell's own words. Those that may be one stand above all others. */
  frame: boolean;
  /** The rows of a frame. */
  kept: readonly Field[][];
  readonly off: boolean;
}

/** No figure and no label of the form is longer. */
const LONGEST_LABEL = 100;
const GROUPS = new Set(['tbody', 'thead', 'tfoot']);

/** Follows the table tags and puts each finished row (or, for cells that hold page layout, their lines) into `out`. */
export function htmlTables(source: string, out: SourceLine[], isLabel: (text: string) => boolean) {
  const stack: OpenTable[] = [];
  // Most of a page's text stands outside of tables, and an element before the first is long looked for.
  const top = (): OpenTable | undefined => (stack.length === 0 ? undefined : stack[stack.length - 1]);
  /** Editors leave closing tags out: then an element ends before what comes next. */
  const endBefore = (at: number): number => {
    let end = at;
    while (isSpace(source.charCodeAt(end - 1))) end--;
    return end;
  };

  /** What stands where no cell is, since its `<td>` was lost. Other words there may be a line of the page. */
  function isCell(words: string): boolean {
    if (words.length > LONGEST_LABEL) return false;
    const trimmed = words.trim();
    return trimmed !== '' && (isWrittenFigure(trimmed) || isLabel(trimmed));
  }

  function putRow(table: OpenTable, fields: Field[]): void {
    const kept = table.frame ? framed(table.kept, fields) : null;
    if (kept !== null) table.kept = kept;
    else {
      if (table.frame) noFrames();
      out.push(lineOf(fields));
    }
  }

  /** What is open holds more than one row: tables, in cells that are page layout. What was read before them comes before. */
  function noFrames(): void {
    const from = stack.findLastIndex(table => !table.frame) + 1;
    for (let i = from; i < stack.length; i++) {
      const table = stack[i]!;
      makeLayout(stack[i - 1]!);
      table.frame = false;
      for (const row of table.kept) out.push(lineOf(row));
      table.kept = [];
    }
  }

  /** Its cell holds a table: the row's cells before, and the words before it, stand alone. */
  function makeLayout({ row, cell }: OpenTable): void {
    if (cell === null) return;
    cell.container = true;
    if (row !== null && row.fields.length > 0) out.push(lineOf(row.fields));
    if (row !== null) row.fields = [];
    if (cell.inner !== null) out.push(lineOf(cell.inner));
    cell.inner = null;
    for (const line of cell.buffer.takeParagraphs()) out.push({ line, row: null });
  }

  function endCell(table: OpenTable, end: number): void {
    const { cell, row } = table;
    table.cell = null;
    if (!cell) return;
    if (cell.container || cell.buffer.length > LONGEST_CELL) {
      if (table.frame && !cell.buffer.isBlank) noFrames();
      for (const line of cell.buffer.takeParagraphs()) out.push({ line, row: null });
    } else row?.fields.push(...fieldsOf(source, cell, end, row.place));
  }

  /** `end`: behind the row's closing tag; null where it has none, and `next` closes it. */
  function endRow(table: OpenTable, next: number, end: number | null): void {
    endCell(table, endBefore(next));
    const { row } = table;
    table.row = null;
    if (!row || row.off) return;
    row.place.end = end ?? endBefore(row.limit ?? next);
    closeRow(table.grid);
    if (row.fields.length > 0) putRow(table, row.fields);
  }

  function startRow(table: OpenTable, at: number, broken: boolean, off: boolean): void {
    endRow(table, at, null);
    openRow(table.grid);
    table.row = { fields: [], place: { start: at, end: at, table: table.place, broken }, limit: null, off };
  }

  function startTable(start: number, off: boolean): void {
    const around = top();
    const { cell = null } = around ?? {};
    const frame = cell !== null && !cell.container && cell.inner === null && !off;
    if (around !== undefined && cell !== null && !frame && !off) {
      if (around.frame) noFrames();
      makeLayout(around);
    }
    stack.push({
      grid: newGrid(),
      place: { start, end: start },
      row: null,
      cell: null,
      frame,
      kept: [],
      off,
    });
  }

  /** True where it is no frame and not off the page. */
  function endTable(next: number, end: number): boolean {
    const table = top()!;
    endRow(table, next, null);
    const around = table.frame ? stack[stack.length - 2]!.cell! : null;
    // Words before it and rows in it: a part of the page.
    if (around !== null && !around.buffer.isBlank && table.kept.some(isFilled)) noFrames();
    stack.pop();
    table.place.end = end;
    if (!table.frame) return !table.off;
    if (around!.buffer.isBlank && table.kept.length > 0) {
      around!.buffer.clear();
      around!.inner = table.kept.flat();
    }
    return false;
  }

  return {
    /** The cell that text goes into; null between cells and outside tables. */
    cell: (): OpenCell | null => top()?.cell ?? null,
    /** `off`: what stands in the tag is taken off the page. */
    open(name: string, attributes: ReadonlyMap<string, string>, start: number, end: number, off: boolean): void {
      const table = top();
      if (name === 'table') startTable(start, off);
      else if (!table) return;
      else if (name === 'tr') startRow(table, start, false, off);
      else if (name === 'td' || name === 'th') {
        endCell(table, endBefore(start));
        if (!table.row) startRow(table, start, true, false);
        if (off) return;
        const column = openCell(table.grid, attributes.get('colspan'), attributes.get('rowspan'));
        table.cell = openedCell(column, start, end);
      } else if (GROUPS.has(name) && table.row) table.row.limit ??= start;
    },
    /** True when the tag closed a table that is a part of the page. */
    close(name: string, start: number, end: number): boolean {
      const table = top();
      if (!table) return false;
      if (name === 'td' || name === 'th') endCell(table, end);
      else if (name === 'tr') endRow(table, start, end);
      else if (name === 'table') return endTable(start, end);
      else if (GROUPS.has(name) && table.row) table.row.limit ??= start;
      return false;
    },
    /** Text stands in the current cell, an empty one's figure belongs before its `&nbsp;`, inside its innermost tag; or in a row whose `<td>` was lost. */
    seeWords(start: number, end: number): void {
      const table = top();
      if (table === undefined) return;
      const { cell, row } = table;
      if (cell !== null) {
        if (cell.buffer.length === 0) cell.at = start;
      } else if (row !== null && !row.off && isCell(source.slice(start, end))) {
        row.place.broken = true;
        table.cell = openedCell(openCell(table.grid, undefined, undefined), start, start);
      }
    },
    /** Text that is no part of the current cell's own. */
    leftOut(manner: Manner, start: number, end: number): void {
      const cell = top()?.cell;
      if (cell) leaveOut(cell, manner, start, end);
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

/** So many rows of one cell each an editor may make of a cell's words. */
const MOST_KEPT = 3;
/** No row of the form has more cells; nonsense may put frames into frames without end. */
const WIDEST_KEPT = 32;

/** The rows of a frame with another one; null where they are more than a cell's words. Empty ones don't count. */
function framed(kept: readonly Field[][], row: Field[]): readonly Field[][] | null {
  if (row.length > WIDEST_KEPT) return null;
  if (kept.length === 0 || !kept.some(isFilled)) return [row];
  if (!isFilled(row)) return kept;
  return kept.length < MOST_KEPT && [...kept, row].every(fields => fields.length === 1) ? [...kept, row] : null;
}

function isFilled(row: readonly Field[]): boolean {
  return row.some(field => field.text !== '');
}

/** A row of cells. */
function lineOf(fields: readonly Field[]): SourceLine {
  const start = fields[0]!.span.start;
  const line: Line = { text: '', start, end: Math.max(start, fields.at(-1)!.span.end), map: null };
  return { line, row: { layout: 'html', fields, single: false } };
}
