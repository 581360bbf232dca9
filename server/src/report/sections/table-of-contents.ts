import { contains, lastBegun } from '../../text/span.ts';
import { oncePerReport } from '../memo.ts';
import type { Report, Section } from '../model.ts';

/** Fewer headings than this without a word between them are no table of contents. */
const LEAST_CONTENTS = 3;

/** The sections that rules speak of: those of the report itself, not the lines of a table of contents before them. */
export const sectionsOf = oncePerReport(withoutContents);

/** Fewer sections than this: the report is only being begun, and what it lacks as a whole is not yet worth saying. */
const LEAST_SECTIONS = 3;

export function isBegun(report: Report): boolean {
  return new Set(sectionsOf(report).map(s => s.number)).size < LEAST_SECTIONS;
}

/** Number of the section that holds an offset; 0 before the first. */
export function sectionNumberAt(report: Report, offset: number): number {
  const section = lastBegun(byPlace(report), offset, s => s.span.start)?.item;
  return section !== undefined && offset < section.span.end ? section.number : 0;
}

const byPlace = oncePerReport(report => sectionsOf(report).toSorted((a, b) => a.span.start - b.span.start));

function withoutContents(report: Report): readonly Section[] {
  const { sections } = report;
  const restart = sections.findIndex((s, i) => i > 0 && s.number <= sections[i - 1]!.number);
  if (restart < LEAST_CONTENTS) return sections;
  const rest = sections.slice(restart);
  const numbers = new Set(rest.map(s => s.number));
  const listed = sections.slice(0, restart);
  // The last line of the contents has the report's first words behind it.
  return listed.slice(0, -1).every(s => isBare(report, s)) && listed.every(s => numbers.has(s.number))
    ? rest
    : sections;
}

/** No more than a heading and sub-headings, as an entry of a table of contents has them. */
function isBare(report: Report, section: Section): boolean {
  return section.paragraphs.length === 0 && !report.tables.some(t => contains(section.span, t.span));
}
