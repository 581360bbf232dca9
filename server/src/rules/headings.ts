import type { Report, Section } from '../report/model.ts';

/** Fewer headings than this without a word between them are no table of contents. */
const LEAST_CONTENTS = 3;

/** The sections that rules speak of: those of the report itself, not the lines of a table of contents before them. */
export function sectionsOf(report: Report): readonly Section[] {
  const known = memo.get(report);
  if (known !== undefined) return known;
  const found = withoutContents(report.sections);
  memo.set(report, found);
  return found;
}

const memo = new WeakMap<Report, readonly Section[]>();

function withoutContents(sections: readonly Section[]): readonly Section[] {
  const restart = sections.findIndex((s, i) => i > 0 && s.number <= sections[i - 1]!.number);
  if (restart < LEAST_CONTENTS) return sections;
  const rest = sections.slice(restart);
  const numbers = new Set(rest.map(s => s.number));
  const listed = sections.slice(0, restart);
  // The last line of the contents has the report's first words behind it.
  return listed.slice(0, -1).every(isBare) && listed.every(s => numbers.has(s.number)) ? rest : sections;
}

function isBare(section: Section): boolean {
  return section.paragraphs.length === 0 && section.subheadings.length === 0;
}
