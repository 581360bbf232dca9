import { sectionForm } from '../../forms/sections.ts';
import { replaceText } from '../edit.ts';
import { sectionsOf } from '../headings.ts';
import type { Rule } from '../rule.ts';

/** A heading that means the section but has other words than the form's. */
export const heading: Rule = {
  code: 'section/heading',
  severity: 'information',
  title: '部分标题与规定用语不完全一致',
  titleEn: 'A section heading in other words than the form’s',
  *check({ report }) {
    for (const section of sectionsOf(report).filter(s => s.match === 'harmless')) {
      yield {
        message: `标题“${section.heading.text}”，规定用语为“${sectionForm(section.number).title}”`,
        span: section.heading.words,
      };
    }
  },
  fixes(report, finding) {
    const section = sectionsOf(report).find(
      s => s.heading.words.start === finding.span.start && s.match === 'harmless',
    );
    if (section === undefined) return [];
    const text = sectionForm(section.number).title;
    const edits = replaceText(report, section.heading.words, text);
    return [{ title: `改为“${text}”`, kind: 'safe', all: false, edits }];
  },
};
