import { existsSync } from 'node:fs';
import { access, constants, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { URI } from 'vscode-uri';
import type { Runtime } from '../lsp/runtime.ts';
import {
  isDraftFile,
  isOfficeFile,
  isUnreadDocument,
  MOST_BYTES,
  MOST_BYTES_READ,
  MOST_FILES,
} from '../text/draft-files.ts';

/** Files by Node, where the server is a process of its own. Of addresses that are no `file:` it knows nothing. */
export function nodeRuntime(docs: string): Runtime {
  return {
    docsRoot: existsSync(join(docs, 'rules')) ? pathToFileURL(docs).href : null,
    addressOf: uri => uri,
    async readFile(uri) {
      try {
        const path = fileURLToPath(uri);
        const size = await sizeOf(path);
        if (size === null || size > MOST_BYTES_READ) return null;
        // What the system makes up while it is read has no size, and may never end.
        return size === 0 ? new Uint8Array() : await readFile(path);
      } catch {
        return null;
      }
    },
    async stampOf(uri) {
      try {
        const { mtimeMs, size } = await stat(fileURLToPath(uri));
        return `${mtimeMs} ${size}`;
      } catch {
        return null;
      }
    },
    findFiles: folder => find(folder, isDraft),
    findUnread: folder => find(folder, isUnread),
  };
}

/** Tells whether a file is one of those looked for, by its name and its path on the disk. */
type Wanted = (name: string, path: string) => Promise<boolean>;

const isDraft: Wanted = async (name, path) =>
  isDraftFile(name) ? isFileUpTo(MOST_BYTES, path) : isOfficeFile(name) && isFileUpTo(MOST_BYTES_READ, path);

const isUnread: Wanted = async (name, path) => {
  // The name first: most files of a workspace are neither, and the disk need not be asked about them.
  const isDraftByName = isDraftFile(name);
  if (!isDraftByName && !isUnreadDocument(name)) return false;
  if (!(await isFileUpTo(Number.POSITIVE_INFINITY, path))) return false;
  return !isDraftByName || !((await isFileUpTo(MOST_BYTES, path)) && (await mayOpen(path)));
};

function mayOpen(path: string): Promise<boolean> {
  return access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
}

async function find(folder: string, wanted: Wanted): Promise<readonly string[]> {
  try {
    const found: string[] = [];
    await below(fileURLToPath(folder), wanted, found);
    return found;
  } catch {
    return [];
  }
}

/** Linked folders are passed over: they may lead round in a circle. */
async function below(folder: string, wanted: Wanted, found: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (found.length > MOST_FILES) return;
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await below(path, wanted, found);
    else if (await wanted(entry.name, path)) found.push(URI.file(path).toString());
  }
}

async function isFileUpTo(bytes: number, path: string): Promise<boolean> {
  const size = await sizeOf(path);
  return size !== null && size <= bytes;
}

/** The bytes of a file; null where there is none. A device or a pipe is none: it may never end. */
async function sizeOf(path: string): Promise<number | null> {
  try {
    const info = await stat(path);
    return info.isFile() ? info.size : null;
  } catch {
    return null;
  }
}
