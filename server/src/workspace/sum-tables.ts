import { ascending } from '../edits/edit.ts';
import { replaceFigure, showFee, writeFigure } from '../edits/figures.ts';
import { type ColumnKey, type Edition, type FormTable, formRowUnit, type RowKey } from '../forms/form.ts';
import { formOf, formRow } from '../forms/index.ts';
import type { Cell, Report, Table } from '../report/model.ts';
import { cellOf, rowOf, tableOf } from '../report/query.ts';
import type { UnitReport } from '../rules/rule.ts';
import type { Edit } from '../text/edit.ts';

/** The three tables of several units added up. */
export interface SummedTables {
  readonly edition: Edition;
  /** By `kind.row.column`; whole 件, or whole 分 in the fee row. A place without a sum is not in it. */
  readonly values: ReadonlyMap<string, number>;
  /** Names of the units that are in the sums. */
  readonly summed: readonly string[];
  /** Chinese sentences: what could not be added up, and why. */
  readonly left: readonly string[];
}

const KINDS = ['disclosure', 'applications', 'disputes'] as const;
const NAMES = { disclosure: '表二', applications: '表三', disputes: '表四' } as const;
/** More places than these are counted, not named. */
const MOST_NAMED = 3;

/**
 * Adds up the units' reports of a year, figure by figure. A unit without such a report is left out and named; where one unit's
 * figure can't be read that place has no sum.
 */
export function sumTables(units: readonly UnitReport[], year: number | null, edition: Edition): SummedTables {
  const left: string[] = [];
  const drafts = units.flatMap(unit => {
    const { name, draft, errors, others } = unit;
    if (!draft) left.push(absent(unit));
    else if (draft.report.year !== year)
      left.push(`“${name}”的年报是 ${draft.report.year ?? '（没有写明）'} 年的，没有计入。`);
    else {
      if (others)
        left.push(
          `“${name}”有 ${others.length + 1} 份 ${year} 年的年报，数不一样，计入的是“${draft.path ?? draft.uri}”。`,
        );
      return [{ name, report: draft.report, errors }];
    }
    return [];
  });
  left.unshift(...withErrors(drafts.filter(d => d.errors > 0)));
  const values = new Map<string, number>();
  for (const kind of KINDS) {
    const form = formOf(kind, edition);
    for (const { name, report } of drafts) left.push(...unreadable(name, report, form));
    for (const [row, column] of places(form)) {
      const parts = drafts.map(d => valueAt(d.report, form, row, column));
      if (parts.length === 0 || parts.some(p => p === null)) continue;
      values.set(
        `${kind}.${row}.${column}`,
        parts.reduce<number>((all, p) => all + (p ?? 0), 0),
      );
    }
  }
  return { edition, values, summed: drafts.map(d => d.name), left };
}

/** One sentence for all units whose reports have errors: a message shows the first sentence, which must not look like the only unit. */
function withErrors(units: readonly { readonly name: string; readonly errors: number }[]): string[] {
  const [first, ...more] = units;
  if (!first) return [];
  if (more.length === 0) return [`“${first.name}”的年报自身还有 ${first.errors} 处错误，已照原数计入。`];
  const named = units.map(({ name, errors }) => `“${name}”${errors} 处`).join('、');
  return [`有 ${units.length} 个单位的年报自身还有错误，已照原数计入：${named}。`];
}

function absent({ name, files }: UnitReport): string {
  return name === files ? `没有年报与 nianbao.json 中的“${files}”相符，没有计入。` : `“${name}”还没有年报，没有计入。`;
}

/** A sum as a cell shows it; undefined where there is none. */
export function shownSum(sums: SummedTables, form: FormTable, row: RowKey, column: ColumnKey): string | undefined {
  const value = sums.values.get(`${form.kind}.${row}.${column}`);
  if (value === undefined) return undefined;
  return isFee(form, row, column) ? showFee(value) : String(value);
}

/** The edits that bring a draft's tables to the sums: the figures that differ (`changed` of them), nothing else; and what the draft has no place for. */
export function sumEdits(
  report: Report,
  sums: SummedTables,
): { readonly edits: readonly Edit[]; readonly changed: number; readonly left: readonly string[] } {
  const edits: Edit[] = [];
  let changed = 0;
  const left: string[] = [];
  for (const kind of KINDS) {
    const form = formOf(kind, sums.edition);
    const table = tableOf(report, kind);
    const absent: string[] = [];
    for (const [row, column] of places(form)) {
      const value = sums.values.get(`${kind}.${row}.${column}`);
      if (value === undefined) continue;
      const cell = table && cellOf(table, row, column);
      if (!cell) absent.push(rowName(form, row));
      else if (cell.value !== value) {
        edits.push(...replaceFigure(report, cell, written(form, cell, value)));
        changed++;
      }
    }
    if (!table && absent.length > 0) left.push(`汇总年报中没有能读的${NAMES[kind]}，没有填。`);
    else if (absent.length > 0) left.push(`汇总年报的${NAMES[kind]}中${list([...new Set(absent)])}读不出来，没有填。`);
  }
  return { edits: ascending(edits), changed, left };
}

function written(form: FormTable, cell: Cell, value: number): string {
  return isFee(form, cell.row, cell.column) ? showFee(value) : writeFigure(cell, value);
}

function places(form: FormTable): [row: RowKey, column: ColumnKey][] {
  return form.rows.flatMap(row => row.columns.map((column): [RowKey, ColumnKey] => [row.key, column]));
}

function valueAt(report: Report, form: FormTable, row: RowKey, column: ColumnKey): number | null {
  const table = tableOf(report, form.kind);
  return (table && cellOf(table, row, column)?.value) ?? null;
}

/** What of a unit's table has no figure. */
function unreadable(name: string, report: Report, form: FormTable): string[] {
  const table = tableOf(report, form.kind);
  if (!table) return [`“${name}”的${NAMES[form.kind]}读不出来，${NAMES[form.kind]}没有汇总。`];
  const rows = places(form).filter(([row, column]) => (cellOf(table, row, column)?.value ?? null) === null);
  const names = [...new Set(rows.map(([row]) => labelIn(table, form, row)))];
  return names.length > 0 ? [`“${name}”的${NAMES[form.kind]}中${list(names)}有的格没有数，这些格没有汇总。`] : [];
}

function list(names: readonly string[]): string {
  const shown = names
    .slice(0, MOST_NAMED)
    .map(n => `“${n}”`)
    .join('');
  return names.length > MOST_NAMED ? `${shown}等 ${names.length} 行` : shown;
}

function labelIn(table: Table, form: FormTable, row: RowKey): string {
  return rowOf(table, row)?.label.text || rowName(form, row);
}

function rowName(form: FormTable, row: RowKey): string {
  return formRow(form, row)?.label || '唯一的一行';
}

function isFee(form: FormTable, row: RowKey, column: ColumnKey): boolean {
  const found = formRow(form, row);
  return found !== undefined && formRowUnit(found, column) === 'fee';
}
