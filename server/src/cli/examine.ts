import type { Edition } from '../forms/form.ts';
import type { Report } from '../report/model.ts';
import { parseReport } from '../report/parse.ts';
import { check } from '../rules/check.ts';
import { fixesFor } from '../rules/fixes.ts';
import { DEFAULT_CONFIG, type Finding, type Severity } from '../rules/rule.ts';
import { lineStarts, type Range, rangeAt } from '../text/line-index.ts';

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** A finding as it is printed: ranges as in the Language Server Protocol, lines and characters from 0. */
export interface PrintedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly range: Range; readonly message: string }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly kind: 'safe' | 'suggestion';
    readonly edits: readonly TextEdit[];
  }[];
}

/** One file's result; the shape of `--format json`. All but `file` and `findings` are null or false where the text is no report. */
export interface FileResult {
  readonly file: string;
  readonly recognised: boolean;
  readonly title: string | null;
  readonly organ: string | null;
  readonly year: number | null;
  readonly edition: Edition | null;
  readonly findings: readonly PrintedFinding[];
}

/** Names that the extension opens as drafts (package.json, contributes.languages). */
const DRAFT_NAME = /\.nianbao$|政府信息公开[^/\\]*(?:年度报告|年报)[^/\\]*\.txt$/i;

/** Reads a draft. A file named as one is one whatever it says, as in the editor; an empty one is still left in peace. */
export function readDraft(file: string, text: string): Report {
  const report = parseReport(text);
  const declared = DRAFT_NAME.test(file) && /\S/u.test(text);
  return declared ? { ...report, recognised: true } : report;
}

/** Reads and checks one draft. Never throws, whatever the text. */
export function examine(file: string, text: string): FileResult {
  const report = readDraft(file, text);
  if (!report.recognised) {
    return { file, recognised: false, title: null, organ: null, year: null, edition: null, findings: [] };
  }
  const starts = lineStarts(text);
  return {
    file,
    recognised: true,
    title: report.title ? text.slice(report.title.span.start, report.title.span.end).replace(/\s+/g, '') : null,
    organ: report.title?.organName ?? null,
    year: report.year,
    edition: report.edition,
    findings: check(report, DEFAULT_CONFIG).map(finding => print(report, finding, starts)),
  };
}

function print(report: Report, finding: Finding, starts: readonly number[]): PrintedFinding {
  return {
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    range: rangeAt(starts, finding.span),
    related: finding.related.map(r => ({ range: rangeAt(starts, r.span), message: r.message })),
    fixes: fixesFor(report, finding).map(fix => ({
      title: fix.title,
      kind: fix.kind,
      edits: fix.edits.map(edit => ({ range: rangeAt(starts, edit.span), newText: edit.text })),
    })),
  };
}
