import { Uri, type Webview } from 'vscode';
import { escapeXml } from '../../server/src/text/escape-xml.ts';

/** What a page in a webview differs by from others. */
export interface WebPage {
  /** Its script and its style sheet are `dist/<name>.js` and `.css`. */
  readonly name: string;
  readonly title: string;
  /** In which its own words are. */
  readonly language: 'zh' | 'en';
  /** `data-…` of its body, by name; their texts are escaped here. */
  readonly data?: Readonly<Record<string, string>>;
  /** Sources of styles besides its style sheet, as a policy names them. */
  readonly styles?: string;
}

/** The folder of the extension that pages may load from, and no other. */
export function pageFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist');
}

/**
 * A page for a webview. Nothing runs in it but its own script, nothing comes from elsewhere, and no style stands in it.
 * @param body HTML; it holds no word of a draft
 */
export function webPage(webview: Webview, extension: Uri, page: WebPage, body: string): string {
  const { name, title, language, data = {}, styles = '' } = page;
  const nonce = crypto.randomUUID();
  const file = (ending: string) =>
    attribute(webview.asWebviewUri(Uri.joinPath(pageFolder(extension), `${name}.${ending}`)).toString());
  const policy = `default-src 'none'; style-src ${webview.cspSource} ${styles}; script-src 'nonce-${nonce}'`;
  const own = Object.entries(data).map(([key, text]) => ` data-${key}="${attribute(text)}"`);
  return `<!DOCTYPE html>
<html lang="${language === 'en' ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<link rel="stylesheet" href="${file('css')}">
</head>
<body${own.join('')}>
${body}
<script nonce="${nonce}" src="${file('js')}"></script>
</body>
</html>`;
}

/** A text between the quotes of an attribute. */
export function attribute(text: string): string {
  return escapeXml(text).replaceAll('"', '&quot;');
}
