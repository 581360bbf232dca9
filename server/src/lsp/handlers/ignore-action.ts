import type { CodeAction } from 'vscode-languageserver';
import { ignoredAs } from '../../rules/ignored.ts';
import type { Finding } from '../../rules/rule.ts';
import { ignoreTitle } from '../../rules/silence.ts';
import { IGNORE_LIST, ignoreEntry } from '../../workspace/declared-ignores.ts';
import { EDITING_COMMANDS } from '../commands/command.ts';
import type { ServerContext } from '../context.ts';
import type { OpenDraft } from '../documents.ts';
import { officeEdit } from '../office-edit.ts';
import { IGNORE_COMMAND, type IgnoreArguments } from '../protocol.ts';
import { isUntitled, officeUri, pathBelow } from '../workspace-index/addresses.ts';

/**
 * What keeps a finding in nianbao.json, to be ignored from now on: a mark in the draft would travel into Word. A client that asks for the
 * reason itself gets a command of its own, one that applies edits a command of the server's, any other the edit of the file as it lies on the disk. Without a reason, which
 * the file then is said to lack. Null for a draft that has no file yet.
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
  const title = ignoreTitle('写明原因，记在 nianbao.json 里，文稿不变', finding);
  const file = pathBelow(folder, uri);
  const args: IgnoreArguments = {
    file: officeUri(folder),
    list: IGNORE_LIST,
    entry: ignoreEntry({ ...place, file, reason: '' }),
  };
  const byCommand = (command: string) => ({ title, command: { title, command, arguments: [args] } });
  if (client.ignores) return byCommand(IGNORE_COMMAND);
  const made = await officeEdit(context, args.file, args.list, args.entry);
  if ('refused' in made) return null;
  // An edit that waits to be chosen is of the disk: a second one would be made into what the first has left unsaved.
  return client.appliesEdits && !client.ownFeatures ? byCommand(EDITING_COMMANDS.ignore) : { title, edit: made.edit };
}
