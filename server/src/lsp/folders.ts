import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { fileOf } from './word-texts.ts';

/** The root folders of the workspace, as they come and go. Addresses are in `sameUri` form, without a slash at the end. */
export interface Folders {
  all(): readonly string[];
  /** The root that a file lies in, the innermost one; undefined when it lies in none. */
  of(uri: string): string | undefined;
  change(event: WorkspaceFoldersChangeEvent): void;
  onChange(listener: (event: WorkspaceFoldersChangeEvent) => void): void;
}

export function workspaceFolders(roots: readonly string[]): Folders {
  let folders = roots.map(folderUri);
  const listeners: ((event: WorkspaceFoldersChangeEvent) => void)[] = [];
  return {
    all: () => folders,
    of(uri) {
      const file = sameUri(fileOf(uri));
      const above = folders.filter(f => file.startsWith(`${f}/`));
      return above.reduce<string | undefined>((a, b) => (a === undefined || b.length > a.length ? b : a), undefined);
    },
    onChange: listener => void listeners.push(listener),
    change(event) {
      const { added, removed } = event;
      const gone = new Set(removed.map(f => folderUri(f.uri)));
      folders = [...new Set([...folders.filter(f => !gone.has(f)), ...added.map(f => folderUri(f.uri))])];
      for (const listener of listeners) listener(event);
    },
  };
}

/** One way to write an address: clients escape different characters, and drive letters come in both cases. */
export function sameUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** The path in an address, with no character escaped. */
export function uriPath(uri: string): string {
  return URI.parse(uri).path;
}

function folderUri(uri: string): string {
  return sameUri(uri).replace(/\/+$/u, '');
}
