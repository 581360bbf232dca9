import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { exampleCopy } from '../../../client/src/example-files.ts';
import { showFirstLook } from '../../../client/src/first-look.ts';
import { useLanguage } from '../../../client/src/l10n.ts';
import type { OutlineView } from '../../../client/src/outline-view.ts';
import type { ReportStore } from '../../../client/src/report-store.ts';

type Tab = { input?: { uri: { scheme: string } } };

const { item, windowOf } = vi.hoisted(() => ({
  item: { name: '', text: '', tooltip: '', command: '', show: () => undefined },
  windowOf: {
    run: [] as string[],
    said: [] as string[],
    tabs: [] as Tab[],
    answer: (_button: undefined) => undefined as unknown,
    change: undefined as ((event: { closed: Tab[] }) => void) | undefined,
  },
}));

vi.mock('vscode', () => ({
  StatusBarAlignment: { Left: 1 },
  Disposable: { from: () => ({ dispose: () => undefined }) },
  FileSystemError: {},
  FileType: {},
  Uri: { from: (parts: object) => parts },
  window: {
    tabGroups: {
      get all() {
        return [{ tabs: windowOf.tabs }];
      },
      onDidChangeTabs: (listener: typeof windowOf.change) => {
        windowOf.change = listener;
        return { dispose: () => (windowOf.change = undefined) };
      },
    },
    createStatusBarItem: () => item,
    showInformationMessage: (said: string) => {
      windowOf.said.push(said);
      return new Promise(resolve => (windowOf.answer = resolve));
    },
  },
  workspace: { getConfiguration: () => ({ get: () => 'welcomePage' }) },
  commands: { executeCommand: async (command: string) => windowOf.run.push(command) },
}));

beforeEach(() => Object.assign(windowOf, { run: [], said: [], tabs: [], change: undefined }));
afterEach(() => useLanguage('zh'));

/** The first look of a window without an editor; `read`: a report was read. */
function firstLook() {
  let changed = () => {};
  const store = {
    outline: null as object | null,
    onChange: (listener: () => void) => {
      changed = listener;
      return { dispose: () => undefined };
    },
  };
  const look = showFirstLook(
    { globalState: { get: () => undefined, update: async () => undefined } } as unknown as ExtensionContext,
    store as unknown as ReportStore,
    { unfold: async () => undefined } as OutlineView,
    {} as LogOutputChannel,
  );
  const read = () => {
    store.outline = {};
    changed();
  };
  return { look, read };
}

test('the way to the walkthrough speaks the language that is chosen while it is shown', () => {
  const { look } = firstLook();
  expect(item.text).toBe('$(question) 年报助手入门');
  useLanguage('en');
  look.relabel();
  expect(item.text).not.toMatch(/\p{Script=Han}/u);
  expect([item.name, item.tooltip]).toEqual(['Get Started', 'Get Started']);
});

const EXAMPLE: Tab = { input: { uri: exampleCopy() } };
const OTHER: Tab = { input: { uri: { scheme: 'file' } } };
const hidden = () => windowOf.run.includes('notifications.hideToasts');

test('what is said of the example goes when its last tab is closed', () => {
  const { read } = firstLook();
  read();
  expect(windowOf.said).toHaveLength(1);
  windowOf.tabs = [EXAMPLE];
  windowOf.change?.({ closed: [OTHER] });
  windowOf.change?.({ closed: [EXAMPLE] });
  expect(hidden()).toBe(false);
  windowOf.tabs = [{}, OTHER];
  windowOf.change?.({ closed: [EXAMPLE] });
  expect(hidden()).toBe(true);
  expect(windowOf.change).toBeUndefined();
});

test('nothing is taken away with it once that was answered', async () => {
  const { read } = firstLook();
  read();
  windowOf.answer(undefined);
  await vi.waitFor(() => expect(windowOf.change).toBeUndefined());
  expect(hidden()).toBe(false);
});
