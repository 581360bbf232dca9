import { Uri, type Webview } from 'vscode';
import { escapeXml } from '../../../server/src/text/escape-xml.ts';
import { t } from '../l10n.ts';

/** The folder that the page's script and style lie in. */
export function pageFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist');
}

/**
 * The one style that the tables for the clipboard have (`border-collapse:collapse`): a browser reads what it puts there by the rules of the page that it comes
 * from. Nothing in the page has it.
 */
const COPIED_STYLE = "'unsafe-hashes' 'sha256-l6kheM09oVjDU8NBDBMzbVz/heqs8eIpMqVkjSzUZRM='";

/** The page of 预览年报 before anything is shown in it. Nothing runs in it but its own script, nothing comes from elsewhere, and no style stands in it. */
export function previewPage(webview: Webview, extension: Uri, draft: Uri): string {
  const nonce = crypto.randomUUID();
  const file = (name: string) => attribute(webview.asWebviewUri(Uri.joinPath(pageFolder(extension), name)).toString());
  const policy = `default-src 'none'; style-src ${webview.cspSource} ${COPIED_STYLE}; script-src 'nonce-${nonce}'`;
  const button = (id: string, label: string) => `<button type="button" id="${id}">${escapeXml(label)}</button>`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(t('预览年报'))}</title>
<link rel="stylesheet" href="${file('preview.css')}">
</head>
<body data-uri="${attribute(draft.toString())}">
<header id="bar" class="bar">
${button('text', t('转到文稿'))}
${button('copyHtml', t('复制为 HTML'))}
${button('copyTables', t('复制为 Word 表格'))}
${button('exportWord', t('导出为 Word'))}
${button('print', t('打印…'))}
<span id="told" role="status"></span>
</header>
<main>
<p id="message" role="status">${escapeXml(t('正在读取…'))}</p>
<article id="sheet" class="paper" hidden></article>
<section id="remarks" aria-label="${attribute(t('与文稿不同之处'))}"></section>
</main>
<script nonce="${nonce}" src="${file('preview.js')}"></script>
</body>
</html>`;
}

function attribute(text: string): string {
  return escapeXml(text).replaceAll('"', '&quot;');
}
