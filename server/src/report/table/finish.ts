import { CASE_GROUPS } from '../../forms/disputes.ts';
import { type ColumnKey, type Edition, type FormRow, type FormTable, formRowUnit } from '../../forms/form.ts';
import { formOf, formRow, oncePerForm } from '../../forms/index.ts';
import type { Field, LayoutName } from '../../layouts/row.ts';
import type { Cell, HeaderCell, RawValue, Table, TableRow, UnknownRow } from '../model.ts';
import { alignRow, type Neighbours, neighboursIn } from './align.ts';
import { rowsByPlace, withoutName } from './by-place.ts';
import { columnOrder } from './column-order.ts';
import { readFigure } from './figures.ts';
import { wrongGroups } from './group-labels.ts';
import { withoutGroupTotals } from './group-totals.ts';
import { rowSpan, tableSpan } from './hulls.ts';
import type { Target } from './labels.ts';
import { mayBeMisread } from './misread.ts';
import { withOldOthers } from './old-others.ts';
import { edgeOfNumbers } from './page-among.ts';
import { regionOf, tableRegion, withoutShared } from './regions.ts';
import { settleBlocks } from './row-blocks.ts';
import type { Entry, RowDraft, TableDraft } from './row-draft.ts';
import { labelOf, matchOfFields, writtenWords } from './row-label.ts';
import { WIDEST } from './row-width.ts';
import { withoutRowNumber } from './serial-number.ts';
import { withSplitTail } from './split-tail.ts';
import { tornRows } from './torn-rows.ts';
import { orderByTotal } from './total-apart.ts';
import { ofReportsYear } from './year-tables.ts';

/** Which edition's rows and columns the draft of a table has; `asked` decides where nothing else does. */
export function editionOfDraft(draft: TableDraft, asked: Edition): Edition {
  let old = 0;
  let current = 0;
  const count = (target: Target | null) => {
    if (!target || target.editions.length > 1 || target.key === 'normative') return;
    if (target.editions[0] === '2019') old++;
    else current++;
  };
  for (const header of draft.headers) count(header.target);
  for (const row of draft.rows) count(row.target);
  return old === current ? asked : old > current ? '2019' : '2021';
}

/** What a draft's table is read by. */
export interface AskedOfTable {
  readonly edition: Edition;
  /** The report's year; null where nothing names it. */
  readonly year: number | null;
  /** Where the words above the table begin. */
  readonly from: number;
}

/** Turns what was read into a Table: rows keyed, cells in their columns, each with its span. */
export function finishTable(
  text: string,
  read: TableDraft,
  { edition: asked, year, from }: AskedOfTable,
): Table | null {
  const written = asked === '2019' ? withOldOthers(read) : read;
  const edition = editionOfDraft(written, asked);
  const form = formOf(written.kind, edition);
  const all = withoutGroupTotals(written, form);
  const chosen = ofReportsYear(text, all, form, year, from);
  const draft = chosen?.draft ?? all;
  const rows: TableRow[] = [];
  const duplicates: TableRow[] = [];
  const unknown: UnknownRow[] = [];
  const neighbours = neighboursIn(draft, form);
  const hasColumns = draft.headers.some(h => h.target.role === 'column');
  const told = { hasRemark: neighbours.hasRemark, hasColumns, edgeOfOthers: edgeOfNumbers(text, draft) };
  const order = columnOrder(draft, form);
  const officialRow = (row: RowDraft) =>
    row.target ? (formRow(form, row.target.key) ?? otherEditionRow(draft, row)) : undefined;
  const placed = rowsByPlace(draft, form);
  const settled = settleBlocks(withoutStrayGroup(placed?.rows ?? draft.rows), officialRow);
  const torn = tornRows(
    settled.rows,
    draft.kind === 'disclosure' && draft.orphans.length > 1,
    row => officialRow(row)?.columns.length ?? 0,
  );
  if (torn.whole) return null;
  const finish = (written: RowDraft, official: FormRow) => {
    const row = withoutRowNumber(written, draft, official.columns.length);
    const apart = orderByTotal(row, official.columns.length);
    const whole = apart
      ? { ...row, entries: [...apart.entries] }
      : withSplitTail(text, row, official.columns.length, told);
    const finished = finishRow(text, whole, official, order(row, official), neighbours, asked);
    const unsure =
      chosen?.doubtful.has(official.key) ||
      torn.rows.has(written) ||
      apart?.certain === false ||
      mayBeMisread(finished, draft.kind, row.layout);
    return unsure ? { ...finished, aligned: false } : finished;
  };
  for (const row of settled.rows) {
    const official = officialRow(row);
    if (official) rows.push(finish(row, official));
    else if (isUnknownRow(row)) unknown.push(unknownRow(text, row));
  }
  for (const row of [...settled.duplicates, ...(chosen?.others ?? [])]) duplicates.push(finish(row, officialRow(row)!));
  if (!rows.some(r => r.cells.length > 0)) return null;
  const headers = draft.headers.map((h): HeaderCell => {
    const words = writtenWords(h.fields);
    const role = h.target.role === 'row' ? 'group' : h.target.role;
    return {
      kind: role,
      canonical: h.target.canonical,
      spans: h.fields.map(f => f.span),
      region: h.fields[0]!.region,
      text: words,
      match: matchOfFields(text, h.fields, h.target, h.layout, asked),
    };
  });
  const missingColumns = missingLabels(draft, form);
  const strangeHeaders = missingColumns.length > 0 ? draft.strange.map(f => rawField(text, f)) : [];
  const own = withoutShared({ rows, duplicates, unknown });
  const span = tableSpan(own, headers);
  return {
    kind: draft.kind,
    edition,
    layout: layoutOf(draft),
    span,
    region: tableRegion(text, draft, span),
    rows: own.rows,
    duplicates: own.duplicates,
    unknown: own.unknown,
    headers,
    strangeHeaders,
    wrongGroups: wrongGroups(draft, form),
    missingColumns,
    torn: placed?.torn ?? withoutName(draft, form.columns.length),
    twin: chosen?.twin ?? null,
  };
}

const columnLabels = oncePerForm((form): readonly string[] => [...new Set(form.columns.map(c => c.label))]);

/** Columns that the header leaves out; none where it names none at all. */
function missingLabels(draft: TableDraft, form: FormTable): string[] {
  const named = draft.headers.filter(h => h.target.role === 'column').map(h => h.target.canonical);
  if (named.every(name => name === named[0])) return [];
  const labels = columnLabels(form);
  if (draft.kind !== 'disputes') return labels.filter(l => !named.includes(l));
  return labels.filter(l => named.filter(n => n === l).length < CASE_GROUPS.length);
}

/** A page number behind the group's label （六）其他处理 makes no row of it where the group's items are there. */
function withoutStrayGroup(rows: readonly RowDraft[]): readonly RowDraft[] {
  if (!rows.some(r => r.target?.key === 'otherAll')) return rows;
  const items = rows.filter(r => /^other[123]$/.test(r.target?.key ?? ''));
  if (items.length === 0) return rows;
  const least = items.some(r => r.values > 1) ? 2 : 1;
  return rows.filter(r => r.target?.key !== 'otherAll' || r.values >= least);
}

/** A row that only the other edition has (政府集中采购 in a 2021 table) still has columns to put its figures in. */
function otherEditionRow(draft: TableDraft, row: RowDraft): FormRow | undefined {
  return formRow(formOf(draft.kind, '2019'), row.target!.key) ?? formRow(formOf(draft.kind, '2021'), row.target!.key);
}

/** `order`: the row's columns as the draft has them, null when as the form has them; cells come out in the form's order. */
function finishRow(
  text: string,
  row: RowDraft,
  official: FormRow,
  order: readonly ColumnKey[] | null,
  neighbours: Neighbours,
  asked: Edition,
): TableRow {
  const { columns } = official;
  const { entries, extra, aligned } = alignRow(row, columns.length, neighbours);
  const named = (aligned && order) || columns;
  const cells: Cell[] = [];
  for (let i = 0; i < entries.length && i < columns.length; i++) {
    cells.push(cellOf(text, entries[i]!, official, named[i]!));
  }
  if (named !== columns) cells.sort((a, b) => columns.indexOf(a.column) - columns.indexOf(b.column));
  return {
    key: official.key,
    label: labelOf(text, row, asked),
    cells,
    aligned,
    extra: extra.map(e => rawValue(text, e)),
    strays: row.loose.map(e => rawValue(text, e)),
    span: rowSpan(row),
    region: regionOf(text, row.label, entries, extra),
  };
}

function cellOf(text: string, entry: Entry, row: FormRow, column: ColumnKey): Cell {
  const { span, region, text: shown, pieces, aside } = entry.field;
  const { state, value, plain, tidy } = readFigure(shown, formRowUnit(row, column));
  // No character of the source is without a digit: the digits stand there as they are read.
  const asIs =
    (plain === shown && span.end - span.start === shown.length) ||
    (aside !== undefined && aside[0]!.start === span.start);
  const cell: Cell = {
    row: row.key,
    column,
    span,
    region,
    raw: asIs ? shown : (pieces ?? [span]).map(piece => text.slice(piece.start, piece.end)).join(''),
    state,
    value,
    plain,
    tidy,
  };
  // Few cells stand in pieces, and a field that may be there costs more than all the others.
  if (pieces === undefined && aside === undefined) return cell;
  return { ...cell, ...(pieces && { pieces }), ...(aside && { aside }) };
}

/** One cell a line, a running title and a page number look like a label with its figure: only a whole row is one. */
function isUnknownRow(row: RowDraft): boolean {
  const filled = row.entries.filter(e => !e.blank);
  const single = filled.length > 0 && filled.every(e => e.source !== row.source);
  return single ? filled.length === WIDEST.applications : filled.length > 0;
}

function unknownRow(text: string, row: RowDraft): UnknownRow {
  const values = row.entries.filter(e => !e.blank).map(e => rawValue(text, e));
  return {
    label: { spans: row.label.map(f => f.span), text: writtenWords(row.label), match: 'same' },
    values,
    span: rowSpan(row),
  };
}

function rawValue(text: string, entry: Entry): RawValue {
  return rawField(text, entry.field);
}

function rawField(text: string, { span }: Field): RawValue {
  return { span, raw: text.slice(span.start, span.end) };
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
