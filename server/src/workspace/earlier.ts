import type { PreviousReport, RelatedReport } from '../rules/rule.ts';
import { previousOf } from './previous.ts';
import type { ReportIndex } from './report-index.ts';

/** No office has been made to report for longer: the first reports are those for 2008. */
const MOST_YEARS = 30;

/**
 * The reports of the same office for the years before, the latest first, each found from the one after it. They end at a year that no report is there for,
 * and at one of which it is not sure which report is meant.
 * @param previous last year's report of the draft
 */
export function earlierReports(index: ReportIndex, previous: PreviousReport | undefined): RelatedReport[] {
  const found: RelatedReport[] = [];
  let next = previous;
  while (next !== undefined && next.doubt === undefined && found.length < MOST_YEARS) {
    found.push(next);
    const entry = index.get(next.uri);
    next = entry && previousOf(index, entry);
  }
  return found;
}
