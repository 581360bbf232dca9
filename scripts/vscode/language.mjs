// @ts-check
// VS Code in Chinese, as the extension's users have it, without the marketplace's language pack: npm has none. What counts is
// that the extension is told `zh-cn` and shows its own Chinese; of VS Code's own words only those around it are translated.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Module and key as in VS Code's nls.keys.json; what is not here stays English. @type {Record<string, Record<string, string>>} */
const words = {
  'vs/workbench/contrib/files/browser/explorerViewlet': { explore: '资源管理器' },
};

/**
 * Registers the translations with the server whose user data is in `userData`; it is to be started with `--locale zh-cn`.
 * @param {string} userData
 */
export function addChinese(userData) {
  mkdirSync(userData, { recursive: true });
  const file = path.join(userData, 'zh-cn.i18n.json');
  writeFileSync(file, JSON.stringify({ version: '1.0.0', contents: words }));
  const extension = { extensionIdentifier: { id: 'nianbao.zh-cn' }, version: '1.0.0' };
  const pack = { hash: 'nianbao', label: '中文(简体)', extensions: [extension], translations: { vscode: file } };
  writeFileSync(path.join(userData, 'languagepacks.json'), JSON.stringify({ 'zh-cn': pack }));
}
