import type { Report } from '../../report/model.ts';
import { runsOf } from '../../report/prose/paragraphs.ts';
import { type Span, span } from '../../text/span.ts';
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
      for (let at = run.text.indexOf(term.avoid); at >= 0; at = run.text.indexOf(term.avoid, at + term.avoid.length)) {
        const place = span(run.start + at, run.start + at + term.avoid.length);
        const taken = found.some(u => u.span.start < place.end && place.start < u.span.end);
        if (!taken && !isPartOfUse(run.text, at, term)) found.push({ span: place, term });
      }
    }
    return found.sort((a, b) => a.span.start - b.span.start);
  });
}

/** 脱贫攻坚 inside 巩固拓展脱贫攻坚成果. */
function isPartOfUse(text: string, at: number, { avoid, use }: AvoidedTerm): boolean {
  const offset = use?.indexOf(avoid) ?? -1;
  return use !== null && offset >= 0 && text.startsWith(use, at - offset);
}
