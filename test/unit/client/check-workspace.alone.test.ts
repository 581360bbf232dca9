import { expect, test, vi } from 'vitest';
import type { LogOutputChannel } from 'vscode';
import { checkWorkspace } from '../../../client/src/check-workspace.ts';

const { run, said } = vi.hoisted(() => ({ run: [] as string[], said: [] as string[][] }));

vi.mock('vscode', () => ({
  window: {
    showInformationMessage: async (...words: string[]) => {
      said.push(words);
      return words[1];
    },
  },
  workspace: { workspaceFolders: undefined },
  commands: { executeCommand: async (command: string) => run.push(command) },
}));

vi.mock('vscode-languageclient', () => ({ WorkDoneProgress: {} }));

test('检查全部年报 without a folder opens one on a click, and starts nothing', async () => {
  const start = vi.fn(async () => undefined);
  await checkWorkspace(start, {} as LogOutputChannel);
  await vi.waitFor(() => expect(run).toEqual(['vscode.openFolder']));
  expect(said).toEqual([['请先打开存放年报的文件夹。', '打开文件夹']]);
  expect(start).not.toHaveBeenCalled();
});
