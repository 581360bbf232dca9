import {
  type Disposable,
  type ExtensionContext,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  workspace,
} from 'vscode';
import { ownFiles } from './own-files.ts';
import { EXAMPLE_SCHEME } from './own-schemes.ts';

/** The draft that is shipped to try things on: totals in a wrong row, ordinals, prose that contradicts the tables. */
const EXAMPLE = '青禾镇人民政府2025年政府信息公开工作年度报告.nianbao';

/** The address of the copy. */
export function exampleCopy(): Uri {
  return Uri.from({ scheme: EXAMPLE_SCHEME, path: `/${EXAMPLE}` });
}

/** True for the copy of the example: it can be saved, and lies in no folder that anybody has opened. */
export function isExample({ scheme }: Uri): boolean {
  return scheme === EXAMPLE_SCHEME;
}

/** The example as it is shipped. */
export function shippedExample(extension: Uri): Thenable<Uint8Array> {
  return workspace.fs.readFile(Uri.joinPath(extension, 'examples', EXAMPLE));
}

/**
 * Shows the copy as a file of no disk. As a file of the extension's storage it would make VS Code offer that folder, where nobody finds anything again, to
 * whoever saves a draft of his own next: in the first window that is the first one.
 */
export function serveExample({ globalStorageUri }: Pick<ExtensionContext, 'globalStorageUri'>): Disposable {
  return workspace.registerFileSystemProvider(EXAMPLE_SCHEME, exampleFiles(Uri.joinPath(globalStorageUri, '示例')), {
    isCaseSensitive: true,
  });
}

/** One file that can be read and written, kept in a folder; `FileSystemError.FileNotFound` for any other. */
export function exampleFiles(folder: Uri): FileSystemProvider {
  function kept(uri: Uri): Uri {
    if (uri.path !== exampleCopy().path) throw FileSystemError.FileNotFound(uri);
    return Uri.joinPath(folder, EXAMPLE);
  }

  return ownFiles({
    stat: async uri => await workspace.fs.stat(kept(uri)),
    readFile: async uri => await workspace.fs.readFile(kept(uri)),
    writeFile: async (uri, content) => await workspace.fs.writeFile(kept(uri), content),
    readDirectory: () => [[EXAMPLE, FileType.File]],
  });
}
