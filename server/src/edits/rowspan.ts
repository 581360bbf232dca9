import type { Report, Table } from '../report/model.ts';
import type { Edit } from '../text/edit.ts';
import { span } from '../text/span.ts';

/** Longer than any opening tag that a website's editor writes. */
const LONGEST_TAG = 400;

/** HTML: the merged cell of a group grows by the rows that are put under it. Empty for other layouts. */
export function growGroup(report: Report, table: Table, group: string, by: number): Edit[] {
  const header = table.headers.find(h => h.kind === 'group' && h.canonical === group);
  const start = header?.spans[0]?.start;
  if (table.layout !== 'html' || start === undefined || by === 0) return [];
  const before = report.text.slice(Math.max(0, start - LONGEST_TAG), start);
  const found = /<t[dh]\b[^<>]*?\browspan\s*=\s*["']?(\d{1,3})["']?[^<>]*>(?:\s|<(?!\/?t[dhr]\b)[^<>]*>)*$/i.exec(
    before,
  );
  if (found === null) return [];
  const digits = found[1]!;
  const at = start - before.length + found.index + found[0].search(/\browspan/i);
  const from = report.text.indexOf(digits, at);
  return [{ span: span(from, from + digits.length), text: String(Number(digits) + by) }];
}

/** HTML: a group's label that is written with its first row spans `rows` of them. */
export function spanGroup(text: string, group: string, rows: number): string {
  return rows < 2 ? text : text.replace(`<td>${group}</td>`, `<td rowspan="${rows}">${group}</td>`);
}
