import { t } from '../../src/l10n.ts';
import { copySelection, isSeveralCells, paste } from './blocks.ts';
import { type Focus, INPUT } from './focus.ts';
import { type App, tell } from './state.ts';
import { clearSelection } from './writing.ts';

/** Copies, cuts and pastes cells while the keyboard is in one and no input is open; else the browser does. */
export function listenToClipboard(app: App, focus: Focus): void {
  const isOurs = () => app.state.editing === null && (focus.isInGrid() || document.activeElement?.matches(INPUT));
  // VS Code asks for it by a command, and a browser carries that out only where something is selected or a page says so.
  for (const type of ['beforecopy', 'beforecut', 'beforepaste']) {
    document.addEventListener(type, event => {
      if (isOurs()) event.preventDefault();
    });
  }
  document.addEventListener('copy', event => put(event));
  document.addEventListener('cut', event => {
    if (put(event)) clearSelection(app);
  });
  document.addEventListener('paste', event => {
    const data = event.clipboardData;
    if (!data || !document.activeElement?.matches(INPUT)) return;
    const [html, text] = [data.getData('text/html'), data.getData('text/plain')];
    if (!isOurs()) {
      if (!isSeveralCells(text)) return;
      event.preventDefault();
      tell(app, t('剪贴板里有多格，先按 Enter 或 Esc 结束这一格再粘贴'), true);
      return;
    }
    event.preventDefault();
    paste(app, html, text);
  });

  function put(event: ClipboardEvent): boolean {
    const copy = isOurs() ? copySelection(app) : null;
    if (!copy || !event.clipboardData) return false;
    event.clipboardData.setData('text/plain', copy.text);
    event.clipboardData.setData('text/html', copy.html);
    event.preventDefault();
    return true;
  }
}
