import { beforeEach, expect, test, vi } from 'vitest';
import type { DataTransfer, LogOutputChannel, TextEditor } from 'vscode';
import type { OfferedEdit, PasteContext } from '../../../client/src/paste/paste-api.ts';
import { offerPastedTables, pasteTable } from '../../../client/src/paste/paste-tables.ts';
import type { Session } from '../../../client/src/session.ts';

const { seen, window, env } = vi.hoisted(() => ({
  seen: { asked: [] as object[], told: [] as string[], ran: [] as unknown[][], applied: 0 },
  window: { provider: null as Provider | null },
  env: { uiKind: 1 },
}));

interface Provider {
  provideDocumentPasteEdits(...args: unknown[]): Promise<OfferedEdit[]>;
}

vi.mock('vscode', () => {
  const kind = (value: string): object => ({
    value,
    append: (...parts: string[]) => kind([value, ...parts].filter(Boolean).join('.')),
    contains: (other: { value: string }) => `${other.value}.`.startsWith(`${value}.`),
  });
  class DocumentPasteEdit {
    constructor(
      readonly insertText: string,
      readonly title: string,
      readonly kind: object,
    ) {}
  }
  class WorkspaceEdit {
    readonly texts: string[] = [];
    replace = (_uri: unknown, _range: unknown, text: string) => void this.texts.push(text);
  }
  const listening = { dispose: () => undefined };
  return {
    DocumentPasteEdit,
    DocumentDropOrPasteEditKind: { Empty: kind(''), Text: kind('text') },
    UIKind: { Desktop: 1, Web: 2 },
    WorkspaceEdit,
    Disposable: class {},
    env: {
      ...env,
      get uiKind() {
        return env.uiKind;
      },
      clipboard: { readText: async () => '政府信息公开' },
    },
    languages: {
      registerDocumentPasteEditProvider: (_selector: unknown, provider: Provider) => {
        window.provider = provider;
        return listening;
      },
    },
    window: {
      showTextDocument: async () => undefined,
      showInformationMessage: async (told: string) => void seen.told.push(told),
    },
    workspace: {
      onDidChangeTextDocument: () => listening,
      applyEdit: async () => {
        seen.applied++;
        return true;
      },
    },
    commands: { executeCommand: async (...args: unknown[]) => void seen.ran.push(args) },
  };
});

/** It needs the whole of the language client. */
vi.mock('../../../client/src/options.ts', () => ({ SELECTOR: [] }));

const HTML = '<table><tr><td>政府信息公开</td></tr></table>';
const TEXT = '\t政府信息公开';
const EDIT = { range: {}, newText: '表' };
let answer = { edit: EDIT as object | null, whole: true, fromCells: true, reason: '' };

const session = {
  state: 'running',
  start: async () => ({
    code2ProtocolConverter: { asUri: String, asRange: (range: object) => range },
    protocol2CodeConverter: { asRange: (range: object) => range },
    sendRequest: async (_method: string, ...params: object[]) => {
      seen.asked.push(...params);
      return answer;
    },
  }),
} as unknown as Session;
const output = { error: () => undefined } as unknown as LogOutputChannel;
const documentAt = (scheme: string) => ({ uri: { scheme }, version: 1, getText: () => '' });

interface Paste {
  readonly ranges?: readonly object[];
  readonly html?: string;
  readonly scheme?: string;
  readonly context?: Partial<PasteContext>;
}

/** What is offered: titles and what each puts there. */
async function offered({ ranges = [{}], html = HTML, scheme = 'file', context = {} }: Paste): Promise<unknown[]> {
  const parts: Record<string, string> = { 'text/html': html, 'text/plain': TEXT };
  const copied = { get: (type: string) => ({ asString: async () => parts[type] }) } as unknown as DataTransfer;
  const edits = await window.provider!.provideDocumentPasteEdits(
    documentAt(scheme),
    ranges,
    copied,
    { triggerKind: 0, ...context },
    {},
  );
  return edits.map(e => [e.title, (e.additionalEdit as unknown as { texts: string[] }).texts.join()]);
}

beforeEach(() => {
  Object.assign(seen, { asked: [], told: [], ran: [], applied: 0 });
  answer = { edit: EDIT, whole: true, fromCells: true, reason: '' };
  env.uiKind = 1;
  offerPastedTables(session, output);
});

test('tables alone come first, words with tables as they are; the other is beside', async () => {
  expect(await offered({})).toEqual([
    ['粘贴为年报表格', '表'],
    ['粘贴为纯文本', TEXT],
  ]);
  answer = { ...answer, whole: false };
  expect(await offered({})).toEqual([
    ['粘贴为纯文本', TEXT],
    ['只粘贴其中的年报表格', '表'],
  ]);
});

test('the server is not asked for what can hold no table, nor in a Word file or at several places', async () => {
  for (const paste of [
    { html: '' },
    { html: '<p>政府信息公开</p>' },
    { scheme: 'nianbao-word' },
    { ranges: [{}, {}] },
    { context: { only: kindOf('text.plain') } },
  ])
    expect(await offered(paste)).toEqual([]);
  expect(seen.asked).toEqual([]);
});

test('粘贴为… reads lines too', async () => {
  expect(await offered({ html: '', context: { triggerKind: 1 } })).toHaveLength(2);
  expect(seen.asked).toMatchObject([{ html: '', text: TEXT, asked: true }, {}]);
});

test('what was asked for by its kind is told of where there is none', async () => {
  answer = { ...answer, edit: null, reason: '没有找到年报的表格' };
  expect(await offered({})).toEqual([]);
  expect(seen.told).toEqual([]);
  expect(await offered({ context: { only: kindOf('nianbao.table'), triggerKind: 1 } })).toEqual([]);
  expect(seen.told).toEqual(['没有粘贴：没有找到年报的表格。']);
});

test('the command has a desktop paste, and reads the text elsewhere', async () => {
  const editor = { document: documentAt('file'), selections: [{}], selection: {} } as unknown as TextEditor;
  await pasteTable(session, editor);
  expect(seen.ran).toEqual([['editor.action.pasteAs', { kind: 'nianbao.table' }]]);
  expect(seen.asked).toEqual([]);
  env.uiKind = 2;
  await pasteTable(session, editor);
  // A second parameter, be it undefined, would make another request of it.
  expect(seen.asked).toMatchObject([{ html: '', text: '政府信息公开', asked: true }]);
  expect(seen.asked).toHaveLength(1);
  expect(seen.applied).toBe(1);
});

function kindOf(value: string): NonNullable<PasteContext['only']> {
  const contains = (other: { value: string }) => `${other.value}.`.startsWith(`${value}.`);
  return { value, contains, append: () => kindOf(value) };
}
