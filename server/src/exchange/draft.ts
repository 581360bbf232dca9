import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** A file as a draft: its text, and the way back into the file. The rest of the product works on `text` and edits and does not ask where they come from. */
export interface Draft {
  readonly kind: 'text' | 'word' | 'excel' | 'pdf';
  /** What `parseReport` reads. In Word one paragraph a line; in Word, Excel and PDF a table row a line, cells by tab. */
  readonly text: string;
  /** What a person should know about how the file was read, each a Chinese sentence without its end: tracked changes, numbers that Word counts itself, hidden sheets. */
  readonly notes: readonly string[];
  /** Why nothing can be written into the file, wherever it is, as a Chinese clause; `refusalOf` then says the same of any edit. */
  readonly readOnly?: string;
  /** Where a person finds an offset of the text in the file: `第3段`, `第2个表格第4行第3格`, `工作表“表三”C12`, `第3页第12行`. */
  placeOf(offset: number): string;
  /**
   * Why edits can't be carried over, as a Chinese clause, with its place where that is not the first edit's; null where they can, as far as the text goes: what
   * else is in the file is only looked at when it is written. So is an edit after which the file would be as it was, a number without the commas by which its
   * cell shows it; `write` passes over it. `way`: as `write` does it, or `track`.
   */
  refusalOf(edits: readonly Edit[], way?: 'plain' | 'tracked'): string | null;
  /** The same file with just these edits; they ascend and don't overlap. Throws Refused for what can't be carried over: then nothing is. */
  write(edits: readonly Edit[]): Uint8Array;
  /** A copy of the file with a comment at each place; its own comments stay, and so does everything else. Only Word files have it. */
  annotate?(remarks: readonly Remark[]): Uint8Array;
  /**
   * A copy of the file with the edits as tracked changes, which a person accepts or rejects; edits as for `write`. Throws Refused. Only Word
   * files have it. `date`: the hour on the wall, `2026-01-05T09:30:00Z`.
   */
  track?(edits: readonly Edit[], date: string): Uint8Array;
}

/** A Word file as a draft: it takes comments and tracked changes. */
export type WordDraft = Draft & Required<Pick<Draft, 'annotate' | 'track'>>;

/** What is said of a place of the text, in lines. */
export interface Remark {
  readonly span: Span;
  readonly lines: readonly string[];
}

/** A file that can't be read as a draft; the message is a Chinese clause that says why and what helps. */
export class UnreadableFile extends Error {}

/** An edit that can't be carried into the file; the message is a Chinese clause that says why. */
export class Refused extends Error {
  /** The offset of the text whose change it is about; null where that is not known. */
  readonly at: number | null;

  constructor(message: string, at: number | null = null) {
    super(message);
    this.at = at;
  }
}
