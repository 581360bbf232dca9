import type { Report, TableRow } from '../report/model.ts';
import type { Edit } from '../text/edit.ts';
import { span } from '../text/span.ts';

/**
 * The figures that a row lacks, put in at their places with the mark that stands between two figures of that row; null where the row's
 * own figures are not among those wanted, or nothing shows how figures are parted.
 * @param wanted one figure a column of the form, in order
 */
export function insertFigures(report: Report, row: TableRow, wanted: readonly number[]): Edit[] | null {
  const { cells } = row;
  const [first, second] = cells;
  if (first === undefined || second === undefined) return null;
  const between = report.text.slice(first.span.end, second.span.start);
  const edits: Edit[] = [];
  let next = 0;
  let put = '';
  for (const figure of wanted) {
    const cell = cells[next];
    if (cell !== undefined && cell.value === figure) {
      if (put !== '') edits.push({ span: span(cell.span.start, cell.span.start), text: put });
      put = '';
      next++;
    } else put += next < cells.length ? `${figure}${between}` : `${between}${figure}`;
  }
  if (next < cells.length) return null;
  const end = cells.at(-1)!.span.end;
  return put === '' ? edits : [...edits, { span: span(end, end), text: put }];
}
