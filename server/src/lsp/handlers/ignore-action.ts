import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { ignoredAs } from '../../rules/ignored.ts';
import type { Finding } from '../../rules/rule.ts';
import { ignoreTitle, NO_REASON } from '../../rules/silence.ts';
import { decodeText } from '../../text/decode.ts';
import { addToList } from '../../text/json-list.ts';
import { IGNORE_LIST, type IgnoreEntry, ignoreEntry } from '../../workspace/declared-ignores.ts';
import type { ServerContext } from '../context.ts';
import { toWorkspaceEdit } from '../convert.ts';
import type { OpenDraft } from '../documents.ts';
import { IGNORE_COMMAND, type IgnoreArguments } from '../protocol.ts';
import { newDocument } from '../text-documents.ts';
import { isUntitled, officeUri, pathBelow } from '../workspace-index/addresses.ts';

/**
 * What keeps a finding in nianbao.json, to be ignored from now on: a mark in the draft would travel into Word. A client that asks for the
 * reason itself gets a command, any other the edit of the file as it lies on the disk. Null for a draft that has no file yet.
 * @param findings all of the draft
 */
export async function ignoreAction(
  context: ServerContext,
  { document: { uri }, report }: OpenDraft,
  finding: Finding,
  findings: readonly Finding[],
): Promise<Pick<CodeAction, 'title' | 'edit' | 'command'> | null> {
  const place = isUntitled(uri) ? null : ignoredAs(report, finding, findings);
  if (place === null) return null;
  const { indexer, client } = context;
  const folder = indexer.offices.rootOf(uri);
  const title = ignoreTitle('记在 nianbao.json 里，文稿不变', finding);
  const file = pathBelow(folder, uri);
  if (client.ignores) {
    const args: IgnoreArguments = {
      file: officeUri(folder),
      list: IGNORE_LIST,
      entry: ignoreEntry({ ...place, file, reason: '' }),
    };
    return { title, command: { title, command: IGNORE_COMMAND, arguments: [args] } };
  }
  const edit = await editOf(context, officeUri(folder), ignoreEntry({ ...place, file, reason: NO_REASON }));
  return edit && { title, edit };
}

/** Null where the file can't be added to, or would have to be made by a client that makes none. */
async function editOf(
  { runtime, client }: ServerContext,
  uri: string,
  entry: IgnoreEntry,
): Promise<WorkspaceEdit | null> {
  const bytes = await runtime.readFile(uri);
  const read = bytes && decodeText(bytes);
  if (read?.kind === 'not-text' || (read === null && !client.createsFiles)) return null;
  const text = read?.text ?? '';
  const added = addToList(text, IGNORE_LIST, entry);
  if ('refused' in added) return null;
  const { changes = {} } = toWorkspaceEdit(newDocument(client.positionEncoding, uri, text, 'json'), added.edits, false);
  if (read !== null) return { changes };
  const edits = changes[uri] ?? [];
  return {
    documentChanges: [
      { kind: 'create', uri },
      { textDocument: { uri, version: null }, edits },
    ],
  };
}
