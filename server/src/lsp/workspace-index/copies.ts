import { URI } from 'vscode-uri';
import { copiedFrom, copiesAmong } from '../../text/draft-files.ts';
import { sameUri, uriPath } from '../folders.ts';

/** The addresses without the copies of others among them, which have comments or tracked changes: a report would count twice. */
export function withoutCopies(uris: readonly string[]): readonly string[] {
  const copies = copiesAmong(uris.map(uriPath));
  return copies.size === 0 ? uris : uris.filter(uri => !copies.has(uriPath(uri)));
}

/** The address of the file that a copy was made of, by its name alone; null for others. */
export function addressCopied(uri: string): string | null {
  const path = copiedFrom(uriPath(uri));
  return path === null ? null : sameUri(URI.parse(uri).with({ path }).toString());
}
