import type { CancellationToken } from 'vscode-languageserver';
import type { ServerContext } from './context.ts';
import type { OpenDraft } from './documents.ts';
import { stopIfCancelled } from './safe.ts';
import type { Settings } from './settings.ts';

/** An open report and the settings that hold for it. */
export interface OpenReport {
  readonly draft: OpenDraft;
  readonly own: Settings;
}

/**
 * What most handlers begin with. The draft is taken after the settings have been waited for, so that it is the document as it is now; null where it is
 * not open or no report.
 * @throws where the client no longer wants the answer
 */
export async function openReport(
  { documents, settings }: Pick<ServerContext, 'documents' | 'settings'>,
  uri: string,
  token: CancellationToken,
): Promise<OpenReport | null> {
  if (!documents.get(uri)) return null;
  const own = await settings.of(uri);
  stopIfCancelled(token);
  const draft = documents.speaking(uri);
  return draft ? { draft, own } : null;
}
