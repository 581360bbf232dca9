import { replaceFigure, writeFigure } from '../../edits/figures.ts';
import { formOf } from '../../forms/index.ts';
import type { Report } from '../../report/model.ts';
import { cellOf, tableOf } from '../../report/query.ts';
import type { Finding, Fix, Rule } from '../rule.ts';
import { cellData, foundCell } from '../shared/found-cell.ts';

/** What was carried over at the end of last year is what this year begins with, applicant by applicant. */
export const carryOver: Rule = {
  code: 'years/carry-over',
  severity: 'error',
  title: '“二、上年结转”与上年年报的“四、结转下年度继续办理”逐列相等',
  titleEn: 'Row 二 equals row 四 of last year’s report, column by column',
  *check({ report, relatedReports: { previous } }) {
    const table = tableOf(report, 'applications');
    const before = previous && tableOf(previous.report, 'applications');
    if (!table || !before) return;
    const { doubt } = previous;
    const last = previous.report.year === null ? '上年年报' : `${previous.report.year} 年年报`;
    for (const column of formOf('applications', table.edition).columns) {
      const now = cellOf(table, 'carriedIn', column.key);
      const then = cellOf(before, 'carriedOut', column.key);
      if (!now || now.value === null || !then || then.value === null || now.value === then.value) continue;
      yield {
        message: `${column.label}列上年结转应为 ${then.value}（${last}“四、结转下年度继续办理”），现为 ${now.value}${doubt ? `；${doubt}` : ''}`,
        ...(doubt ? { severity: 'information' as const } : {}),
        span: now.span,
        related: [{ uri: previous.uri, span: then.span, message: `上年年报：四、结转下年度继续办理 ${then.value}` }],
        data: { ...cellData(table, now), figure: then.value },
      };
    }
  },
  fixes(report: Report, finding: Finding): Fix[] {
    const place = foundCell(report, finding);
    const figure = finding.data?.['figure'];
    if (!place || typeof figure !== 'number') return [];
    const edits = replaceFigure(report, place.cell, writeFigure(place.cell, figure));
    return [{ title: `改为上年年报的 ${figure}`, kind: 'suggestion', all: false, edits }];
  },
};
