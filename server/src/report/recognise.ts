import type { Report } from './model.ts';

/**
 * Is this text such a report? Signs that other documents don't have: the title, the official headings, the forms' tables. One
 * sign alone is not enough: notices and laws speak of the reports too.
 */
export function isReport(report: Pick<Report, 'title' | 'sections' | 'tables'>): boolean {
  const headings = new Set(report.sections.map(s => s.number)).size;
  const tables = report.tables.length;
  const title = report.title !== null;
  if (title) return headings >= 1 || tables >= 1;
  const own = report.sections.filter(s => s.number >= 2 && s.number <= 4 && s.match === 'same').length;
  if (tables >= 1) return tables >= 2 || headings >= 1 || (report.tables[0]?.rows.length ?? 0) >= 5;
  return own >= 2 || (own >= 1 && headings >= 3);
}
