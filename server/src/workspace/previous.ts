import type { Report } from '../report/model.ts';
import type { PreviousReport, RelatedReport } from '../rules/rule.ts';
import { sameFigures } from './figures.ts';
import { areApart, nearness } from './folders.ts';
import { type IndexedReport, organKey, type ReportIndex } from './report-index.ts';

/** Last year's report of the same organ; where there are several, the one nearest in the folders, with a doubt where it may be the wrong one. */
export function previousOf(index: ReportIndex, entry: IndexedReport): PreviousReport | undefined {
  const { report, uri } = entry;
  const key = organKey(report);
  if (key === null || report.year === null) return undefined;
  const same = index.ofOrgan(key).filter(e => e.uri !== uri && hasYear(e.report) && !areApart(e, entry));
  const past = same.filter(e => e.report.year === report.year! - 1);
  const near = Math.max(...past.map(e => nearness(e, entry)));
  const [best, ...others] = past.filter(e => nearness(e, entry) === near).sort((a, b) => (a.path < b.path ? -1 : 1));
  if (!best) return undefined;
  const twin = others.find(e => !sameFigures(e.report, best.report));
  if (twin) return { ...best, doubt: `上年年报另有一份“${twin.path}”，数不一样，请核对以哪一份为准` };
  const rival = same.find(e => e.report.year === report.year && nearness(e, best) > near);
  return rival ? { ...best, doubt: `这份上年年报与“${rival.path}”放得更近，请核对是不是同一机关的` } : best;
}

/** A year guessed from the prose is too weak to hold one report against another. */
function hasYear(report: Report): boolean {
  return report.title?.year === report.year;
}

/**
 * The report that the setting `nianbao.previousReport` names, as last year's of a draft; undefined when it is of another year: a setting holds
 * for a whole folder, where drafts of several years may lie. A year that is not known does not stand in its way, but makes it doubtful.
 */
export function namedPrevious(named: RelatedReport, now: Report): PreviousReport | undefined {
  const { year } = named.report;
  if (year === null || now.year === null) return { ...named, doubt: '两份年报的年份没有都写明，请核对是不是上一年的' };
  return year === now.year - 1 ? named : undefined;
}
