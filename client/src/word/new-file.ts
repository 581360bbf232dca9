import { commands, Uri, window, workspace } from 'vscode';
import { t } from '../l10n.ts';
import { fileNameOf } from './word-files.ts';

/** A name beside a file for a copy of it, of those that nothing has yet: the first of `names`, or the last with a number, `年报（批注2）.docx`. */
export async function freeName(file: Uri, names: readonly string[]): Promise<Uri> {
  const folder = Uri.joinPath(file, '..');
  // Where capitals and small letters are the same, so are names.
  const there = new Set((await workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase()));
  const isFree = (name: string) => !there.has(name.toLowerCase());
  const last = names.at(-1)!;
  let name = names.find(isFree) ?? last;
  for (let n = 2; !isFree(name); n++) name = last.replace(/）(?=\.[^.]*$)/, `${n}）`);
  return Uri.joinPath(folder, name);
}

/** Says that a file was written, and offers to show it. */
export function tellWritten(file: Uri, told: string): void {
  const show = t('在资源管理器中显示');
  window.showInformationMessage(`${fileNameOf(file)}：${told}。`, show).then(chosen => {
    if (chosen === show) void commands.executeCommand('revealInExplorer', file);
  });
}

/** Says why nothing was written; `name` of the file that it was about. */
export function tellFailed(name: string, error: unknown): void {
  void window.showErrorMessage(`${name}：${error instanceof Error ? error.message : String(error)}`);
}
