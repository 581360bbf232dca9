import type { Section, SectionNumber } from '../../report/model.ts';
import { sectionName } from '../../report/names.ts';
import { sectionsOf } from '../../report/sections/table-of-contents.ts';
import type { Rule } from '../rule.ts';

/** A section that stands in the draft twice: one finding a section, at its second heading. */
export const duplicate: Rule = {
  code: 'section/duplicate',
  severity: 'error',
  title: '同一部分出现两次',
  titleEn: 'A section that stands in the report twice',
  *check({ report }) {
    const seen = new Map<SectionNumber, Section[]>();
    for (const section of sectionsOf(report)) {
      const list = seen.get(section.number);
      if (list === undefined) seen.set(section.number, [section]);
      else list.push(section);
    }
    for (const [number, [first, second, ...further]] of seen) {
      if (second === undefined) continue;
      yield {
        message: `“${sectionName(number)}”出现了 ${further.length + 2} 次，应只有一次`,
        span: second.heading.span,
        related: [first!, ...further].map(s => ({ span: s.heading.span, message: '同一部分也在这里' })),
      };
    }
  },
};
