import { formOf } from '../forms/index.ts';
import type { SourceRow } from '../layouts/index.ts';
import { isPageLine } from '../layouts/page-line.ts';
import type { Table } from '../report/model.ts';
import { tableGrid } from '../report/write/grid.ts';
import { core } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

const HAN = /\p{Script=Han}/u;
/** What parts the cells of a line that was not read as cells, and the pieces of a header that a narrow column breaks. */
const BETWEEN_CELLS = /[\s|｜│┃]+/;

/** Tells of a line within a table which words of it are no part of the table as it was read: a remark between its rows. */
export function leftOver(table: Table): (row: SourceRow) => string[] {
  const { start, end } = table.span;
  const read = new Uint8Array(end - start);
  const mark = (at: Span) => read.fill(1, Math.max(0, at.start - start), Math.max(0, at.end - start));
  for (const row of table.rows) {
    row.label.spans.forEach(mark);
    for (const cell of row.cells) (cell.pieces ?? [cell.span]).forEach(mark);
  }
  for (const header of table.headers) header.spans.forEach(mark);
  for (const { span } of table.wrongGroups) if (span !== null) mark(span);
  const isRead = (at: Span) => read.subarray(Math.max(0, at.start - start), Math.max(0, at.end - start)).includes(1);
  const printed = printedWords(table);
  const isOfForm = (text: string) =>
    text.split(BETWEEN_CELLS).every(piece => !HAN.test(piece) || printed.includes(core(piece)));
  return ({ line, reading }) => {
    if (typeof reading === 'string') {
      const isTable = isRead(line) || isPageLine(line.text) || isOfForm(line.text);
      return isTable ? [] : [line.text.trim()];
    }
    return reading.fields.filter(f => !isOfForm(f.text) && !isRead(f.span)).map(f => f.text);
  };
}

/** All that the form prints. */
function printedWords({ kind, edition }: Table): string {
  const { rows } = tableGrid(formOf(kind, edition), () => '');
  return rows.map(row => row.map(c => core(c.text)).join('\n')).join('\n');
}
