import type { Section } from '../../report/model.ts';
import { sectionName } from '../../report/names.ts';
import { sectionsOf } from '../../report/sections/table-of-contents.ts';
import type { Rule } from '../rule.ts';

/** The six sections stand in the form's order. Of those out of order the fewest are reported: the ones to be moved. */
export const order: Rule = {
  code: 'section/order',
  severity: 'error',
  title: '六个部分的先后顺序不对',
  titleEn: 'The six sections are out of order',
  *check({ report }) {
    const firsts = sectionsOf(report).filter((s, i, all) => all.findIndex(o => o.number === s.number) === i);
    const kept = longestRising(firsts);
    for (const section of firsts.filter(s => !kept.includes(s))) {
      const after = kept.filter(s => s.number < section.number).at(-1);
      const before = kept.find(s => s.number > section.number);
      const place = after === undefined ? `“${sectionName(before!.number)}”之前` : `“${sectionName(after.number)}”之后`;
      yield {
        message: `“${sectionName(section.number)}”顺序不对，应在${place}`,
        span: section.heading.span,
        related: [after, before].flatMap(s => (s ? [{ span: s.heading.span, message: sectionName(s.number) }] : [])),
      };
    }
  },
};

/** The longest run of sections in rising order; there are at most six. */
function longestRising(sections: readonly Section[]): readonly Section[] {
  let best: Section[] = [];
  const grow = (run: Section[], from: number): void => {
    if (run.length > best.length) best = run;
    for (let i = from; i < sections.length; i++) {
      if (sections[i]!.number > (run.at(-1)?.number ?? 0)) grow([...run, sections[i]!], i + 1);
    }
  };
  if (sections.every((s, i) => i === 0 || s.number > sections[i - 1]!.number)) return sections;
  grow([], 0);
  return best;
}
