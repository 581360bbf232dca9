import type { Report } from '../report/model.ts';
import { RULES } from './index.ts';
import type { Finding, Fix, Rule } from './rule.ts';

/** Told of a rule whose repair broke down: its code and the error's words. */
export type OnFailure = (code: string, reason: string) => void;

const ignore = () => undefined;

/**
 * The repairs for a finding, worked out from the report as it is now; none where there is no right answer, and none of a rule that breaks
 * down, of which `failed` is told. Never throws.
 */
export function fixesFor(report: Report, finding: Finding, failed: OnFailure = ignore): Fix[] {
  return fixesWith(RULES, report, finding, failed);
}

/** The same with a list of rules. */
export function fixesWith(rules: readonly Rule[], report: Report, finding: Finding, failed: OnFailure = ignore): Fix[] {
  if (finding.note) return [];
  try {
    return rules.find(r => r.code === finding.code)?.fixes?.(report, finding) ?? [];
  } catch (error) {
    failed(finding.code, whatWentWrong(error));
    return [];
  }
}

/** What an error says of itself. */
export function whatWentWrong(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
