import type { Edit } from '../text/edit.ts';
import { lengthOf, type Span } from '../text/span.ts';
import type { MarkdownCell, MarkdownRow } from './markdown-row.ts';

/** `---`: Markdown's shortest rule that all readers take for one. */
const LEAST_WIDTH = 3;

/**
 * A label that is wider, and has blank cells of labels behind it, stands in a merged cell of the form: it runs on into these, so that the column need not be
 * as wide for all other rows. 表三 would be a hundred columns wider.
 */
const WIDEST_ALONE = 30;

/** How wide each column of rows with the same number of cells has to be, the space at either end left out. */
export function columnWidths(rows: readonly MarkdownRow[], isFigure: (content: Span) => boolean): number[] {
  const body = rows.filter(row => !row.isRule);
  const figures = new Set(body.flatMap(({ cells }) => cells.flatMap((c, i) => (isFigure(c.content) ? i : []))));
  const widths: number[] = [];
  const long: { readonly width: number; readonly at: number; readonly end: number }[] = [];
  for (const { cells } of body) {
    cells.forEach(({ width }, at) => {
      const end = width > WIDEST_ALONE ? endOfMerged(cells, at, figures) : at + 1;
      if (end > at + 1) long.push({ width, at, end });
      widths[at] = Math.max(widths[at] ?? LEAST_WIDTH, end > at + 1 ? 0 : width);
    });
  }
  for (const { width, at, end } of long) {
    // A pipe and a space are left of a blank cell that a label runs on into; what takes no room otherwise is its other space and its width.
    const room = widths.slice(at, end).reduce((a, b) => a + b) + (end - at - 1);
    widths[end - 1]! += Math.max(0, width - room);
  }
  return widths;
}

/** Behind the last blank cell that follows a label, but not so far as a column of figures: a blank figure's place is its own. */
function endOfMerged(cells: readonly MarkdownCell[], at: number, figures: ReadonlySet<number>): number {
  let end = at + 1;
  while (cells[end]?.text === '' && !figures.has(end)) end++;
  return end;
}

/** Where the rows of a table stand and how wide their cells are. */
export interface ColumnPlaces {
  /** Spaces before the first pipe. */
  readonly indent: number;
  readonly widths: readonly number[];
}

/** The edits that make a row's cells as wide as the columns: figures to the right, all else to the left. Only spaces change, and a rule's dashes. */
export function padRow(
  { indent: before, cells, isRule }: MarkdownRow,
  { indent, widths }: ColumnPlaces,
  isFigure: (content: Span) => boolean,
): Edit[] {
  const edits: Edit[] = before === null ? [] : resized(before, indent);
  /** By how many columns the row is ahead of its place. */
  let over = 0;
  cells.forEach((cell, i) => {
    const width = widths[i]!;
    if (isRule) edits.push(...ruleCell(cell, width));
    else if (cell.text === '') {
      // What a label before it has taken of its place; a space stays, for `||` is something else in some dialects.
      const left = Math.max(1, width + 2 - over);
      over -= width + 2 - left;
      edits.push(...spaced(cell, left, 0));
    } else {
      const room = width - cell.width;
      const pad = Math.max(0, room - over);
      over = Math.max(0, over - room);
      edits.push(...(isFigure(cell.content) ? spaced(cell, 1 + pad, 1) : spaced(cell, 1, 1 + pad)));
    }
  });
  return edits;
}

/** The cell with so many spaces before and behind its content. */
function spaced({ outer, content }: MarkdownCell, before: number, behind: number): Edit[] {
  return [
    ...resized({ start: outer.start, end: content.start }, before),
    ...resized({ start: content.end, end: outer.end }, behind),
  ];
}

function resized(spaces: Span, length: number): Edit[] {
  return lengthOf(spaces) === length ? [] : [{ span: spaces, text: ' '.repeat(length) }];
}

/** `:--:` → `:----:` */
function ruleCell(cell: MarkdownCell, width: number): Edit[] {
  const left = cell.text.startsWith(':') ? ':' : '';
  const right = cell.text.endsWith(':') ? ':' : '';
  const rule = left + '-'.repeat(width - left.length - right.length) + right;
  const same = rule === cell.text && spaced(cell, 1, 1).length === 0;
  return same ? [] : [{ span: cell.outer, text: ` ${rule} ` }];
}
