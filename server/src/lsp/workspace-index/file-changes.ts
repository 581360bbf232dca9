import { type Connection, DidChangeWatchedFilesNotification, FileChangeType, WatchKind } from 'vscode-languageserver';
import { DRAFT_GLOB, OFFICE_GLOB } from '../../text/draft-files.ts';
import { EXCLUDE_FILE } from '../../workspace/excluded.ts';
import { OFFICE_FILE } from '../../workspace/office-problems.ts';
import { type Folders, sameUri } from '../folders.ts';
import type { ReportFiles } from './report-files.ts';

/** Asks the client to tell of drafts and of nianbao.json when they change. */
export async function watchFiles(connection: Connection): Promise<void> {
  const watchers = [
    { globPattern: DRAFT_GLOB },
    { globPattern: OFFICE_GLOB },
    { globPattern: `**/${OFFICE_FILE}` },
    { globPattern: `**/${EXCLUDE_FILE}` },
    // Of a folder that another program takes away editors tell the folder alone.
    { globPattern: '**', kind: WatchKind.Delete },
  ];
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/**
 * Keeps the index in step with files and folders that come, go and change.
 * @param whenStarted does a work once the workspace has been read, and not at all as long as nobody asked for that
 * @param recount to be called when units' files may have changed
 */
export function followFiles(
  connection: Connection,
  folders: Folders,
  files: ReportFiles,
  whenStarted: (work: () => void | Promise<void>) => void,
  recount: () => Promise<void>,
): void {
  connection.onDidChangeWatchedFiles(({ changes }) =>
    whenStarted(async () => {
      for (const { uri, type } of changes) {
        if (type === FileChangeType.Deleted) files.drop(uri);
        else await files.read(uri);
      }
      await recount();
    }),
  );
  connection.workspace.onDidDeleteFiles(params =>
    whenStarted(() => {
      for (const { uri } of params.files) files.drop(uri);
    }),
  );
  connection.workspace.onDidRenameFiles(params =>
    whenStarted(async () => {
      for (const { oldUri, newUri } of params.files) {
        files.drop(oldUri);
        await files.read(newUri);
      }
      await recount();
    }),
  );
  folders.onChange(({ removed }) =>
    whenStarted(async () => {
      for (const { uri } of removed) files.drop(sameUri(uri));
      await files.readAll();
      await recount();
    }),
  );
}
