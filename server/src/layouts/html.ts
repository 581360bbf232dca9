import { Parser } from 'htmlparser2';
import { isSpace } from '../text/fold.ts';
import type { Line } from '../text/lines.ts';
import { CharBuffer } from './char-buffer.ts';
import { closeRow, type Grid, newGrid, openCell, openRow } from './html-grid.ts';
import type { Field, RawRow } from './row.ts';

/** A line of the draft, with its fields where the source itself says what the cells are. */
export interface SourceLine {
  readonly line: Line;
  /** Set for an HTML table row; null where a layout reader still has to look at the line. */
  readonly row: RawRow | null;
}

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** Their text is never shown on the page; a page's <title> repeats the title with the site's name behind it. */
const HIDDEN = new Set(['script', 'style', 'title', 'template', 'noscript']);

/** A cell with more text than this holds a part of the page, not a figure or a label: site layouts use tables for columns. */
const LONGEST_CELL = 200;

/** True when the text has tags worth a parse: a table, or paragraphs as a website editor writes them. */
export function looksLikeHtml(text: string): boolean {
  return (
    text.includes('<') &&
    (/<(?:td|tr|th)[\s>]/i.test(text) ||
      /<(?:p|div|h[1-6]|body)[\s>][\s\S]{0,4000}<\/(?:p|div|h[1-6]|body)>/i.test(text))
  );
}

interface CellState {
  readonly buffer: CharBuffer;
  readonly column: number;
  /** Where text belongs when the cell stays empty. */
  at: number;
  /** A cell that holds another table is page layout, not data. */
  container: boolean;
}

/** Reads HTML (or Markdown with HTML in it) into lines and table rows, each character with its place in the source. Linear. */
export function htmlLines(source: string): SourceLine[] {
  const out: SourceLine[] = [];
  const flow = new CharBuffer();
  const grids: Grid[] = [];
  const cells: CellState[] = [];
  const rows: Field[][] = [];
  let hidden = 0;
  let blocks = 0;

  const flushLine = (buffer: CharBuffer, force: boolean) => {
    const line = buffer.take();
    if (line) out.push({ line, row: null });
    else if (force)
      out.push({ line: { text: '', start: parser.startIndex, end: parser.startIndex, map: null }, row: null });
  };
  const current = () => cells.at(-1)?.buffer ?? flow;

  const openTag = (name: string, attributes: Record<string, string>) => {
    if (HIDDEN.has(name)) hidden++;
    if (BLOCKS.has(name)) {
      if (cells.length === 0) flushLine(flow, false);
      else current().space(parser.startIndex);
      blocks++;
    }
    if (name === 'table') {
      const cell = cells.at(-1);
      if (cell) {
        flushLine(cell.buffer, false);
        cell.container = true;
      }
      grids.push(newGrid());
    } else if (name === 'tr' && grids.length > 0) {
      openRow(grids.at(-1)!);
      rows.push([]);
    } else if ((name === 'td' || name === 'th') && grids.length > 0 && rows.length > 0) {
      const column = openCell(grids.at(-1)!, attributes['colspan'], attributes['rowspan']);
      cells.push({ buffer: new CharBuffer(), column, at: parser.endIndex + 1, container: false });
    } else if (name === 'br') {
      if (cells.length === 0) flushLine(flow, true);
      else current().space(parser.startIndex);
    }
  };

  const closeTag = (name: string) => {
    if (HIDDEN.has(name)) hidden = Math.max(0, hidden - 1);
    if ((name === 'td' || name === 'th') && cells.length > 0 && rows.length > 0) {
      closeCell(cells.pop()!);
    } else if (name === 'tr' && rows.length > 0) {
      const fields = rows.pop()!;
      closeRow(grids.at(-1)!);
      if (fields.length > 0) out.push({ line: lineOfRow(fields), row: { layout: 'html', fields, single: false } });
    } else if (name === 'table' && grids.length > 0) {
      grids.pop();
      flushLine(flow, true);
    }
    if (BLOCKS.has(name)) {
      if (cells.length === 0) flushLine(flow, false);
      blocks = Math.max(0, blocks - 1);
    }
  };

  const closeCell = (cell: CellState) => {
    if (cell.container || cell.buffer.length > LONGEST_CELL) {
      for (const line of cell.buffer.takeParagraphs()) out.push({ line, row: null });
      return;
    }
    rows.at(-1)!.push(cell.buffer.toField(cell.column, cell.at));
  };

  const parser = new Parser(
    {
      onopentag: openTag,
      onclosetag: closeTag,
      ontext(data) {
        if (hidden > 0) return;
        const start = parser.startIndex;
        const whole = parser.endIndex - start + 1 !== data.length;
        const buffer = current();
        const cell = cells.at(-1);
        if (cell && buffer.length === 0 && cell.at < start && isBlank(data)) cell.at = start;
        for (let i = 0; i < data.length; i++) {
          const from = whole ? start : start + i;
          const to = whole ? parser.endIndex + 1 : start + i + 1;
          const code = data.charCodeAt(i);
          if (code === 10 || code === 13) {
            if (blocks > 0 || cells.length > 0) buffer.space(from);
            else if (!(code === 10 && data.charCodeAt(i - 1) === 13)) flushLine(buffer, true);
          } else buffer.push(code, from, to);
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(source);
  parser.end();
  flushLine(flow, false);
  return out;
}

function lineOfRow(fields: readonly Field[]): Line {
  const start = fields[0]!.span.start;
  return { text: '', start, end: Math.max(start, fields.at(-1)!.span.end), map: null };
}

function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}
