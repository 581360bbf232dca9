import { Disposable, type TextDocument, type Uri, type WebviewPanel, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { PREVIEW_REQUEST, type PreviewResult } from '../../../server/src/lsp/protocol.ts';
import { PREVIEW_VERSION, type PreviewMessage, type ToldByPage, type ToldToPage } from '../../preview/messages.ts';
import { paramsFor } from '../apply.ts';
import { t } from '../l10n.ts';
import type { Session } from '../session.ts';
import { actOn } from './preview-actions.ts';
import { syncEditors } from './preview-scroll.ts';
import { previewWords } from './preview-words.ts';

/** Typing must rest this long before the page follows (ms). */
const REST = 150;

/** Keeps a panel's page in step with a draft until the panel is closed. Untitled drafts end with their editor; all others are read again. */
export function followDraft(panel: WebviewPanel, uri: Uri, session: Session): Disposable {
  const address = uri.toString();
  const isOurs = (document: TextDocument) => document.uri.toString() === address;
  /** The panel was closed, be it while an answer is still awaited. */
  let isGone = false;
  function post(told: ToldToPage): void {
    if (isGone) return;
    const message: PreviewMessage<ToldToPage> = { version: PREVIEW_VERSION, ...told };
    void panel.webview.postMessage(message);
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  /** The page listens; it does not before it has been loaded, nor while it is out of sight. */
  let isReady = false;

  async function open(): Promise<TextDocument> {
    const known = workspace.textDocuments.find(isOurs);
    if (known !== undefined) return known;
    if (uri.scheme === 'untitled') throw new Error(t('文稿已经关闭。'));
    return await workspace.openTextDocument(uri);
  }

  /** Null where the server gave no answer: then what is shown stays. */
  async function report(): Promise<ToldToPage | null> {
    let document: TextDocument;
    let client: BaseLanguageClient;
    try {
      document = await open();
      client = await session.start();
    } catch (error) {
      return { type: 'say', text: error instanceof Error ? error.message : String(error) };
    }
    try {
      const shown = await client.sendRequest<PreviewResult | null>(PREVIEW_REQUEST, paramsFor(client, document));
      if (shown !== null) return { type: 'show', report: shown };
      return { type: 'say', text: t('未识别为年报。写成年报以后，这里会显示它公布时的样子。') };
    } catch (error) {
      client.debug('预览年报', error);
      return null;
    }
  }

  async function update(): Promise<void> {
    if (isGone || !isReady || !panel.visible) return;
    const ticket = ++latest;
    const told = await report();
    if (told !== null && ticket === latest) post(told);
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void update(), REST);
  }

  const editors = syncEditors(isOurs, line => {
    if (isReady) post({ type: 'scroll', line });
  });

  async function hear(message: PreviewMessage<ToldByPage>): Promise<void> {
    if (message.version !== PREVIEW_VERSION) return;
    if (message.type === 'ready') {
      isReady = true;
      post({ type: 'words', words: previewWords() });
      await update();
      const line = editors.line();
      if (line !== undefined) post({ type: 'scroll', line });
    } else if (message.type === 'scrolled') editors.to(message.line);
    else await actOn(message, { panel, open, post, session });
  }

  const listeners = [
    panel.webview.onDidReceiveMessage((message: PreviewMessage<ToldByPage>) => void hear(message)),
    panel.onDidChangeViewState(() => {
      // A page that is out of sight is unloaded, and says so anew when it is ready again.
      if (!panel.visible) isReady = false;
    }),
    workspace.onDidChangeTextDocument(({ document }) => isOurs(document) && soon()),
    workspace.onDidOpenTextDocument(document => isOurs(document) && soon()),
    workspace.onDidCloseTextDocument(document => isOurs(document) && soon()),
    session.onAnalysed(({ uri: analysed }) => {
      const client = session.running();
      if (client?.code2ProtocolConverter.asUri(uri) === analysed) soon();
    }),
    session.onState(soon),
    editors,
  ];
  const end = () => {
    isGone = true;
    clearTimeout(timer);
  };
  return Disposable.from(...listeners, { dispose: end });
}
