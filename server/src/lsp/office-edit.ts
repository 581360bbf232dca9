import type { WorkspaceEdit } from 'vscode-languageserver';
import { decodeText } from '../text/decode.ts';
import { addToList } from '../text/json-list.ts';
import type { ServerContext } from './context.ts';
import { toWorkspaceEdit } from './convert.ts';
import { newDocument } from './text-documents.ts';

/**
 * The edit that puts one more item into a list of a nianbao.json as it lies on the disk; the file is made where there is none. `refused`: a Chinese
 * clause, where it can't be added to, or would have to be made by a client that makes none.
 */
export async function officeEdit(
  { runtime, client }: ServerContext,
  uri: string,
  list: string,
  item: object,
): Promise<{ readonly edit: WorkspaceEdit } | { readonly refused: string }> {
  const bytes = await runtime.readFile(uri);
  const read = bytes && decodeText(bytes);
  if (read?.kind === 'not-text') return { refused: read.reason };
  if (read === null && !client.createsFiles) return { refused: '还没有这个文件，编辑器不能新建' };
  const text = read?.text ?? '';
  const added = addToList(text, list, item);
  if ('refused' in added) return added;
  const { changes = {} } = toWorkspaceEdit(newDocument(client.positionEncoding, uri, text, 'json'), added.edits, false);
  if (read !== null) return { edit: { changes } };
  const edits = changes[uri] ?? [];
  const textDocument = { uri, version: null };
  return {
    edit: {
      documentChanges: [
        { kind: 'create', uri },
        { textDocument, edits },
      ],
    },
  };
}
