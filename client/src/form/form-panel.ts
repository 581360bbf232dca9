import {
  commands,
  Disposable,
  FilePermission,
  type Range,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  type TextEditorSelectionChangeEvent,
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
  type RefusedChange,
} from '../../../server/src/lsp/protocol-form.ts';
import { type FromPage, MESSAGES_VERSION, type ToPage, type Versioned, versioned } from '../../form/messages.ts';
import { paramsFor } from '../apply.ts';
import { t } from '../l10n.ts';
import type { Session } from '../session.ts';
import { makeChange } from './form-changes.ts';
import { behindWrites, NotWritten, writesMade } from './form-writes.ts';

/** Changes come with each keystroke in the text; the form follows when they pause for this long (ms). */
const REST = 30;

/**
 * Keeps a page and its document in step: the page gets the draft's tables after each analysis and the cell that the text's cursor stands at; what it asks
 * for is made as edits of the document. The document is the one source: the page holds nothing that is not in it but what is being typed.
 */
export function connectForm(session: Session, document: TextDocument, panel: WebviewPanel): Disposable {
  let isReady = false;
  let latest = 0;
  /** Why the document can't be written. Asked for when the form is opened or comes in sight: to ask the file system at each keystroke would be too often. */
  let readonly: Promise<string | null> | undefined;
  /** The page is out of sight, and was not told of what was analysed meanwhile. */
  let isBehind = false;
  /** The page was closed, be it while something is still under way. */
  let isGone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const post = (message: ToPage) => {
    if (!isGone) void panel.webview.postMessage(versioned(message));
  };
  const where = () => {
    const client = session.running();
    return client && { client, params: paramsFor(client, document) };
  };

  async function refresh(): Promise<void> {
    const ticket = ++latest;
    // What was to be told a little later is told now.
    clearTimeout(timer);
    const asked = where();
    if (isGone || !isReady || asked === undefined) return;
    isBehind = !panel.visible;
    if (isBehind) return;
    readonly ??= whyReadonly(document);
    const data = await asked.client.sendRequest<FormData | null>(FORM_REQUEST, asked.params).catch(() => undefined);
    if (ticket !== latest || data === undefined) return;
    post({
      type: 'view',
      version: data?.version ?? document.version,
      view: data?.view ?? null,
      readonly: await readonly,
    });
  }

  function refreshSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), REST);
  }

  function told(): void {
    post({ type: 'waiting', waiting: session.state !== 'running' });
    void refresh();
  }

  async function change(message: Extract<FromPage, { id: number }>): Promise<void> {
    const { id } = message;
    const refuse = (reason: string, cells: readonly RefusedChange[]) => {
      // What was typed must not get lost without a word.
      if (isGone) void window.showWarningMessage(cells.length > 0 ? t('没有写入：{0}', reason) : reason);
      else post({ type: 'refused', id, reason, cells });
    };
    try {
      const refused = await makeChange(session, document, message);
      if (refused.length === 0) post({ type: 'written', id });
      else refuse(refused[0]!.reason, refused);
      // The page shows what was written from its own memory until a view comes that was asked for after it.
      void refresh();
    } catch (error) {
      refuse(error instanceof NotWritten ? error.message : t('没有写入：{0}', String(error)), []);
    }
  }

  async function rangeOf(cell: FormCell): Promise<Range | undefined> {
    const asked = where();
    if (asked === undefined) return undefined;
    const params: FormCellParams = { ...asked.params, cell };
    const { protocol2CodeConverter } = asked.client;
    const range = await asked.client.sendRequest<Parameters<typeof protocol2CodeConverter.asRange>[0]>(
      FORM_RANGE_REQUEST,
      params,
    );
    return protocol2CodeConverter.asRange(range);
  }

  async function select(cell: FormCell): Promise<void> {
    const { version } = document;
    const range = await rangeOf(cell);
    // The server may take its time: under the hands of who types in the text by now, the cursor must not move.
    if (range === undefined || document.version !== version || isGone || !panel.active) return;
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

  async function follow({ textEditor, selections }: TextEditorSelectionChangeEvent): Promise<void> {
    if (!isReady || !panel.visible || textEditor.document !== document) return;
    const asked = where();
    if (asked === undefined) return;
    const { line, character } = selections[0]!.active;
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
        // Not before what was typed before it, and in no editor that came to the front meanwhile.
        return behindWrites(document, async () => {
          if (!isGone && panel.active) await commands.executeCommand(message.type);
        });
    }
  }

  const listeners = [
    panel.webview.onDidReceiveMessage((message: Versioned<FromPage>) => void hear(message).catch(() => undefined)),
    panel.onDidChangeViewState(() => {
      if (!panel.visible) readonly = undefined;
      else if (isBehind) void refresh();
    }),
    session.onState(told),
    // Also where no editor of the text is open, for which nobody asks what is found in it.
    workspace.onDidChangeTextDocument(changed => {
      if (changed.document === document) refreshSoon();
    }),
    session.onAnalysed(({ uri }) => {
      if (where()?.params.textDocument.uri === uri) refreshSoon();
    }),
    window.onDidChangeTextEditorSelection(event => void follow(event).catch(() => undefined)),
    // Who saves right after typing saves what was typed.
    workspace.onWillSaveTextDocument(saving => {
      if (saving.document === document) saving.waitUntil(writesMade(document));
    }),
  ];
  const end = () => {
    isGone = true;
    clearTimeout(timer);
  };
  return Disposable.from(...listeners, new Disposable(end));
}

/** Why a document can't be written; null where it can. */
async function whyReadonly({ uri }: TextDocument): Promise<string | null> {
  if (uri.scheme === 'untitled') return null;
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return t('这里的文件只能看，不能改。');
  const stat = await Promise.resolve(workspace.fs.stat(uri)).catch(() => undefined);
  return stat?.permissions === FilePermission.Readonly ? t('这个文件是只读的。') : null;
}
