import { allDoneStatements } from '../../claims/against-tables/all-done.ts';
import { mismatches } from '../../claims/against-tables/compare.ts';
import { tableAndName } from '../../claims/quantity-names.ts';
import { textAt } from '../../text/piece.ts';
import type { Rule } from '../rule.ts';
import { isReceivedNone } from './figure.ts';

/** `均已办结` while 四 is above 0; `未收到申请` while 一 is. */
export const allDone: Rule = {
  code: 'text/all-done',
  severity: 'warning',
  title: '正文说全部办结或没有收到申请，表三却有结转或新收',
  titleEn: 'The prose says that all is done or nothing came in, the table says otherwise',
  *check({ report }) {
    for (const { span, left, isShareOfAnswers } of allDoneStatements(report)) {
      const words = textAt(report, span);
      yield {
        message: `正文说申请“${words}”，表三“结转下年度”为 ${left.value}`,
        span,
        related: [{ span: left.span, message: `四、结转下年度继续办理，总计：${left.raw}` }],
        // It may be meant of those that were due.
        ...(isShareOfAnswers ? { severity: 'information' as const } : {}),
      };
    }
    for (const { claim, quantity, amount, cells } of mismatches(report)) {
      if (!isReceivedNone(claim)) continue;
      yield {
        message: `正文说没有收到申请，${tableAndName(quantity)}为 ${amount}`,
        span: claim.span,
        related: cells.map(c => ({ span: c.span, message: `一、本年新收政府信息公开申请数量，总计：${c.raw}` })),
      };
    }
  },
};
