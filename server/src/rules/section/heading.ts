import { replaceText } from '../../edits/edit.ts';
import { sectionForm } from '../../forms/sections.ts';
import { oncePerReport } from '../../report/memo.ts';
import { sectionsOf } from '../../report/sections/table-of-contents.ts';
import type { Rule } from '../rule.ts';

/** A heading that means the section, or stands in its place, but has other words than the form's. */
export const heading: Rule = {
  code: 'section/heading',
  severity: 'information',
  title: '部分标题与规定用语不完全一致',
  titleEn: 'A section heading in other words than the form’s',
  isStyle: true,
  *check({ report }) {
    for (const section of sectionsOf(report)) {
      if (section.match === 'same') continue;
      const guessed = section.match === 'guessed';
      const official = sectionForm(section.number).title;
      yield {
        message: `标题“${section.heading.text}”${guessed ? '似应为' : '，规定用语为'}“${official}”`,
        span: section.heading.words,
        ...(guessed ? { severity: 'warning' as const } : {}),
      };
    }
  },
  fixes(report, finding) {
    const section = wordedOtherwise(report).get(finding.span.start);
    if (section === undefined) return [];
    const text = sectionForm(section.number).title;
    const edits = replaceText(report, section.heading.words, text);
    const kind = section.match === 'guessed' ? 'suggestion' : 'safe';
    return [{ title: `改为“${text}”`, kind, all: false, edits }];
  },
};

const wordedOtherwise = oncePerReport(
  report => new Map(sectionsOf(report).flatMap(s => (s.match === 'same' ? [] : [[s.heading.words.start, s] as const]))),
);
