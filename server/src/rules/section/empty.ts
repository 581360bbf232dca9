import type { Report, Section, Subheading } from '../../report/model.ts';
import { sectionName } from '../../report/names.ts';
import { mayHoldBlanks, withoutUnfilled } from '../../report/prose/placeholders.ts';
import { sectionsOf } from '../../report/sections/table-of-contents.ts';
import { signOff, textOf } from '../../report/sign-off/lines.ts';
import { textBehind } from '../../text/piece.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

/** Fewer characters than this can't name a problem and what is done about it. */
const LEAST = 10;

/** A longer sub-heading says something by itself. */
const LONGEST_TITLE = 15;
/** Marks that are left when a paragraph is not filled in. */
const NOTHING = /^[\s，。；：、,;:.]+$/;

const PROBLEM = /问题|不足|不够|不高|不强|不全|不到位|不及时|不规范|差距|薄弱|短板|弱项|困难|欠缺|缺乏|有待|仍需|滞后/;
const REMEDY = /改进|整改|措施|下一步|今后|将|加强|加大|完善|提升|提高|优化|强化|落实|推进|健全|规范/;
/** Who writes more than this says something, perhaps in words that are not known here: `档案查找慢`, `由每月一更改为7日内上网`. */
const MUCH = 60;

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
      const own = section.paragraphs.filter(p => !signature.has(p));
      const written = own.some(p => wordsAt(report, p) !== '') || section.subheadings.some(h => isSentence(report, h));
      const message = !written
        ? `“${sectionName(section.number)}”没有内容`
        : section.number === 5
          ? onProblems(contentOf(report, section, own))
          : null;
      if (message !== null) yield { message, span: section.heading.span };
    }
  },
};

/** The words of a section's own paragraphs and its sub-headings, without what is not yet filled in and sub-headings with nothing below them. */
function contentOf(report: Report, section: Section, own: readonly Span[]): string {
  const written = own.flatMap(p => {
    const words = wordsAt(report, p);
    return words === '' ? [] : [{ start: p.start, words }];
  });
  let next = 0;
  const heads = section.subheadings.filter(head => {
    while (next < written.length && written[next]!.start < head.span.start) next++;
    const below = written[next];
    return (below !== undefined && below.start < head.span.end) || isSentence(report, head);
  });
  return [...heads.map(h => wordsAt(report, h.heading.span)), ...written.map(w => w.words)].join('');
}

/** Nothing where only marks are left of a paragraph that is not filled in. */
function wordsAt(report: Report, at: Span): string {
  const words = textOf(report, at);
  return mayHoldBlanks(report) ? withoutUnfilled(words).replace(NOTHING, '') : words;
}

/** `（一）更新不够及时。` is a sub-heading by its form and all that there is to say. */
function isSentence(report: Report, { heading }: Subheading): boolean {
  return heading.text.length > LONGEST_TITLE || /^[。；;，,]/.test(textBehind(report, heading.span, 1));
}

/** What 五 lacks; null when it names problems and what is done about them, or says too much for a list of words to judge. */
function onProblems(words: string): string | null {
  const name = sectionName(5);
  if (words.length < LEAST) return `“${name}”只写了“${words}”，应写明存在的问题和改进情况`;
  if (words.length > MUCH) return null;
  if (!PROBLEM.test(words)) return `“${name}”没有写存在的问题`;
  return REMEDY.test(words) ? null : `“${name}”没有写改进情况`;
}
