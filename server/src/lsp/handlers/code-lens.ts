import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { tableLenses } from '../../service/lenses.ts';
import { analyse } from '../analysis.ts';
import type { ClientFeatures } from '../client-features.ts';
import { EDITING_COMMANDS } from '../commands/command.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { openReport } from '../open-report.ts';
import { RECALCULATE_TABLE_COMMAND, type RecalculateParams } from '../protocol.ts';
import { runSafe } from '../safe.ts';

/** Whether a client can have done what a lens offers: others are told of none. */
export function showsLenses({ ownFeatures, appliesEdits }: ClientFeatures): boolean {
  return ownFeatures || appliesEdits;
}

/** textDocument/codeLens: above each table how many of its totals do not hold, and a click works them out; where the setting asks for it. */
export function registerCodeLens(context: ServerContext): void {
  const { connection, client, log } = context;
  const command = client.ownFeatures ? RECALCULATE_TABLE_COMMAND : EDITING_COMMANDS.recalculate;
  connection.onCodeLens(
    runSafe<CodeLensParams, CodeLens[] | null>(log, 'lenses', null, async ({ textDocument: { uri } }, token) => {
      const open = showsLenses(client) ? await openReport(context, uri, token) : null;
      if (!open?.own.codeLens) return null;
      const { draft, own } = open;
      const { findings } = analyse(context, draft, own);
      return tableLenses(draft.report, findings).map(({ place, table, title }): CodeLens => {
        const asked: RecalculateParams = { textDocument: { uri }, table };
        return { range: toRange(draft.document, place), command: { title, command, arguments: [asked] } };
      });
    }),
  );
}
