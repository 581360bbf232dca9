import type { RawValue, Report, TableRow } from '../../server/src/report/model.ts';
import { check } from '../../server/src/rules/check.ts';
import { DEFAULT_CONFIG } from '../../server/src/rules/rule.ts';

/** All that is read in a draft and found in it, without where it stands: what two drafts say that differ in spaces alone. */
export function readWithoutPlaces(report: Report): unknown {
  const { title, year, edition, markup, recognised } = report;
  const text = (s: { start: number; end: number }) => report.text.slice(s.start, s.end);
  return {
    ...{ title: title?.organName, year, edition, markup, recognised },
    sections: report.sections.map(s => [s.number, s.match, s.paragraphs.map(text).filter(hasWords)]),
    unread: report.unread.map(u => [u.kind, u.reason]),
    tables: report.tables.map(t => ({
      ...{ kind: t.kind, edition: t.edition, layout: t.layout, missing: t.missingColumns },
      rows: t.rows.map(rowRead),
      duplicates: t.duplicates.map(rowRead),
      unknown: t.unknown.map(u => [u.label.text, raws(u.values)]),
      headers: t.headers.map(h => [h.kind, h.canonical, h.text, h.match]),
      strange: raws(t.strangeHeaders),
      groups: t.wrongGroups.map(g => [g.canonical, g.text]),
      torn: t.torn.map(part => part.rows),
    })),
    findings: check(report, DEFAULT_CONFIG).map(f => [f.code, f.severity, f.message]),
  };
}

/** False for a table's rule that is no part of what is read in the table. */
function hasWords(paragraph: string): boolean {
  return !/^[\s>|:-]*$/u.test(paragraph);
}

function rowRead({ key, label, aligned, cells, extra, strays, region }: TableRow): unknown {
  const figures = cells.map(c => [c.row, c.column, c.raw, c.state, c.value, c.plain, c.tidy]);
  return [key, label.text, label.match, aligned, figures, raws(extra), raws(strays), region === null];
}

function raws(values: readonly RawValue[]): string[] {
  return values.map(v => v.raw);
}
