import { lineAbove, lineBelow, lineEnd, lineStart } from '../text/line-bounds.ts';
import { lengthOf, type Span } from '../text/span.ts';
import { type MarkdownRow, markdownRow } from './markdown-row.ts';

/** A row with the line it stands on. */
export interface MarkdownLine {
  readonly span: Span;
  readonly row: MarkdownRow;
}

/** Lines that follow each other, all of which have a pipe: a table as Markdown has it. */
export interface MarkdownBlock {
  /** How many cells most of its rows have. */
  readonly cells: number;
  /** The rows that have so many, and rules of as many. */
  readonly lines: readonly MarkdownLine[];
  /** How many spaces stand before the row that is indented the least. */
  readonly indent: number;
}

/**
 * The Markdown tables in a region of the text, with rules and blank rows that stand right above and below. A block most of whose lines are not closed
 * by pipes is none, and a row that `isLeft` or that has another number of cells than most is in no block's lines.
 */
export function markdownBlocks(text: string, region: Span, isLeft: (line: Span) => boolean): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let run: { span: Span; row: MarkdownRow | null }[] = [];
  const close = () => {
    const block = blockOf(run);
    if (block) blocks.push(block);
    run = [];
  };
  for (const span of linesOf(text, wholeTable(text, region))) {
    if (!text.slice(span.start, span.end).includes('|')) close();
    else run.push({ span, row: isLeft(span) ? null : markdownRow(text, span) });
  }
  close();
  return blocks;
}

function blockOf(run: readonly { span: Span; row: MarkdownRow | null }[]): MarkdownBlock | null {
  const closed = run.filter((line): line is MarkdownLine => line.row !== null);
  if (closed.length * 2 <= run.length) return null;
  const counts = new Map<number, number>();
  for (const { row } of closed) {
    if (!row.isRule) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  if (most === undefined) return null;
  const [cells] = most;
  const lines = closed.filter(line => line.row.cells.length === cells);
  const indents = lines.flatMap(({ row: { indent } }) => (indent === null ? [] : lengthOf(indent)));
  return { cells, lines, indent: indents.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY) };
}

/** The region's lines and the rules and blank rows about them: a converter's empty header stands above the table's first words. */
function wholeTable(text: string, region: Span): Span {
  let start = lineStart(text, region.start);
  for (let above = lineAbove(text, start); above !== null && isBare(text, above); above = lineAbove(text, start)) {
    start = above;
  }
  let end = lineEnd(text, region.end);
  for (let below = lineBelow(text, end); below !== null && isBare(text, below); below = lineBelow(text, end)) {
    end = lineEnd(text, below);
  }
  return { start, end };
}

function isBare(text: string, start: number): boolean {
  const row = markdownRow(text, { start, end: lineEnd(text, start) });
  return row !== null && (row.isRule || row.cells.every(c => c.text === ''));
}

function* linesOf(text: string, { start, end }: Span): Iterable<Span> {
  let at: number | null = start;
  while (at !== null && at <= end) {
    const line: Span = { start: at, end: lineEnd(text, at) };
    yield line;
    at = lineBelow(text, line.end);
  }
}
