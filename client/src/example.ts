import { commands, type ExtensionContext, window, workspace } from 'vscode';
import { exampleCopy, shippedExample } from './example-files.ts';
import { t } from './l10n.ts';

/**
 * 打开示例草稿: shows a copy of the faulty example, to be changed at will. It is made anew each time, but one that is open stays as it is.
 * A copy in a file and no untitled document: closing that would ask whether to save it.
 */
export async function openExample({ extensionUri }: Pick<ExtensionContext, 'extensionUri'>): Promise<void> {
  const copy = exampleCopy();
  const isOpen = workspace.textDocuments.some(document => document.uri.toString() === copy.toString());
  if (!isOpen) await workspace.fs.writeFile(copy, await shippedExample(extensionUri));
  await window.showTextDocument(copy, { preview: false });
}

/** Says that a command wants a report, with the ways to one. */
export async function sayReportIsMissing(): Promise<void> {
  const [file, example] = [t('打开文件'), t('打开示例草稿')];
  const chosen = await window.showInformationMessage(t('请先打开一份年报。'), file, example);
  if (chosen === file) await commands.executeCommand('workbench.action.files.openFile');
  if (chosen === example) await commands.executeCommand('nianbao.openExample');
}
