import type { ColumnKey, Edition, RowKey, TableKind } from '../forms/form.ts';
import type { AsideDigits, LayoutName } from '../layouts/row.ts';
import type { Span } from '../text/span.ts';
import type { YearWitnesses } from './year.ts';

/**
 * number: digits that can be read without doubt (they may still be full-width or grouped: see `Cell.tidy`)
 * blank:  nothing stands there
 * mark:   `/` `-` `—` `无` `不适用`
 * text:   anything else: `3件`, `约20`, `-3`, `1.5` where a count belongs
 */
export type CellState = 'number' | 'blank' | 'mark' | 'text';

/** One figure's place in a table. */
export interface Cell {
  readonly row: RowKey;
  readonly column: ColumnKey;
  /** The trimmed text of the cell; empty, and at the place where the text belongs, when the cell is blank. */
  readonly span: Span;
  /** All that belongs to the cell: the whole `<td>` element; in other layouts its text, as `span`. */
  readonly region: Span;
  /** What of `report.text` stands at `span`, hidden words as a part of the tags; of a figure in pieces, those of all pieces together. */
  readonly raw: string;
  /** A figure that a grid breaks over lines: where its pieces stand; `span` is the first. */
  readonly pieces?: readonly Span[];
  /** Digits beside the figure that a page strikes out, raises or lowers; the figure itself where nothing else stands there. */
  readonly aside?: readonly AsideDigits[];
  readonly state: CellState;
  /**
   * Whole 件, or whole 分 in the fee row. Null when no figure can be read for sure. A `text` cell may have a value
   * (`3件`, `22（其中修订16件）`); a blank or marked cell never has one.
   */
  readonly value: number | null;
  /** The figure as plain half-width digits (`1234`, `3080.699`), when value is not null; else null. */
  readonly plain: string | null;
  /** False when the digits are full-width, grouped with separators or hold spaces. True for every other cell. */
  readonly tidy: boolean;
}

/** A piece of text read as a value that stands in no column of the form. */
export interface RawValue {
  readonly span: Span;
  readonly raw: string;
}

/** `same`: as printed (white space and brackets' width aside). `harmless`: means the same, differs in wording. `outdated`: a label of the other, older edition. */
export type LabelMatch = 'same' | 'harmless' | 'outdated';

/** A label as it stands in the draft: `6. 属于四类过程性信息`. A label cut in two has several spans. */
export interface Label {
  readonly spans: readonly Span[];
  /** The pieces put together, entities decoded. */
  readonly text: string;
  readonly match: LabelMatch;
}

export interface TableRow {
  readonly key: RowKey;
  readonly label: Label;
  /**
   * One cell a column of the form, in the form's order. When `aligned` is false the number of values is not the number
   * of columns and nothing says which is which: the cells then hold what was read, first come first, may be fewer, and
   * `cellOf()` (query.ts) gives none of them.
   */
  readonly cells: readonly Cell[];
  readonly aligned: boolean;
  /** Values beyond the last column. */
  readonly extra: readonly RawValue[];
  /** Words before or among its figures that may be cells of it, and no one can say which. */
  readonly strays: readonly RawValue[];
  /** From the label to the last value. */
  readonly span: Span;
  /**
   * All that belongs to the row: its `<tr>` elements, or its lines without the line end; a merged label before it on its line stays with it.
   * Null when something else stands there, so that the row can't be replaced nor another put beside it.
   */
  readonly region: Span | null;
}

/** A header cell, a caption or a group label that was recognised: `（三）不予公开`, `商业企业`, `第二十条第（一）项`. */
export interface HeaderCell {
  readonly kind: 'caption' | 'column' | 'group' | 'note';
  /** Canonical label of the form: `现行有效件数`. */
  readonly canonical: string;
  readonly spans: readonly Span[];
  /** The cell that its first words stand in, as in `Cell`. */
  readonly region: Span;
  readonly text: string;
  readonly match: LabelMatch;
}

/** A merged cell of 表三 that has not the form's words; none of its figures is meant otherwise. */
export interface WrongGroup {
  /** As the form prints it. */
  readonly canonical: string;
  /** What stands there; empty for a cell that nothing stands in. */
  readonly text: string;
  /** Where it stands, or the place of the empty cell; null where the draft has no such cell. */
  readonly span: Span | null;
  /** The label of its first row. */
  readonly row: RawValue;
}

export interface UnknownRow {
  readonly label: Label;
  readonly values: readonly RawValue[];
  readonly span: Span;
}

export type { LayoutName };

export interface Table {
  readonly kind: TableKind;
  /** Which edition's rows the draft has. */
  readonly edition: Edition;
  readonly layout: LayoutName;
  /** From the first header or label to the last value. */
  readonly span: Span;
  /** With all its lines, or with the `<table>` elements that it stands in. */
  readonly region: Span;
  /** Rows of the form in the order of the draft, each key once. */
  readonly rows: readonly TableRow[];
  /** Second and further rows with a key that `rows` has already. */
  readonly duplicates: readonly TableRow[];
  /**
   * Where the whole table stands there more than once, with other figures: `told` where something tells that these rows are the report's year's; `doubtful`
   * where nothing does, and rows in which the tables differ are not aligned. Else null.
   */
  readonly twin: 'told' | 'doubtful' | null;
  readonly unknown: readonly UnknownRow[];
  readonly headers: readonly HeaderCell[];
  /** Texts that stand among the column labels and are none of the form's. */
  readonly strangeHeaders: readonly RawValue[];
  readonly wrongGroups: readonly WrongGroup[];
  /** Labels of columns that the header does not have, though it has others; empty where the table has no header. */
  readonly missingColumns: readonly string[];
  /** Rows that are there and can't be read, since their figures and names stand apart. */
  readonly torn: readonly TornPart[];
}

/** No `rows`: figures without any name. */
export interface TornPart {
  readonly rows: readonly RowKey[];
  /** From the first figure to the last. */
  readonly span: Span;
}

/** A block that should be a table and can't be read. */
export interface UnreadBlock {
  readonly kind: TableKind;
  readonly span: Span;
  /** separators: between figures stands what parts no cells; transposed: rows and columns are; apart: the figures are no label's. */
  readonly reason: 'no-labels' | 'no-figures' | 'separators' | 'transposed' | 'apart' | 'in-words' | 'garbled';
}

export interface Ordinal {
  readonly span: Span;
  /** As written: `二、`, `2、`, `第二部分`, `（2）`. */
  readonly text: string;
  readonly value: number;
  /** chinese `二、` · arabic `2、` `2.` · part `第二部分` · paren `（二）` · paren-arabic `（2）` */
  readonly style: 'chinese' | 'arabic' | 'part' | 'paren' | 'paren-arabic';
}

export interface Heading {
  /** Ordinal to the end of the words, Markdown marks left out. */
  readonly span: Span;
  /**
   * All that belongs to the heading: its line with its marks, or its words with the tags that hold them and nothing else. Where a paragraph goes
   * on behind a sub-heading it ends with the words.
   */
  readonly region: Span;
  readonly ordinal: Ordinal | null;
  /** The words behind the ordinal: `主动公开政府信息情况`. */
  readonly words: Span;
  readonly text: string;
}

export type SectionNumber = 1 | 2 | 3 | 4 | 5 | 6;

export interface Subheading {
  readonly heading: Heading;
  /** To the next sub-heading or the section's end. */
  readonly span: Span;
}

export interface Section {
  /** Which of the six by its words, not by its ordinal. */
  readonly number: SectionNumber;
  readonly heading: Heading;
  /** `same`: the official words; `harmless`: an alias; `guessed`: other words, known by ordinal and place. */
  readonly match: 'same' | 'harmless' | 'guessed';
  /** From the heading to the next section. */
  readonly span: Span;
  /** Behind the heading line to the next section. */
  readonly body: Span;
  readonly subheadings: readonly Subheading[];
  /** The prose of the body, one span a paragraph; tables, sub-heading lines of their own and blank lines left out. */
  readonly paragraphs: readonly Span[];
}

export interface Title {
  /** On up to three lines; what stands between them, tags too, lies in it. */
  readonly span: Span;
  /** Its words from the office's name on, without white space and markup: what the report is called. */
  readonly text: string;
  /** The office's name: `云岭县人民政府`, null when the title does not name it. */
  readonly organ: Span | null;
  readonly organName: string | null;
  /** `2023年`; `23年` too, though then `year` is null; null when the title has none. */
  readonly yearSpan: Span | null;
  readonly year: number | null;
  /** The words after organ and year: `政府信息公开工作年度报告`. */
  readonly tail: Span;
  readonly tailText: string;
}

/** html: read tag by tag · markdown: headings with `#` or tables between pipes · plain: everything else. */
export type Markup = 'html' | 'markdown' | 'plain';

/** A draft as read. Immutable; built by parseReport(). All spans are offsets into `text`. */
export interface Report {
  readonly text: string;
  /**
   * `text` as it is read: characters that only look like Chinese ones are those they stand for (`text/compatible-han.ts`), what a page hides, strikes out or
   * raises is a part of its tags (`layouts/left-out.ts`); offsets are the same.
   */
  readonly plainHan: string;
  readonly markup: Markup;
  readonly title: Title | null;
  /** Prose between title and first section. */
  readonly lead: readonly Span[];
  /** In the order of the draft; the same number may come twice. */
  readonly sections: readonly Section[];
  /** At most one a kind, the first that could be read. */
  readonly tables: readonly Table[];
  readonly unread: readonly UnreadBlock[];
  /** The report year: the title's, unless the other places agree on another (`year.ts`); null when nothing names one. */
  readonly year: number | null;
  /** What the places besides the title say of the year. */
  readonly yearSaid: YearWitnesses;
  /** The edition that the year asks for; without a year, that of the tables; else 2021. */
  readonly edition: Edition;
  /** True when the text is taken for such a report (title, sections or tables): see recognise.ts. */
  readonly recognised: boolean;
  /** True for a draft of the tables alone, as a workbook is: what it lacks of the rest (title, sections, prose) is not missing. */
  readonly tablesOnly: boolean;
  readonly eol: '\n' | '\r\n' | '\r';
}
