import { afterEach, expect, test, vi } from 'vitest';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { showFirstLook } from '../../../client/src/first-look.ts';
import { useLanguage } from '../../../client/src/l10n.ts';
import type { OutlineView } from '../../../client/src/outline-view.ts';
import type { ReportStore } from '../../../client/src/report-store.ts';

const { item } = vi.hoisted(() => ({ item: { name: '', text: '', tooltip: '', command: '', show: () => undefined } }));

vi.mock('vscode', () => ({
  StatusBarAlignment: { Left: 1 },
  Disposable: { from: () => ({ dispose: () => undefined }) },
  window: { tabGroups: { all: [] }, createStatusBarItem: () => item },
  workspace: { getConfiguration: () => ({ get: () => 'welcomePage' }) },
  commands: { executeCommand: async () => undefined },
}));

afterEach(() => useLanguage('zh'));

test('the way to the walkthrough speaks the language that is chosen while it is shown', () => {
  const context = { globalState: { get: () => undefined, update: async () => undefined } };
  const store = { outline: null, onChange: () => ({ dispose: () => undefined }) };
  const look = showFirstLook(
    context as unknown as ExtensionContext,
    store as unknown as ReportStore,
    {} as OutlineView,
    {} as LogOutputChannel,
  );
  expect(item.text).toBe('$(question) 年报助手入门');
  useLanguage('en');
  look.relabel();
  expect(item.text).not.toMatch(/\p{Script=Han}/u);
  expect([item.name, item.tooltip]).toEqual(['Get Started', 'Get Started']);
});
