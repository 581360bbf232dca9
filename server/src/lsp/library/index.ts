import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../client-features.ts';
import type { Runtime } from '../context.ts';
import type { Documents } from '../documents.ts';
import { type Folders, sameUri } from '../folders.ts';
import { type Log, runQuietly } from '../safe.ts';
import type { SettingsStore } from '../settings.ts';
import { DRAFT_FILES } from './addresses.ts';
import { workspaceFiles } from './files.ts';
import { namedReports } from './named.ts';
import { newShelf, type Shelf } from './shelf.ts';
import { debounce, newPace, type Pace } from './slices.ts';
import { sumsProblems } from './sums-problems.ts';

/** How long an open draft must rest before others are held against it, and how long changes are gathered (ms). */
const REST_MS = 200;
const MOST_MS = 1000;

/** The reports around the open drafts. */
export interface Neighbours {
  readonly shelf: Shelf;
  readonly pace: Pace;
  /** Begins to read the workspace, unless that was done already; settles when it has been read. */
  wake(): Promise<void>;
  /** Reads again what has changed in the files, and takes the open drafts as they are at this moment. */
  renew(step?: (done: number) => boolean): Promise<void>;
  /** To be called when settings have changed: what was counted under the old ones is counted anew, step by step. */
  settingsChanged(): void;
  /** Hears, some time after, that something around some draft may have changed. */
  onChange(listener: () => void): void;
}

export interface NeighbourParts {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly client: ClientFeatures;
  readonly folders: Folders;
  readonly documents: Documents;
  readonly settings: SettingsStore;
  readonly log: Log;
}

/** Nothing is read before the first report is opened: most workspaces have none. */
export function startNeighbours(parts: NeighbourParts): Neighbours {
  const { connection, runtime, client, folders, documents, settings, log } = parts;
  const listeners: (() => void)[] = [];
  const pace = newPace();
  const named = namedReports(runtime, folders, documents, () => shelf.changed(), log, warn);
  const shelf = newShelf(folders, named);
  const files = workspaceFiles(runtime, folders, documents, shelf, pace);
  const showProblems = sumsProblems(connection, folders, shelf);
  let waking: Promise<void> | undefined;
  const quietly = (work: () => void | Promise<void>) => void runQuietly(log, 'workspace', work);

  function warn(message: string): void {
    quietly(() => connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }));
  }
  const tell = debounce(
    () => {
      quietly(showProblems);
      for (const listener of listeners) listener();
    },
    REST_MS,
    MOST_MS,
  );
  shelf.onChange(tell);

  async function fill(): Promise<void> {
    if (client.watchesFiles) {
      const watchers = [{ globPattern: DRAFT_FILES }, { globPattern: '**/nianbao.json' }];
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    await files.readAll();
    await countErrors();
    shelf.filled();
  }
  /** Done here, step by step, so that no keystroke has to wait until all units were checked. */
  async function countErrors(): Promise<void> {
    const breathe = pace.start();
    for (const root of folders.all()) {
      const own = await settings.of(root);
      const globs = shelf.sumsAt(root).flatMap(sum => sum.units.map(unit => unit.files));
      for (const entry of new Set(globs.flatMap(glob => shelf.library.matching(root, glob)))) {
        shelf.errorsIn(entry, own);
        await breathe();
      }
    }
  }
  async function recount(): Promise<void> {
    await countErrors();
    shelf.changed();
  }
  function wake(): Promise<void> {
    waking ??= runQuietly(log, 'workspace', fill);
    return waking;
  }
  /** Only once the workspace is being read does it matter what happens there. */
  const whenAwake = (work: () => void | Promise<void>) => {
    if (waking) quietly(() => waking!.then(work));
  };

  const resting = new Map<string, () => void>();
  documents.onChange(uri => {
    pace.typed();
    const put = resting.get(uri) ?? debounce(() => take(uri), REST_MS, MOST_MS);
    resting.set(uri, put);
    put();
  });
  function take(uri: string): void {
    const draft = documents.get(uri);
    if (!draft) return;
    if (draft.speaks) quietly(wake);
    shelf.put(uri, draft.report);
  }
  documents.onClose(uri => {
    resting.delete(uri);
    if (folders.of(uri) === undefined) shelf.remove(uri);
    else whenAwake(() => files.read(uri));
  });
  connection.onDidChangeWatchedFiles(({ changes }) =>
    whenAwake(async () => {
      for (const { uri, type } of changes) {
        if (type === FileChangeType.Deleted) files.drop(uri);
        else await files.read(uri);
      }
      await countErrors();
    }),
  );
  connection.workspace.onDidDeleteFiles(params =>
    whenAwake(() => {
      for (const { uri } of params.files) files.drop(uri);
    }),
  );
  connection.workspace.onDidRenameFiles(params =>
    whenAwake(async () => {
      for (const { oldUri, newUri } of params.files) {
        files.drop(oldUri);
        await files.read(newUri);
      }
      await countErrors();
    }),
  );
  folders.onChange(({ removed }) =>
    whenAwake(async () => {
      for (const { uri } of removed) files.drop(sameUri(uri));
      await files.readAll();
      await countErrors();
    }),
  );
  async function renew(step?: (done: number) => boolean): Promise<void> {
    await wake();
    await files.readAll(step);
    documents.uris().forEach(take);
    await countErrors();
  }
  return {
    shelf,
    pace,
    wake,
    renew,
    settingsChanged: () => whenAwake(recount),
    onChange: listener => void listeners.push(listener),
  };
}
