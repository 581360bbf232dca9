import { oncePerPart } from '../../report/memo.ts';
import type { Section } from '../../report/model.ts';
import { sectionOf } from '../../report/query.ts';
import { core } from '../../text/fold.ts';
import type { Rule } from '../rule.ts';
import { ALIKE, gramsOf, likeness, PROSE_PARTS, percent } from '../shared/likeness.ts';

/** 国办公开办函〔2021〕30号 names reports that repeat last year's as a failing (内容雷同). Figures are set aside: they differ anyway. */
export const similar: Rule = {
  code: 'years/similar',
  severity: 'warning',
  title: '正文与上年年报几乎相同（内容雷同）',
  titleEn: 'The prose is nearly the same as last year’s',
  *check({ report, relatedReports: { previous } }) {
    if (!previous) return;
    for (const number of PROSE_PARTS) {
      const section = sectionOf(report, number);
      const other = sectionOf(previous.report, number);
      const now = section && gramsIn(report, section);
      const then = other && gramsIn(previous.report, other);
      if (!now || !then) continue;
      const share = likeness(now, then);
      if (share < ALIKE) continue;
      const { doubt } = previous;
      const last = previous.report.year === null ? '上年年报' : ` ${previous.report.year} 年年报`;
      yield {
        message: `这部分与${last}有 ${percent(share)}% 相同（数字不计），请写本年的情况${doubt ? `；${doubt}` : ''}`,
        ...(doubt ? { severity: 'information' as const } : {}),
        span: section.heading.span,
        related: [{ uri: previous.uri, span: other.heading.span, message: `上年年报的“${other.heading.text}”` }],
      };
    }
  },
};

/** The runs of letters in a section's prose, without figures; null when there is too little of it. */
const gramsIn = oncePerPart((report, section: Section): Uint32Array | null => {
  const words = section.paragraphs.map(p => report.plainHan.slice(p.start, p.end)).join('');
  return gramsOf(core(words).replace(/\d+/g, ''));
});
