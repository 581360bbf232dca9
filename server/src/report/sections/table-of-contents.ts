import { contains, lastBegun } from '../../text/span.ts';
import { oncePerReport } from '../memo.ts';
import type { Report, Section } from '../model.ts';

/** Fewer headings than this without a word between them are no table of contents. */
const LEAST_CONTENTS = 3;

/** The sections that rules speak of: those of the report itself, not the lines of a table of contents before or behind them. */
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
  const first = restartsOf(sections).at(0);
  const last = restartsOf(sections).at(-1);
  if (first === undefined || last === undefined) return sections;
  if (isContents(report, sections.slice(0, first), sections.slice(first))) return sections.slice(first);
  // The outline of a PDF as its converter leaves it behind the last page.
  return isContents(report, sections.slice(last), sections.slice(0, last)) ? sections.slice(0, last) : sections;
}

/** Where the numbers of the sections begin anew. */
function restartsOf(sections: readonly Section[]): number[] {
  return sections.flatMap((s, i) => (i > 0 && s.number <= sections[i - 1]!.number ? [i] : []));
}

/** Headings with nothing between that the rest of the report has too. The last of them may have the next words behind it. */
function isContents(report: Report, listed: readonly Section[], rest: readonly Section[]): boolean {
  const numbers = new Set(rest.map(s => s.number));
  return (
    listed.length >= LEAST_CONTENTS &&
    listed.slice(0, -1).every(s => isBare(report, s)) &&
    listed.every(s => numbers.has(s.number))
  );
}

/** No more than a heading and sub-headings, as an entry of a table of contents has them. */
function isBare(report: Report, section: Section): boolean {
  return section.paragraphs.length === 0 && !report.tables.some(t => contains(section.span, t.span));
}
