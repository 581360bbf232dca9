import { changesBetween } from '../../../server/src/exchange/changes.ts';
import { type Draft, Refused, UnreadableFile, type WordDraft } from '../../../server/src/exchange/draft.ts';
import { openDraft } from '../../../server/src/exchange/open.ts';
import { hourOnTheWall, remarksOf, type SaidFinding } from '../../../server/src/exchange/remarks.ts';
import type { Edit } from '../../../server/src/text/edit.ts';

/** What of the exchange of files the editor needs. Not evaluated before the first Word or Excel file is opened. */
export interface WordEngine {
  /** The text of a file's bytes, by the file's name or path. Throws UnreadableFile. */
  textOf(bytes: Uint8Array, name: string): string;
  /** The file with the text that was saved, in any encoding, and nothing else changed. Throws UnreadableFile and Refused. */
  saved(bytes: Uint8Array, content: Uint8Array, name: string): Uint8Array;
  /** A copy of the Word file with a comment at each finding, and one in front that counts them. Throws UnreadableFile. */
  annotated(bytes: Uint8Array, findings: readonly SaidFinding[], name: string): Uint8Array;
  /**
   * A copy of the Word file in which what makes `text` of its own is tracked; what can't be is left out. Throws UnreadableFile.
   */
  tracked(bytes: Uint8Array, text: string, name: string): TrackedCopy;
}

export interface TrackedCopy {
  readonly bytes: Uint8Array;
  /** How many changes are tracked. */
  readonly changes: number;
  /** Why others are not, each with its place. */
  readonly refused: readonly string[];
}

export const wordEngine: WordEngine = {
  textOf: (bytes, name) => openDraft(bytes, name).text,
  saved(bytes, content, name) {
    const draft = openDraft(bytes, name);
    const edits = changesBetween(draft.text, ownText(draft, openDraft(content, '').text));
    try {
      return draft.write(edits);
    } catch (error) {
      throw error instanceof Refused ? placed(draft, edits, error) : error;
    }
  },
  annotated(bytes, findings, name) {
    const draft = wordDraft(bytes, name);
    return draft.annotate(remarksOf(draft.text, findings));
  },
  tracked(bytes, text, name) {
    const draft = wordDraft(bytes, name);
    const all = changesBetween(draft.text, ownText(draft, text)).map(edit => ({
      edit,
      why: draft.refusalOf([edit], 'tracked'),
    }));
    const edits = all.filter(({ why }) => why === null).map(({ edit }) => edit);
    const refused = all.flatMap(({ edit, why }) => (why === null ? [] : [`${draft.placeOf(edit.span.start)}：${why}`]));
    return { bytes: draft.track(edits, hourOnTheWall(new Date())), changes: edits.length, refused };
  },
};

/** The refusal with its place in front. What is refused by itself need not be it: a formula's new value holds only with the edits of its items. */
function placed(draft: Draft, edits: readonly Edit[], { message, at }: Refused): Refused {
  const start = at ?? edits.find(edit => draft.refusalOf([edit]) === message)?.span.start;
  return new Refused(start === undefined ? message : `${draft.placeOf(start)}：${message}`);
}

/** Comments and tracked changes are Word's: a workbook has none of them. */
function wordDraft(bytes: Uint8Array, name: string): WordDraft {
  const draft = openDraft(bytes, name);
  const { annotate, track } = draft;
  if (annotate === undefined || track === undefined)
    throw new UnreadableFile('不是 Word 文件（.docx），不能加批注或修订');
  return { ...draft, annotate, track };
}

/** Editors may be set to end every text with a line end: in Word that would be one more paragraph at each save. */
function ownText(draft: Draft, edited: string): string {
  const text = edited.replace(/\r\n?/g, '\n');
  return draft.text.endsWith('\n') || !text.endsWith('\n') ? text : text.slice(0, -1);
}
