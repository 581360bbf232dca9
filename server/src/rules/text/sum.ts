import { wrongBalances } from '../../claims/against-tables/wrong-balances.ts';
import { type WrongSum, wrongSums } from '../../claims/against-tables/wrong-sums.ts';
import type { FindingDraft, Rule } from '../rule.ts';

/** A total in a sentence that its own parts do not make. */
export const sum: Rule = {
  code: 'text/sum',
  severity: 'warning',
  title: '正文里分项之和与总数不符',
  titleEn: 'Parts in a sentence that do not add up to its total',
  *check({ report }) {
    for (const wrong of [...wrongSums(report), ...wrongBalances(report)]) yield draft(wrong);
  },
};

function draft({ span, totals, sum: added, parts, kind, sure }: WrongSum): FindingDraft {
  const more = added > Math.max(...totals);
  const shown = parts.length === 1 ? `${added}` : `${parts.map(p => p.value).join('＋')}＝${added}`;
  const whole = totals.join(' 或 ');
  const message =
    kind === 'parts'
      ? `分项之和${more ? '多' : '少'}于总数：${shown}，总数写的是 ${whole}`
      : `各项办理结果与结转之和${more ? '多' : '少'}于收到的申请：${shown}，收到（含上年结转）${whole}`;
  const related = parts.map(p => ({ span: p.span, message: `分项 ${p.value}` }));
  return { message, span, related, ...(more && sure ? {} : { severity: 'information' as const }) };
}
