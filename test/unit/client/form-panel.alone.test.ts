import { beforeEach, expect, test, vi } from 'vitest';
import type { TextDocument, WebviewPanel } from 'vscode';
import { MESSAGES_VERSION } from '../../../client/form/messages.ts';
import { connectForm } from '../../../client/src/form/form-panel.ts';
import type { Session } from '../../../client/src/session.ts';
import { FORM_EDIT_REQUEST, FORM_RANGE_REQUEST, FORM_REQUEST } from '../../../server/src/lsp/protocol-form.ts';

type Listener = (event: unknown) => void;

/** VS Code as far as forms ask for it: what was done, in its order. */
const { vscode } = vi.hoisted(() => ({
  vscode: {
    done: [] as string[],
    warnings: [] as string[],
    listeners: new Map<string, (event: unknown) => void>(),
    editors: [] as object[],
  },
}));

vi.mock('vscode', () => {
  const on = (name: string) => (listener: Listener) => {
    vscode.listeners.set(name, listener);
    return { dispose: () => vscode.listeners.delete(name) };
  };
  class Disposable {
    static from = (...all: { dispose(): void }[]) => new Disposable(() => all.forEach(one => void one.dispose()));
    constructor(readonly dispose: () => void) {}
  }
  return {
    Disposable,
    commands: { executeCommand: async (name: string) => void vscode.done.push(name) },
    Selection: class {
      constructor(
        readonly start: number,
        readonly end: number,
      ) {}
    },
    TextEditorRevealType: {},
    window: {
      get visibleTextEditors() {
        return vscode.editors;
      },
      onDidChangeTextEditorSelection: on('selection'),
      showWarningMessage: (text: string) => void vscode.warnings.push(text),
    },
    workspace: {
      applyEdit: async () => vscode.done.push('write') > 0,
      onWillSaveTextDocument: on('save'),
      onDidChangeTextDocument: on('change'),
    },
  };
});

const document = { uri: { scheme: 'untitled' }, version: 1 } as TextDocument;
const CHANGE = { table: 'disclosure', row: 'rules', column: 'made', text: '5' };
const ask = (type: string, more = {}) => say({ v: MESSAGES_VERSION, type, ...more });
const write = (id: number) => ask('write', { id, changes: [CHANGE] });

let say: Listener;
let posted: string[];
/** Answers the server's first request that waits. */
let answer: (result: unknown) => void;
let close: () => void;
let isActive: boolean;
const settled = () => new Promise(resolve => setTimeout(resolve, 5));

beforeEach(async () => {
  Object.assign(vscode, { done: [], warnings: [], editors: [] });
  isActive = true;
  Object.assign(document, { version: 1 });
  posted = [];
  let isOpen = true;
  const live = <T>(value: T): T => {
    if (!isOpen) throw new Error('Webview is disposed');
    return value;
  };
  const client = {
    code2ProtocolConverter: { asUri: () => 'untitled:1' },
    protocol2CodeConverter: {
      asWorkspaceEdit: async (edit: object | null) => (edit === null ? undefined : { size: 1 }),
      asRange: (range: object) => range,
    },
    sendRequest: async (name: string) => {
      if (name === FORM_REQUEST) return { version: 1, view: null };
      expect([FORM_EDIT_REQUEST, FORM_RANGE_REQUEST]).toContain(name);
      return await new Promise(resolve => {
        answer = resolve;
      });
    },
  };
  const none = () => ({ dispose: () => undefined });
  const session = { state: 'running', running: () => client, onState: none, onAnalysed: none };
  const webview = {
    postMessage: ({ type }: { type: string }) => posted.push(type),
    onDidReceiveMessage: (listener: Listener) => {
      say = listener;
      return none();
    },
  };
  const panel = {
    get webview() {
      return live(webview);
    },
    get visible() {
      return live(true);
    },
    get active() {
      return live(isActive);
    },
    onDidChangeViewState: none,
  };
  const connection = connectForm(session as unknown as Session, document, panel as unknown as WebviewPanel);
  close = () => {
    isOpen = false;
    connection.dispose();
  };
  ask('ready');
  await settled();
  posted = [];
});

test('what is written is told before the view that shows it: no view that was asked for later need come', async () => {
  write(1);
  await settled();
  answer({ edit: {}, refused: [] });
  await settled();
  expect(posted).toEqual(['written', 'view']);
});

test('undo takes back what was typed before it, though the server takes its time', async () => {
  write(1);
  ask('undo');
  await settled();
  expect(vscode.done).toEqual([]);
  answer({ edit: {}, refused: [] });
  await settled();
  expect(vscode.done).toEqual(['write', 'undo']);
});

test('a save waits for what was typed before it', async () => {
  write(1);
  const saves: Promise<unknown>[] = [];
  const saving = (of: object) => ({ document: of, waitUntil: (made: Promise<unknown>) => saves.push(made) });
  vscode.listeners.get('save')!(saving(document));
  vscode.listeners.get('save')!(saving({}));
  expect(saves).toHaveLength(1);
  void saves[0]!.then(() => vscode.done.push('save'));
  await settled();
  answer({ edit: {}, refused: [] });
  await settled();
  expect(vscode.done).toEqual(['write', 'save']);
});

test('what could not be written after the form was closed is said', async () => {
  write(1);
  await settled();
  close();
  answer({ edit: null, refused: [{ ...CHANGE, reason: '这一行的数和行名分开了，对不上' }] });
  await settled();
  expect(vscode.warnings).toEqual(['没有写入：这一行的数和行名分开了，对不上']);
  expect(vscode.listeners.size).toBe(0);
});

test('a view that comes after the form was closed goes nowhere', async () => {
  ask('ready');
  close();
  await settled();
  expect(posted).toEqual(['waiting']);
});

test.each([
  ['follows where the form goes', () => undefined, true],
  [
    'stays where somebody has gone to type in the text meanwhile',
    () => {
      isActive = false;
    },
    false,
  ],
  ['stays where something was typed meanwhile', () => void Object.assign(document, { version: 2 }), false],
])('the text’s cursor %s', async (_, meanwhile, moves) => {
  const editor = { document, selection: 'old' as unknown, revealRange: () => undefined };
  vscode.editors = [editor];
  ask('select', { cell: CHANGE });
  await settled();
  meanwhile();
  answer({ start: 3, end: 4 });
  await settled();
  expect(editor.selection !== 'old').toBe(moves);
});
