import type { TableKind } from '../forms/form.ts';
import type { HeaderCell, Report, Section, Table, TableRow } from '../report/model.ts';
import type { Span } from '../text/span.ts';

/**
 * True where the second draft says all that the first says: all that was read of it but places, layouts and lines. `kind`: the table that was written anew; it has
 * all its headers, and may have more that were not read before. Of others a header that is the form's may be passed over.
 */
export function saysTheSame(first: Report, second: Report, kind: TableKind): boolean {
  if (JSON.stringify(saidIn(first)) !== JSON.stringify(saidIn(second))) return false;
  return first.tables.every((table, i) => {
    const told = table.headers.filter(h => table.kind === kind || h.match !== 'same');
    return hasAll(second.tables[i]!.headers, told);
  });
}

function saidIn(report: Report): unknown {
  const at = ({ start, end }: Span) => report.text.slice(start, end);
  const { title, year, edition, recognised } = report;
  return {
    title: title && at(title.span),
    year,
    edition,
    recognised,
    lead: report.lead.map(at),
    sections: report.sections.map(section => ofSection(section, at)),
    tables: report.tables.map(ofTable),
    unread: report.unread.map(({ kind, reason, span }) => [kind, reason, at(span)]),
  };
}

function ofSection({ number, match, heading, subheadings, paragraphs }: Section, at: (span: Span) => string): unknown {
  return [number, match, at(heading.span), subheadings.map(s => at(s.heading.span)), paragraphs.map(at)];
}

function ofTable(table: Table): unknown {
  return {
    kind: table.kind,
    edition: table.edition,
    rows: table.rows.map(ofRow),
    duplicates: table.duplicates.map(ofRow),
    unknown: table.unknown.map(u => [u.label.text, u.values.map(v => v.raw)]),
    strange: table.strangeHeaders.map(v => v.raw),
    wrong: table.wrongGroups.map(g => [g.canonical, g.text]),
    torn: table.torn.map(t => t.rows),
  };
}

function ofRow({ key, label, cells, aligned, extra, strays }: TableRow): unknown {
  return [
    key,
    label.match,
    cells.map(c => [c.column, c.raw, c.state, c.value, c.plain, c.tidy]),
    aligned,
    extra.map(v => v.raw),
    strays.map(v => v.raw),
  ];
}

function hasAll(headers: readonly HeaderCell[], others: readonly HeaderCell[]): boolean {
  const left = headers.map(nameOf);
  return others.every(header => {
    const at = left.indexOf(nameOf(header));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function nameOf({ kind, canonical, match }: HeaderCell): string {
  return [kind, canonical, match].join('\t');
}
