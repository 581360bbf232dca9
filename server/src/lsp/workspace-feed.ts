import {
  type CancellationToken,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { IndexedReport } from '../workspace/report-index.ts';
import { analyse } from './analysis.ts';
import { checkAside } from './check-aside.ts';
import type { ClosedFiles } from './closed-files.ts';
import type { ServerContext } from './context.ts';
import { toDiagnostic } from './diagnostics.ts';
import { sameUri } from './folders.ts';
import { CHECKING } from './handlers/check-workspace.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { newPartialResult } from './partial-result.ts';
import { beginProgress } from './progress.ts';
import { resultIdOf, settledSettings } from './result-id.ts';
import { runQuietly, runSafe, stopIfCancelled } from './safe.ts';
import { newDocument } from './text-documents.ts';

/** Of the whole work, reading the files is this much; checking is the rest. */
const READING = 0.5;

/** A report as it is now, and how its findings are got. */
interface Standing {
  readonly uri: string;
  /** Null where it is not open. */
  readonly version: number | null;
  readonly resultId: string;
  full(): WorkspaceDocumentDiagnosticReport;
}

/**
 * workspace/diagnostic: what is found in all reports of the workspace, open or not. A client that asks for it is no longer pushed to what is found in those
 * that are not open; it is told to ask again when there is something new.
 */
export function startWorkspaceFeed(context: ServerContext, closed: ClosedFiles): void {
  const { connection, client, documents, settings, folders, indexer, log } = context;
  const { index } = indexer;
  /** What the client was told last of the reports that are not open; undefined until it asks. */
  let told: Map<string, string> | undefined;

  async function standing(entry: IndexedReport): Promise<Standing> {
    const isOpen = documents.isOpen(entry.uri);
    const uri = (isOpen ? documents.openUri(entry.uri) : undefined) ?? entry.uri;
    const { own, generation } = await settledSettings(settings, isOpen ? uri : (folders.of(uri) ?? uri), uri);
    const draft = isOpen ? documents.get(uri) : undefined;
    const { report } = draft ?? index.reports.get(entry.uri) ?? entry;
    const analysis = draft && analyse(context, draft, own);
    const relatedReports = analysis?.relatedReports ?? index.relatedTo(uri, report, own);
    const resultId = resultIdOf(draft ?? report, generation, relatedReports);
    const version = draft?.version ?? null;
    const full = (): WorkspaceDocumentDiagnosticReport => {
      const document = draft?.document ?? newDocument(client.positionEncoding, uri, report.text);
      const findings = analysis?.findings ?? checkAside(report, own.config, relatedReports);
      const items = findings.map(f => toDiagnostic(document, f, client, relatedReports));
      return { kind: 'full', uri, version, resultId, items };
    };
    return { uri, version, resultId, full };
  }
  async function answer(
    params: WorkspaceDiagnosticParams,
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> {
    const progress = beginProgress(connection, params.workDoneToken, CHECKING);
    const parts = newPartialResult(connection, params.partialResultToken);
    const known = new Map(params.previousResultIds.map(id => [sameUri(id.uri), id]));
    try {
      await closed.leaveToPull();
      await (client.watchesFiles
        ? indexer.upToNow()
        : indexer.reindex(done => {
            progress.report(done * READING, '正在读取文件');
            return !token.isCancellationRequested;
          }));
      const giveWay = indexer.idle.begin();
      const now = new Map<string, string>();
      const entries = [...index.reports.entries()];
      for (const [i, entry] of entries.entries()) {
        stopIfCancelled(token);
        const { uri: own, version, resultId, full } = await standing(entry);
        const key = sameUri(own);
        if (version === null) now.set(key, resultId);
        const before = known.get(key);
        // What the client has under its own spelling is told anew under that.
        const uri = version === null ? (before?.uri ?? own) : own;
        parts.add(before?.value === resultId ? { kind: 'unchanged', uri, version, resultId } : { ...full(), uri });
        known.delete(key);
        progress.report(READING + (1 - READING) * (i / entries.length), entry.path);
        await giveWay();
      }
      // An open document has its own answer, also one that was opened just now or is no report.
      for (const { uri } of known.values())
        if (documents.openUri(uri) === undefined) parts.add({ kind: 'full', uri, version: null, items: [] });
      told = now;
      return { items: parts.rest() };
    } finally {
      progress.end();
    }
  }
  async function isOutdated(): Promise<boolean> {
    const giveWay = indexer.idle.begin();
    const left = new Set(told?.keys());
    for (const entry of [...index.reports.entries()]) {
      const key = sameUri(entry.uri);
      left.delete(key);
      if (documents.isOpen(entry.uri)) continue;
      if ((await standing(entry)).resultId !== told?.get(key)) return true;
      await giveWay();
    }
    return [...left].some(uri => !documents.isOpen(uri));
  }
  connection.onRequest(
    WorkspaceDiagnosticRequest.type,
    runSafe<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport>(log, 'workspace diagnostics', { items: [] }, answer),
  );
  // While somebody types, a look at thousands of reports lasts longer than changes take to come.
  const refresh = oneAtATime(() =>
    runQuietly(log, 'refresh', async () => {
      // Not every client answers, and none that does is waited for: changes would go untold until then.
      if (await isOutdated()) void runQuietly(log, 'refresh', () => connection.languages.diagnostics.refresh());
    }),
  );
  indexer.onChange(() => {
    if (told !== undefined && client.refreshesDiagnostics) refresh();
  });
}
