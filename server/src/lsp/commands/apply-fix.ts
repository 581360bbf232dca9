import type { CodeAction, Command, WorkspaceEdit } from 'vscode-languageserver';
import type { ServerContext } from '../context.ts';
import type { OpenDraft } from '../documents.ts';
import { askToApply, editOutcome } from './apply.ts';
import { badArgument, notNow, readArgument, readUri } from './arguments.ts';
import { EDITING_COMMANDS, type ServerCommand } from './command.ts';

/** What a repair's command is told: an edit, and the document for whose version it was made. */
interface FixArgument {
  readonly title: string;
  readonly uri: string;
  readonly version: number;
  readonly edit: WorkspaceEdit;
}

/** A code action as a command, for clients that know no others: it applies the edit that the action holds. */
export function actionAsCommand({ document, version }: OpenDraft, { title, command, edit }: CodeAction): Command[] {
  if (command) return [command];
  if (!edit) return [];
  const argument: FixArgument = { title, uri: document.uri, version, edit };
  return [{ title, command: EDITING_COMMANDS.applyFix, arguments: [argument] }];
}

/** Applies a repair as long as the document is the one it was made for. */
export function applyFixCommand(context: ServerContext): ServerCommand {
  return {
    id: EDITING_COMMANDS.applyFix,
    async run(args) {
      const argument = readArgument(args);
      const uri = readUri(argument);
      const { title, version, edit } = argument;
      if (typeof title !== 'string' || typeof version !== 'number' || typeof edit !== 'object' || edit === null)
        throw badArgument('参数应为代码操作里的命令所带的：title、uri、version、edit');
      if (context.documents.get(uri)?.version !== version) throw notNow('文稿已经改动，没有修改，请再试一次');
      return editOutcome(edit, await askToApply(context, title, edit), `已完成：${title}。`);
    },
  };
}
