import type { Uri, Webview } from 'vscode';
import { escapeXml } from '../../../server/src/text/escape-xml.ts';
import { t } from '../l10n.ts';
import { attribute, webPage } from '../web-page.ts';

/**
 * The one style that the tables for the clipboard have (`border-collapse:collapse`): a browser reads what it puts there by the rules of the page that it comes
 * from. Nothing in the page has it.
 */
const COPIED_STYLE = "'unsafe-hashes' 'sha256-l6kheM09oVjDU8NBDBMzbVz/heqs8eIpMqVkjSzUZRM='";

/** The page of 预览年报 before anything is shown in it. Nothing runs in it but its own script, nothing comes from elsewhere, and no style stands in it. */
export function previewPage(webview: Webview, extension: Uri, draft: Uri): string {
  const button = (id: string, label: string) => `<button type="button" id="${id}">${escapeXml(label)}</button>`;
  const page = { name: 'preview', title: t('预览年报'), language: 'zh', styles: COPIED_STYLE } as const;
  const body = `<header id="bar" class="bar">
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
</main>`;
  return webPage(webview, extension, { ...page, data: { uri: draft.toString() } }, body);
}
