import type { Report, Table, TableRow } from '../../server/src/report/model.ts';
import { lineEnd, lineStart } from '../../server/src/text/line-bounds.ts';
import type { Span } from '../../server/src/text/span.ts';

/** What was read of a draft's tables, a line each: of rows the label, the cells in the form's order, and what sets them apart. */
export function tablesRead(report: Report): string[] {
  const words = (span: Span) => oneLine(report.text.slice(span.start, span.end));
  return [
    ...report.tables.flatMap(table => tableRead(report, table, words)),
    ...report.unread.map(u => `unread ${u.kind} ${u.reason} ${ends(words(u.span))}`),
  ];
}

/** Line ends and tabs made visible. */
export const oneLine = (text: string): string =>
  text.replaceAll('\r', '␍').replaceAll('\n', '⏎').replaceAll('\t', '⇥').replaceAll('\f', '␌');

const ends = (text: string) => (text.length > 40 ? `${text.slice(0, 15)}…${text.slice(-15)}` : text);

function tableRead(report: Report, table: Table, words: (span: Span) => string): string[] {
  const row = (mark: string) => (r: TableRow) => {
    const cells = r.cells.map(c => `${c.raw === '' ? '∅' : c.raw}${c.state === 'text' ? `=${c.value ?? '?'}` : ''}`);
    const extra = r.extra.length > 0 ? ` and ${r.extra.map(e => e.raw).join(' ')}` : '';
    const match = r.label.match === 'same' ? '' : ` (${r.label.match})`;
    const label = `${r.label.spans.map(words).join('＋')}${match}`;
    return `${mark}${r.key} ${label}: ${cells.join(' ')}${r.aligned ? '' : ' unaligned'}${extra}${regionOf(report, r)}`;
  };
  const { kind, edition, layout } = table;
  return [
    `table ${kind} ${edition} ${layout} ${ends(words(table.region))}`,
    ...table.rows.map(row('')),
    ...table.duplicates.map(row('again ')),
    ...table.unknown.map(u => `unknown·${u.label.spans.map(words).join('＋')}: ${u.values.map(v => v.raw).join(' ')}`),
    ...table.headers.map(
      h => `${h.kind}·${h.canonical}${h.match === 'same' ? '' : ` (${h.match})`} ${h.spans.map(words).join('＋')}`,
    ),
    ...table.strangeHeaders.map(h => `strange ${h.raw}`),
    ...(table.missingColumns.length > 0 ? [`without ${table.missingColumns.join(' ')}`] : []),
    ...table.torn.map(t => `torn ${t.rows.join(' ')}: ${ends(words(t.span))}`),
  ];
}

/** Nothing for the row's own whole lines, as nearly every row has. */
function regionOf(report: Report, { span, region }: TableRow): string {
  if (region === null) return ' shared';
  const { text } = report;
  if (region.start === lineStart(text, span.start) && region.end === lineEnd(text, span.end)) return '';
  return ` in ${ends(oneLine(text.slice(region.start, region.end)))}`;
}

/** So many lines tell what an edit changes. */
const ENOUGH = 8;

/** The lines that are not in `before`, and the first words of those that have none in their place any more. */
export function changedLines(before: readonly string[], after: readonly string[]): string[] {
  const name = (line: string) =>
    line
      .split(/[ :]/)
      .slice(0, line.startsWith('table') ? 2 : 1)
      .join(' ');
  const names = new Set(after.map(name));
  const found = [
    ...before.filter(line => !names.has(name(line))).map(line => `no ${name(line)}`),
    ...after.filter(line => !before.includes(line)),
  ];
  return found.length <= ENOUGH ? found : [...found.slice(0, ENOUGH), `and ${found.length - ENOUGH} more`];
}
