import { Disposable, FileSystemError, type FileSystemProvider } from 'vscode';
import { UTF_8_MARK } from '../../server/src/text/decode.ts';

/** The bytes of a text in UTF-8 with its mark: editors take it as that, whatever encoding is set for other files. */
export function withMark(text: Uint8Array): Uint8Array {
  const marked = new Uint8Array(UTF_8_MARK.length + text.length);
  marked.set(UTF_8_MARK);
  marked.set(text, UTF_8_MARK.length);
  return marked;
}

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
