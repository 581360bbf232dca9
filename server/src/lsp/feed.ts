import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { RelatedReports } from '../rules/rule.ts';
import { analyse } from './analysis.ts';
import type { ServerContext } from './context.ts';
import { toDiagnostic } from './diagnostics.ts';
import type { OpenDraft } from './documents.ts';
import { ANALYSED_NOTIFICATION, type AnalysedParams } from './protocol.ts';
import { resultIdOf, settledSettings } from './result-id.ts';
import { runQuietly, runSafe, stopIfCancelled } from './safe.ts';
import type { Settings } from './settings.ts';

/** How long typing must rest before findings are pushed. */
const PUSH_DELAY_MS = 150;

export interface Feed {
  /** To be called when settings have changed. */
  refresh(): void;
}

/**
 * One validator, two feeds: the client pulls findings where it can, else they are pushed. Either way they are gone when the
 * document closes, and follow what changes in the files that the draft is held against.
 */
export function startFeed(context: ServerContext): Feed {
  const own = { ...context, seen: new Map<string, RelatedReports>() };
  return context.client.pullsDiagnostics ? pullFeed(own) : pushFeed(own);
}

interface FeedContext extends ServerContext {
  /** What each open draft was held against when its findings were made. */
  readonly seen: Map<string, RelatedReports>;
}

/** Findings of the document as it is now; tells a client that asked for it that it has been read anew. */
function validate(context: FeedContext, draft: OpenDraft, settings: Settings): Diagnostic[] {
  const { uri } = draft.document;
  const { findings, relatedReports } = analyse(context, draft, settings);
  context.seen.set(uri, relatedReports);
  if (context.client.analysed) {
    const analysed: AnalysedParams = { uri, version: draft.version };
    void runQuietly(context.log, 'analysed', () =>
      context.connection.sendNotification(ANALYSED_NOTIFICATION, analysed),
    );
  }
  return findings.map(f => toDiagnostic(draft.document, f, context.client, relatedReports));
}

/** The open drafts whose findings were made with other related reports than they have now. */
async function outdated({ documents, settings, indexer, seen }: FeedContext): Promise<string[]> {
  const found: string[] = [];
  for (const uri of [...seen.keys()]) {
    const own = await settings.of(uri);
    const draft = documents.speaking(uri);
    if (!draft) seen.delete(uri);
    const relatedReports = draft && indexer.index.relatedTo(uri, draft.report, own);
    if (!relatedReports || relatedReports === seen.get(uri)) continue;
    seen.set(uri, relatedReports);
    found.push(uri);
  }
  return found;
}

function pullFeed(context: FeedContext): Feed {
  const { connection, documents, settings, indexer, seen, log } = context;
  const empty: DocumentDiagnosticReport = { kind: 'full', items: [] };

  connection.languages.diagnostics.on(
    runSafe(log, 'diagnostics', empty, async ({ textDocument: { uri }, previousResultId }, token) => {
      if (!documents.get(uri)) return empty;
      const { own, generation } = await settledSettings(settings, uri);
      stopIfCancelled(token);
      const draft = documents.get(uri);
      if (!draft) return empty;
      const { relatedReports } = analyse(context, draft, own);
      const resultId = resultIdOf(draft, generation, relatedReports);
      if (resultId === previousResultId) return { kind: 'unchanged', resultId };
      return { kind: 'full', resultId, items: validate(context, draft, own) };
    }),
  );
  // A client asks once it has drawn the text. Until then it is checked, so that the answer is ready.
  documents.onOpen(
    uri =>
      void runQuietly(log, 'analysis', async () => {
        const { own } = await settledSettings(settings, uri);
        const draft = documents.get(uri);
        if (draft) analyse(context, draft, own);
      }),
  );
  documents.onClose(uri => seen.delete(uri));

  function refresh(): void {
    if (!context.client.refreshesDiagnostics) return;
    void runQuietly(log, 'refresh', () => connection.languages.diagnostics.refresh());
  }
  indexer.onChange(
    () =>
      void runQuietly(log, 'refresh', async () => {
        if ((await outdated(context)).length > 0) refresh();
      }),
  );
  return { refresh };
}

function pushFeed(context: FeedContext): Feed {
  const { connection, documents, settings, indexer, seen, log } = context;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** What the client has of each open document: a second look, with the other reports, mostly finds the same. */
  const sent = new Map<string, string>();

  async function publish(uri: string): Promise<void> {
    timers.delete(uri);
    if (!documents.get(uri)) return;
    const { own } = await settledSettings(settings, uri);
    const draft = documents.get(uri);
    // Typing went on while the settings were fetched: the newer version has its own timer.
    // Of a garbled one nothing is known: what is shown of its file stays.
    if (!draft || timers.has(uri) || !documents.isOpen(uri)) return;
    const diagnostics = validate(context, draft, own);
    const found = { uri, version: draft.version, diagnostics };
    const words = JSON.stringify(found);
    if (words === sent.get(uri)) return;
    sent.set(uri, words);
    await connection.sendDiagnostics(found);
  }
  function schedule(uri: string): void {
    clearTimeout(timers.get(uri));
    timers.set(
      uri,
      setTimeout(() => void runQuietly(log, 'diagnostics', () => publish(uri)), PUSH_DELAY_MS),
    );
  }
  documents.onChange(schedule);
  documents.onClose(uri => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    sent.delete(uri);
    seen.delete(uri);
    void runQuietly(log, 'diagnostics', () => connection.sendDiagnostics({ uri, diagnostics: [] }));
  });
  indexer.onChange(
    () =>
      void runQuietly(log, 'diagnostics', async () => {
        for (const uri of await outdated(context)) if (!timers.has(uri)) schedule(uri);
      }),
  );
  return { refresh: () => documents.uris().forEach(schedule) };
}
