import {
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  RelativePattern,
  Uri,
  window,
  workspace,
} from 'vscode';
import { fileAddress, WORD_SCHEME, wordAddress } from '../../../server/src/text/word-address.ts';
import { t } from '../l10n.ts';
import { withMark } from '../own-files.ts';
import type { WordEngine } from './engine.ts';

/** The address of a Word file's text. */
export function textUri(file: Uri): Uri {
  return file.with({ ...wordAddress(file), query: '', fragment: '' });
}

/** The Word file that a text is of. */
export function fileUri(text: Uri): Uri {
  return text.with({ ...fileAddress(text), query: '', fragment: '' });
}

/**
 * The texts of Word files as files of their own: reading one reads the Word file, writing one carries what was changed back into it, and
 * nothing else. VS Code itself tells when the file has changed since it was read: the text has the file's own time.
 * @param engine reads and writes Word files; loaded with the first of them
 */
export function wordFiles(
  engine: () => Promise<WordEngine>,
  mayWrite: MayWrite = async () => true,
): FileSystemProvider & Disposable {
  const changes = new EventEmitter<FileChangeEvent[]>();

  /** Tells of changes that other programs make in a Word file: the editor then reads its text anew. */
  function watch(uri: Uri): Disposable {
    const file = fileUri(uri);
    const folder = Uri.joinPath(file, '..');
    // The pattern is a glob: in it the name's own signs of one stand for any character.
    const name = fileNameOf(file).replace(/[*?{}[\]]/g, '?');
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, name));
    const tell = (type: FileChangeType) => () => changes.fire([{ type, uri }]);
    return Disposable.from(
      watcher,
      watcher.onDidChange(tell(FileChangeType.Changed)),
      watcher.onDidCreate(tell(FileChangeType.Changed)),
      watcher.onDidDelete(tell(FileChangeType.Deleted)),
    );
  }

  async function stat(uri: Uri): Promise<FileStat> {
    return workspace.fs.stat(fileUri(uri));
  }

  async function readFile(uri: Uri): Promise<Uint8Array> {
    const [bytes, { textOf }] = await Promise.all([workspace.fs.readFile(fileUri(uri)), engine()]);
    return told(uri, () => withMark(new TextEncoder().encode(textOf(bytes, uri.path))));
  }

  async function writeFile(uri: Uri, content: Uint8Array): Promise<void> {
    const file = fileUri(uri);
    if (content.length === 0 && !(await isThere(file))) return copyShown(uri);
    const bytes = await workspace.fs.readFile(file);
    const { saved } = await engine();
    const written = told(uri, () => saved(bytes, content, uri.path));
    if (written !== bytes) await replaceFile(file, written, mayWrite);
    changes.fire([{ type: FileChangeType.Changed, uri }]);
  }

  /** To save under another name VS Code makes an empty file first, which no Word file is: it gets a copy of the one whose text is shown. */
  async function copyShown(uri: Uri): Promise<void> {
    const shown = window.activeTextEditor?.document.uri;
    if (shown?.scheme !== WORD_SCHEME) throw FileSystemError.FileNotFound(uri);
    await workspace.fs.copy(fileUri(shown), fileUri(uri));
    changes.fire([{ type: FileChangeType.Created, uri }]);
  }

  const refuse = () => {
    throw FileSystemError.NoPermissions(t('请在资源管理器里对文件本身操作'));
  };
  return {
    onDidChangeFile: changes.event,
    watch,
    stat,
    readDirectory: uri => workspace.fs.readDirectory(fileUri(uri)),
    createDirectory: uri => workspace.fs.createDirectory(fileUri(uri)),
    readFile,
    writeFile,
    delete: refuse,
    rename: refuse,
    dispose: () => changes.dispose(),
  };
}

/** A file's name, without its folders. */
export function fileNameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What can't be read or written is told as an error of this file, with its reason. */
function told<T>(uri: Uri, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw FileSystemError.Unavailable(`${fileNameOf(uri)}：${error instanceof Error ? error.message : String(error)}`);
  }
}

async function isThere(file: Uri): Promise<boolean> {
  return workspace.fs.stat(file).then(
    ({ type }) => (type & FileType.File) !== 0,
    () => false,
  );
}

/** Tells whether a file may be written; a name can be given to another file though the old one is read-only. */
export type MayWrite = (file: Uri) => Promise<boolean>;

/** Writes a file beside and puts it in the old one's place: at every moment one of the two is whole. A link stays one: what it leads to is written. */
async function replaceFile(file: Uri, bytes: Uint8Array, mayWrite: MayWrite): Promise<void> {
  if (!(await mayWrite(file))) throw FileSystemError.NoPermissions(t('文件是只读的，没有写'));
  const { type } = await workspace.fs.stat(file);
  if (type & FileType.SymbolicLink) return workspace.fs.writeFile(file, bytes);
  const beside = file.with({ path: `${file.path}.nianbao-${Date.now().toString(36)}.tmp` });
  try {
    await workspace.fs.writeFile(beside, bytes);
    await workspace.fs.rename(beside, file, { overwrite: true });
  } catch (error) {
    await workspace.fs.delete(beside).then(undefined, () => undefined);
    throw FileSystemError.Unavailable(
      t(
        '没有写进去，原文件没有改：{0}。文件可能正在 Word 或 Excel 里打开，请关闭后再保存',
        error instanceof Error ? error.message : String(error),
      ),
    );
  }
}
