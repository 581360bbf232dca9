import { Disposable, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { PreviewState } from '../../preview/messages.ts';
import { t } from '../l10n.ts';
import type { Session } from '../session.ts';
import { pageFolder } from '../web-page.ts';
import { fileNameOf } from '../word/word-files.ts';
import { previewPage } from './preview-page.ts';
import { followDraft } from './preview-panel.ts';

const VIEW = 'nianbao.preview';

/** The previews of this window: one a draft, and after a reload as before. */
export interface Previews extends Disposable {
  /** Shows a draft's preview beside it. */
  show(draft: Uri): void;
  /** Says everything in a newly chosen language. */
  relabel(): void;
}

/** Makes previews, and those again that were there when the window was closed. */
export function createPreviews(extension: Uri, session: Session): Previews {
  const panels = new Map<string, WebviewPanel>();

  function label(panel: WebviewPanel, uri: Uri): void {
    panel.title = t('预览 {0}', fileNameOf(uri));
    panel.webview.html = previewPage(panel.webview, extension, uri);
  }

  function fill(panel: WebviewPanel, uri: Uri): void {
    const key = uri.toString();
    panels.set(key, panel);
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extension)] };
    const following = followDraft(panel, uri, session);
    panel.onDidDispose(() => {
      following.dispose();
      if (panels.get(key) === panel) panels.delete(key);
    });
    label(panel, uri);
  }

  const serializer = window.registerWebviewPanelSerializer(VIEW, {
    async deserializeWebviewPanel(panel, state: PreviewState | undefined) {
      if (state?.uri) fill(panel, Uri.parse(state.uri, true));
      else panel.dispose();
    },
  });
  return {
    show(uri) {
      const known = panels.get(uri.toString());
      if (known !== undefined) {
        known.reveal(undefined, true);
        return;
      }
      const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      fill(window.createWebviewPanel(VIEW, '', beside, { enableFindWidget: true }), uri);
    },
    relabel() {
      for (const [uri, panel] of panels) label(panel, Uri.parse(uri, true));
    },
    dispose: () => Disposable.from(serializer, ...panels.values()).dispose(),
  };
}
