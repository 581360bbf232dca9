import type { CodeAction } from 'vscode-languageserver';
import { ignoredAs } from '../../rules/ignored.ts';
import type { Finding } from '../../rules/rule.ts';
import { ignoreTitle, NO_REASON } from '../../rules/silence.ts';
import { IGNORE_LIST, ignoreEntry } from '../../workspace/declared-ignores.ts';
import type { ServerContext } from '../context.ts';
import type { OpenDraft } from '../documents.ts';
import { officeEdit } from '../office-edit.ts';
import { IGNORE_COMMAND, type IgnoreArguments } from '../protocol.ts';
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
  const entry = ignoreEntry({ ...place, file, reason: NO_REASON });
  const made = await officeEdit(context, officeUri(folder), IGNORE_LIST, entry);
  return 'edit' in made ? { title, edit: made.edit } : null;
}
