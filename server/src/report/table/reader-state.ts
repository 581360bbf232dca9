import type { Edition, TableKind } from '../../forms/form.ts';
import type { Field, RawRow } from '../../layouts/row.ts';
import { isStrangeHeader, orderOf, type RowTarget, type Target, targetsOf } from './labels.ts';
import { newRow, type RowDraft, type TableDraft } from './row-draft.ts';

/** Where the table reader stands in one section. Mutable, and seen by no one but the reader. */
export interface ReaderState {
  readonly section: number;
  /** The table that the section should hold, null where none belongs. */
  readonly expected: TableKind | null;
  readonly drafts: TableDraft[];
  table: TableDraft | null;
  row: RowDraft | null;
  /** The row beside whose figures words stand that may be cells of it (`loose-words.ts`). */
  held: RowDraft | null;
  /** Pieces of text that may be parts of a label. */
  pending: Field[];
  /** Header labels were seen last: `其他` and `总计` are columns then, not rows. */
  inHeader: boolean;
  afterBreak: boolean;
  /** The line before was one cell without tab or pipe. */
  bareCell: boolean;
  /** Number of the pasted row. */
  source: number;
  guesses: number;
  /** The number before the label of the last row that has one; 0 before the first. */
  serial: number;
  /** Keys of the rows that the current table has. */
  readonly taken: Set<string>;
  last: string | null;
  /** Number of the block of rows that stand together. */
  block: number;
  /** Column labels read since the last row began: 表四 has figures only behind its header. */
  columns: number;
  /** Words read since the last figures of 表四: the names of its groups, where each is a table of its own. */
  between: string;
}

export function newState(section: number, expected: TableKind | null): ReaderState {
  return {
    section,
    expected,
    drafts: [],
    table: null,
    row: null,
    held: null,
    pending: [],
    inHeader: true,
    afterBreak: false,
    bareCell: false,
    source: 0,
    guesses: 0,
    serial: 0,
    taken: new Set(),
    last: null,
    block: 0,
    columns: 0,
    between: '',
  };
}

/** The table of a kind in this section, opened when it is the first word of it. */
export function openTable(state: ReaderState, kind: TableKind): TableDraft {
  if (state.table?.kind === kind) return state.table;
  let table = state.drafts.find(d => d.kind === kind);
  if (!table) {
    table = {
      kind,
      section: state.section,
      headers: [],
      hasOldHeader: false,
      strange: [],
      rows: [],
      items: [],
      blanksBefore: new Map(),
      orphans: [],
    };
    state.drafts.push(table);
  }
  state.table = table;
  state.row = null;
  state.pending = [];
  state.last = null;
  state.taken.clear();
  for (const row of table.rows) if (row.target) state.taken.add(row.target.key);
  return table;
}

/** Among the meanings of a label, the one that fits where the reader stands; undefined when none does. */
export function chooseTarget(state: ReaderState, targets: readonly Target[]): Target | undefined {
  if (targets.length === 0) return undefined;
  const here = state.table?.kind ?? state.expected;
  const local = targets.filter(t => t.kind === here);
  if (local.length === 0) {
    const first = targets[0]!;
    // 其他 and 总计 mean something only inside their table, and a single word in prose opens none.
    return targets.length === 1 && first.canonical.length > 2 ? first : undefined;
  }
  if (local.length === 1) return local[0];
  return local.find(t => t.role === 'group') ?? local.find(t => (t.role === 'row') === !state.inHeader) ?? local[0];
}

/** Keeps a field in the order of the text: what stands together may tell more than a row's own label (`by-place.ts`). */
export function note({ table, source }: ReaderState, field: Field, value: boolean, { layout }: RawRow): void {
  if (table?.kind === 'applications') table.items.push({ field, value, source, layout });
}

/** Of a row of 表三, the empty field that its label stands behind. */
export function noteBlank({ table }: ReaderState, target: Target, field: Field, { fields }: RawRow): void {
  if (target.role !== 'row' || table?.kind !== 'applications' || fields.length === 1) return;
  const blank = fields[fields.indexOf(field) - 1];
  if (blank?.text === '') table.blanksBefore.set(field, blank);
}

/** A label was read: it opens a row, or stands in the header. */
export function onLabel(state: ReaderState, target: Target, fields: Field[], raw: RawRow): void {
  noteStrange(state, target, fields);
  const table = openTable(state, target.kind);
  state.pending = [];
  if (target.role === 'row') {
    startRow(state, target, fields, raw);
    return;
  }
  table.headers.push({ target, fields, source: state.source, layout: raw.layout });
  if (target.role === 'column' && isOnlyOld(target.editions)) table.hasOldHeader = true;
  if (target.role === 'group') noteBetween(state, target.canonical);
  const rowGroup = target.role === 'group' && target.kind === 'applications';
  state.inHeader = !rowGroup;
  if (target.role === 'column') state.columns++;
  // The 2019 form has figures right behind （六）其他处理; it stays a group when none come.
  const asRow = rowGroup ? targetsOf(target.canonical).find(t => t.role === 'row') : undefined;
  state.row = asRow ? newRow(asRow, fields, raw.layout, state.source, state.block) : null;
}

const isOnlyOld = (editions: readonly Edition[]) => editions.length === 1 && editions[0] === '2019';

const LONGEST_BETWEEN = 200;

export function noteBetween(state: ReaderState, words: string): void {
  if (state.expected === 'disputes' && state.between.length < LONGEST_BETWEEN) state.between += words;
}

/** What stands between two column labels, or behind the last, and is no piece of a label is a column under a wrong name. */
function noteStrange(state: ReaderState, target: Target, fields: readonly Field[]): void {
  const { table } = state;
  if (!table || table.kind !== target.kind || !state.inHeader || state.columns === 0) return;
  for (const field of state.pending) {
    if (!fields.includes(field) && isStrangeHeader(table.kind, field.text)) table.strange.push(field);
  }
}

export function startRow(state: ReaderState, target: RowTarget, fields: Field[], raw: RawRow): RowDraft {
  state.inHeader = false;
  // The same row again, or one from further up: the rows start anew.
  if (state.taken.has(target.key) || orderOf(target) < (state.last === null ? 0 : orderOf(target, state.last))) {
    newBlock(state);
  }
  state.row = newRow(target, fields, raw.layout, state.source, state.block);
  return adopt(state, state.row);
}

/** What comes next does not stand together with what came before. */
export function newBlock(state: ReaderState): void {
  state.block++;
  state.taken.clear();
  state.last = null;
}

/** Puts the current row into its table. */
export function adopt(state: ReaderState, row: RowDraft): RowDraft {
  state.table!.rows.push(row);
  if (row.target) {
    state.taken.add(row.target.key);
    state.last = row.target.key;
  }
  return row;
}

/** True for a group label that becomes a row only if figures follow: it is in no table yet. */
export function isTentative(state: ReaderState, row: RowDraft): boolean {
  return row.target !== null && !state.taken.has(row.target.key);
}
