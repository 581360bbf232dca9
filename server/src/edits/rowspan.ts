import { attributeIn } from '../layouts/html-tokens.ts';
import type { Report, Table } from '../report/model.ts';
import type { Edit } from '../text/edit.ts';

/** HTML: the merged cell of a group grows by the rows that are put under it. Empty for other layouts. */
export function growGroup(report: Report, table: Table, group: string, by: number): Edit[] {
  const header = table.headers.find(h => h.kind === 'group' && h.canonical === group);
  if (table.layout !== 'html' || header === undefined || by === 0) return [];
  const at = attributeIn(report.text, header.region, 'rowspan');
  if (at === null) return [];
  const rows = report.text.slice(at.start, at.end).trim();
  return /^\d{1,3}$/.test(rows) ? [{ span: at, text: String(Number(rows) + by) }] : [];
}

/** HTML: a group's label that is written with its first row spans `rows` of them. */
export function spanGroup(text: string, group: string, rows: number): string {
  return rows < 2 ? text : text.replace(`<td>${group}</td>`, `<td rowspan="${rows}">${group}</td>`);
}
