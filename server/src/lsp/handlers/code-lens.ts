import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { tableLenses } from '../../service/lenses.ts';
import { analyse } from '../analysis.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { RECALCULATE_TABLE_COMMAND, type RecalculateParams, SERVER_RECALCULATE_COMMAND } from '../protocol.ts';
import { runSafe, stopIfCancelled } from '../safe.ts';

/** textDocument/codeLens: above each table how many of its totals do not hold, and a click works them out; where the setting asks for it. */
export function registerCodeLens(context: ServerContext): void {
  const { connection, documents, settings, client, log } = context;
  const command = client.recalculates ? RECALCULATE_TABLE_COMMAND : SERVER_RECALCULATE_COMMAND;
  connection.onCodeLens(
    runSafe<CodeLensParams, CodeLens[] | null>(log, 'lenses', null, async ({ textDocument: { uri } }, token) => {
      const own = await settings.of(uri);
      stopIfCancelled(token);
      const draft = own.codeLens ? documents.speaking(uri) : undefined;
      if (!draft) return null;
      const { findings } = analyse(context, draft, own);
      return tableLenses(draft.report, findings).map(({ place, table, title }): CodeLens => {
        const asked: RecalculateParams = { textDocument: { uri }, table };
        return { range: toRange(draft.document, place), command: { title, command, arguments: [asked] } };
      });
    }),
  );
}
