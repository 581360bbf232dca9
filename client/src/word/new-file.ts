import { commands, type TextDocument, Uri, window, workspace } from 'vscode';
import { WORD_SCHEME } from '../../../server/src/text/word-address.ts';
import { isExample } from '../example-files.ts';
import { t } from '../l10n.ts';
import { fileNameOf, fileUri } from './word-files.ts';

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

/**
 * The file that a draft is written to in another form: beside it, over nothing that is there; asked for where the draft has no place yet.
 * @param naming the name's ending, what is put before it where such a file is there, and what the dialog calls the kind and what is done
 */
export async function newFileFor(
  document: TextDocument,
  naming: { readonly ending: string; readonly mark: string; readonly kind: string; readonly title: string },
): Promise<Uri | undefined> {
  const { ending, mark, kind, title } = naming;
  if (document.isUntitled || isExample(document.uri))
    return await window.showSaveDialog({ filters: { [kind]: [ending] }, title });
  const file = document.uri.scheme === WORD_SCHEME ? fileUri(document.uri) : document.uri;
  const base = fileNameOf(file).replace(/\.[^.]*$/, '');
  return await freeName(file, [`${base}.${ending}`, `${base}${mark}.${ending}`]);
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
