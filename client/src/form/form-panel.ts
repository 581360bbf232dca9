import {
  commands,
  Disposable,
  FilePermission,
  Range,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import {
  FORM_CELL_AT_REQUEST,
  FORM_FIXES_REQUEST,
  FORM_RANGE_REQUEST,
  FORM_REQUEST,
  type FormCell,
  type FormCellAtParams,
  type FormCellParams,
  type FormData,
  type FormFix,
} from '../../../server/src/lsp/protocol-form.ts';
import { type FromPage, MESSAGES_VERSION, type ToPage, type Versioned, versioned } from '../../form/messages.ts';
import { paramsFor } from '../apply.ts';
import { t } from '../l10n.ts';
import type { Session } from '../session.ts';
import { makeChange } from './form-changes.ts';
import { NotWritten, writesMade } from './form-writes.ts';

/** Analyses come with each keystroke in the text; the form follows when they pause for this long (ms). */
const REST = 30;

/**
 * Keeps a page and its document in step: the page gets the draft's tables after each analysis and the cell that the text's cursor stands at; what it asks
 * for is made as edits of the document. The document is the one source: the page holds nothing that is not in it but what is being typed.
 */
export function connectForm(session: Session, document: TextDocument, panel: WebviewPanel): Disposable {
  let isReady = false;
  let latest = 0;
  /** The page is out of sight, and was not told of what was analysed meanwhile. */
  let isBehind = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const post = (message: ToPage) => void panel.webview.postMessage(versioned(message));
  const where = () => {
    const client = session.running();
    return client && { client, params: paramsFor(client, document) };
  };

  async function refresh(): Promise<void> {
    const ticket = ++latest;
    const asked = where();
    if (!isReady || asked === undefined) return;
    isBehind = !panel.visible;
    if (isBehind) return;
    const readonly = await whyReadonly(document);
    const data = await asked.client.sendRequest<FormData | null>(FORM_REQUEST, asked.params).catch(() => undefined);
    if (ticket !== latest || data === undefined) return;
    post({ type: 'view', version: data?.version ?? document.version, view: data?.view ?? null, readonly });
  }

  function told(): void {
    post({ type: 'waiting', waiting: session.state !== 'running' });
    void refresh();
  }

  async function change(message: Extract<FromPage, { id: number }>): Promise<void> {
    const { id } = message;
    try {
      const refused = await makeChange(session, document, message);
      // The page shows what was written from its own memory until it is told of it.
      await refresh();
      if (refused.length === 0) post({ type: 'written', id });
      else post({ type: 'refused', id, reason: refused[0]!.reason, cells: refused });
    } catch (error) {
      const reason = error instanceof NotWritten ? error.message : t('没有写入：{0}', String(error));
      post({ type: 'refused', id, reason, cells: [] });
    }
  }

  async function rangeOf(cell: FormCell): Promise<Range | undefined> {
    const asked = where();
    if (asked === undefined) return undefined;
    const params: FormCellParams = { ...asked.params, cell };
    const range = await asked.client.sendRequest<Parameters<typeof asRange>[0]>(FORM_RANGE_REQUEST, params);
    return asRange(range);
  }

  async function select(cell: FormCell): Promise<void> {
    const range = await rangeOf(cell);
    if (range === undefined) return;
    for (const editor of window.visibleTextEditors) {
      if (editor.document !== document) continue;
      editor.selection = new Selection(range.start, range.end);
      editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    }
  }

  async function reveal(cell: FormCell): Promise<void> {
    const selection = await rangeOf(cell);
    const open = window.visibleTextEditors.find(editor => editor.document === document);
    const viewColumn = open?.viewColumn ?? ViewColumn.Beside;
    await window.showTextDocument(document, { viewColumn, ...(selection === undefined ? {} : { selection }) });
  }

  async function fixes(cell: FormCell): Promise<void> {
    const asked = where();
    if (asked === undefined) return;
    const params: FormCellParams = { ...asked.params, cell };
    const found = await asked.client.sendRequest<FormFix[]>(FORM_FIXES_REQUEST, params);
    post({ type: 'fixes', cell, titles: found.map(fix => fix.title) });
  }

  async function follow(
    offsetOwner: Parameters<Parameters<typeof window.onDidChangeTextEditorSelection>[0]>[0],
  ): Promise<void> {
    const asked = where();
    if (!isReady || asked === undefined || offsetOwner.textEditor.document !== document) return;
    const { line, character } = offsetOwner.selections[0]!.active;
    const params: FormCellAtParams = { ...asked.params, position: { line, character } };
    const cell = await asked.client.sendRequest<FormCell | null>(FORM_CELL_AT_REQUEST, params);
    if (cell !== null) post({ type: 'cursor', cell });
  }

  async function hear(message: Versioned<FromPage>): Promise<void> {
    if (message.v !== MESSAGES_VERSION) return;
    if ('id' in message) return change(message);
    switch (message.type) {
      case 'ready':
        isReady = true;
        return told();
      case 'askFixes':
        return fixes(message.cell);
      case 'select':
        return select(message.cell);
      case 'reveal':
        return reveal(message.cell);
      case 'openRule':
        return void commands.executeCommand('nianbao.openRule', message.code);
      case 'undo':
      case 'redo':
        return void commands.executeCommand(message.type);
    }
  }

  const listeners = [
    panel.webview.onDidReceiveMessage((message: Versioned<FromPage>) => void hear(message).catch(() => undefined)),
    panel.onDidChangeViewState(() => {
      if (isBehind && panel.visible) void refresh();
    }),
    // Ctrl+S ends what is being typed: the page asks for it right before VS Code saves.
    workspace.onWillSaveTextDocument(event => {
      if (event.document === document) event.waitUntil(writesMade(document));
    }),
    session.onState(told),
    session.onAnalysed(({ uri }) => {
      if (where()?.params.textDocument.uri !== uri) return;
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), REST);
    }),
    window.onDidChangeTextEditorSelection(event => void follow(event).catch(() => undefined)),
  ];
  return Disposable.from(...listeners, new Disposable(() => clearTimeout(timer)));
}

/** Why a document can't be written; null where it can. */
async function whyReadonly({ uri }: TextDocument): Promise<string | null> {
  if (uri.scheme === 'untitled') return null;
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return t('这里的文件只能看，不能改。');
  const stat = await Promise.resolve(workspace.fs.stat(uri)).catch(() => undefined);
  return stat?.permissions === FilePermission.Readonly ? t('这个文件是只读的。') : null;
}

interface ProtocolRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

function asRange(range: ProtocolRange | null): Range | undefined {
  if (range === null) return undefined;
  const { start, end } = range;
  return new Range(start.line, start.character, end.line, end.character);
}
