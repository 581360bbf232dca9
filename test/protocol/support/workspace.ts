import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { startClient } from './client.ts';
import { type NearOptions, startNear } from './near-server.ts';

interface WorkspaceOptions extends NearOptions {
  /** The server as it is shipped, a process of its own: in each file of tests once, and where something is asked while it works. */
  readonly apart?: boolean;
}

/** A folder of its own with files, and a client that has it open. */
export async function openWorkspace(files: Readonly<Record<string, string>>, options: WorkspaceOptions = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-'));
  function write(file: string, text: string): void {
    const full = path.join(folder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
  }
  for (const [file, text] of Object.entries(files)) write(file, text);
  const begin = options.apart ? startClient : startNear;
  const client = await begin({ ...options, folder: URI.file(folder).toString() });
  return {
    client,
    folder,
    write,
    uri: (file: string) => URI.file(path.join(folder, file)).toString(),
    remove: (file: string) => rmSync(path.join(folder, file), { recursive: true }),
    /** Tells the server of files that changed. 1 created, 2 changed, 3 deleted. */
    changed: (file: string, type: 1 | 2 | 3 = 2) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: URI.file(path.join(folder, file)).toString(), type }],
      }),
    async stop() {
      await client.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
