import { oncePerPart } from '../report/memo.ts';
import type { LayoutName, Report, Table } from '../report/model.ts';
import { readAgain } from '../report/parse.ts';
import type { PrintedTable } from '../report/write/grid.ts';
import { writeGrid } from '../report/write/grid-text.ts';
import { applyEdits } from '../text/apply-edits.ts';
import type { Edit } from '../text/edit.ts';
import { lineAbove, lineBelow, lineEnd, lineStart } from '../text/line-bounds.ts';
import { markIn } from '../text/silence-mark.ts';
import type { Span } from '../text/span.ts';
import { ownGrid } from './own-grid.ts';
import { regionWords } from './region-words.ts';
import { saysTheSame } from './same-reading.ts';

/** The layouts that a table can be turned into: a row a line. */
export const ROW_LAYOUTS = ['tab', 'markdown', 'html'] as const satisfies readonly LayoutName[];
export type RowLayout = (typeof ROW_LAYOUTS)[number];

export interface RewrittenTable {
  readonly edit: Edit;
  /** The draft with the edit, as it is read. */
  readonly after: Report;
}

/**
 * A table in another layout, a row a line, as one edit of all that belongs to it. Null where a word of it would be lost or changed, where anything is in
 * doubt, or where the new text would not be read as the same report.
 */
export function rewriteTable(report: Report, table: Table, layout: RowLayout): RewrittenTable | null {
  const { text, eol, markup } = report;
  const { region } = table;
  if (table.layout === layout || !standsAlone(text, region, layout)) return null;
  if (markup === 'html' && hasTagsBeside(report) && (layout !== 'html' || !isOfBlocks(text, region))) return null;
  const grid = wholeGrid(report, table);
  if (grid === null) return null;
  const written = writeGrid(grid, layout, eol);
  const apart = layout === 'markdown' || markup === 'markdown';
  const edit = { span: region, text: apart ? withEmptyLines(text, region, written, eol) : written };
  const after = readAgain(report, applyEdits(text, [edit]));
  const own = after.tables.find(t => t.kind === table.kind);
  return own?.layout === layout && saysTheSame(report, after, table.kind) ? { edit, after } : null;
}

/** The table's cells, if they hold every character of its region and no other. */
const wholeGrid = oncePerPart((report: Report, table: Table): PrintedTable | null => {
  const there = regionWords(report, table);
  if (there === null) return null;
  for (const official of [false, true]) {
    const grid = ownGrid(table, official);
    if (grid === null) return null;
    const texts = grid.rows.flatMap(row => row.map(c => c.text));
    if (!texts.some(t => /[\t\r\n]/.test(t)) && sorted(there) === sorted(texts.join(''))) return grid;
  }
  return null;
});

/** Nothing else stands on the region's first and last line, nor an indent but of tags, and no mark before it silences its first line alone. */
function standsAlone(text: string, { start, end }: Span, layout: RowLayout): boolean {
  const first = lineStart(text, start);
  const before = text.slice(first, start);
  if ((layout === 'html' ? before.trim() : before) !== '' || text.slice(end, lineEnd(text, end)).trim() !== '')
    return false;
  const above = lineAbove(text, first);
  return above === null || markIn(text.slice(above, lineEnd(text, above)))?.kind !== 'disable-next-line';
}

/** A page, where rows without tags would run together; not a text that has only its tables in tags. */
function hasTagsBeside({ text, tables }: Report): boolean {
  let from = 0;
  for (const { region } of [...tables, { region: { start: text.length, end: text.length } }]) {
    if (/<\/?[a-z]/i.test(text.slice(from, region.start))) return true;
    from = Math.max(from, region.end);
  }
  return false;
}

/** Whole paragraphs of a page, not lines within one. */
function isOfBlocks(text: string, { start, end }: Span): boolean {
  return /^\s*<(?:p|div)\b/i.test(text.slice(start, end));
}

/** Markdown takes lines beside a table for a part of it, or of its HTML. */
function withEmptyLines(text: string, { start, end }: Span, written: string, eol: string): string {
  const above = lineAbove(text, lineStart(text, start));
  const below = lineBelow(text, lineEnd(text, end));
  const isEmpty = (line: number | null) => line === null || text.slice(line, lineEnd(text, line)).trim() === '';
  return `${isEmpty(above) ? '' : eol}${written}${isEmpty(below) ? '' : eol}`;
}

/** The characters of a text in an order that tells nothing of their places, white space left out. */
function sorted(text: string): string {
  return [...text.replace(/[^\S\ufeff]+/g, '')].sort().join('');
}
