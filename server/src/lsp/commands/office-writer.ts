import type { ServerContext } from '../context.ts';
import { type OfficeEdit, type OfficeRefusal, officeEdit } from '../office-edit.ts';
import { type Applied, askToApply } from './apply.ts';

/** What the client has taken into a nianbao.json, and may not have saved. */
interface Unsaved {
  /** What lay on the disk; a file that is only made so far is empty. */
  readonly disk: string;
  /** When the edit had been made: a client that makes the file does so on the disk. */
  readonly stamp: string | null;
  readonly text: string;
}

/** Puts an item into a list of a nianbao.json through the client. */
export type OfficeWriter = (
  label: string,
  uri: string,
  list: string,
  item: object,
) => Promise<(OfficeEdit & { readonly result: Applied }) | OfficeRefusal>;

/**
 * Editors leave an edit of theirs unsaved, and don't tell of a document that is no report. So what each edit has led to is kept until the file is saved, and
 * the next one is made upon it: made upon the disk, it would put a second text into the first.
 */
export function officeWriter(context: ServerContext): OfficeWriter {
  const { runtime, documents } = context;
  const kept = new Map<string, Unsaved>();
  let last: Promise<unknown> = Promise.resolve();

  async function unsaved(uri: string, disk: string | null): Promise<string | null> {
    const own = kept.get(uri);
    if (own === undefined) return null;
    if (own.disk === (disk ?? '') && own.stamp === (await runtime.stampOf(uri))) return own.text;
    kept.delete(uri);
    return null;
  }
  async function write(label: string, uri: string, list: string, item: object) {
    const made = await officeEdit(context, uri, list, item, disk => unsaved(uri, disk));
    if ('refused' in made) return made;
    const result = await askToApply(context, label, made.edit);
    if (!result.applied) return { ...made, result };
    // What the client tells of need not be kept: it may be closed unsaved.
    if (documents.openUri(uri) !== undefined) kept.delete(uri);
    else kept.set(uri, { disk: made.disk ?? '', stamp: await runtime.stampOf(uri), text: made.text });
    return { ...made, result };
  }
  return (...args) => {
    // One after the other: each is made upon what the one before it has led to.
    const next = last.then(() => write(...args));
    last = next.catch(() => undefined);
    return next;
  };
}
