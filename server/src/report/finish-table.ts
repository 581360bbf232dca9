import { type Edition, type FormRow, type FormTable, formRowUnit } from '../forms/form.ts';
import { formOf, formRow } from '../forms/index.ts';
import type { LayoutName } from '../layouts/row.ts';
import type { Span } from '../text/span.ts';
import { alignRow, type Starts, startOf } from './align.ts';
import { matchOf } from './labels.ts';
import type { Cell, HeaderCell, Label, RawValue, Table, TableRow, UnknownRow } from './model.ts';
import type { Entry, RowDraft, TableDraft } from './row-builder.ts';
import { readFigure } from './values.ts';

/** Which edition's rows and columns the draft of a table has; `asked` decides where nothing else does. */
export function editionOfDraft(draft: TableDraft, asked: Edition): Edition {
  let old = 0;
  let current = 0;
  const targets = [...draft.headers.map(h => h.target), ...draft.rows.map(r => r.target)];
  for (const target of targets) {
    if (!target || target.editions.length > 1 || target.key === 'normative') continue;
    if (target.editions[0] === '2019') old++;
    else current++;
  }
  return old === current ? asked : old > current ? '2019' : '2021';
}

/** Turns what was read into a Table: rows keyed, cells in their columns, each with its span. */
export function finishTable(text: string, draft: TableDraft, asked: Edition): Table | null {
  const edition = editionOfDraft(draft, asked);
  const form = formOf(draft.kind, edition);
  const rows: TableRow[] = [];
  const duplicates: TableRow[] = [];
  const unknown: UnknownRow[] = [];
  const seen = new Set<string>();
  const starts = startsOf(draft, form);
  for (const [i, row] of draft.rows.entries()) {
    const official = row.target ? (formRow(form, row.target.key) ?? otherEditionRow(draft, row)) : undefined;
    if (!official || !row.target) {
      if (row.entries.some(e => !e.blank)) unknown.push(unknownRow(text, row));
      continue;
    }
    const finished = finishRow(text, row, official, starts[i]!, asked);
    if (seen.has(official.key)) {
      if (row.entries.length > 0) duplicates.push(finished);
    } else {
      seen.add(official.key);
      rows.push(finished);
    }
  }
  if (!rows.some(r => r.cells.length > 0)) return null;
  const headers = draft.headers.map((h): HeaderCell => {
    const words = h.fields.map(f => f.text).join('');
    const role = h.target.role === 'row' ? 'group' : h.target.role;
    return {
      kind: role,
      canonical: h.target.canonical,
      spans: h.fields.map(f => f.span),
      text: words,
      match: matchOf(h.target, words, asked),
    };
  });
  const spans = [...headers.flatMap(h => h.spans), ...[...rows, ...duplicates, ...unknown].map(r => r.span)];
  return { kind: draft.kind, edition, layout: layoutOf(draft), span: hull(spans), rows, duplicates, unknown, headers };
}

/** A row that only the other edition has (政府集中采购 in a 2021 table) still has columns to put its figures in. */
function otherEditionRow(draft: TableDraft, row: RowDraft): FormRow | undefined {
  return formRow(formOf(draft.kind, '2019'), row.target!.key) ?? formRow(formOf(draft.kind, '2021'), row.target!.key);
}

function startsOf(draft: TableDraft, form: FormTable): Starts[] {
  const header = draft.headers.find(h => h.target.key === 'naturalPerson')?.fields[0]?.column ?? null;
  const full = draft.rows.map(row => startOf(row, (row.target && formRow(form, row.target.key)?.columns.length) ?? 0));
  const starts = full.map((): Starts => ({ before: null, after: null, header }));
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
  return starts;
}

function finishRow(text: string, row: RowDraft, official: FormRow, starts: Starts, asked: Edition): TableRow {
  const width = official.columns.length;
  const { entries, extra, aligned } = alignRow(row, width, starts);
  const cells = entries.slice(0, width).map((entry, i) => cellOf(text, entry, official, official.columns[i]!));
  return {
    key: official.key,
    label: labelOf(row, asked),
    cells,
    aligned,
    extra: extra.map(e => rawValue(text, e)),
    span: rowSpan(row),
  };
}

function cellOf(text: string, entry: Entry, row: FormRow, column: string): Cell {
  const { span } = entry.field;
  const { state, value, plain, tidy } = readFigure(entry.field.text, formRowUnit(row, column));
  return { row: row.key, column, span, raw: text.slice(span.start, span.end), state, value, plain, tidy };
}

function labelOf(row: RowDraft, asked: Edition): Label {
  const words = row.label.map(f => f.text).join('');
  return {
    spans: row.label.map(f => f.span),
    text: words,
    match: row.target && row.target.canonical !== '' ? matchOf(row.target, words, asked) : 'same',
  };
}

function unknownRow(text: string, row: RowDraft): UnknownRow {
  const values = row.entries.filter(e => !e.blank).map(e => rawValue(text, e));
  return {
    label: { spans: row.label.map(f => f.span), text: row.label.map(f => f.text).join(''), match: 'same' },
    values,
    span: rowSpan(row),
  };
}

function rawValue(text: string, entry: Entry): RawValue {
  const { span } = entry.field;
  return { span, raw: text.slice(span.start, span.end) };
}

function rowSpan(row: RowDraft): Span {
  return hull([...row.label.map(f => f.span), ...row.entries.filter(e => !e.blank).map(e => e.field.span)]);
}

function hull(spans: readonly Span[]): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const s of spans) {
    if (s.start < start) start = s.start;
    if (s.end > end) end = s.end;
  }
  return Number.isFinite(start) ? { start, end } : { start: 0, end: 0 };
}

/** The layout most of the rows have. */
function layoutOf(draft: TableDraft): LayoutName {
  const counts = new Map<LayoutName, number>();
  for (const row of draft.rows) counts.set(row.layout, (counts.get(row.layout) ?? 0) + 1);
  let best: LayoutName = 'cell';
  let most = 0;
  for (const [name, count] of counts) {
    if (count > most) {
      most = count;
      best = name;
    }
  }
  return best;
}
