import type { Report, Section } from '../report/model.ts';

/** Fewer headings than this without a word between them are no table of contents. */
const LEAST_CONTENTS = 3;

/** The sections that rules speak of: those of the report itself, not the lines of a table of contents before them. */
export function sectionsOf(report: Report): readonly Section[] {
  const { sections } = report;
  const last = new Map(sections.map((s, i) => [s.number, i] as const));
  let listed = 0;
  while (listed < sections.length && isBare(sections[listed]!) && last.get(sections[listed]!.number)! > listed)
    listed++;
  return listed < LEAST_CONTENTS ? sections : sections.slice(listed);
}

function isBare(section: Section): boolean {
  return section.paragraphs.length === 0 && section.subheadings.length === 0;
}
