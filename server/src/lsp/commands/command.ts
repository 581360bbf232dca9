import type { CancellationToken, ProgressToken } from 'vscode-languageserver';

/** What a client can have done by workspace/executeCommand. */
export interface ServerCommand {
  readonly id: CommandId;
  run(args: readonly unknown[], call: CommandCall): Promise<CommandOutcome>;
}

export interface CommandCall {
  readonly token: CancellationToken;
  /** What the client follows the work by. */
  readonly workDoneToken: ProgressToken | undefined;
}

export interface CommandOutcome {
  /** What the client is answered. */
  readonly answer: object;
  /** The same in a Chinese sentence: most editors show no answer of a command. */
  readonly said: string;
  /** Something was not done. */
  readonly isWarning: boolean;
}

/** Checking shows findings; the others ask the client to apply an edit. */
export const CHECK_COMMAND = 'nianbao.server.checkWorkspace';

/** Not the names of the client's own commands: VS Code's library registers these in the editor, where a name can be had once. */
export const EDITING_COMMANDS = {
  recalculate: 'nianbao.server.recalculate',
  fixAll: 'nianbao.server.fixAll',
  insertTable: 'nianbao.server.insertTable',
  sumUnits: 'nianbao.server.sumUnits',
  writeSums: 'nianbao.server.writeSums',
  ignore: 'nianbao.server.ignore',
  applyFix: 'nianbao.server.applyFix',
} as const;

export type CommandId = typeof CHECK_COMMAND | (typeof EDITING_COMMANDS)[keyof typeof EDITING_COMMANDS];
