import type { WorkspaceEdit } from 'vscode-languageserver';
import { applyEdits } from '../text/apply-edits.ts';
import { decodeText } from '../text/decode.ts';
import { addToList } from '../text/json-list.ts';
import type { ServerContext } from './context.ts';
import { toWorkspaceEdit } from './convert.ts';
import { newDocument } from './text-documents.ts';

export interface OfficeEdit {
  readonly edit: WorkspaceEdit;
  /** What the file holds on the disk; null where there is none. */
  readonly disk: string | null;
  /** What it holds with the edit made. */
  readonly text: string;
}

export interface OfficeRefusal {
  /** A Chinese clause. */
  readonly refused: string;
}

/**
 * The edit that puts one more item into a list of a nianbao.json: as the client has it open, else as `unsaved` says that an edit has left it, else as it
 * lies on the disk; the file is made where there is none. `refused`: it can't be added to, or would have to be made by a client that makes none.
 */
export async function officeEdit(
  { runtime, client, documents }: ServerContext,
  uri: string,
  list: string,
  item: object,
  unsaved: (disk: string | null) => Promise<string | null> = async () => null,
): Promise<OfficeEdit | OfficeRefusal> {
  const bytes = await runtime.readFile(uri);
  const read = bytes && decodeText(bytes);
  const disk = read?.kind === 'text' ? read.text : null;
  const left = await unsaved(disk);
  const open = documents.get(documents.openUri(uri) ?? uri)?.document;
  if (open === undefined && left === null) {
    if (read?.kind === 'not-text') return { refused: read.reason };
    if (read === null && !client.createsFiles) return { refused: '还没有这个文件，编辑器不能新建' };
  }
  const document = open ?? newDocument(client.positionEncoding, uri, left ?? disk ?? '', 'json');
  const before = document.getText();
  const added = addToList(before, list, item);
  if ('refused' in added) return added;
  const text = applyEdits(before, added.edits);
  if (open !== undefined) return { edit: toWorkspaceEdit(open, added.edits, client.documentChanges), disk, text };
  const { changes = {} } = toWorkspaceEdit(document, added.edits, false);
  if (read !== null || left !== null) return { edit: { changes }, disk, text };
  const edits = changes[uri] ?? [];
  const textDocument = { uri, version: null };
  const edit: WorkspaceEdit = {
    documentChanges: [
      { kind: 'create', uri },
      { textDocument, edits },
    ],
  };
  return { edit, disk, text };
}
