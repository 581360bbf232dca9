import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { DEFAULT_CONFIG, type Finding } from '../../../server/src/rules/rule.ts';
import { APPLICATIONS, draft } from './draft.ts';

/** Last year's report: one application of a natural person carried over, 11 documents in force. */
export const LAST = draft({ year: 2022, cells: { ...APPLICATIONS, 'normative.inForce': '11' } });
export const URI = 'file:///w/2022.txt';

/** What a rule finds in a draft that is held against last year's. */
export function found(text: string, code: string, last = LAST, doubt?: string): Finding[] {
  const relatedReports = { previous: { uri: URI, report: parseReport(last), ...(doubt ? { doubt } : {}) } };
  return check(parseReport(text), DEFAULT_CONFIG, relatedReports).filter(f => f.code === code);
}

/** The words at a finding's place. */
export const at = (text: string, f: Finding) => text.slice(f.span.start, f.span.end);

/** This year's report with these figures. */
export const year = (cells: Record<string, string>) => draft({ year: 2023, cells });
