import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WebviewPanel } from 'vscode';
import { URI } from 'vscode-uri';
import { PREVIEW_VERSION } from '../../../client/preview/messages.ts';
import { createPreviews } from '../../../client/src/preview/preview-panels.ts';
import type { Session } from '../../../client/src/session.ts';

type Listener = (event: unknown) => void;

/** VS Code as far as previews ask for it. */
const { vscode } = vi.hoisted(() => ({
  vscode: {
    documents: [] as object[],
    editors: [] as object[],
    listeners: new Map<string, Listener>(),
    restore: undefined as unknown as (panel: object, state: unknown) => Promise<void>,
  },
}));

vi.mock('vscode', async () => {
  const { URI: Address, Utils: Paths } = await import('vscode-uri');
  const on = (name: string) => (listener: Listener) => {
    vscode.listeners.set(name, listener);
    return { dispose: () => vscode.listeners.delete(name) };
  };
  const from = (...all: { dispose(): void }[]) => ({ dispose: () => all.forEach(one => void one.dispose()) });
  class Range {
    constructor(readonly line: number) {}
  }
  return {
    Disposable: { from },
    Range,
    TextEditorRevealType: { AtTop: 3 },
    ViewColumn: { Beside: -2, One: 1 },
    Uri: Object.assign(Address, { joinPath: Paths.joinPath }),
    window: {
      get visibleTextEditors() {
        return vscode.editors;
      },
      onDidChangeTextEditorVisibleRanges: on('ranges'),
      registerWebviewPanelSerializer: (
        _view: string,
        { deserializeWebviewPanel }: { deserializeWebviewPanel: typeof vscode.restore },
      ) => {
        vscode.restore = deserializeWebviewPanel;
        return { dispose: () => undefined };
      },
    },
    workspace: {
      get textDocuments() {
        return vscode.documents;
      },
      onDidChangeTextDocument: on('change'),
      onDidOpenTextDocument: on('open'),
      onDidCloseTextDocument: on('close'),
    },
  };
});

const uri = URI.parse('untitled:Untitled-1');
const document = { uri, lineCount: 100, lineAt: () => ({ text: '四个汉字' }) };
const REPORT = { version: 1, title: '年报', blocks: [], findings: [], notes: [] };
let answer: object | null;
let fails: boolean;
let posted: { type: string; text?: string; line?: number }[];
let say: (message: object) => void;
let close: () => void;

function makePanel() {
  return {
    visible: true,
    webview: {
      options: {},
      html: '',
      cspSource: 'https://page',
      asWebviewUri: (address: URI) => address,
      postMessage: (message: (typeof posted)[number]) => posted.push(message),
      onDidReceiveMessage: (listener: typeof say) => {
        say = listener;
        return { dispose: () => undefined };
      },
    },
    onDidChangeViewState: () => ({ dispose: () => undefined }),
    onDidDispose: (listener: typeof close) => {
      close = listener;
    },
    dispose: vi.fn(),
  };
}

const client = {
  code2ProtocolConverter: { asUri: String },
  debug: () => undefined,
  sendRequest: async () => {
    if (fails) throw new Error('content modified');
    return answer;
  },
};
const event = () => ({ dispose: () => undefined });
const session = { start: async () => client, running: () => client, onAnalysed: event, onState: event };

/** A preview that was there before the window was loaded anew; its page is ready. */
async function restored(): Promise<ReturnType<typeof makePanel>> {
  createPreviews(URI.file('/extension') as never, session as unknown as Session);
  const panel = makePanel();
  await vscode.restore(panel as unknown as WebviewPanel, { uri: uri.toString() });
  say({ version: PREVIEW_VERSION, type: 'ready' });
  await vi.advanceTimersByTimeAsync(0);
  return panel;
}
const types = () => posted.map(({ type }) => type);

beforeEach(() => {
  vi.useFakeTimers();
  [vscode.documents, vscode.editors, posted, answer, fails] = [[document], [], [], REPORT, false];
});
afterEach(() => vi.useRealTimers());

test('is there again after a reload; a panel that does not know its draft is closed', async () => {
  const { webview } = await restored();
  expect(types()).toEqual(['words', 'show']);
  expect(webview.html).toContain(`data-uri="${uri}"`);
  const other = makePanel();
  await vscode.restore(other, undefined);
  expect(other.dispose).toHaveBeenCalled();
});

test('has a policy that lets its own script run alone', async () => {
  const { webview } = await restored();
  const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(webview.html)!;
  expect(policy).toMatch(/^default-src 'none'; style-src https:\/\/page [^;]*; script-src 'nonce-[\w-]+'$/);
  expect(policy).not.toContain('unsafe-inline');
  expect(webview.html).not.toMatch(/<style| style=| on\w+=|<script(?! nonce)/);
});

test('follows the text when typing rests, says when it is no report, and stays where the server has no answer', async () => {
  await restored();
  posted = [];
  answer = null;
  for (let key = 0; key < 5; key++) vscode.listeners.get('change')!({ document });
  await vi.advanceTimersByTimeAsync(200);
  expect(types()).toEqual(['say']);
  fails = true;
  vscode.listeners.get('change')!({ document });
  vscode.listeners.get('change')!({ document: { uri: URI.parse('untitled:Untitled-2') } });
  await vi.advanceTimersByTimeAsync(200);
  expect(types()).toEqual(['say']);
});

test('says nothing to a page that was closed while the answer was awaited', async () => {
  await restored();
  posted = [];
  answer = new Promise(resolve => setTimeout(() => resolve(REPORT), 250));
  vscode.listeners.get('change')!({ document });
  await vi.advanceTimersByTimeAsync(170);
  close();
  await vi.advanceTimersByTimeAsync(200);
  expect(posted).toEqual([]);
  expect(vscode.listeners.size).toBe(0);
});

test('says that an untitled draft has been closed', async () => {
  vscode.documents = [];
  await restored();
  expect(posted.at(-1)).toMatchObject({ type: 'say', text: '文稿已经关闭。' });
});

test('moves the editor with the page, and is not moved back by it', async () => {
  const revealed: number[] = [];
  const shownAt = (line: number) => [{ start: { line, character: 0 } }];
  const editor = {
    document,
    visibleRanges: shownAt(7),
    revealRange: ({ line }: { line: number }) => {
      revealed.push(line);
      vscode.listeners.get('ranges')!({ textEditor: { ...editor, visibleRanges: shownAt(line) } });
    },
  };
  vscode.editors = [editor];
  await restored();
  expect(posted.at(-1)).toMatchObject({ type: 'scroll', line: 7 });
  posted = [];
  say({ version: PREVIEW_VERSION, type: 'scrolled', line: 30.5 });
  say({ version: PREVIEW_VERSION + 1, type: 'scrolled', line: 50 });
  expect(revealed).toEqual([30]);
  expect(posted).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  vscode.listeners.get('ranges')!({ textEditor: { ...editor, visibleRanges: shownAt(12) } });
  expect(posted.at(-1)).toMatchObject({ type: 'scroll', line: 12 });
});
