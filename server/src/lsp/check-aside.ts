import type { Report } from '../report/model.ts';
import { check } from '../rules/check.ts';
import type { Config, Finding, RelatedReports } from '../rules/rule.ts';

/**
 * The findings of a report that is not being worked on; nothing of it is kept. What rules remember of a tree goes with the copy of it
 * that they are shown: for hundreds of reports that would be more than the reports themselves.
 */
export function checkAside(report: Report, config: Config, relatedReports: RelatedReports = {}): Finding[] {
  return check({ ...report }, config, relatedReports);
}
