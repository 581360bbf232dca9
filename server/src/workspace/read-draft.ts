import type { Report } from '../report/model.ts';
import { parseReport } from '../report/parse.ts';
import { isNamedReport, mayBeReport } from '../text/draft-files.ts';

/** Reads a draft. A file named as one is one whatever it says, as in the editor; an empty one is still left in peace. */
export function readDraft(file: string, text: string): Report {
  const report = parseReport(text, file);
  const declared = isNamedReport(file) && /\S/u.test(text);
  return declared ? { ...report, recognised: true } : report;
}

/** The report in a file of the workspace; null when it is none, which most files say at once. */
export function readReport(file: string, text: string): Report | null {
  if (!isNamedReport(file) && !mayBeReport(text)) return null;
  const report = readDraft(file, text);
  return report.recognised ? report : null;
}
