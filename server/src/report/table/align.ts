import type { FormTable } from '../../forms/form.ts';
import { formRow } from '../../forms/index.ts';
import { looksLikeValue } from './figures.ts';
import { REMARK } from './labels.ts';
import type { Entry, RowDraft, TableDraft } from './row-draft.ts';
import { holdsAsItIs } from './row-sums.ts';
import { isStandIn } from './stand-ins.ts';

/** Which of a row's entries are the figures of its columns, in order; null when nothing says which is which. */
export interface Aligned {
  readonly entries: readonly Entry[];
  readonly extra: readonly Entry[];
  readonly aligned: boolean;
}

/** Where the figures begin in full rows of the same table: field positions, nearest row first. */
export interface Starts {
  before: number | null;
  after: number | null;
  header: number | null;
  /** Full rows begin at different places: columns were shifted in pasting, and no row tells where another's blank belongs. */
  shifted: boolean;
  /** Field position of a column 备注 behind the form's in the header: what stands there is no figure. */
  remark: number | null;
}

const NO_STARTS: Starts = { before: null, after: null, header: null, shifted: false, remark: null };

/** What the other rows of a table, and its header, tell of where a row's figures begin. */
export interface Neighbours {
  /** The header has a column 备注. */
  readonly hasRemark: boolean;
  /** Nothing of a row that was given its tail back (`split-tail.ts`). */
  startsOf(row: RowDraft): Starts;
}

const filled = (e: Entry) => !e.blank;

/**
 * As many values as columns: they are the figures, whatever empty fields stand around. Fewer: empty fields are blank cells where
 * their number or the neighbouring rows leave only one way to place them.
 */
export function alignRow(read: RowDraft, width: number, neighbours: Neighbours): Aligned {
  const row = neighbours.hasRemark ? withoutRemark(read, width, neighbours.startsOf(read)) : read;
  const values = row.values === row.entries.length ? row.entries : row.entries.filter(filled);
  if (values.length === width && values === row.entries) return { entries: values, extra: [], aligned: true };
  if (values.length === width && !neighbours.hasRemark) return { entries: values, extra: [], aligned: true };
  const starts = neighbours.startsOf(read);
  if (values.length === width) return behindBlanks(row.entries, values, starts);
  if (values.length === width + 1 && neighbours.hasRemark && isWordFirst(values)) {
    const entries = values.slice(1);
    return { entries, extra: [], aligned: row.target !== null && holdsAsItIs(row.target.kind, entries) };
  }
  if (values.length === width + 1 && (starts.remark !== null || (neighbours.hasRemark && isRemarked(row, values))))
    return { entries: values.slice(0, width), extra: [], aligned: true };
  if (values.length > width) return { entries: values.slice(0, width), extra: values.slice(width), aligned: false };
  const entries = ownEntries(row, values, width);
  if (entries.length === width && beginsRight(entries, starts)) return { entries, extra: [], aligned: true };
  if (entries.length > width) {
    const window = placeWindow(entries, width, starts, row.target?.kind === 'disclosure');
    if (window !== null) return { entries: entries.slice(window, window + width), extra: [], aligned: true };
  }
  return { entries: values, extra: [], aligned: false };
}

/** A row with empty cells, without the remark behind them: words, or what stands in that column. */
function withoutRemark(row: RowDraft, width: number, starts: Starts): RowDraft {
  const { entries, values } = row;
  const last = entries.findLast(filled);
  if (last === undefined || values === entries.length || entries.length <= width || values > width) return row;
  if (entries.some(e => e.source !== last.source)) return row;
  const isWord = !looksLikeValue(last.field.text) && !isStandIn(last.field.text);
  const isThere = values < width && starts.remark !== null && last.field.column === remarkOf(starts);
  if (!isWord && !isThere) return row;
  return { ...row, entries: entries.slice(0, entries.indexOf(last)), values: values - 1 };
}

/** A remark that stands before the figures: a word, and a figure at the row's end. */
function isWordFirst(values: readonly Entry[]): boolean {
  return !looksLikeValue(values[0]!.field.text) && looksLikeValue(values.at(-1)!.field.text);
}

/** The last of a row's values, on a line of its own, is a remark where the row holds without it; else the row adds up with it. */
function isRemarked({ target }: RowDraft, values: readonly Entry[]): boolean {
  return target !== null && holdsAsItIs(target.kind, values.slice(0, -1));
}

/** As many values as columns, and blanks: the last value is a remark where it stands in that column and a blank among the figures. */
function behindBlanks(entries: readonly Entry[], values: readonly Entry[], starts: Starts): Aligned {
  const last = values.at(-1);
  if (last === undefined || last.field.column !== remarkOf(starts))
    return { entries: values, extra: [], aligned: true };
  const figures = entries.slice(entries.indexOf(values[0]!), entries.indexOf(last));
  if (figures.length === values.length) return { entries: figures, extra: [], aligned: true };
  // A first figure that was left out, or all of them one field on.
  return { entries: values, extra: [], aligned: false };
}

/** Field position of the remark in a row: the header may have lost the cell above the labels, and all behind it stands further to the left there. */
function remarkOf({ before, after, header, remark }: Starts): number | null {
  const wanted = before ?? after;
  return remark === null || wanted === null || header === null ? remark : remark + wanted - header;
}

/** Where rows stand on one line, empty fields of further lines (a lone pipe under the row) are no cells of it. */
function ownEntries(row: RowDraft, values: readonly Entry[], width: number): readonly Entry[] {
  const line = values[0]?.source ?? row.source;
  const together = row.entries.filter(e => e.source === line);
  const whole = values.every(v => v.source === line) && (values.length > 1 || together.length === width);
  return whole ? together : row.entries;
}

/** An empty first field may be the rest of a merged label cell; then a cell is missing elsewhere, and nothing says where. */
function beginsRight(entries: readonly Entry[], starts: Starts): boolean {
  const first = entries[0];
  if (!first?.blank || entries.every(e => e.blank)) return true;
  if (starts.shifted) return false;
  const wanted = starts.before ?? starts.after ?? starts.header;
  return wanted === null || wanted === first.field.column;
}

/**
 * Index of the first of `width` neighbouring entries that holds all values; null when several would do and nothing decides.
 * @param isStretched the form prints the row's last figure across the columns that are left (表二), not its label across several
 */
function placeWindow(entries: readonly Entry[], width: number, starts: Starts, isStretched: boolean): number | null {
  const first = entries.findIndex(filled);
  const last = entries.length - 1 - [...entries].reverse().findIndex(filled);
  const low = first < 0 ? 0 : Math.max(0, last - width + 1);
  const high = Math.min(first < 0 ? entries.length : first, entries.length - width);
  if (low > high) return null;
  if (low === high) return beginsRight(entries.slice(low, low + width), starts) ? low : null;
  const wanted = starts.shifted ? null : (starts.before ?? starts.after ?? starts.header);
  if (wanted !== null) {
    const at = entries.findIndex(e => e.field.column === wanted);
    if (at >= low && at <= high) return at;
    return null;
  }
  // With no other row to go by, blanks before the first value belong to merged label cells only if the row is all blank.
  return first < 0 ? (isStretched ? low : high) : null;
}

/** Field position of the first figure of a row that has exactly its figures; null when the row tells nothing. */
function startOf(row: RowDraft, width: number): number | null {
  let first: Entry | undefined;
  let count = 0;
  for (const entry of row.entries) {
    if (entry.blank) continue;
    first ??= entry;
    if (entry.source !== first.source) return null;
    count++;
  }
  return first !== undefined && count === width ? first.field.column : null;
}

export function neighboursIn(draft: TableDraft, form: FormTable): Neighbours {
  const remark = draft.headers.find(h => h.target.key === REMARK)?.fields[0]?.column ?? null;
  // Most tables have no row that asks.
  let known: ReadonlyMap<RowDraft, Starts> | undefined;
  return {
    hasRemark: remark !== null,
    startsOf: row => {
      known ??= allStarts(draft, form, remark);
      return known.get(row) ?? NO_STARTS;
    },
  };
}

/** Of each row, where figures begin in the full rows round it. */
function allStarts(draft: TableDraft, form: FormTable, remark: number | null): ReadonlyMap<RowDraft, Starts> {
  const header = draft.headers.find(h => h.target.key === 'naturalPerson')?.fields[0]?.column ?? null;
  const full = draft.rows.map(row => startOf(row, (row.target && formRow(form, row.target.key)?.columns.length) ?? 0));
  const shifted = new Set(full.filter(start => start !== null)).size > 1;
  const starts = full.map((): Starts => ({ before: null, after: null, header, shifted, remark }));
  let near: number | null = null;
  for (let i = 0; i < full.length; i++) {
    starts[i]!.before = near;
    near = full[i] ?? near;
  }
  near = null;
  for (let i = full.length - 1; i >= 0; i--) {
    starts[i]!.after = near;
    near = full[i] ?? near;
  }
  return new Map(draft.rows.map((row, i) => [row, starts[i]!]));
}
