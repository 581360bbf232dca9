import {
  type Disposable,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  MarkdownString,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import { t } from './l10n.ts';
import { ownFiles, withMark } from './own-files.ts';
import { DOCS_SCHEME } from './own-schemes.ts';

/** The address of the folder with the pages: `<DOCS_ROOT>/regulation.md`, `<DOCS_ROOT>/rules/table/row-total.md`. */
export const DOCS_ROOT = `${DOCS_SCHEME}:`;

/** True for a page of the extension's own: it is read, and is no draft whatever it quotes. */
export function isDocsPage({ uri }: Pick<TextDocument, 'uri'>): boolean {
  return uri.scheme === DOCS_SCHEME;
}

/** The address of a rule's page. */
export function rulePage(code: string): Uri {
  return Uri.parse(`${DOCS_ROOT}/rules/${code}.md`);
}

/**
 * Shows the extension's own pages as files that can only be read, of no disk. As files of the extension's folder they could be changed by accident, and
 * VS Code would offer that folder, which an update deletes, to whoever saves a new draft next.
 *
 * A file system and no provider of contents: VS Code opens a page again after a restart, and follows the links between pages, only where there are files.
 */
export function serveDocsPages(extension: Uri): Disposable {
  // In the language of the start: VS Code takes the note once.
  const note = new MarkdownString(t('年报助手自带的说明，只能看，不能改。'));
  return workspace.registerFileSystemProvider(DOCS_SCHEME, docsFiles(Uri.joinPath(extension, 'docs')), {
    isCaseSensitive: true,
    isReadonly: note,
  });
}

/** The files below a folder, to be read; `FileSystemError.FileNotFound` for what is none of them. */
export function docsFiles(folder: Uri): FileSystemProvider {
  async function readFile(uri: Uri): Promise<Uint8Array> {
    const file = Uri.joinPath(folder, uri.path);
    // Links may climb: what lies beside the pages is none.
    if (!file.path.startsWith(`${folder.path}/`)) throw FileSystemError.FileNotFound(uri);
    return withMark(await workspace.fs.readFile(file));
  }

  return ownFiles({
    // By reading: where the extension comes from a web address, nothing else is told of its files.
    stat: async uri => ({ type: FileType.File, ctime: 0, mtime: 0, size: (await readFile(uri)).length }),
    readFile,
    readDirectory: () => [],
  });
}
