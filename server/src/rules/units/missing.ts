import type { Report } from '../../report/model.ts';
import { topOf } from '../../report/places.ts';
import type { RelatedReport, Rule, UnitReport } from '../rule.ts';

/** Units whose reports can't be summed: said by name, never passed over in silence. */
export const missing: Rule = {
  code: 'units/missing',
  severity: 'warning',
  title: '汇总缺单位：没有年报、年份不对或自身有错误',
  titleEn: 'A unit without a report, of another year, or with errors of its own',
  *check({ report, relatedReports: { units } }) {
    for (const unit of units ?? []) {
      const message = complaint(report, unit);
      if (!message) continue;
      const drafts = unit.draft ? [unit.draft, ...(unit.others ?? [])] : [];
      const related = drafts.map(d => ({ uri: d.uri, span: topOf(d.report), message: unit.name }));
      yield { message, span: topOf(report), related, data: { unit: unit.name } };
    }
  },
};

function complaint(report: Report, { name, files, draft, unread, errors, others = [] }: UnitReport): string | null {
  if (unread !== undefined) return `“${name}”的年报${name === unread ? '' : `（${unread}）`}无法读取，没有计入汇总`;
  if (!draft) return nobody(name, files);
  const { year } = draft.report;
  if (year !== report.year) {
    return `“${name}”的年报是 ${year ?? '（没有写明）'} 年的，不是 ${report.year ?? '（没有写明）'} 年，没有计入汇总`;
  }
  const twins =
    others.length > 0
      ? [
          `“${name}”有 ${others.length + 1} 份 ${year ?? '没有写明年份'} 年的年报，数不一样，汇总用的是“${shown(draft)}”，没有用${others.map(o => `“${shown(o)}”`).join('')}`,
        ]
      : [];
  const wrong = errors > 0 ? [`“${name}”的年报自身还有 ${errors} 处错误，汇总数可能不准`] : [];
  return [...twins, ...wrong].join('；') || null;
}

/** A glob that nothing matches may be mistyped as well as early. */
function nobody(name: string, files: string | undefined): string {
  if (files === undefined) return `汇总的单位“${name}”还没有年报，没有计入汇总`;
  if (name !== files) return `汇总的单位“${name}”还没有年报（没有年报与“${files}”相符），没有计入汇总`;
  return `没有年报与 nianbao.json 中的“${files}”相符，没有计入汇总；是还没有年报，还是写法有误，请核对`;
}

function shown({ path, uri }: RelatedReport): string {
  return path ?? uri;
}
