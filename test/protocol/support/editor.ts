import type {
  ApplyWorkspaceEditParams,
  ApplyWorkspaceEditResult,
  ClientCapabilities,
} from 'vscode-languageserver/node';
import { FULL } from './client.ts';
import { openWorkspace } from './workspace.ts';

/** What other editors can do that a test does not ask of VS Code. */
export const EDITOR: ClientCapabilities = {
  ...FULL,
  workspace: {
    ...FULL.workspace,
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};

/** A workspace whose client applies edits as `answer` says, and keeps them. */
export async function openEditor(
  files: Readonly<Record<string, string>>,
  { capabilities = EDITOR, answer = { applied: true } as ApplyWorkspaceEditResult, own = {} } = {},
) {
  const workspace = await openWorkspace(files, { capabilities, initializationOptions: own });
  const asked: ApplyWorkspaceEditParams[] = [];
  workspace.client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
    asked.push(params);
    return answer;
  });
  const run = (command: string, ...args: unknown[]) =>
    workspace.client.request<Record<string, unknown>>('workspace/executeCommand', {
      command: `nianbao.server.${command}`,
      arguments: args,
    });
  const open = (file: string, language?: string) =>
    workspace.client.open(workspace.uri(file), files[file] ?? '', language);
  return { ...workspace, asked, run, open };
}
