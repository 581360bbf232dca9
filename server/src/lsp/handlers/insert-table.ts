import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { tableInsertion } from '../../service/insert-table.ts';
import type { ServerContext } from '../context.ts';
import { toOffset, toWorkspaceEdit } from '../convert.ts';
import { INSERT_TABLE_REQUEST, type InsertTableParams, type InsertTableResult } from '../protocol.ts';
import { runSafe } from '../safe.ts';

const KINDS: ReadonlySet<unknown> = new Set<InsertTableParams['kind']>(['disclosure', 'applications', 'disputes']);

/** nianbao/insertTable: an empty table of the form in the draft's own layout, in any open document. */
export function registerInsertTable({ connection, documents, client, log }: ServerContext): void {
  connection.onRequest<InsertTableResult | null, never>(
    INSERT_TABLE_REQUEST,
    runSafe<InsertTableParams, InsertTableResult | null>(log, 'insert table', null, params => {
      if (!KINDS.has(params.kind)) {
        throw new ResponseError<never>(ErrorCodes.InvalidParams, `no such table: ${String(params.kind)}`);
      }
      const draft = documents.get(params.textDocument.uri);
      if (!draft) return null;
      const { document, report } = draft;
      const markdown = document.languageId === 'markdown';
      const edit = tableInsertion(report, params.kind, toOffset(document, params.position), markdown);
      return { edit: toWorkspaceEdit(document, [edit], client.documentChanges) };
    }),
  );
}
