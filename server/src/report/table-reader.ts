import type { TableKind } from '../forms/form.ts';
import type { Field, RawRow } from '../layouts/row.ts';
import { core } from '../text/fold.ts';
import { type Target, targetsOf } from './labels.ts';
import { isGroupPiece, joined, type Pieced, resolve } from './pieces.ts';
import { newRow, type RowDraft, type TableDraft, valueCount } from './row-builder.ts';
import { looksLikeValue } from './values.ts';

/** Values a row can have at the most, over both editions. */
const WIDEST: Record<TableKind, number> = { disclosure: 3, applications: 7, disputes: 15 };
const MOST_PENDING = 12;
/** Looking for misspelt labels is dear; a table has few, and what has more is no table of ours. */
const MOST_GUESSES = 80;

/**
 * Reads the fields of a draft, in order, into tables. Driven by the labels, never by column index: a label opens a row, the
 * values that follow are its figures, whatever the layout. One reader serves one section; feed it row by row.
 */
export function tableReader(section: number, expected: TableKind | null) {
  const drafts: TableDraft[] = [];
  let table: TableDraft | null = null;
  let row: RowDraft | null = null;
  let pending: Field[] = [];
  /** Header labels were seen last: `其他` and `总计` are columns then, not rows. */
  let inHeader = true;
  let afterBreak = false;
  let source = 0;
  let guesses = 0;
  let last: string | null = null;
  const taken = new Set<string>();

  const kind = (): TableKind | null => table?.kind ?? expected;

  function open(of: TableKind): TableDraft {
    if (table?.kind === of) return table;
    table = drafts.find(d => d.kind === of) ?? null;
    if (!table) {
      table = { kind: of, section, headers: [], rows: [] };
      drafts.push(table);
    }
    row = null;
    pending = [];
    taken.clear();
    for (const r of table.rows) if (r.target) taken.add(r.target.key);
    last = null;
    return table;
  }

  /** Among the meanings of a label, the one that fits where we are; undefined when none does. */
  function choose(targets: readonly Target[]): Target | undefined {
    if (targets.length === 0) return undefined;
    const here = kind();
    const local = targets.filter(t => t.kind === here);
    if (local.length === 0) {
      const first = targets[0]!;
      // 其他 and 总计 mean something only inside their table, and a single word in prose opens none.
      return targets.length === 1 && first.canonical.length > 2 ? first : undefined;
    }
    if (local.length === 1) return local[0];
    const group = local.find(t => t.role === 'group');
    if (group) return group;
    return local.find(t => (t.role === 'row') === !inHeader) ?? local[0];
  }

  function onLabel(target: Target, fields: Field[], raw: RawRow): void {
    const current = open(target.kind);
    pending = [];
    if (target.role === 'row') {
      startRow(target, fields, raw);
      return;
    }
    current.headers.push({ target, fields });
    if (target.role === 'group' && target.kind === 'applications') {
      inHeader = false;
      row = null;
      // The 2019 form has figures right behind （六）其他处理; the row stays a group when none come.
      const asRow = targetsOf(target.canonical).find(t => t.role === 'row');
      if (asRow) row = newRow(asRow, fields, raw.layout, source);
      return;
    }
    inHeader = true;
    row = null;
  }

  function startRow(target: Target, fields: Field[], raw: RawRow): void {
    inHeader = false;
    row = newRow(target, fields, raw.layout, source);
    table!.rows.push(row);
    taken.add(target.key);
    last = target.key;
  }

  /** The row that a value belongs to, opened if the pieces before it name one; null when the value is no figure of a table. */
  function rowForValue(raw: RawRow): RowDraft | null {
    if (table?.kind === 'disputes' || (!table && expected === 'disputes' && raw.fields.length >= 10))
      return disputesRow(raw);
    if (row) {
      if (row.target?.key === 'otherAll' && !taken.has('otherAll')) {
        table!.rows.push(row);
        taken.add('otherAll');
      }
      return fitsRow(row, raw) ? row : null;
    }
    if (!table || pending.length === 0) return null;
    if (guesses++ > MOST_GUESSES && !raw.fields.some(f => pending.includes(f))) return null;
    const found = guesses > MOST_GUESSES ? null : resolve(pending, table.kind, taken, last);
    if (found) return openPieced(found, raw);
    const own = pending.filter(f => raw.fields.includes(f));
    const few = raw.single || raw.fields.length - own.length < (table.kind === 'applications' ? 2 : 1);
    if (own.length === 0 || few || inHeader) return null;
    row = newRow(null, own.slice(-1), raw.layout, source);
    table.rows.push(row);
    pending = [];
    return row;
  }

  function openPieced(found: Pieced, raw: RawRow): RowDraft {
    startRow(found.target, [...found.fields], raw);
    row!.rest = found.rest;
    pending = [];
    return row!;
  }

  function disputesRow(raw: RawRow): RowDraft {
    const current = open('disputes');
    if (!row) {
      row = current.rows[0] ?? null;
      if (!row || valueCount(row) >= WIDEST.disputes) {
        row = newRow(DISPUTES_ROW, [], raw.layout, source);
        current.rows.push(row);
      }
    }
    return row;
  }

  /** A lone number on a line of its own behind a full row is a page number, not an eighth value. */
  function fitsRow(current: RowDraft, raw: RawRow): boolean {
    const full = valueCount(current) >= WIDEST[kind()!];
    if (!full) return true;
    const sameSource = current.entries.at(-1)?.source === source;
    return sameSource || (raw.single && !afterBreak && raw.layout !== 'cell');
  }

  function onValue(field: Field, raw: RawRow, blanks: Field[]): void {
    const target = rowForValue(raw);
    if (!target) {
      pending = [];
      return;
    }
    for (const blank of blanks) target.entries.push({ field: blank, blank: true, source });
    blanks.length = 0;
    target.entries.push({ field, blank: false, source });
    pending = [];
  }

  /** Text that is no label by itself: a piece of one, a value in words, or nothing of ours. */
  function onText(field: Field, raw: RawRow): void {
    const letters = core(field.text);
    if (letters === '') return;
    if (row?.target && continuesLabel(row, field, letters)) return;
    if (row && isTextValue(row, letters, raw)) {
      row.entries.push({ field, blank: false, source });
      return;
    }
    if (row && valueCount(row) > 0) row.closed = true;
    if (row?.target?.key === 'otherAll' && !taken.has('otherAll')) row = null;
    pending.push(field);
    if (pending.length > MOST_PENDING) pending.shift();
    const found = joined(pending, choose);
    if (found) onLabel(found.target, found.fields, raw);
    else if (row?.closed) row = null;
  }

  function continuesLabel(current: RowDraft, field: Field, letters: string): boolean {
    if (current.rest !== '' && current.rest.startsWith(letters)) {
      current.rest = current.rest.slice(letters.length);
      current.label.push(field);
      return true;
    }
    if (current.rest !== '' && isGroupPiece(letters)) return true;
    if (current.entries.length === 0 && letters.length > 1) {
      const whole = core(current.target!.canonical);
      const soFar = core(current.label.map(f => f.text).join(''));
      if (whole.length > soFar.length && whole.endsWith(letters) && !whole.endsWith(soFar)) {
        current.label.push(field);
        return true;
      }
    }
    return false;
  }

  function isTextValue(current: RowDraft, letters: string, raw: RawRow): boolean {
    if (!taken.has(current.target?.key ?? '')) return false;
    if (letters.length > 12 || current.rest !== '' || current.target === null || !fitsRow(current, raw)) return false;
    if (current.label.at(-1) && raw.fields.includes(current.label.at(-1)!)) return raw.fields.length > 2;
    if (!raw.single) return current.entries.at(-1)?.source === source;
    const count = valueCount(current);
    return !afterBreak && raw.layout !== 'cell' && count > 0 && count < WIDEST[current.target.kind];
  }

  return {
    drafts,
    /** A row of fields. */
    feed(raw: RawRow): void {
      source++;
      const blanks: Field[] = [];
      let filled = false;
      for (const field of raw.fields) {
        if (field.text === '') {
          blanks.push(field);
          continue;
        }
        const target = choose(targetsOf(field.text));
        if (target) {
          if (row && row.source === source) flushBlanks(blanks);
          else blanks.length = 0;
          onLabel(target, [field], raw);
        } else if (looksLikeValue(field.text)) onValue(field, raw, blanks);
        else {
          if (filled) flushBlanks(blanks);
          onText(field, raw);
        }
        filled = true;
      }
      if (blanks.length > 0 && (filled || raw.fields.length > 1 || !afterBreak)) {
        const spare = raw.single && filled && row !== null && valueCount(row) > 0;
        if (!spare) flushBlanks(blanks);
      }
      afterBreak = false;
    },
    /** An empty line: what comes next may be a new row. */
    gap(): void {
      afterBreak = true;
    },
    /** Running text: no row goes on behind it. */
    prose(): void {
      if (row && (row.entries.length > 0 || row.label.length > 0)) row = null;
      pending = [];
      afterBreak = true;
    },
  };

  function flushBlanks(blanks: Field[]): void {
    if (row && row.label.length + row.entries.length > 0 && row.entries.length < 4 * WIDEST[kind()!]) {
      for (const field of blanks) row.entries.push({ field, blank: true, source });
    }
    blanks.length = 0;
  }
}

/** 表四 has one row and no label for it. */
const DISPUTES_ROW: Target = {
  kind: 'disputes',
  role: 'row',
  key: 'cases',
  canonical: '',
  editions: ['2021', '2019'],
  alias: false,
};
