import { URI } from 'vscode-uri';
import { isOfficeFile } from '../text/draft-files.ts';
import { fileAddress, isWordAddress, wordAddress } from '../text/word-address.ts';
import type { Runtime } from './runtime.ts';

/** The address of the file itself, for a Word or Excel file's text; others as they are. */
export function fileOf(uri: string): string {
  return isWordAddress(uri) ? URI.from(fileAddress(URI.parse(uri))).toString() : uri;
}

/** The address under which a Word or Excel file's text is a document; others as they are. */
export function documentUriOf(uri: string): string {
  return !isWordAddress(uri) && isOfficeFile(URI.parse(uri).path)
    ? URI.from(wordAddress(URI.parse(uri))).toString()
    : uri;
}

/** Files as a runtime has them, and the texts of Word and Excel files among them: for clients that can show these (`wordTexts`). */
export function withWordTexts(runtime: Runtime): Runtime {
  /** Texts that could be read; the other files are said to be unread. */
  const read = new Set<string>();
  return {
    docsRoot: runtime.docsRoot,
    addressOf: documentUriOf,
    stampOf: uri => runtime.stampOf(fileOf(uri)),
    async readFile(uri) {
      const bytes = await runtime.readFile(fileOf(uri));
      if (bytes === null || !isWordAddress(uri)) return bytes;
      const text = await wordText(bytes, uri);
      if (text === null) read.delete(uri);
      else read.add(uri);
      return text;
    },
    findFiles: async folder => (await runtime.findFiles(fileOf(folder))).map(documentUriOf),
    findUnread: async folder => (await runtime.findUnread(folder)).filter(uri => !read.has(documentUriOf(uri))),
  };
}

/** The text in UTF-8; null where the file can't be read. What reads such files is not evaluated before the first of them. */
async function wordText(bytes: Uint8Array, uri: string): Promise<Uint8Array | null> {
  const { openDraft } = await import('../exchange/open.ts');
  try {
    return new TextEncoder().encode(openDraft(bytes, decodeURIComponent(uri)).text);
  } catch {
    return null;
  }
}
