import { wordsIn } from '../../report/prose/paragraphs.ts';
import { sectionsOf } from '../../report/sections/table-of-contents.ts';
import { isSpace } from '../../text/fold.ts';
import { DEFAULT_LIMITS, type Rule } from '../rule.ts';

/** 总体情况 is to be short and to the point; the limit is a setting, since it is set locally. */
export const length: Rule = {
  code: 'section/length',
  severity: 'information',
  title: '总体情况篇幅过长（默认不超过 1000 字，可设置）',
  titleEn: 'Section 1 is too long (1,000 characters unless set otherwise)',
  *check({ report, config }) {
    const most = config.overviewLength ?? DEFAULT_LIMITS.overviewLength;
    const section = sectionsOf(report).find(s => s.number === 1);
    if (section === undefined) return;
    const count = countCharacters(wordsIn(report, section));
    if (count <= most) return;
    yield { message: `总体情况有 ${count} 字（不计空白），一般不超过 ${most} 字`, span: section.heading.span };
  },
};

/** Characters as a reader counts them: punctuation too, white space not. The second half of a rare character is none of its own. */
function countCharacters(words: string): number {
  let count = 0;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (!isSpace(code) && (code < 0xdc00 || code > 0xdfff)) count++;
  }
  return count;
}
