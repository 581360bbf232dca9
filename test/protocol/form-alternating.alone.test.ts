import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TextDocument as EditorDocument, WebviewPanel } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { cellKey } from '../../client/form/grid/grid.ts';
import type { FromPage } from '../../client/form/messages.ts';
import { versioned } from '../../client/form/messages.ts';
import { isForPage, receive } from '../../client/form/page/receive.ts';
import { type App, emptyPage } from '../../client/form/page/state.ts';
import { sendChanges } from '../../client/form/page/writing.ts';
import { connectForm } from '../../client/src/form/form-panel.ts';
import type { Session } from '../../client/src/session.ts';
import { formOf } from '../../server/src/forms/index.ts';
import { type CellFigures, textWith } from '../support/form-draft.ts';
import { type Random, random } from '../support/random.ts';
import { runs } from '../support/runs.ts';
import { type ProcessClient, PUSH, startClient } from './support/client.ts';

/** What VS Code does with an edit; it is told when the window is made. */
const { editor } = vi.hoisted(() => ({ editor: { apply: async (_edit: unknown) => false } }));

vi.mock('vscode', () => {
  const listen = () => ({ dispose: () => undefined });
  return {
    Disposable: Object.assign(function Disposable() {}, { from: listen }),
    FilePermission: { Readonly: 1 },
    window: { visibleTextEditors: [], onDidChangeTextEditorSelection: listen },
    workspace: {
      onDidChangeTextDocument: listen,
      onWillSaveTextDocument: listen,
      applyEdit: (edit: unknown) => editor.apply(edit),
      fs: { isWritableFileSystem: () => true, stat: async () => ({}) },
    },
  };
});

const URL_OF_DRAFT = 'file:///w/draft.nianbao';
const FORM = formOf('applications', '2021');
const CELLS = FORM.rows.flatMap(({ key, columns }) =>
  columns.map(column => ({ table: 'applications' as const, row: key, column })),
);
/** A figure for each cell, no two the same: so a text edit finds its place. */
const BEFORE: CellFigures = Object.fromEntries(CELLS.map((cell, i) => [cellKey(cell), String(1000 + i)]));
const RESTART_EVERY = 50;

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** An editor with one document, a language server that may be ended and started again, and the pages of forms on the document. */
class Window {
  document = TextDocument.create(URL_OF_DRAFT, 'nianbao', 1, textWith(BEFORE));
  /** The document as VS Code hands it out: one thing for all who ask. */
  private readonly shown = Object.defineProperty({ uri: URI.parse(URL_OF_DRAFT) }, 'version', {
    get: () => this.document.version,
  }) as unknown as EditorDocument;
  private server: ProcessClient | undefined;
  private ended: Promise<never> = new Promise(() => undefined);
  private readonly states: (() => void)[] = [];
  private readonly analysed: ((params: { uri: string }) => void)[] = [];

  constructor(private readonly r: Random) {
    editor.apply = edit => this.apply(edit as WorkspaceEdit);
  }

  async start(): Promise<void> {
    const server = await startClient({ capabilities: PUSH });
    server.open(URL_OF_DRAFT, this.document.getText());
    server.connection.onNotification('nianbao/analysed', (params: { uri: string }) => {
      for (const listener of this.analysed) listener(params);
    });
    // The document has its version already; the server's first one is told from it.
    server.change(TextDocument.create(URL_OF_DRAFT, 'nianbao', this.document.version - 1, ''), [
      { text: this.document.getText() },
    ]);
    this.server = server;
    this.ended = gone(server);
    for (const listener of this.states) listener();
  }

  async stop(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    for (const listener of this.states) listener();
    await server?.stop();
  }

  /** What somebody types: at once, whatever is under way. */
  type(text: string): void {
    const version = this.document.version + 1;
    this.document = TextDocument.create(URL_OF_DRAFT, 'nianbao', version, text);
    this.server?.change(TextDocument.create(URL_OF_DRAFT, 'nianbao', version - 1, ''), [{ text }]);
  }

  /** As VS Code does: some time later, and only the version that it was made for. */
  private async apply({ documentChanges = [] }: WorkspaceEdit): Promise<boolean> {
    if (this.r.chance(0.5)) await pause(this.r.int(0, 3));
    const [change] = documentChanges;
    if (change === undefined || !('edits' in change) || change.textDocument.version !== this.document.version)
      return false;
    this.type(TextDocument.applyEdits(this.document, change.edits as Parameters<typeof TextDocument.applyEdits>[1]));
    return true;
  }

  /** Opens a form: its page, as one types into it. */
  form(): App {
    let ids = 0;
    let hear: (message: unknown) => void = () => undefined;
    const app: App = {
      state: emptyPage(),
      post: (message: FromPage) => hear(versioned(message)),
      nextId: () => ++ids,
      changed: () => undefined,
    };
    const listen = () => ({ dispose: () => undefined });
    const panel = {
      visible: true,
      onDidChangeViewState: listen,
      webview: {
        postMessage: async (message: unknown) => isForPage(message) && receive(app, message, () => true),
        onDidReceiveMessage: (listener: typeof hear) => {
          hear = listener;
          return listen();
        },
      },
    };
    connectForm(this.session(), this.shown, panel as unknown as WebviewPanel);
    app.post({ type: 'ready' });
    return app;
  }

  private session(): Session {
    const window = this;
    const running = () => {
      const { server } = window;
      return (
        server && {
          code2ProtocolConverter: { asUri: String },
          protocol2CodeConverter: {
            asWorkspaceEdit: async (edit: WorkspaceEdit | null) => edit && { ...edit, size: 1 },
          },
          // An answer of a server that is no more does not come.
          sendRequest: (method: string, params: unknown) =>
            Promise.race([server.request(method, params), window.ended]),
        }
      );
    };
    const session = {
      get state() {
        return window.server === undefined ? 'starting' : 'running';
      },
      running,
      start: async () => running(),
      onState: (listener: () => void) => this.states.push(listener),
      onAnalysed: (listener: (params: { uri: string }) => void) => this.analysed.push(listener),
    };
    return session as unknown as Session;
  }
}

function gone({ process }: ProcessClient): Promise<never> {
  const end = new Promise<never>((_, reject) => process.once('exit', () => reject(new Error('gone'))));
  end.catch(() => undefined);
  return end;
}

const r = random(77);
const window = new Window(r);
beforeAll(() => window.start());
afterAll(() => window.stop());

describe('a form and its text', () => {
  it('lose nothing that is typed into either, by turns or at once, while the server is restarted', async () => {
    const forms = [window.form(), window.form()];
    for (const form of forms) await expect.poll(() => form.state.grid.cells.length, { timeout: 20_000 }).toBe(200);
    let figures = BEFORE;
    let restarting: Promise<void> = Promise.resolve();
    for (let step = 0; step < runs(100); step++) {
      const figure = String(2000 + step);
      // Whoever types last into one cell would be right: so each has cells of its own.
      const side = step % 3;
      const at = 3 * r.int(0, Math.floor(CELLS.length / 3) - 1) + side;
      const cell = CELLS[at]!;
      if (side === 2) window.type(replaced(window.document.getText(), figures[cellKey(cell)]!, figure));
      else sendChanges(forms[side]!, [{ ...cell, text: figure }]);
      figures = { ...figures, [cellKey(cell)]: figure };
      if (step % RESTART_EVERY === RESTART_EVERY - 1)
        restarting = restarting.then(() => window.stop()).then(() => window.start());
      if (r.chance(0.4)) await pause(r.int(0, 20));
    }
    await restarting;
    for (const form of forms) await expect.poll(() => form.state.pending.isEmpty, { timeout: 30_000 }).toBe(true);
    expect(forms.flatMap(form => [...form.state.refusals.values()])).toEqual([]);
    expect(window.document.getText()).toBe(textWith(figures));
    for (const form of forms) {
      await expect.poll(() => shownIn(form), { timeout: 20_000 }).toEqual(figures);
    }
  });
});

function replaced(text: string, before: string, after: string): string {
  const place = text.search(new RegExp(`\\b${before}\\b`));
  if (place < 0) throw new Error(`${before} is not in the text`);
  return text.slice(0, place) + after + text.slice(place + before.length);
}

function shownIn({ state }: App): CellFigures {
  return Object.fromEntries(CELLS.map(cell => [cellKey(cell), state.grid.byKey.get(cellKey(cell))?.cell.figure ?? '']));
}
