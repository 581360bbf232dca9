import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { ClientFeatures } from '../client-features.ts';
import type { Documents } from '../documents.ts';
import type { Folders } from '../folders.ts';
import { lateProgress } from '../progress.ts';
import type { Runtime } from '../runtime.ts';
import { type Log, runQuietly } from '../safe.ts';
import type { SettingsStore } from '../settings.ts';
import { pathBelow } from './addresses.ts';
import { configuredReports } from './configured-reports.ts';
import { debounce } from './debounce.ts';
import { followFiles, watchFiles } from './file-changes.ts';
import { type IdleWork, newIdleWork } from './idle-work.ts';
import { officeDiagnostics } from './office-diagnostics.ts';
import type { KnownOffices } from './offices.ts';
import { followDrafts } from './open-drafts.ts';
import { reportFiles } from './report-files.ts';
import { unitErrors } from './unit-errors.ts';
import { newWorkspaceIndex, type WorkspaceIndex } from './workspace-index.ts';

/** How long changes of the index are gathered before listeners hear of them, and how long at most (ms). */
const REST_MS = 200;
const MOST_MS = 1000;

/** Keeps the index of the workspace's reports in step with files and open drafts. */
export interface Indexer {
  readonly index: WorkspaceIndex;
  readonly offices: KnownOffices;
  readonly idle: IdleWork;
  /** Begins to read the workspace, unless that was done already; settles when it has been read. */
  start(): Promise<void>;
  /** For who asks about all reports: waits until the workspace has been read, and takes the open drafts as they are at this moment. */
  upToNow(): Promise<void>;
  /** Reads again what has changed in the files, and takes the open drafts as they are at this moment. */
  reindex(step?: (done: number) => boolean): Promise<void>;
  /** Paths below their folders of the files that may hold reports and were not read, in order of their names; of all or of those that are wanted. */
  unread(wanted?: (uri: string) => boolean): Promise<readonly string[]>;
  /** To be called when settings have changed: what was counted under the old ones is counted anew, step by step. */
  settingsChanged(): void;
  /** Hears, some time after, that the reports some draft is held against may have changed. */
  onChange(listener: () => void): void;
}

export interface IndexerParts {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly client: ClientFeatures;
  readonly folders: Folders;
  readonly documents: Documents;
  readonly settings: SettingsStore;
  readonly offices: KnownOffices;
  readonly log: Log;
}

/** Nothing is read before the first report is opened: most workspaces have none. */
export function startIndexer(parts: IndexerParts): Indexer {
  const { connection, runtime, client, folders, documents, settings, offices, log } = parts;
  const quietly = (work: () => void | Promise<void>) => runQuietly(log, 'workspace', work);
  const warn = (message: string) =>
    void quietly(() =>
      connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }),
    );
  const idle = newIdleWork();
  const configured = configuredReports(runtime, folders, documents, () => index.changed(), log, warn);
  const index = newWorkspaceIndex(folders, offices, configured);
  const files = reportFiles(runtime, folders, documents, index, offices, idle, warn);
  const countErrors = unitErrors(index, offices, settings, idle);
  const showOffices = officeDiagnostics(
    connection,
    offices,
    index,
    client.positionEncoding,
    client.ownFeatures ? null : warn,
  );
  const onChange = announce(index, showOffices, quietly);
  let started: Promise<void> | undefined;

  async function readWorkspace(): Promise<void> {
    if (client.watchesFiles) await watchFiles(connection);
    const progress = lateProgress(connection, client, '读取工作区里的年报', false, quietly);
    try {
      await files.readAll(done => {
        progress.report(done, '正在读取文件');
        return true;
      });
      await countErrors();
    } finally {
      progress.end();
    }
    index.filled();
  }
  function start(): Promise<void> {
    started ??= quietly(readWorkspace);
    return started;
  }
  /** Only once the workspace is being read does it matter what happens there. */
  function whenStarted(work: () => void | Promise<void>): void {
    const reading = started;
    if (reading) void quietly(() => reading.then(work));
  }
  const takeOpen = followDrafts(documents, folders, index, {
    changed: () => idle.typed(),
    reportSeen: () => void start(),
    closed: uri => whenStarted(() => files.read(uri)),
  });
  followFiles(connection, folders, files, whenStarted, countErrors);
  offices.onChange(() =>
    whenStarted(async () => {
      index.officesChanged();
      await files.readAll();
    }),
  );
  return {
    index,
    offices,
    idle,
    start,
    async unread(wanted = () => true) {
      const paths = (await files.unread()).filter(wanted).map(uri => pathBelow(folders.of(uri) ?? '', uri));
      return paths.sort();
    },
    async upToNow() {
      await start();
      takeOpen();
    },
    async reindex(step) {
      await start();
      await files.readAll(step);
      takeOpen();
      await countErrors();
    },
    settingsChanged: () =>
      whenStarted(async () => {
        await countErrors();
        index.changed();
      }),
    onChange,
  };
}

/** Tells listeners of changes in the index once they come to rest, after showing what is to be said of nianbao.json. Gives what adds a listener. */
function announce(
  index: WorkspaceIndex,
  showProblems: () => Promise<void>,
  quietly: (work: () => Promise<void>) => Promise<void>,
): (listener: () => void) => void {
  const listeners: (() => void)[] = [];
  const tell = () => {
    void quietly(showProblems);
    for (const listener of listeners) listener();
  };
  index.onChange(debounce(tell, REST_MS, MOST_MS));
  return listener => void listeners.push(listener);
}
