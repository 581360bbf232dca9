import { type AllAlike, allAlike } from '../../claims/against-tables/all-alike.ts';
import { allDoneStatements } from '../../claims/against-tables/all-done.ts';
import { type CaseEnding, caseEndings } from '../../claims/against-tables/case-endings.ts';
import { mismatches } from '../../claims/against-tables/compare.ts';
import { amountOf, cellsFor } from '../../claims/quantities.ts';
import { nameOf, tableAndName } from '../../claims/quantity-names.ts';
import type { Report } from '../../report/model.ts';
import { cellName } from '../../report/names.ts';
import { tableOf } from '../../report/query.ts';
import { textAt } from '../../text/piece.ts';
import type { FindingDraft, Rule } from '../rule.ts';
import { isReceivedNone } from './figure.ts';

/** `均已办结` while 四 is above 0; `均予以公开` beside other results; `未收到申请` while 一 is; cases `均已审结` or `无一纠错` while 表四 counts some. */
export const allDone: Rule = {
  code: 'text/all-done',
  severity: 'warning',
  title: '正文说全部办结、没有收到申请、案件均已审结或无一纠错，表格却不是',
  titleEn: 'The prose says that all is done, nothing came in or no case was corrected, the table says otherwise',
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
    for (const alike of allAlike(report)) yield alikeDraft(report, alike);
    for (const ending of caseEndings(report)) yield endingDraft(report, ending);
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

function alikeDraft(report: Report, { span, others }: AllAlike): FindingDraft {
  const list = others.map(q => `${nameOf(q)} ${amountOf(report, q)}`).join('、');
  const cells = others.flatMap(q => (cellsFor(report, q) ?? []).filter(c => c.value !== 0));
  return {
    message: `正文说申请“${textAt(report, span)}”，表三另有${list}`,
    span,
    related: cells.map(c => ({ span: c.span, message: `${cellName(tableOf(report, 'applications')!, c)}：${c.raw}` })),
  };
}

const OUTCOMES: Readonly<Record<CaseEnding['outcome'], string>> = {
  pending: '尚未审结',
  corrected: '结果纠正',
  upheld: '结果维持',
  other: '其他结果',
};

function endingDraft(report: Report, { span, cells, outcome }: CaseEnding): FindingDraft {
  const words = textAt(report, span);
  const sum = cells.reduce((a, c) => a + (c.value ?? 0), 0);
  const table = tableOf(report, 'disputes')!;
  return {
    message: `正文说案件“${words}”，表四“${OUTCOMES[outcome]}”为 ${sum}`,
    span,
    related: cells.map(c => ({ span: c.span, message: `${cellName(table, c)}：${c.raw}` })),
    // An office may have dealt with its part of a case that is still being heard.
    ...(/办结/.test(words) ? { severity: 'information' as const } : {}),
  };
}
