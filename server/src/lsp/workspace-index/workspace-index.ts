import type { Report } from '../../report/model.ts';
import type { RelatedReports } from '../../rules/rule.ts';
import { relatedReportsOf, sameRelatedReports } from '../../workspace/related-reports.ts';
import { type IndexedReport, newReportIndex, type ReportIndex } from '../../workspace/report-index.ts';
import { type DeclaredSum, readSums, type SumsFile, type SumsProblem } from '../../workspace/sums.ts';
import { idleSums } from '../../workspace/units.ts';
import { checkAside } from '../check-aside.ts';
import { type Folders, sameUri } from '../folders.ts';
import { configOf, type Settings } from '../settings.ts';
import { pathBelow } from './addresses.ts';
import type { ConfiguredReports } from './configured-reports.ts';

/** The reports of the workspace as the server knows them: open drafts as they are typed, the others as they lie on the disk. */
export interface WorkspaceIndex {
  readonly reports: ReportIndex;
  /** What a draft is held against; the same object as long as nothing there has changed. Nothing until the workspace has been read. */
  relatedTo(uri: string, report: Report, settings: Settings): RelatedReports;
  /** Errors in a report by itself, whatever it is held against. Counted when they are not known under these settings. */
  errorsIn(entry: IndexedReport, settings: Settings): number;
  entryFor(uri: string, report: Report): IndexedReport;
  put(uri: string, report: Report): void;
  remove(uri: string): void;
  sumsAt(root: string): readonly DeclaredSum[];
  /** Takes the text of a root's nianbao.json, null when there is none. */
  setSums(root: string, text: string | null): void;
  /** What is wrong with a root's nianbao.json, and which of its sums hold nothing at this moment. */
  sumsProblems(root: string): { readonly wrong: readonly SumsProblem[]; readonly idle: readonly SumsProblem[] };
  /** To be called when the workspace has been read for the first time. */
  filled(): void;
  onChange(listener: () => void): void;
}

const NOTHING: RelatedReports = {};

/** @param configured last year's report that the setting `nianbao.previousReport` names for a draft */
export function newWorkspaceIndex(
  folders: Folders,
  configured: ConfiguredReports,
): WorkspaceIndex & { changed(): void } {
  const reports = newReportIndex();
  const sums = new Map<string, SumsFile>();
  const related = new Map<string, RelatedReports>();
  const errors = new WeakMap<Report, { readonly settings: Settings; readonly count: number }>();
  const listeners: (() => void)[] = [];
  let full = false;

  const changed = () => {
    for (const listener of listeners) listener();
  };
  function errorsIn({ report }: IndexedReport, settings: Settings): number {
    const known = errors.get(report);
    if (known?.settings === settings) return known.count;
    const count = checkAside(report, configOf(settings)).filter(f => f.severity === 'error').length;
    errors.set(report, { settings, count });
    return count;
  }
  function entryFor(uri: string, report: Report): IndexedReport {
    const root = folders.of(uri) ?? '';
    return { uri: sameUri(uri), report, root, path: pathBelow(root, uri) };
  }
  return {
    reports,
    errorsIn,
    entryFor,
    changed,
    relatedTo(uri, report, settings) {
      if (!full || !report.recognised) return NOTHING;
      const entry = entryFor(uri, report);
      const previous = configured.of(settings.previousReport, uri);
      // After a change of settings the counts are made anew step by step; until then the old ones are good enough.
      const errorsNow = (e: IndexedReport) => errors.get(e.report)?.count ?? errorsIn(e, settings);
      const fresh = relatedReportsOf(reports, sums.get(entry.root)?.sums ?? [], entry, errorsNow, previous);
      if (previous && fresh.previous?.uri !== previous.uri)
        configured.passedOver(settings.previousReport, previous, report);
      const known = related.get(entry.uri) ?? NOTHING;
      if (sameRelatedReports(known, fresh)) return known;
      related.set(entry.uri, fresh);
      return fresh;
    },
    put(uri, report) {
      if (!report.recognised) return this.remove(uri);
      if (reports.get(sameUri(uri))?.report === report) return;
      reports.put(entryFor(uri, report));
      changed();
    },
    remove(uri) {
      const key = sameUri(uri);
      related.delete(key);
      if (!reports.get(key)) return;
      reports.remove(key);
      changed();
    },
    sumsAt: root => sums.get(root)?.sums ?? [],
    setSums(root, text) {
      if (text === null) sums.delete(root);
      else sums.set(root, readSums(text));
      changed();
    },
    sumsProblems(root) {
      const file = sums.get(root);
      return { wrong: file?.problems ?? [], idle: file && full ? idleSums(reports, file.sums, root) : [] };
    },
    filled() {
      full = true;
      changed();
    },
    onChange: listener => void listeners.push(listener),
  };
}
