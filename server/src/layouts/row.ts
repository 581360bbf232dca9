import type { SetAside } from '../text/aside-marks.ts';
import type { Span } from '../text/span.ts';

/**
 * How a table was pasted: rows by line (`tab`, `pipe`, `markdown`, `comma`, `space`), one cell a line (`tab-cell` behind a tab,
 * `pipe` closed by ` |`, `cell` bare), HTML, a grid drawn with lines (`grid`), or the bare row of 15 figures (`flat`).
 */
export type LayoutName =
  | 'html'
  | 'markdown'
  | 'pipe'
  | 'tab'
  | 'tab-cell'
  | 'cell'
  | 'space'
  | 'comma'
  | 'flat'
  | 'grid';

/** Where a pasted row stands in the source: the whole `<tr>` element, or the whole line without its line end. */
export interface RowPlace extends Span {
  /** HTML: the whole `<table>` element. */
  readonly table?: Span;
  /** HTML: cells without a `<tr>`, or one that the source never closes: nothing can be put beside it. */
  readonly broken?: boolean;
  /** A grid drawn with lines: all that stands on its lines belongs to the row. */
  readonly ruled?: boolean;
}

/** Digits that a page or a Word file strikes out, raises or lowers, or has in a text box or a picture. */
export interface AsideDigits extends Span {
  readonly how: SetAside;
}

/** One field of a pasted row. */
export interface Field {
  /** Trimmed and decoded; empty when nothing stands there. */
  readonly text: string;
  /** The trimmed text in the source; empty, at the place where text belongs, for an empty field. */
  readonly span: Span;
  /** Source range of each character of the text, flattened [start0, end0 …]; absent where the text is a plain slice. */
  readonly map?: readonly number[];
  /**
   * A figure that may not be one: a grid breaks it over lines, or broken characters stand behind it. Where its pieces stand; `span` is the first of
   * them, `text` all together. It counts where the row's sum holds (`report/table/finish.ts`).
   */
  readonly pieces?: readonly Span[];
  /** Digits of the cell that are no part of its text, unless nothing else stands there: who reads the page may take them for a part of the figure. */
  readonly aside?: readonly AsideDigits[];
  /** All that belongs to the cell: the whole `<td>` element; in other layouts its text, as `span`. */
  readonly region: Span;
  readonly row: RowPlace;
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
