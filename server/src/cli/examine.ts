import type { Draft } from '../exchange/draft.ts';
import type { Edition } from '../forms/form.ts';
import type { Report } from '../report/model.ts';
import { check } from '../rules/check.ts';
import { findingPlace, type NamedCell } from '../rules/finding-place.ts';
import { fixesFor, type OnFailure } from '../rules/fixes.ts';
import {
  type Config,
  DEFAULT_CONFIG,
  type Finding,
  type RelatedReports,
  reportsAround,
  type Severity,
} from '../rules/rule.ts';
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
  /** The cell it stands at, by the form's keys; null where it stands at none. */
  readonly cell: NamedCell | null;
  /** The same in words: `表三“（七）总计”行“自然人”栏`, `第3段`, in a PDF `第3页第12行，…`; null where nothing of the draft stands there. */
  readonly place: string | null;
  /** `file` where the place is in another file than the finding. */
  readonly related: readonly { readonly file?: string; readonly range: Range; readonly message: string }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly kind: 'safe' | 'suggestion';
    readonly edits: readonly TextEdit[];
  }[];
}

/** What a file is. All but `file` is null or false where the text is no report. */
export interface ReportFacts {
  readonly file: string;
  readonly recognised: boolean;
  readonly title: string | null;
  readonly organ: string | null;
  readonly year: number | null;
  readonly edition: Edition | null;
}

/** One file's result; the shape of `--format json`. */
export interface FileResult extends ReportFacts {
  /** In a Word or Excel file ranges are those of the text that is read from it. */
  readonly kind: Draft['kind'];
  readonly findings: readonly PrintedFinding[];
}

/** Reads and checks one text by itself. Never throws, whatever the text. */
export function examine(file: string, text: string): FileResult {
  return examineReport(file, readDraft(file, text), { config: DEFAULT_CONFIG });
}

/** What a report is checked with. */
export interface Examination {
  readonly config: Config;
  readonly relatedReports?: RelatedReports;
  /** Is told of rules whose repairs broke down; their findings stay. */
  readonly failed?: OnFailure;
  readonly kind?: Draft['kind'];
  /** Where a place stands on the page, of what has pages. */
  readonly placeOf?: Draft['placeOf'] | undefined;
}

/** Checks one report with what it is held against. */
export function examineReport(
  file: string,
  report: Report,
  { config, relatedReports = {}, failed, kind = 'text', placeOf }: Examination,
): FileResult {
  const { file: name, ...others } = reportFacts(file, report);
  const facts = { file: name, kind, ...others };
  if (!report.recognised) return { ...facts, findings: [] };
  const starts = lineStarts(report.text);
  const findings = check(report, config, relatedReports).map(finding => {
    const printed = print(report, finding, starts, relatedReports, failed);
    return { ...printed, place: placeOf ? onPage(placeOf(finding.span.start), printed.place) : printed.place };
  });
  return { ...facts, findings };
}

/** Where it is on the page, then what it is there; of paragraphs a page shows no numbers. */
function onPage(page: string, place: string | null): string | null {
  return place === null || /^第\d+段$/.test(place) ? place && page : `${page}，${place}`;
}

/** What a file is by its text. */
export function reportFacts(file: string, report: Report): ReportFacts {
  const { recognised, title, year, edition } = report;
  if (!recognised) return { file, recognised, title: null, organ: null, year: null, edition: null };
  return {
    file,
    recognised,
    title: title?.text ?? null,
    organ: title?.organName ?? null,
    year,
    edition,
  };
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
    ...findingPlace(report, finding),
    related: finding.related.flatMap(({ uri, span, message }) => {
      if (uri === undefined) return [{ range: rangeAt(starts, span), message }];
      const other = reportsAround(relatedReports).find(r => r.uri === uri);
      return other ? [{ file: uri, range: rangeAt(lineStarts(other.report.text), span), message }] : [];
    }),
    fixes: fixesFor(report, finding, failed).map(fix => ({
      title: fix.title,
      kind: fix.kind,
      edits: fix.edits.map(edit => ({ range: rangeAt(starts, edit.span), newText: edit.text })),
    })),
  };
}
