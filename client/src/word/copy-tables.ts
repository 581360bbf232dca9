import { type TextDocument, ViewColumn, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { escapeXml } from '../../../server/src/text/escape-xml.ts';
import { t } from '../l10n.ts';
import { exported } from './export.ts';

/**
 * 复制为 Word 表格: a page with the draft's tables and a button that puts them on the clipboard as a word processor takes them. Extensions may put
 * text there only; a page may put tables.
 */
export async function copyTables(client: BaseLanguageClient, document: TextDocument): Promise<void> {
  const made = await exported(client, document, 'tables');
  if (made === null) return;
  if (made.content === '') {
    void window.showInformationMessage(`${[t('没有可以复制的表格'), ...made.notes].join('；')}。`);
    return;
  }
  const title = t('复制为 Word 表格');
  const panel = window.createWebviewPanel('nianbao.tables', title, ViewColumn.Beside, { enableScripts: true });
  panel.webview.html = page(title, made.content, made.notes);
}

/** @param tables HTML without script, in which all words are escaped */
function page(title: string, tables: string, notes: readonly string[]): string {
  const nonce = crypto.randomUUID();
  const copied = t('已复制，到 Word 或 WPS 里粘贴即可。');
  const failed = t('没有复制成功，请点一下表格，再按 Ctrl+A、Ctrl+C。');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'">
<title>${title}</title>
<style>
  body { padding: 12px 20px; }
  table { font-size: 12px; }
  button { padding: 6px 16px; border: 0; cursor: pointer; font: inherit; color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
  button:hover { background: var(--vscode-button-hoverBackground); }
</style>
</head>
<body>
<p><button id="copy">${t('复制')}</button> <span id="told" role="status"></span></p>
${notes.map(note => `<p>${escapeXml(note)}。</p>`).join('\n')}
<div id="tables">
${tables}
</div>
<script nonce="${nonce}">
  const tables = document.getElementById('tables');
  const html = tables.innerHTML.trim();
  // Whatever is selected: this page is there for its tables.
  document.addEventListener('copy', event => {
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', tables.innerText);
    event.preventDefault();
    document.getElementById('told').textContent = ${JSON.stringify(copied)};
  });
  document.getElementById('copy').addEventListener('click', () => {
    if (!document.execCommand('copy')) document.getElementById('told').textContent = ${JSON.stringify(failed)};
  });
</script>
</body>
</html>`;
}
