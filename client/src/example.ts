import { commands, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { t } from './l10n.ts';

/** The draft that is shipped to try things on: totals in a wrong row, ordinals, prose that contradicts the tables. */
const EXAMPLE = '青禾镇人民政府2025年政府信息公开工作年度报告.nianbao';

/**
 * 打开示例草稿: shows a copy of the faulty example, to be changed at will. It is made anew each time, but one that is open stays as it is.
 * A copy in a file and no untitled document: closing that would ask whether to save it.
 */
export async function openExample({ extensionUri, globalStorageUri }: ExtensionContext): Promise<void> {
  const copy = Uri.joinPath(globalStorageUri, '示例', EXAMPLE);
  const isOpen = workspace.textDocuments.some(document => document.uri.toString() === copy.toString());
  if (!isOpen) {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'examples', EXAMPLE));
    await workspace.fs.writeFile(copy, bytes);
  }
  await window.showTextDocument(copy, { preview: false });
}

/** Says that a command wants a report, with the ways to one. */
export async function sayReportIsMissing(): Promise<void> {
  const [file, example] = [t('打开文件'), t('打开示例草稿')];
  const chosen = await window.showInformationMessage(t('请先打开一份年报。'), file, example);
  if (chosen === file) await commands.executeCommand('workbench.action.files.openFile');
  if (chosen === example) await commands.executeCommand('nianbao.openExample');
}
