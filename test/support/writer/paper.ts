import type { Span } from '../../../server/src/text/span.ts';
import type { CellAddress } from '../model.ts';

/** A figure as it was written, and where. */
export interface WrittenCell extends CellAddress {
  readonly raw: string;
  readonly span: Span;
}

/** Collects the text of a draft and remembers where each figure stands. */
export interface Paper {
  /** Appends text; `\n` becomes the draft's own line end. */
  add(text: string): void;
  /** Appends a figure and notes its place. */
  figure(at: CellAddress, raw: string): void;
  text(): string;
  cells(): readonly WrittenCell[];
}

export type Eol = '\n' | '\r\n' | '\r';

export function paper(eol: Eol): Paper {
  const pieces: string[] = [];
  const cells: WrittenCell[] = [];
  let length = 0;
  const add = (text: string) => {
    const piece = eol === '\n' ? text : text.replaceAll('\n', eol);
    pieces.push(piece);
    length += piece.length;
  };
  return {
    add,
    figure({ kind, row, column }, raw) {
      cells.push({ kind, row, column, raw, span: { start: length, end: length + raw.length } });
      add(raw);
    },
    text: () => pieces.join(''),
    cells: () => cells,
  };
}
