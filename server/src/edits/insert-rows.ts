import { missingFigures } from '../arithmetic/missing-figures.ts';
import { formOf, formRow } from '../forms/index.ts';
import type { Report, Table } from '../report/model.ts';
import type { Gap } from '../report/table/missing-rows.ts';
import { rowBreak, rowText, type TableOptions } from '../report/write/template.ts';
import type { Edit } from '../text/edit.ts';
import { lineEnd } from '../text/line-bounds.ts';
import { placeBefore, placeBehind, type Span, span } from '../text/span.ts';
import { placeAt } from './html-place.ts';
import { growGroup, spanGroup } from './rowspan.ts';

/** The missing rows of a gap, written in the table's layout at their place; none where no such place can be told, or lines would run together there. */
export function insertRows(report: Report, table: Table, gap: Gap): Edit[] {
  const rows = insertion(report, table, gap);
  const place = rows === null ? 'unseen' : placeAt(report, rows.span.start);
  if (rows === null || place === 'unseen' || (place === 'joined' && table.layout !== 'html')) return [];
  const grown = groupsIn(table, gap)
    .filter(g => !g.fresh)
    .flatMap(g => growGroup(report, table, g.group, g.rows));
  return [...grown, rows].sort((a, b) => a.span.start - b.span.start);
}

/** The merged groups that the missing rows stand in, with how many rows are put under the label, and whether the first brings it along. */
function groupsIn(table: Table, gap: Gap): { group: string; rows: number; fresh: boolean }[] {
  const groups = [...new Set(gap.missing.flatMap(r => r.groups))];
  const form = formOf(table.kind, table.edition);
  const above = (gap.before && formRow(form, gap.before.key)?.groups) ?? [];
  return groups.map(group => {
    const fresh = !above.includes(group);
    // Went the label with its first row, the rows that are left stand under the new one.
    const left = fresh && !table.headers.some(h => h.kind === 'group' && h.canonical === group) ? table.rows : [];
    const rows = [...gap.missing, ...left.flatMap(r => formRow(form, r.key) ?? [])];
    return { group, rows: rows.filter(r => r.groups.includes(group)).length, fresh };
  });
}

function insertion(report: Report, table: Table, gap: Gap): Edit | null {
  if (table.layout === 'flat' || table.layout === 'grid' || table.kind === 'disputes') return null;
  const text = groupsIn(table, gap)
    .filter(g => g.fresh)
    .reduce((t, g) => spanGroup(t, g.group, g.rows), rowsText(report, table, gap));
  const between = rowBreak(table.layout, report.eol);
  const before = captionEnd(report, table, gap) ?? (gap.before?.region && placeBehind(gap.before.region));
  if (before) return { span: before, text: between + text };
  const after = gap.before === null && gap.after !== null ? gap.after.region : null;
  return after === null ? null : { span: placeBefore(after), text: text + between };
}

function rowsText(report: Report, table: Table, gap: Gap): string {
  const form = formOf(table.kind, table.edition);
  const figure = missingFigures(table, gap.missing);
  const value: TableOptions['value'] = (row, column) => String(figure({ row, column }));
  return gap.missing
    .map((row, i) => {
      const sibling = i === 0 ? (gap.before?.key ?? null) : gap.missing[i - 1]!.key;
      const caption =
        row.caption !== null && !hasCaption(table, row.caption) && gap.missing[i - 1]?.caption !== row.caption;
      return rowText(form, row.key, table.layout, { eol: report.eol, value, sibling, caption });
    })
    .join(rowBreak(table.layout, report.eol));
}

function hasCaption(table: Table, caption: string): boolean {
  return table.headers.some(h => h.kind === 'caption' && h.canonical === caption);
}

/** 表二: below the header line under the first missing row's caption, where that caption stands in the draft. */
function captionEnd(report: Report, table: Table, gap: Gap): Span | null {
  const caption = gap.missing[0]?.caption;
  const beforeCaption = formOf(table.kind, table.edition).rows.find(r => r.key === gap.before?.key)?.caption;
  if (caption == null || caption === beforeCaption || table.layout === 'html') return null;
  const spans = table.headers.flatMap(h => h.spans.map(s => ({ start: s.start, end: s.end, header: h })));
  spans.sort((a, b) => a.start - b.start);
  const first = spans.findIndex(s => s.header.kind === 'caption' && s.header.canonical === caption);
  if (first < 0) return null;
  const next = spans.findIndex((s, i) => i > first && s.header.kind === 'caption');
  const limit = Math.min(next < 0 ? table.span.end : spans[next]!.start, gap.after?.span.start ?? table.span.end);
  // The caption may stand behind the row that the gap ends with: a table whose parts change places has no such place.
  const last = spans.filter((s, i) => i >= first && s.start < limit).at(-1);
  if (last === undefined) return null;
  const end = lineEnd(report.text, last.end);
  return span(end, end);
}
