import { type BlockCell, type CopiedBlock, withoutTrailingRows } from './block.ts';

/** Reads the plain text of a clipboard: cells by tabs, rows by line ends; a cell with either in it stands in quotes. */
export function textBlock(text: string): CopiedBlock {
  const rows: BlockCell[][] = [];
  let row: BlockCell[] = [];
  let at = 0;
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  while (at <= body.length) {
    const { value, end } = field(body, at);
    row.push({ text: value.trim(), covered: false });
    if (body[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  return withoutTrailingRows(rows);
}

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;

function field(text: string, at: number): { value: string; end: number } {
  QUOTED.lastIndex = at;
  const quoted = QUOTED.exec(text);
  if (quoted) return { value: quoted[1]!.replaceAll('""', '"'), end: at + quoted[0].length };
  let end = at;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end++;
  return { value: text.slice(at, end), end };
}
