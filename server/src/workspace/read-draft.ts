import type { Report } from '../report/model.ts';
import { parseReport } from '../report/parse.ts';

/** Names that the extension opens as drafts (package.json, contributes.languages). */
const DRAFT_NAME = /\.nianbao$|政府信息公开[^/\\]*(?:年度报告|年报)[^/\\]*\.txt$/i;

/** Words of which every report has at least one, also where a web page wrote them as numeric entities. */
const TELLTALE = /公\s{0,9}开|复\s{0,9}议|诉\s{0,9}讼|结\s{0,9}转|&#(?:x[0-9a-f]{4}|\d{5});/i;

/** Reads a draft. A file named as one is one whatever it says, as in the editor; an empty one is still left in peace. */
export function readDraft(file: string, text: string): Report {
  const report = parseReport(text);
  const declared = DRAFT_NAME.test(file) && /\S/u.test(text);
  return declared ? { ...report, recognised: true } : report;
}

/** The report in a file of the workspace; null when it is none, which most files say at once. */
export function readReport(file: string, text: string): Report | null {
  if (!DRAFT_NAME.test(file) && !TELLTALE.test(text)) return null;
  const report = readDraft(file, text);
  return report.recognised ? report : null;
}
