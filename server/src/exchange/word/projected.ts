import type { XmlElement } from '../package/xml.ts';

/** Characters of the text that are stored in the XML, in one element. What no piece covers Word made up: ends of lines and cells, its own numbers; or we: marks of what is struck out or raised. */
export interface StoredPiece {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Where they are written in the XML, and how many characters it takes there. Where these are as many, each is its own; else (`&amp;`) all are one. */
  readonly at: number;
  readonly written: number;
  /** The `<w:t>` that holds them. */
  readonly host: XmlElement;
}

/** A place without text that may get some: the end of a paragraph that is empty. */
export interface EmptyPlace {
  readonly offset: number;
  readonly paragraph: XmlElement;
}

/** A line of the text and what it is in the file. A paragraph with line breaks has several. */
export interface ProjectedLine {
  readonly start: number;
  /** Without the line end. */
  readonly end: number;
  /** A `w:p`, or a table's `w:tr`. */
  readonly element: XmlElement;
  /** Number of its table (from 1) and of its row in it; null outside of tables. */
  readonly row: { readonly table: number; readonly row: number } | null;
  /** False for a part of a paragraph, and where several are put together: it is not taken away or copied as one. */
  readonly whole: boolean;
}

/** A cell of a table by its number in its row, all from 1, as a person counts. */
export interface WordCell {
  readonly table: number;
  readonly row: number;
  readonly cell: number;
}

/** The text of a Word file, and where each character of it is stored. All lists ascend. */
export interface Projection {
  readonly text: string;
  readonly pieces: readonly StoredPiece[];
  readonly empty: readonly EmptyPlace[];
  readonly lines: readonly ProjectedLine[];
  /** Runs that nobody sees. */
  readonly hidden: ReadonlySet<XmlElement>;
  /** Tracked changes were read as accepted. */
  readonly tracked: boolean;
  /** Numbers that Word counts itself stand in the text. */
  readonly numbered: boolean;
  /** Cells that hold a figure which is not read, since merged cells lie over them. */
  readonly covered: readonly WordCell[];
  /** Cells that show digits of a figure in the colour of their ground. */
  readonly pale: readonly WordCell[];
}
