import {
  type CancellationToken,
  type ExecuteCommandParams,
  ExecuteCommandRequest,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../client-features.ts';
import type { ClosedFiles } from '../closed-files.ts';
import { applyFixCommand } from '../commands/apply-fix.ts';
import { badArgument } from '../commands/arguments.ts';
import { checkWorkspaceCommand } from '../commands/check-workspace.ts';
import { CHECK_COMMAND, type CommandId, EDITING_COMMANDS, type ServerCommand } from '../commands/command.ts';
import { fixAllCommand, insertTableCommand, recalculateCommand } from '../commands/document-commands.ts';
import { ignoreCommand } from '../commands/ignore.ts';
import { officeWriter } from '../commands/office-writer.ts';
import { sumUnitsCommand } from '../commands/sum-units.ts';
import { writeSumsCommand } from '../commands/write-sums.ts';
import type { ServerContext } from '../context.ts';
import { runSafe } from '../safe.ts';

/** workspace/executeCommand: what a command comes to is answered, and said to the user. */
export function registerExecuteCommand(context: ServerContext, closed: ClosedFiles): void {
  const { connection, log } = context;
  const writeOffice = officeWriter(context);
  const commands: readonly ServerCommand[] = [
    checkWorkspaceCommand(context, closed),
    recalculateCommand(context),
    fixAllCommand(context),
    insertTableCommand(context),
    sumUnitsCommand(context),
    writeSumsCommand(context, writeOffice),
    ignoreCommand(writeOffice),
    applyFixCommand(context),
  ];
  async function execute(
    { command, arguments: args = [], workDoneToken }: ExecuteCommandParams,
    token: CancellationToken,
  ) {
    const known = commands.find(c => c.id === command);
    if (!known) throw badArgument(`没有命令“${command}”，可以用 ${commands.map(c => c.id).join('、')}`);
    const { answer, said, isWarning } = await known.run(args, { token, workDoneToken });
    const type = isWarning ? MessageType.Warning : MessageType.Info;
    await connection.sendNotification(ShowMessageNotification.type, { type, message: said });
    return answer;
  }
  connection.onRequest(
    ExecuteCommandRequest.type,
    runSafe<ExecuteCommandParams, object | null>(log, 'execute command', null, execute),
  );
}

/** The commands that a client is told of: those that it can carry out, and none where it has its own. */
export function announcedCommands({ ownFeatures, appliesEdits }: ClientFeatures): readonly CommandId[] {
  if (ownFeatures) return [];
  return [CHECK_COMMAND, ...(appliesEdits ? Object.values(EDITING_COMMANDS) : [])];
}
