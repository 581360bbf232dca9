import { percentText } from '../../claims/against-tables/percent.ts';
import { sharesOfTable } from '../../claims/against-tables/shares-of-table.ts';
import { wrongGrowths } from '../../claims/against-tables/wrong-growth.ts';
import { type WrongShare, wrongShares } from '../../claims/against-tables/wrong-shares.ts';
import type { FindingDraft, Rule } from '../rule.ts';

/** A share or a growth that the figures beside it do not make. */
export const share: Rule = {
  code: 'text/share',
  severity: 'warning',
  title: '正文里的占比、增减与旁边的数不符',
  titleEn: 'A share or growth that the figures beside it do not make',
  *check({ report }) {
    for (const wrong of [...wrongShares(report), ...sharesOfTable(report)]) yield shareDraft(wrong);
    for (const { span, said, expected, sum, sure } of wrongGrowths(report)) {
      const message = `增减与前后两个数不符：${sum}＝${expected}，写的是 ${said}`;
      yield { message, span, ...(sure ? {} : { severity: 'information' as const }) };
    }
  },
};

function shareDraft({ span, said, part, whole, places, sure }: WrongShare): FindingDraft {
  const exact = percentText((100 * part) / whole);
  return {
    message: `占比不符：${part}÷${whole}＝${exact}，写的是 ${said}%`,
    span,
    related: [
      { span: places[0], message: `分项 ${part}` },
      { span: places[1], message: `总数 ${whole}` },
    ],
    ...(sure ? {} : { severity: 'information' as const }),
  };
}
