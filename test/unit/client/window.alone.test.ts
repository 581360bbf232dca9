import { beforeEach, expect, test, vi } from 'vitest';
import type { TextDocument } from 'vscode';
import { reopenDecoded } from '../../../client/src/reopen.ts';
import type { ReportStore } from '../../../client/src/report-store.ts';
import type { Session } from '../../../client/src/session.ts';
import { showStatusBar } from '../../../client/src/status-bar.ts';
import type { StatusData } from '../../../server/src/lsp/protocol.ts';

/** What the window was told to do, in order. */
const { done, item } = vi.hoisted(() => ({
  done: [] as string[],
  item: { text: '', tooltip: '', command: '', shown: false },
}));

vi.mock('vscode', () => ({
  StatusBarAlignment: { Left: 1 },
  Disposable: { from: () => ({ dispose: () => undefined }) },
  window: {
    createStatusBarItem: () =>
      Object.assign(item, { show: () => (item.shown = true), hide: () => (item.shown = false) }),
    showTextDocument: async () => done.push('shown'),
    showInformationMessage: async (message: string) => done.push(message),
  },
  workspace: {
    openTextDocument: async (_uri: unknown, options: { encoding: string }) => done.push(`read as ${options.encoding}`),
  },
  commands: { executeCommand: async (command: string) => done.push(command) },
}));

beforeEach(() => done.splice(0));

const nothing = () => ({ dispose: () => undefined });
const session = { state: 'running', onState: nothing } as unknown as Session;
const store = { status: null as StatusData | null, onChange: nothing };

test('the status bar of a recognised report says its errors, and a click shows Problems', () => {
  const bar = showStatusBar(session, store as unknown as ReportStore);
  expect(item.shown).toBe(false);
  const problems = { error: 10, warning: 0, information: 0, hint: 0 };
  store.status = { recognised: true, edition: '2021', year: 2025, problems, sumsHold: false, milliseconds: 3 };
  bar.relabel();
  expect(item).toMatchObject({ shown: true, text: '$(error) 错误 10', command: 'workbench.actions.view.problems' });
  expect(item.tooltip).toContain('点击查看问题');
  store.status = { ...store.status, recognised: false };
  bar.relabel();
  expect(item.shown).toBe(false);
});

test('a draft in GB18030 is read anew where VS Code can be told to', async () => {
  await reopenDecoded({ uri: 'file:///a.txt', encoding: 'utf8' } as unknown as TextDocument);
  expect(done).toEqual(['shown', 'read as gb18030']);
});

test('where it can’t, the steps are said and the first is taken', async () => {
  await reopenDecoded({ uri: 'file:///a.txt' } as unknown as TextDocument);
  expect(done).toEqual([
    'shown',
    expect.stringMatching(/通过编码重新打开.*Simplified Chinese \(GB18030\)/),
    'workbench.action.editor.changeEncoding',
  ]);
});
