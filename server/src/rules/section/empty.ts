import { sectionsOf } from '../headings.ts';
import type { Rule } from '../rule.ts';
import { signOff, textOf } from '../sign-off.ts';
import { sectionName } from '../words.ts';

/** Fewer characters than this can't name a problem and what is done about it. */
const LEAST = 10;

const PROBLEM = /问题|不足|不够|不高|不强|不全|不到位|不及时|不规范|差距|薄弱|短板|弱项|困难|欠缺|缺乏|有待|仍需|滞后/;
const REMEDY = /改进|整改|措施|下一步|今后|将|加强|加大|完善|提升|提高|优化|强化|落实|推进|健全|规范/;

/** A section in prose without content; 五 that names no problem, or nothing done about it. */
export const empty: Rule = {
  code: 'section/empty',
  severity: 'warning',
  title: '部分没有内容；五只写“无”，没写问题或没写改进',
  titleEn: 'A section without content; section 5 without problems or without improvements',
  *check({ report }) {
    const signature = new Set(signOff(report));
    for (const section of sectionsOf(report)) {
      if (section.number >= 2 && section.number <= 4) continue;
      const parts = [...section.subheadings.map(s => s.heading.span), ...section.paragraphs];
      const own = parts.filter(p => !signature.has(p));
      const message = own.some(p => textOf(report, p) !== '')
        ? section.number === 5 && onProblems(own.map(p => textOf(report, p)).join(''))
        : `“${sectionName(section.number)}”没有内容`;
      if (message) yield { message, span: section.heading.span };
    }
  },
};

/** What 五 lacks; null when it names problems and what is done about them. */
function onProblems(words: string): string | null {
  const name = sectionName(5);
  if (words.length < LEAST) return `“${name}”只写了“${words}”，应写明存在的问题和改进情况`;
  if (!PROBLEM.test(words)) return `“${name}”没有写存在的问题`;
  return REMEDY.test(words) ? null : `“${name}”没有写改进情况`;
}
