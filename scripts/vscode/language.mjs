// @ts-check
// VS Code in Chinese, as the extension's users have it, without the marketplace's language pack: npm has none. What counts is
// that the extension is told `zh-cn` and shows its own Chinese; of VS Code's own words only those around it are translated.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Module and key as in VS Code's nls.keys.json; what is not here stays English. @type {Record<string, Record<string, string>>} */
const words = {
  'vs/editor/contrib/codeAction/browser/codeActionMenu': { 'codeAction.widget.id.quickfix': '快速修复' },
  'vs/editor/contrib/hover/browser/markerHoverParticipant': { 'quick fixes': '快速修复...' },
  'vs/workbench/browser/parts/editor/editorStatus': {
    singleSelection: '行 {0}，列 {1}',
    spacesSize: '空格: {0}',
    tabSize: '制表符长度: {0}',
  },
  'vs/workbench/contrib/debug/browser/debug.contribution': { debugPanel: '调试控制台' },
  'vs/workbench/contrib/files/browser/explorerViewlet': { explore: '资源管理器' },
  'vs/workbench/contrib/markers/browser/markers.contribution': { problems: '问题' },
  'vs/workbench/contrib/markers/browser/messages': {
    'markers.panel.title.problems': '问题',
    'markers.panel.filter.placeholder': '筛选器(例如 text、**/*.ts、!**/node_modules/**)',
    'markers.panel.no.problems.build': '未在工作区检测到问题。',
  },
  'vs/workbench/contrib/outline/browser/outline.contribution': { name: '大纲' },
  'vs/workbench/contrib/output/browser/output.contribution': { output: '输出' },
  'vs/workbench/contrib/preferences/browser/keyboardLayoutPicker': { keyboardLayout: '布局: {0}' },
  'vs/workbench/contrib/remote/browser/remoteExplorer': { ports: '端口' },
  'vs/workbench/contrib/remote/browser/tunnelView': { 'remote.tunnel': '端口' },
  'vs/workbench/contrib/terminal/browser/terminal.contribution': { terminal: '终端' },
  'vs/workbench/contrib/timeline/browser/timelinePane': { timeline: '时间线' },
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
