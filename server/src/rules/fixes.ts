import type { Report } from '../report/model.ts';
import { RULES } from './index.ts';
import type { Finding, Fix } from './rule.ts';

/** The repairs for a finding, worked out from the report as it is now; none where there is no right answer. */
export function fixesFor(report: Report, finding: Finding): Fix[] {
  const rule = RULES.find(r => r.code === finding.code);
  return rule?.fixes?.(report, finding) ?? [];
}
