import type { Report } from '../../report/model.ts';
import type { RelatedReports } from '../../rules/rule.ts';
import { idleIgnores } from '../../workspace/declared-ignores.ts';
import type { OfficeFile } from '../../workspace/office-file.ts';
import type { OfficeProblem } from '../../workspace/office-problems.ts';
import { ignoredIn, relatedReportsOf, sameRelatedReports } from '../../workspace/related-reports.ts';
import { type IndexedReport, newReportIndex, type ReportIndex } from '../../workspace/report-index.ts';
import type { DeclaredSum } from '../../workspace/sums.ts';
import { idleSums } from '../../workspace/units.ts';
import { checkAside } from '../check-aside.ts';
import { type Folders, sameUri } from '../folders.ts';
import type { Settings } from '../settings.ts';
import { pathBelow } from './addresses.ts';
import type { ConfiguredReports } from './configured-reports.ts';
import type { KnownOffices } from './offices.ts';

/** The reports of the workspace as the server knows them: open drafts as they are typed, the others as they lie on the disk. */
export interface WorkspaceIndex {
  readonly reports: ReportIndex;
  /** What lies around a draft; the same object as long as nothing there has changed. No report until the workspace has been read. */
  relatedTo(uri: string, report: Report, settings: Settings): RelatedReports;
  /** Errors in a report by itself, whatever it is held against. Counted when they are not known under these settings. */
  errorsIn(entry: IndexedReport, settings: Settings): number;
  /** The same as last counted, be it under other settings: a change is counted anew step by step, and until then the old is good enough. */
  knownErrorsIn(entry: IndexedReport, settings: Settings): number;
  entryFor(uri: string, report: Report): IndexedReport;
  put(uri: string, report: Report): void;
  remove(uri: string): void;
  sumsAt(root: string): readonly DeclaredSum[];
  /** What is wrong with a root's nianbao.json, and which of its sums hold nothing at this moment. */
  officeProblems(root: string): { readonly wrong: readonly OfficeProblem[]; readonly idle: readonly OfficeProblem[] };
  /** To be called when the workspace has been read for the first time. */
  filled(): void;
  onChange(listener: () => void): void;
}

const NOTHING: RelatedReports = {};

/**
 * @param offices what the nianbao.json files around the drafts say
 * @param configured last year's report that the setting `previousReport` names for a draft
 */
export function newWorkspaceIndex(
  folders: Folders,
  offices: KnownOffices,
  configured: ConfiguredReports,
): WorkspaceIndex & { changed(): void; officesChanged(): void } {
  const reports = newReportIndex();
  const related = new Map<string, RelatedReports>();
  const errors = new WeakMap<
    Report,
    { readonly settings: Settings; readonly office: OfficeFile; readonly count: number }
  >();
  const listeners: (() => void)[] = [];
  let full = false;

  const changed = () => {
    for (const listener of listeners) listener();
  };
  const officeOf = (uri: string) => offices.at(offices.rootOf(uri));
  function errorsIn(entry: IndexedReport, settings: Settings): number {
    const { report, uri } = entry;
    const office = officeOf(uri);
    const known = errors.get(report);
    if (known?.settings === settings && known.office === office) return known.count;
    const found = checkAside(report, settings.config, ignoredIn(office, entry));
    const count = found.filter(f => f.severity === 'error').length;
    errors.set(report, { settings, office, count });
    return count;
  }
  function knownErrorsIn(entry: IndexedReport, settings: Settings): number {
    return errors.get(entry.report)?.count ?? errorsIn(entry, settings);
  }
  function entryFor(uri: string, report: Report): IndexedReport {
    // Of a draft that lies in no workspace folder only the name is told.
    const root = folders.of(uri) === undefined ? '' : offices.rootOf(uri);
    return { uri: sameUri(uri), report, root, path: pathBelow(root, uri) };
  }
  function around(entry: IndexedReport, settings: Settings): RelatedReports {
    const { uri, report } = entry;
    const previous = configured.of(settings.previousReport, uri);
    const errorsNow = (e: IndexedReport) => knownErrorsIn(e, settings);
    const fresh = relatedReportsOf(reports, officeOf(uri), entry, errorsNow, previous);
    if (previous && fresh.previous?.uri !== previous.uri)
      configured.passedOver(settings.previousReport, previous, report);
    return fresh;
  }
  /** The same object as before where nothing has changed. */
  function kept({ uri }: IndexedReport, fresh: RelatedReports): RelatedReports {
    const known = related.get(uri) ?? NOTHING;
    if (sameRelatedReports(known, fresh)) return known;
    related.set(uri, fresh);
    return fresh;
  }
  return {
    reports,
    errorsIn,
    knownErrorsIn,
    entryFor,
    changed,
    relatedTo(uri, report, settings) {
      if (!report.recognised) return NOTHING;
      const entry = entryFor(uri, report);
      return kept(entry, full ? around(entry, settings) : ignoredIn(officeOf(uri), entry));
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
    sumsAt: root => offices.at(root).sums,
    officeProblems(root) {
      const office = offices.at(root);
      const idle = [...idleSums(reports, office.sums, root), ...idleIgnores(reports, office.ignored, root)];
      return { wrong: office.problems, idle: full ? idle : [] };
    },
    officesChanged() {
      for (const { uri, report, root } of [...reports.entries()]) {
        const entry = entryFor(uri, report);
        if (entry.root !== root) reports.put(entry);
      }
      changed();
    },
    filled() {
      full = true;
      changed();
    },
    onChange: listener => void listeners.push(listener),
  };
}
