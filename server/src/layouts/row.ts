import type { Span } from '../text/span.ts';

/**
 * How a table was pasted: rows by line (`tab`, `pipe`, `markdown`, `comma`, `space`), one cell a line (`tab-cell` behind a tab,
 * `pipe` closed by ` |`, `cell` bare), HTML, or the bare row of 15 figures (`flat`).
 */
export type LayoutName = 'html' | 'markdown' | 'pipe' | 'tab' | 'tab-cell' | 'cell' | 'space' | 'comma' | 'flat';

/** One field of a pasted row. */
export interface Field {
  /** Trimmed and decoded; empty when nothing stands there. */
  readonly text: string;
  /** The trimmed text in the source; empty, at the place where text belongs, for an empty field. */
  readonly span: Span;
  /** Position in its row, spans of merged cells counted where the layout shows them. */
  readonly column: number;
}

/** What a layout reader makes of one line (or one `<tr>`): fields in order. */
export interface RawRow {
  readonly layout: LayoutName;
  readonly fields: readonly Field[];
  /** True when the layout puts one cell on a line: the row goes on in the next lines. */
  readonly single: boolean;
}
