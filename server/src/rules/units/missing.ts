import type { Report } from '../../report/model.ts';
import { topOf } from '../places.ts';
import type { Rule, Unit } from '../rule.ts';

/** Units whose reports can't be summed: said by name, never passed over in silence. */
export const missing: Rule = {
  code: 'units/missing',
  severity: 'warning',
  title: '汇总缺单位：没有年报、年份不对或自身有错误',
  titleEn: 'A unit without a report, of another year, or with errors of its own',
  *check({ report, around: { units } }) {
    for (const unit of units ?? []) {
      const message = complaint(report, unit);
      if (!message) continue;
      const related = unit.draft ? [{ uri: unit.draft.uri, span: topOf(unit.draft.report), message: unit.name }] : [];
      yield { message, span: topOf(report), related, data: { unit: unit.name } };
    }
  },
};

function complaint(report: Report, { name, draft, errors }: Unit): string | null {
  if (!draft) return `汇总的单位“${name}”还没有年报，没有计入汇总`;
  const { year } = draft.report;
  if (year !== report.year) {
    return `“${name}”的年报是 ${year ?? '（没有写明）'} 年的，不是 ${report.year ?? '（没有写明）'} 年，没有计入汇总`;
  }
  return errors > 0 ? `“${name}”的年报自身还有 ${errors} 处错误，汇总数可能不准` : null;
}
