import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { analyse } from './analysis.ts';
import type { Context } from './context.ts';
import { toDiagnostic } from './diagnostics.ts';
import { ANALYSED_NOTIFICATION, type AnalysedParams } from './protocol.ts';
import { runQuietly, runSafe, stopIfCancelled } from './safe.ts';
import type { Settings, SettingsStore } from './settings.ts';

/** How long typing must rest before findings are pushed. */
const PUSH_DELAY_MS = 150;

/**
 * One validator, two feeds: the client pulls findings where it can, else they are pushed. Either way they are gone when the
 * document closes. Gives what to call when settings have changed.
 */
export function startFeed(context: Context): () => void {
  return context.client.pullsDiagnostics ? pullFeed(context) : pushFeed(context);
}

/** Findings of the document as it is now; tells a client that asked for it that it has been read anew. */
function validate(context: Context, uri: string, settings: Settings): Diagnostic[] {
  const draft = context.documents.get(uri);
  if (!draft) return [];
  const { findings } = analyse(draft, settings);
  if (context.client.analysed) {
    const analysed: AnalysedParams = { uri, version: draft.version };
    void runQuietly(context.log, 'analysed', () =>
      context.connection.sendNotification(ANALYSED_NOTIFICATION, analysed),
    );
  }
  return findings.map(f => toDiagnostic(draft.document, f, context.client));
}

/** Settings and the generation that they are of: it is taken before they are asked for, so what changes later is told apart. */
async function settled(settings: SettingsStore, uri: string): Promise<{ own: Settings; generation: number }> {
  for (;;) {
    const generation = settings.generation();
    const own = await settings.of(uri);
    if (generation === settings.generation()) return { own, generation };
  }
}

function pullFeed(context: Context): () => void {
  const { connection, documents, settings, log } = context;
  const run = Date.now().toString(36);
  const empty: DocumentDiagnosticReport = { kind: 'full', items: [] };

  connection.languages.diagnostics.on(
    runSafe(log, 'diagnostics', empty, async ({ textDocument: { uri }, previousResultId }, token) => {
      if (!documents.get(uri)) return empty;
      const { own, generation } = await settled(settings, uri);
      stopIfCancelled(token);
      const draft = documents.get(uri);
      if (!draft) return empty;
      const resultId = `${run}.${draft.serial}.${generation}`;
      if (resultId === previousResultId) return { kind: 'unchanged', resultId };
      return { kind: 'full', resultId, items: validate(context, uri, own) };
    }),
  );
  return () => {
    if (context.client.refreshesDiagnostics) {
      void runQuietly(log, 'refresh', () => connection.languages.diagnostics.refresh());
    }
  };
}

function pushFeed(context: Context): () => void {
  const { connection, documents, settings, log } = context;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  async function publish(uri: string): Promise<void> {
    timers.delete(uri);
    if (!documents.get(uri)) return;
    const { own } = await settled(settings, uri);
    const draft = documents.get(uri);
    // Typing went on while the settings were fetched: the newer version has its own timer.
    if (!draft || timers.has(uri)) return;
    const diagnostics = validate(context, uri, own);
    await connection.sendDiagnostics({ uri, version: draft.version, diagnostics });
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
    void runQuietly(log, 'diagnostics', () => connection.sendDiagnostics({ uri, diagnostics: [] }));
  });
  return () => documents.uris().forEach(schedule);
}
