import type { Rule } from '../rule.ts';
import { SILENCE_CODE, silencesOf } from '../silence.ts';

/** A mark that silences a rule says why, so that whoever reads the draft next can tell. */
export const silence: Rule = {
  code: SILENCE_CODE,
  severity: 'hint',
  title: '停用规则的注释没有写明规则或原因',
  titleEn: 'A comment that silences a rule without naming the rule or the reason',
  *check({ report }) {
    const told = new Set<number>();
    for (const { span, codes, reason } of silencesOf(report)) {
      if (told.has(span.start)) continue;
      told.add(span.start);
      const written = report.text.slice(span.start, span.end);
      if (codes.length === 0) yield { message: '这条注释没有写明停用哪条规则，不起作用', span };
      else if (reason === '') yield { message: `停用${namesIn(written)}没有写明原因`, span };
    }
  },
};

/** All rules that one comment names. */
function namesIn(comment: string): string {
  return (comment.match(/[a-z]+\/[a-z-]*[a-z]/g) ?? []).map(code => `“${code}”`).join('、');
}
