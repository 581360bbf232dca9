import { decodeText } from '../../text/decode.ts';
import { isDraftFile, MOST_BYTES, MOST_FILES } from '../../text/draft-files.ts';
import { isWordAddress } from '../../text/word-address.ts';
import { readReport } from '../../workspace/read-draft.ts';
import type { Documents } from '../documents.ts';
import { type Folders, sameUri, uriPath } from '../folders.ts';
import type { Runtime } from '../runtime.ts';
import { isWithin } from './addresses.ts';
import { addressCopied, withoutCopies } from './copies.ts';
import type { IdleWork } from './idle-work.ts';
import type { KnownOffices } from './offices.ts';
import type { WorkspaceIndex } from './workspace-index.ts';

/** Brings the index in step with the files. Open drafts are left alone: what is typed counts, not what lies on the disk. */
export interface ReportFiles {
  /** Reads all that is new or changed in all folders, and drops what is gone. Calls back with how far it is, from 0 to 1; false ends it. */
  readAll(step?: (done: number) => boolean): Promise<void>;
  /** Addresses of the files that may hold reports and were not read: Word, PDF and the like, too large, unreadable, no text. */
  unread(): Promise<readonly string[]>;
  /** A file or folder that was made or changed. */
  read(uri: string): Promise<void>;
  /** A file or folder that is gone. */
  drop(uri: string): void;
}

/** A file that is read: Word's only where the client can show its text. */
const mayBeDraft = (uri: string) => isDraftFile(uri) || isWordAddress(uri);

export function reportFiles(
  runtime: Runtime,
  folders: Folders,
  documents: Documents,
  index: WorkspaceIndex,
  offices: KnownOffices,
  idle: IdleWork,
  warn: (message: string) => void,
): ReportFiles {
  /** Stamp of every file read, reports and others. */
  const stamps = new Map<string, string>();
  /** Drafts by their names that hold no text. */
  const noText = new Set<string>();
  /** Folders of which it was said that not all their files are looked at. */
  const cut = new Set<string>();
  const tickets = new Map<string, number>();
  let last = 0;

  /** Gives false when there is no such file; a folder is none. */
  async function readFile(uri: string): Promise<boolean> {
    const ticket = ++last;
    tickets.set(uri, ticket);
    const stamp = await runtime.stampOf(uri);
    if (stamp !== null && stamps.get(uri) === stamp) return true;
    const bytes = await runtime.readFile(uri);
    await offices.know(uri);
    // Another change came on the way, or the draft was opened: those speak for the file.
    if (tickets.get(uri) !== ticket || documents.isOpen(uri)) return true;
    tickets.delete(uri);
    const read = bytes && bytes.length <= MOST_BYTES ? decodeText(bytes) : null;
    const report = read?.kind === 'text' ? readReport(decodeURIComponent(uri), read.text) : null;
    if (stamp !== null) stamps.set(uri, stamp);
    if (read?.kind === 'not-text') noText.add(uri);
    else noText.delete(uri);
    if (report) index.put(uri, report);
    else index.remove(uri);
    return bytes !== null;
  }
  async function filesIn(root: string): Promise<readonly string[]> {
    return mostOf(root, withoutCopies(await runtime.findFiles(root)), '可能是年报的文件太多，只看了', '没有看');
  }
  async function unreadIn(root: string): Promise<readonly string[]> {
    return mostOf(root, withoutCopies(await runtime.findUnread(root)), '没有检查的文件太多，只列出', '没有列出');
  }
  function mostOf(root: string, found: readonly string[], what: string, rest: string): readonly string[] {
    if (found.length <= MOST_FILES) return found;
    if (!cut.has(what + root)) {
      cut.add(what + root);
      const path = uriPath(root);
      const name = path.slice(path.lastIndexOf('/') + 1) || path;
      warn(`文件夹“${name}”里${what} ${MOST_FILES} 个，其余${rest}。请改为打开年报所在的文件夹。`);
    }
    return found.slice(0, MOST_FILES);
  }
  /** Whether a file is a copy of a report that is known. */
  function isCopy(uri: string): boolean {
    const from = addressCopied(uri);
    return from !== null && index.reports.get(sameUri(runtime.addressOf(from))) !== undefined;
  }
  function drop(uri: string): void {
    const gone = sameUri(uri);
    // A reading on the way would bring back what is gone.
    for (const file of [...tickets.keys()]) if (isWithin(gone, file)) tickets.delete(file);
    for (const file of [...stamps.keys()]) if (isWithin(gone, file)) stamps.delete(file);
    for (const file of [...noText]) if (isWithin(gone, file)) noText.delete(file);
    for (const entry of [...index.reports.entries()]) {
      if (isWithin(gone, entry.uri) && !documents.isOpen(entry.uri)) index.remove(entry.uri);
    }
    offices.drop(uri);
  }
  async function readAll(step: (done: number) => boolean = () => true): Promise<void> {
    const giveWay = idle.begin();
    await offices.rereadAll();
    for (const root of folders.all()) await offices.know(`${root}/`);
    const found = await Promise.all(folders.all().map(filesIn));
    const all = [...new Set(found.flat().map(sameUri))].filter(mayBeDraft);
    const files: string[] = [];
    for (const uri of all) {
      await offices.know(uri);
      if (!offices.isExcluded(uri)) files.push(uri);
    }
    for (const [i, uri] of files.entries()) {
      if (!step(i / files.length)) return;
      if (!documents.isOpen(uri)) await readFile(uri);
      await giveWay();
    }
    const here = new Set(files);
    for (const { uri } of [...index.reports.entries()]) {
      if (!here.has(uri) && !documents.isOpen(uri)) drop(uri);
    }
    for (const uri of [...noText]) if (!here.has(uri)) noText.delete(uri);
  }
  return {
    readAll,
    async unread() {
      const found = await Promise.all(folders.all().map(unreadIn));
      const isOpen = (uri: string) => documents.isOpen(uri) || documents.isOpen(runtime.addressOf(uri));
      return [...new Set([...found.flat().map(sameUri), ...noText])].filter(
        uri => !isOpen(uri) && !isCopy(uri) && !offices.isExcluded(uri),
      );
    },
    async read(uri) {
      const address = runtime.addressOf(sameUri(uri));
      if ((await offices.reread(address)) || documents.isOpen(address)) return;
      if (mayBeDraft(address)) {
        await offices.know(address);
        // It was open until now, or is excluded since.
        if (offices.isExcluded(address) || isCopy(address)) return index.remove(address);
        stamps.delete(address);
        if (await readFile(address)) return;
      }
      // Names do not tell: `2025.1` and `2025.txt` may be folders. In what is none, no files are found.
      const giveWay = idle.begin();
      for (const file of withoutCopies(await runtime.findFiles(address))) {
        await offices.know(file);
        if (mayBeDraft(file) && !offices.isExcluded(file)) await readFile(sameUri(file));
        await giveWay();
      }
    },
    drop,
  };
}
