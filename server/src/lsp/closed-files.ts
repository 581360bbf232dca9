import type { Report } from '../report/model.ts';
import type { Finding, RelatedReports } from '../rules/rule.ts';
import { countProblems } from '../service/outline.ts';
import type { IndexedReport } from '../workspace/report-index.ts';
import { analyseReport } from './analysis.ts';
import { checkAside } from './check-aside.ts';
import type { ServerContext } from './context.ts';
import { toDiagnostic } from './diagnostics.ts';
import { sameUri } from './folders.ts';
import type { ProblemCounts } from './protocol.ts';
import { runQuietly } from './safe.ts';
import type { Settings } from './settings.ts';
import { newDocument } from './text-documents.ts';
import { isUntitled } from './workspace-index/addresses.ts';

/** Findings in the reports of the workspace that are not open: shown once they were asked for, and kept true from then on. */
export interface ClosedFiles {
  /**
   * Checks every report of the workspace, open ones and drafts without a file too, and shows what is found in the closed ones.
   * @param wanted says of addresses whether they are to be checked; without it all of the workspace are
   * @param step called before each with its place; false ends the check, and what was shown so far stays
   */
  checkAll(
    step: (done: number, of: number, entry: IndexedReport) => boolean,
    wanted?: (uri: string) => boolean,
  ): Promise<readonly Checked[]>;
  /** To be called when settings have changed. */
  refresh(): void;
  /** From now on the client asks for all of these findings: what is shown is taken back, and nothing more is shown. */
  leaveToPull(): Promise<void>;
}

export interface Checked {
  readonly uri: string;
  readonly problems: ProblemCounts;
}

interface Shown {
  readonly report: Report;
  readonly settings: Settings;
  readonly relatedReports: RelatedReports;
  readonly problems: ProblemCounts;
}

export function startClosedFiles(context: ServerContext): ClosedFiles {
  const { connection, client, documents, settings, folders, indexer, log } = context;
  const { index } = indexer;
  /** The reports whose findings are to be seen; null where they have to be shown yet. */
  const shown = new Map<string, Shown | null>();
  /** All have been checked once: reports that come later are shown too. */
  let whole = false;
  let isPulled = false;
  let turn: Promise<unknown> = Promise.resolve();

  /** Files that were opened from elsewhere, the example among them, are not; without folders all that is open is. */
  const isOfWorkspace = (uri: string) => folders.all().length === 0 || isUntitled(uri) || folders.of(uri) !== undefined;

  /** Closed files have no settings of their own: those of their folder are taken. */
  const settingsFor = ({ uri }: IndexedReport) => settings.of(documents.openUri(uri) ?? folders.of(uri) ?? uri, uri);

  function show(
    uri: string,
    findings: readonly Finding[],
    report?: Report,
    relatedReports: RelatedReports = {},
  ): Promise<void> {
    if (isPulled) return Promise.resolve();
    const document = newDocument(client.positionEncoding, uri, report?.text ?? '');
    const diagnostics = findings.map(f => toDiagnostic(document, f, client, relatedReports));
    return connection.sendDiagnostics({ uri, diagnostics });
  }
  /** Checks a report as it is now unless that was done already, and shows what is found where it is closed. */
  async function visit(entry: IndexedReport): Promise<ProblemCounts> {
    const own = await settingsFor(entry);
    const { uri, report } = index.reports.get(entry.uri) ?? entry;
    const relatedReports = index.relatedTo(uri, report, own);
    const known = shown.get(uri);
    if (documents.isOpen(uri)) {
      shown.set(uri, null);
      return countProblems(analyseReport(report, own, relatedReports).findings);
    }
    if (known?.report === report && known.settings === own && known.relatedReports === relatedReports)
      return known.problems;
    const findings = checkAside(report, own.config, relatedReports);
    const problems = countProblems(findings);
    shown.set(uri, { report, settings: own, relatedReports, problems });
    await show(uri, findings, report, relatedReports);
    return problems;
  }
  /** Brings what is shown in step with the reports. */
  async function update(): Promise<void> {
    const giveWay = indexer.idle.begin();
    for (const uri of [...shown.keys()]) {
      if (index.reports.get(uri)) continue;
      shown.delete(uri);
      if (!documents.isOpen(uri)) await show(uri, []);
    }
    for (const entry of [...index.reports.entries()]) {
      if ((whole || shown.has(entry.uri)) && !documents.isOpen(entry.uri)) await visit(entry);
      await giveWay();
    }
  }
  /** One after the other, so that none shows what another has made old. */
  function inTurn<R>(work: () => Promise<R>): Promise<R> {
    const next = turn.then(work);
    turn = next.catch(() => undefined);
    return next;
  }
  const refresh = () => {
    if (whole || shown.size > 0) void runQuietly(log, 'workspace', () => inTurn(update));
  };
  indexer.onChange(refresh);
  // From now on the open document's own findings speak; a client that is pushed to gets them in the place of these.
  documents.onOpen(opened => {
    const uri = sameUri(opened);
    if (!shown.get(uri)) return;
    shown.set(uri, null);
    if (client.pullsDiagnostics) void runQuietly(log, 'workspace', () => show(uri, []));
  });
  documents.onClose(closed => {
    const uri = sameUri(closed);
    // A garbled document leaves them standing, but a client that is pushed to has just been told that there are none.
    if (shown.has(uri)) shown.set(uri, null);
    refresh();
  });
  async function leaveToPull(): Promise<void> {
    const seen = [...shown].filter(([uri, known]) => known !== null && !documents.isOpen(uri));
    for (const [uri] of isPulled ? [] : seen) await show(uri, []);
    isPulled = true;
  }
  return {
    refresh,
    leaveToPull,
    checkAll: (step, wanted) =>
      inTurn(async () => {
        const giveWay = indexer.idle.begin();
        const entries = [...index.reports.entries()].filter(({ uri }) => (wanted ?? isOfWorkspace)(uri));
        const checked: Checked[] = [];
        for (const [i, entry] of entries.entries()) {
          if (!step(i, entries.length, entry)) return checked;
          checked.push({ uri: entry.uri, problems: await visit(entry) });
          await giveWay();
        }
        whole ||= wanted === undefined;
        return checked;
      }),
  };
}
