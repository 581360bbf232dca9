import { Uri, type Webview } from 'vscode';
import { escapeXml } from '../../../server/src/text/escape-xml.ts';

/** Where the page's script and style lie in the extension. */
const FOLDER = 'dist';

/** The parts of the extension that the page may load. */
export function pageRoots(extension: Uri): Uri[] {
  return [Uri.joinPath(extension, FOLDER)];
}

/**
 * The page of the form: an empty place that its script fills. Nothing is loaded from elsewhere, and no word of a draft is in it.
 * @param language in which the page speaks
 */
export function pageHtml(webview: Webview, extension: Uri, language: 'zh' | 'en', title: string): string {
  const [root] = pageRoots(extension) as [Uri];
  const at = (name: string) => escapeXml(webview.asWebviewUri(Uri.joinPath(root, name)).toString());
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('');
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${language === 'en' ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<link rel="stylesheet" href="${at('form.css')}">
</head>
<body data-language="${language}">
<main id="form"></main>
<script nonce="${nonce}" src="${at('form.js')}"></script>
</body>
</html>`;
}
