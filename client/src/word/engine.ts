import { changesBetween } from '../../../server/src/exchange/changes.ts';
import { openDraft } from '../../../server/src/exchange/open.ts';

/** What of the exchange of files the editor needs. Not evaluated before the first Word file is opened. */
export interface WordEngine {
  /** The text of a file's bytes, by the file's name or path. Throws UnreadableFile. */
  textOf(bytes: Uint8Array, name: string): string;
  /** The file with the text that was saved, in any encoding, and nothing else changed. Throws UnreadableFile and Refused. */
  saved(bytes: Uint8Array, content: Uint8Array, name: string): Uint8Array;
}

export const wordEngine: WordEngine = {
  textOf: (bytes, name) => openDraft(bytes, name).text,
  saved(bytes, content, name) {
    const draft = openDraft(bytes, name);
    const text = openDraft(content, '').text.replace(/\r\n?/g, '\n');
    // Editors may be set to end every text with a line end: in Word that would be one more paragraph at each save.
    const own = draft.text.endsWith('\n') || !text.endsWith('\n') ? text : text.slice(0, -1);
    return draft.write(changesBetween(draft.text, own));
  },
};
