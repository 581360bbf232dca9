import type { Edition } from '../forms/form.ts';
import type { Report } from '../report/model.ts';
import { check } from '../rules/check.ts';
import { fixesFor, type OnFailure } from '../rules/fixes.ts';
import { DEFAULT_CONFIG, type Finding, type RelatedReports, type Severity } from '../rules/rule.ts';
import { lineStarts, type Range, rangeAt } from '../text/line-index.ts';
import { readDraft } from '../workspace/read-draft.ts';

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
  /** `file` where the place is in another file than the finding. */
  readonly related: readonly { readonly file?: string; readonly range: Range; readonly message: string }[];
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

/** Reads and checks one text by itself. Never throws, whatever the text. */
export function examine(file: string, text: string): FileResult {
  return examineReport(file, readDraft(file, text), {});
}

/** Checks one report with what it is held against. `failed` is told of rules whose repairs broke down; their findings stay. */
export function examineReport(
  file: string,
  report: Report,
  relatedReports: RelatedReports,
  failed?: OnFailure,
): FileResult {
  if (!report.recognised) return notRecognised(file);
  const starts = lineStarts(report.text);
  return {
    file,
    recognised: true,
    title: report.title ? report.text.slice(report.title.span.start, report.title.span.end).replace(/\s+/g, '') : null,
    organ: report.title?.organName ?? null,
    year: report.year,
    edition: report.edition,
    findings: check(report, DEFAULT_CONFIG, relatedReports).map(finding =>
      print(report, finding, starts, relatedReports, failed),
    ),
  };
}

/** The result for a text that is no report: it is not checked. */
export function notRecognised(file: string): FileResult {
  return { file, recognised: false, title: null, organ: null, year: null, edition: null, findings: [] };
}

function print(
  report: Report,
  finding: Finding,
  starts: readonly number[],
  relatedReports: RelatedReports,
  failed: OnFailure | undefined,
): PrintedFinding {
  return {
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    range: rangeAt(starts, finding.span),
    related: finding.related.flatMap(({ uri, span, message }) => {
      if (uri === undefined) return [{ range: rangeAt(starts, span), message }];
      const other = relatedAt(uri, relatedReports);
      return other ? [{ file: uri, range: rangeAt(lineStarts(other.text), span), message }] : [];
    }),
    fixes: fixesFor(report, finding, failed).map(fix => ({
      title: fix.title,
      kind: fix.kind,
      edits: fix.edits.map(edit => ({ range: rangeAt(starts, edit.span), newText: edit.text })),
    })),
  };
}

function relatedAt(file: string, { previous, units }: RelatedReports): Report | undefined {
  const drafts = [previous, ...(units ?? []).flatMap(u => [u.draft ?? undefined, ...(u.others ?? [])])];
  return drafts.find(d => d?.uri === file)?.report;
}
