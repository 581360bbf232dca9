import type { Documents } from '../documents.ts';
import type { Folders } from '../folders.ts';
import { debounce } from './debounce.ts';
import type { WorkspaceIndex } from './workspace-index.ts';

/** How long an open draft must rest before others are held against it, and how long it may go on changing until then (ms). */
const REST_MS = 200;
const MOST_MS = 1000;

export interface DraftEvents {
  /** A document was opened or changed. */
  changed(): void;
  /** A report was found in an open document, which is what the workspace is read for. */
  reportSeen(uri: string): void;
  /** A draft in a workspace folder was closed: what lies on the disk counts again. */
  closed(uri: string): void;
}

/** Puts open drafts into the index as they are typed. Gives a function that takes all of them as they are at this moment. */
export function followDrafts(
  documents: Documents,
  folders: Folders,
  index: WorkspaceIndex,
  events: DraftEvents,
): () => void {
  const resting = new Map<string, () => void>();

  function take(uri: string): void {
    const draft = documents.get(uri);
    if (!draft || !documents.isOpen(uri)) return;
    if (draft.speaks) events.reportSeen(uri);
    index.put(uri, draft.report);
  }
  documents.onChange(uri => {
    events.changed();
    const put = resting.get(uri) ?? debounce(() => take(uri), REST_MS, MOST_MS);
    resting.set(uri, put);
    put();
  });
  documents.onClose(uri => {
    resting.delete(uri);
    if (folders.of(uri) === undefined) index.remove(uri);
    else events.closed(uri);
  });
  return () => documents.uris().forEach(take);
}
