import { isOwnPage } from '../text/own-pages.ts';
import type { Span } from '../text/span.ts';
import type { Report } from './model.ts';

/**
 * Is this text such a report? Signs that other documents don't have: the title, the official headings, the forms' tables. One
 * sign alone is not enough: notices and laws speak of the reports too. What stands in a code block is quoted, not written.
 */
export function isReport(report: Pick<Report, 'text' | 'plainHan' | 'title' | 'sections' | 'tables'>): boolean {
  if (isOwnPage(report.text)) return false;
  const quoted = codeBlocks(report.text);
  const isWritten = (at: Span) => !quoted.some(q => q.start <= at.start && at.end <= q.end);
  const sections = report.sections.filter(s => isWritten(s.heading.span));
  const tables = report.tables.filter(t => isWritten(t.span));
  const headings = new Set(sections.map(s => s.number)).size;
  if (report.title && isWritten(report.title.span)) return headings >= 1 || tables.length >= 1;
  if (report.title === null && isAboutReports(report.plainHan)) return false;
  const own = sections.filter(s => s.number >= 2 && s.number <= 4 && s.match === 'same').length;
  if (tables.length >= 1) return tables.length >= 2 || headings >= 1 || tables[0]!.rows.length >= 5;
  return own >= 2 || (own >= 1 && headings >= 3);
}

/** What is written about reports: a guide to one, a notice that asks for them. Its headings and tables are quoted. */
const ABOUT =
  /^[^\n。〉]{0,60}(?:年度报告|年报)(?![^\n]{0,24}格式)[^\n。〉]{0,24}(?:解读|图解|通知|函|方案|指南|通报)[》」”"）)\s]*$/m;
const BEGINNING = 400;

function isAboutReports(text: string): boolean {
  return ABOUT.test(text.slice(0, BEGINNING));
}

/** The fenced code blocks of a Markdown text. */
function codeBlocks(text: string): Span[] {
  if (!text.includes('```')) return [];
  const blocks: Span[] = [];
  let open = -1;
  for (const fence of text.matchAll(/^[ \t]{0,3}```/gm)) {
    if (open < 0) open = fence.index;
    else {
      blocks.push({ start: open, end: fence.index });
      open = -1;
    }
  }
  return blocks;
}
