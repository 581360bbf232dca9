import { columnWidths, padRow } from '../edits/align-columns.ts';
import { type MarkdownBlock, markdownBlocks } from '../edits/markdown-blocks.ts';
import type { Report, Table } from '../report/model.ts';
import type { Edit } from '../text/edit.ts';
import { bySpan, lastBegun, lengthOf, overlap, type Span, touches } from '../text/span.ts';

/**
 * The edits that align the columns of the report's tables between pipes: spaces in their rows, and the dashes of their rules. With `within` only the
 * rows that it touches change, by the widths of the whole table. Rows that can't be aligned for sure stay as they are, and so do all other layouts:
 * spaces beside a tab would become part of the cell where a table is pasted into Word or Excel.
 */
export function formatEdits(report: Report, within: Span | null): Edit[] {
  if (!report.recognised || report.markup === 'html') return [];
  const asked = new Map<number, readonly Edit[]>();
  for (const table of report.tables.filter(t => t.layout === 'markdown')) {
    for (const { span, edits } of alignedLines(report, table)) {
      // A rule between two tables may be either's: the first has it.
      if ((within === null || isAsked(span, within)) && !asked.has(span.start)) asked.set(span.start, edits);
    }
  }
  return [...asked.values()].flat().sort(bySpan);
}

function alignedLines(report: Report, table: Table): { span: Span; edits: readonly Edit[] }[] {
  const isFigure = figuresOf(table);
  const blocks = markdownBlocks(report.text, table.region, sharedLines(table));
  return [...byCells(blocks).values()].flatMap(alike => {
    const widths = columnWidths(
      alike.flatMap(b => b.lines.map(l => l.row)),
      isFigure,
    );
    return alike.flatMap(({ lines, indent }) =>
      lines.map(({ span, row }) => ({ span, edits: padRow(row, { indent, widths }, isFigure) })),
    );
  });
}

/** Blocks with the same number of cells share their widths: converters make a table of each row, and 表二 is four. */
function byCells(blocks: readonly MarkdownBlock[]): Map<number, MarkdownBlock[]> {
  const groups = new Map<number, MarkdownBlock[]>();
  for (const block of blocks) {
    const known = groups.get(block.cells);
    if (known) known.push(block);
    else groups.set(block.cells, [block]);
  }
  return groups;
}

/** A selection that ends where a line begins does not mean that line; a cursor means the one it stands in. */
function isAsked(line: Span, within: Span): boolean {
  return lengthOf(within) === 0 ? touches(line, within.start) : overlap(line, within);
}

/** Tells the lines of rows on which something else stands too. */
function sharedLines({ rows, duplicates }: Table): (line: Span) => boolean {
  const shared = [...rows, ...duplicates].filter(r => r.region === null).sort(bySpan);
  return line => {
    const last = lastBegun(shared, line.end, r => r.span.start)?.item;
    return last !== undefined && overlap(last.span, line);
  };
}

/** Tells whether a figure of the table stands in a cell. */
function figuresOf({ rows, duplicates, unknown }: Table): (content: Span) => boolean {
  const cells = [...rows, ...duplicates].flatMap(r => [...r.cells.filter(c => c.state !== 'blank'), ...r.extra]);
  const starts = [...cells, ...unknown.flatMap(r => r.values)].map(c => c.span.start).sort((a, b) => a - b);
  return ({ start, end }) => {
    const last = lastBegun(starts, end, at => at)?.item;
    return last !== undefined && last >= start && last < end;
  };
}
