import type { Report } from '../../report/model.ts';
import { runsOf } from '../../report/prose/paragraphs.ts';
import { isPartOf, placesOf } from '../../text/piece.ts';
import { bySpan, overlap, type Span } from '../../text/span.ts';
import type { AvoidedTerm, Rule } from '../rule.ts';

interface Use {
  readonly span: Span;
  readonly term: AvoidedTerm;
}

/** Words that the office itself has put on its list (a setting); without a list nothing is found. */
export const terms: Rule = {
  code: 'text/terms',
  severity: 'information',
  title: '本单位设置的不用词语',
  titleEn: 'Words that the office’s own list tells to avoid',
  isStyle: true,
  *check({ report, config }) {
    for (const { span: at, term } of uses(report, config.terms ?? [])) {
      const instead = term.use === null ? '' : `，改用“${term.use}”`;
      yield {
        message: `“${term.avoid}”在不用词语之列${instead}`,
        span: at,
        data: term.use === null ? {} : { use: term.use },
      };
    }
  },
  fixes(_report, finding) {
    const use = finding.data?.['use'];
    if (typeof use !== 'string') return [];
    return [{ title: `改为“${use}”`, kind: 'suggestion', all: false, edits: [{ span: finding.span, text: use }] }];
  },
};

/** Where the words stand; of two that overlap the longer one counts, and none inside the words to use. */
function uses(report: Report, list: readonly AvoidedTerm[]): Use[] {
  const sorted = list.filter(t => t.avoid !== '').sort((a, b) => b.avoid.length - a.avoid.length);
  return runsOf(report).flatMap(run => {
    const found: Use[] = [];
    for (const term of sorted) {
      for (const place of placesOf(run, term.avoid)) {
        const taken = found.some(u => overlap(u.span, place));
        // 脱贫攻坚 inside 巩固拓展脱贫攻坚成果.
        const isRight = term.use !== null && isPartOf(run, place, term.use);
        if (!taken && !isRight) found.push({ span: place, term });
      }
    }
    return found.sort(bySpan);
  });
}
