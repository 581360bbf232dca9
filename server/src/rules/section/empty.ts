import { oncePerReport } from '../../report/memo.ts';
import type { Report, Section } from '../../report/model.ts';
import { sectionName } from '../../report/names.ts';
import type { Span } from '../../text/span.ts';
import type { RelatedPlace, Rule } from '../rule.ts';
import {
  emptySectionAt,
  filledWordsAt,
  type ProseSection,
  proseSections,
  saysSomething,
} from '../shared/empty-sections.ts';
import { blanksOf } from '../text/leftover/leftovers.ts';

/** Fewer characters than this can't name a problem and what is done about it. */
const LEAST = 10;

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
    for (const prose of proseSections(report)) {
      const { section, isEmpty } = prose;
      const place = section.heading.span;
      if (isEmpty) {
        const message = `“${sectionName(section.number)}”没有内容`;
        yield { message, span: place, related: blanksIn(report, prose), data: { section: section.number } };
        continue;
      }
      const message = section.number === 5 ? onProblems(contentOf(report, prose)) : null;
      if (message !== null) yield { message, span: place };
    }
  },
};

/** What is still to be filled in there: where this finding is told, those are not told of one by one. */
function blanksIn(report: Report, { section }: ProseSection): RelatedPlace[] {
  return (blanksByEmptySection(report).get(section) ?? []).map(at => ({
    span: at,
    message: report.text.slice(at.start, at.end),
  }));
}

const blanksByEmptySection = oncePerReport((report): ReadonlyMap<Section, readonly Span[]> => {
  const found = new Map<Section, Span[]>();
  for (const { span, others = [] } of blanksOf(report)) {
    const section = emptySectionAt(report, span);
    if (section === undefined) continue;
    const places = found.get(section) ?? [];
    found.set(section, places);
    places.push(span, ...others);
  }
  return found;
});

/** The words of a section's own paragraphs and its sub-headings, without what is not yet filled in and sub-headings with nothing below them. */
function contentOf(report: Report, { section, own }: ProseSection): string {
  const written = own.flatMap(p => {
    const words = filledWordsAt(report, p);
    return words === '' ? [] : [{ start: p.start, words }];
  });
  let next = 0;
  const heads = section.subheadings.filter(head => {
    while (next < written.length && written[next]!.start < head.span.start) next++;
    const below = written[next];
    return (below !== undefined && below.start < head.span.end) || saysSomething(report, head);
  });
  return [...heads.map(h => filledWordsAt(report, h.heading.span)), ...written.map(w => w.words)].join('');
}

/** What 五 lacks; null when it names problems and what is done about them, or says too much for a list of words to judge. */
function onProblems(words: string): string | null {
  const name = sectionName(5);
  if (words.length < LEAST) return `“${name}”只写了“${words}”，应写明存在的问题和改进情况`;
  if (words.length > MUCH) return null;
  if (!PROBLEM.test(words)) return `“${name}”没有写存在的问题`;
  return REMEDY.test(words) ? null : `“${name}”没有写改进情况`;
}
