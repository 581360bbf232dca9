import { Disposable, FileSystemError, type FileSystemProvider } from 'vscode';

type Given = Pick<FileSystemProvider, 'stat' | 'readFile' | 'readDirectory'> &
  Partial<Pick<FileSystemProvider, 'writeFile'>>;

/**
 * Files of the extension's own under a scheme: read as `given`, written only where that is given too, and never made, moved or taken away, which throws
 * `FileSystemError.NoPermissions`. Nobody else changes them while the extension runs.
 */
export function ownFiles(given: Given): FileSystemProvider {
  const refuse = () => {
    throw FileSystemError.NoPermissions();
  };
  return {
    onDidChangeFile: () => new Disposable(() => undefined),
    watch: () => new Disposable(() => undefined),
    writeFile: refuse,
    createDirectory: refuse,
    delete: refuse,
    rename: refuse,
    ...given,
  };
}
