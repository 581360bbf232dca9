import { sectionForm } from '../forms/sections.ts';
import type { Report } from '../report/model.ts';
import { parseReport } from '../report/parse.ts';
import { isExcelFile, isNamedReport, mayBeReport } from '../text/draft-files.ts';

/**
 * Reads a draft. A file named as one is one whatever it says, as in the editor; an empty one is still left in peace.
 * @param isWorkbook whether it is an Excel file's text; mostly its name says so
 */
export function readDraft(file: string, text: string, isWorkbook = isExcelFile(file)): Report {
  const report = parseReport(text, file);
  if (isWorkbook) return asWorkbook(report);
  const declared = isNamedReport(file) && /\S/u.test(text);
  return declared ? { ...report, recognised: true } : report;
}

/** What was read of a workbook: offices keep the figures there and the words elsewhere, and 表四 by itself is a sheet of one row. */
export function asWorkbook(report: Report): Report {
  const recognised = report.recognised || report.tables.some(t => t.kind === 'disputes');
  return { ...report, recognised, tablesOnly: report.sections.every(s => sectionForm(s.number).table !== null) };
}

/** The report in a file of the workspace; null when it is none, which most files say at once. */
export function readReport(file: string, text: string): Report | null {
  if (!isNamedReport(file) && !mayBeReport(text)) return null;
  const report = readDraft(file, text);
  return report.recognised ? report : null;
}
