import { displayWidth } from '../text/display-width.ts';
import type { Span } from '../text/span.ts';

/** A cell of a Markdown row. */
export interface MarkdownCell {
  /** Between its pipes. */
  readonly outer: Span;
  /** Without the spaces at either end; empty at the closing pipe for a blank cell. */
  readonly content: Span;
  readonly text: string;
  /** How wide the text is on the screen. */
  readonly width: number;
}

/** A row between an opening and a closing pipe. */
export interface MarkdownRow {
  /** The spaces before its first pipe, which may be none; null where something else stands there. */
  readonly indent: Span | null;
  readonly cells: readonly MarkdownCell[];
  /** `|---|:--:|`: no row of the table, but what Markdown has between header and body. */
  readonly isRule: boolean;
}

/** What may stand before a row: it is indented, or quoted in a mail. */
const BEFORE = /^[\s>]*/u;

/**
 * What makes it doubtful where cells end: a tab parts them for the table's reader, a comment may be the checker's own, and of two backslashes before a
 * pipe it is not clear whether they escape it.
 */
const DOUBTFUL = /\t|<!--|\\\\\|/u;

/** `---`, `:--:`; of a lone dash in each cell nobody knows whether it is a rule or marks. */
const RULE_CELL = /^:?-+:?$/u;
const SURE_RULE = /--|:/u;

/** No row of the form is near as long, and what is longer is not looked at. */
const LONGEST_ROW = 4000;

/** The row that stands on the line [start, end) of a text, cut as Markdown cuts it (`\|` is no pipe); null for all that is not surely such a row. */
export function markdownRow(text: string, { start, end }: Span): MarkdownRow | null {
  if (end - start > LONGEST_ROW) return null;
  const line = text.slice(start, end);
  const from = BEFORE.exec(line)![0].length;
  const to = line.trimEnd().length;
  if (line[from] !== '|' || DOUBTFUL.test(line)) return null;
  const pipes = [...line.slice(0, to).matchAll(/(?<!\\)\|/gu)].map(found => found.index);
  if (pipes.length < 2 || pipes.at(-1) !== to - 1) return null;
  const cells = pipes.slice(1).map((close, i) => cellOf(line, start, pipes[i]! + 1, close));
  if (cells.some(c => endsInCode(c.text))) return null;
  const isRule = cells.every(c => RULE_CELL.test(c.text)) && cells.some(c => SURE_RULE.test(c.text));
  const indent = line.slice(0, from).replaceAll(' ', '') === '' ? { start, end: start + from } : null;
  return { indent, cells, isRule };
}

/** True where code begins or ends in the cell and not both: the pipe beside it stands in code. */
function endsInCode(cell: string): boolean {
  if (!cell.includes('`')) return false;
  const open = new Set<number>();
  for (const { length } of cell.match(/`+/gu) ?? []) if (!open.delete(length)) open.add(length);
  return open.size > 0;
}

/** Ideographic spaces at the ends are kept: Markdown shows them, and people indent by them. */
function cellOf(line: string, start: number, from: number, to: number): MarkdownCell {
  let [a, b] = [from, to];
  while (a < to && line[a] === ' ') a++;
  while (b > a && line[b - 1] === ' ') b--;
  const outer = { start: start + from, end: start + to };
  const text = line.slice(a, b);
  return { outer, content: { start: start + a, end: start + b }, text, width: displayWidth(text) };
}
