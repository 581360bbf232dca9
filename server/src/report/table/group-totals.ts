import type { FormTable } from '../../forms/form.ts';
import type { RowDraft, TableDraft } from './row-draft.ts';
import { writtenWords } from './row-label.ts';

const TOTAL = 'processed';
const OWN_NUMBER = '七';

/**
 * The draft with rows 合计 or 总计 under the groups of 表三 as rows that the form does not have: those without the number （七） that add up the group before
 * them, and others of their name before a further result or the total.
 */
export function withoutGroupTotals(draft: TableDraft, form: FormTable): TableDraft {
  const { kind, rows } = draft;
  if (kind !== 'applications' || !rows.some(isBare)) return draft;
  const ofGroups = new Set(tablesIn(rows, form).flatMap(table => groupTotals(table, form)));
  if (ofGroups.size === 0) return draft;
  return { ...draft, rows: rows.map(row => (ofGroups.has(row) ? { ...row, target: null } : row)) };
}

/** Last year's table may stand beside this year's. */
function tablesIn(rows: readonly RowDraft[], form: FormTable): RowDraft[][] {
  const tables: RowDraft[][] = [[]];
  for (const row of rows) {
    if (row.target?.key === form.rows[0]?.key) tables.push([]);
    tables.at(-1)!.push(row);
  }
  return tables;
}

/** A row with the total's name behind the rows of a group. */
interface Candidate {
  readonly row: RowDraft;
  readonly addsUp: boolean;
  /** It adds up all results too, as where no other group has any: the same row is the total then, where it may be. */
  readonly isTotal: boolean;
  /** Whether a further result comes behind it, the total under another name or under its own, or neither. */
  readonly next: 'result' | 'total' | 'again' | null;
}

function groupTotals(rows: readonly RowDraft[], form: FormTable): RowDraft[] {
  const found = candidates(rows, form);
  const onlyOne = rows.filter(r => r.target?.key === TOTAL).length === 1;
  const sums = found.filter(({ addsUp, isTotal, next }) => {
    if (!addsUp) return false;
    return next === 'total' || (next === 'result' && !onlyOne) || (next !== null && !isTotal);
  });
  if (sums.length === 0) return [];
  const names = new Set(sums.map(({ row }) => nameOf(row)));
  return found
    .filter(candidate => {
      const { row, addsUp, isTotal, next } = candidate;
      if (sums.includes(candidate)) return true;
      return next === null ? addsUp && !isTotal : names.has(nameOf(row));
    })
    .map(({ row }) => row);
}

/** Between two rows of the form stand fewer that it does not have. */
const FAR_ENOUGH = 8;

function candidates(rows: readonly RowDraft[], form: FormTable): Candidate[] {
  const place = (row: RowDraft | undefined) => form.rows.findIndex(r => r.key === row?.target?.key);
  const results = rows.filter(row => row.target?.key !== TOTAL && groupsOf(row, form).length > 0);
  return rows.flatMap((row, i) => {
    if (!isBare(row)) return [];
    const last = rows.slice(0, i).findLast(r => r.target !== null && r.target.key !== TOTAL);
    // Only groups have a label of their own beside that of all results.
    if (last === undefined || groupsOf(last, form).length < 2) return [];
    const label = groupsOf(last, form).at(-1);
    const group = results.filter(r => groupsOf(r, form).at(-1) === label);
    const next = rows.slice(i + 1, i + 1 + FAR_ENOUGH).find(r => r.target !== null);
    const goesOn = place(next) > place(last) && place(next) <= place(row);
    const again = next?.target?.key === TOTAL && nameOf(next) === nameOf(row);
    return {
      row,
      addsUp: isSumOf(row, group),
      isTotal: isSumOf(row, results),
      next: !goesOn ? null : again ? 'again' : next?.target?.key === TOTAL ? 'total' : 'result',
    };
  });
}

/** Without the number of the row that it is in the form. */
function isBare({ target, label }: RowDraft): boolean {
  return target?.key === TOTAL && !label.some(f => f.text.includes(OWN_NUMBER));
}

/** Without a number before it. */
function nameOf({ label }: RowDraft): string {
  return writtenWords(label).replace(/^[（(]?[\d一二三四五六七八九十]+[）).、．]?|\s/g, '');
}

function groupsOf(row: RowDraft, form: FormTable): readonly string[] {
  return form.rows.find(r => r.key === row.target?.key)?.groups ?? [];
}

function isSumOf(row: RowDraft, parts: readonly RowDraft[]): boolean {
  const figures = (r: RowDraft) => r.entries.filter(e => !e.blank).map(e => Number(e.field.text));
  const all = parts.map(figures);
  return (
    all.length > 0 && figures(row).every((total, i) => all.reduce((sum, part) => sum + (part[i] ?? 0), 0) === total)
  );
}
