import {
  commands,
  Disposable,
  type Event,
  EventEmitter,
  type ExtensionContext,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { isOfficeFile } from '../../../server/src/text/draft-files.ts';
import { WORD_SCHEME } from '../../../server/src/text/word-address.ts';
import { sayReportIsMissing } from '../example.ts';
import { t } from '../l10n.ts';
import type { Session } from '../session.ts';
import { pageFolder, webPage } from '../web-page.ts';
import { textUri } from '../word/word-files.ts';
import { connectForm } from './form-panel.ts';

/** The editor that shows a draft as the printed form; package.json names it too. */
export const FORM_VIEW = 'nianbao.form';

/** The forms that are open. */
export interface FormEditors extends Disposable {
  /** The document of the form that has the focus. */
  readonly active: TextDocument | undefined;
  readonly onActive: Event<void>;
}

/** Registers the form as an editor of text documents: undo, the dirty mark, saving and keeping unsaved drafts are VS Code's own. */
export function registerForms(context: ExtensionContext, session: Session): FormEditors {
  const changed = new EventEmitter<void>();
  let active: { readonly panel: WebviewPanel; readonly document: TextDocument } | undefined;

  function turn(panel: WebviewPanel, document: TextDocument, isActive: boolean): void {
    if (isActive) active = { panel, document };
    else if (active?.panel === panel) active = undefined;
    changed.fire();
  }

  const provider = window.registerCustomEditorProvider(
    FORM_VIEW,
    {
      resolveCustomTextEditor(document, panel) {
        const language = workspace.getConfiguration('nianbao').get<string>('language') === 'en' ? 'en' : 'zh';
        panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(context.extensionUri)] };
        const connection = connectForm(session, document, panel);
        const state = panel.onDidChangeViewState(() => turn(panel, document, panel.active));
        panel.onDidDispose(() => {
          connection.dispose();
          state.dispose();
          turn(panel, document, false);
        });
        const page = { name: 'form', title: t('填报表单'), language, data: { language } } as const;
        panel.webview.html = webPage(panel.webview, context.extensionUri, page, '<main id="form"></main>');
        turn(panel, document, panel.active);
        void session.start().catch(() => undefined);
      },
    },
    // What is being typed stays when another editor is looked at.
    { webviewOptions: { retainContextWhenHidden: true }, supportsMultipleEditorsPerDocument: true },
  );

  return {
    get active() {
      return active?.document;
    },
    onActive: changed.event,
    dispose: () => Disposable.from(provider, changed).dispose(),
  };
}

/** 打开填报表单: the form of a document beside its text, or in its place where no editor of it is open. */
export async function openFormOf(document: TextDocument | undefined): Promise<void> {
  if (document === undefined) {
    return void sayReportIsMissing();
  }
  const isShown = window.visibleTextEditors.some(editor => editor.document === document);
  const column = isShown ? ViewColumn.Beside : ViewColumn.Active;
  await commands.executeCommand('vscode.openWith', document.uri, FORM_VIEW, column);
}

/** 在表单中打开: the form of a file from the Explorer; of a Word or Excel file that of its text. */
export async function openFileInForm(file?: Uri): Promise<void> {
  if (file === undefined) return;
  const draft = isOfficeFile(file.path) && file.scheme !== WORD_SCHEME ? textUri(file) : file;
  await commands.executeCommand('vscode.openWith', draft, FORM_VIEW);
}

/** The document that a command from a menu was called on. */
export async function documentAt(uri: unknown): Promise<TextDocument | undefined> {
  return uri instanceof Uri ? workspace.openTextDocument(uri) : undefined;
}
