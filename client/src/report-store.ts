import { commands, type Disposable, type Event, EventEmitter, type TextDocument, window, workspace } from 'vscode';
import { OUTLINE_REQUEST, type OutlineData, STATUS_REQUEST, type StatusData } from '../../server/src/lsp/protocol.ts';
import { paramsFor } from './apply.ts';
import { isAttendedTo } from './attended.ts';
import type { FormEditors } from './form/form-editors.ts';
import type { Session } from './session.ts';

/** Typing makes many analyses; the views follow when it pauses for this long (ms). */
const REST = 150;

/** What the views show: the document of the active editor and what the server says of it. */
export interface ReportStore extends Disposable {
  readonly document: TextDocument | undefined;
  /** Null when the server does not know the document or does not run. */
  readonly status: StatusData | null;
  /** Null when the document is no report. */
  readonly outline: OutlineData | null;
  readonly onChange: Event<void>;
}

/**
 * Follows the active editor, be it a text's or a form's. An editor that is none of ours (the output, a settings page, a page of the extension's own) does
 * not take the report away while it can still be seen beside it.
 */
export function createReportStore(session: Session, forms: Pick<FormEditors, 'active' | 'onActive'>): ReportStore {
  const changed = new EventEmitter<void>();
  let document: TextDocument | undefined;
  let status: StatusData | null = null;
  let outline: OutlineData | null = null;
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function publish(newStatus: StatusData | null, newOutline: OutlineData | null): void {
    status = newStatus;
    outline = newOutline;
    void commands.executeCommand('setContext', 'nianbao.report', outline !== null);
    // The outline stays from the first report on: a view that came and went with each editor would be in the way.
    if (outline !== null) void commands.executeCommand('setContext', 'nianbao.reportSeen', true);
    changed.fire();
  }

  async function refresh(): Promise<void> {
    const ticket = ++latest;
    const client = session.running();
    if (document === undefined || client === undefined) return publish(null, null);
    const params = paramsFor(client, document);
    try {
      const answers = await Promise.all([
        client.sendRequest<StatusData | null>(STATUS_REQUEST, params),
        client.sendRequest<OutlineData | null>(OUTLINE_REQUEST, params),
      ]);
      if (ticket === latest) publish(...answers);
    } catch (error) {
      if (ticket === latest) client.debug('年报大纲', error);
    }
  }

  function follow(): void {
    const next = forms.active ?? followed(document);
    if (next === document) return;
    document = next;
    void refresh();
  }

  const subscriptions = [
    window.onDidChangeActiveTextEditor(follow),
    window.onDidChangeVisibleTextEditors(follow),
    forms.onActive(follow),
    // The active document may have become another language, which is told as its end and its beginning.
    workspace.onDidOpenTextDocument(follow),
    workspace.onDidCloseTextDocument(closed => {
      if (closed !== document) return;
      document = followed(undefined);
      void refresh();
    }),
    session.onState(() => void refresh()),
    session.onAnalysed(({ uri }) => {
      const client = session.running();
      if (!document || !client || paramsFor(client, document).textDocument.uri !== uri) return;
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), outline === null ? 0 : REST);
    }),
  ];
  document = followed(undefined);
  // Also where there is none: what an ended extension host has said of a report still holds in its window.
  void refresh();

  return {
    get document() {
      return document;
    },
    get status() {
      return status;
    },
    get outline() {
      return outline;
    },
    onChange: changed.event,
    dispose: () => {
      clearTimeout(timer);
      for (const subscription of [...subscriptions, changed]) subscription.dispose();
    },
  };
}

function followed(previous: TextDocument | undefined): TextDocument | undefined {
  const active = window.activeTextEditor?.document;
  if (active !== undefined && mayBeDraft(active)) return active;
  return window.visibleTextEditors.some(editor => editor.document === previous) ? previous : undefined;
}

function mayBeDraft(document: TextDocument): boolean {
  return isAttendedTo(document) && document.uri.scheme !== 'output';
}
