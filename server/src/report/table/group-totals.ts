import type { FormTable } from '../../forms/form.ts';
import type { RowDraft, TableDraft } from './row-draft.ts';

const TOTAL = 'processed';
const OWN_NUMBER = '七';

/**
 * The draft with rows 合计 or 总计 under the groups of 表三 as rows that the form does not have: without its number （七） one of them is the total of all
 * results only where no further result comes behind it, and where it is not the last group's as others before it are theirs.
 */
export function withoutGroupTotals(draft: TableDraft, form: FormTable): TableDraft {
  const { kind, rows } = draft;
  if (kind !== 'applications' || !rows.some(isBare)) return draft;
  const place = (row: RowDraft | undefined) => form.rows.findIndex(r => r.key === row?.target?.key);
  const ofGroups = new Set<RowDraft>();
  const before: RowDraft[] = [];
  for (const [i, row] of rows.entries()) {
    if (row.target?.key !== TOTAL) {
      if (row.target !== null) before.push(row);
      continue;
    }
    const last = before.at(-1);
    const next = place(rows.slice(i + 1, i + 1 + FAR_ENOUGH).find(r => r.target !== null));
    const goesOn = isInGroup(last, form) && next > place(last) && next <= place(row);
    if (isBare(row) && (goesOn || (ofGroups.size > 0 && ofLastGroup(row, before, form)))) ofGroups.add(row);
  }
  if (ofGroups.size === 0) return draft;
  return { ...draft, rows: rows.map(row => (ofGroups.has(row) ? { ...row, target: null } : row)) };
}

/** Between two rows of the form stand fewer that it does not have. */
const FAR_ENOUGH = 8;

/** Without the number of the row that it is in the form. */
function isBare({ target, label }: RowDraft): boolean {
  return target?.key === TOTAL && !label.some(f => f.text.includes(OWN_NUMBER));
}

function groupsOf(row: RowDraft | undefined, form: FormTable): readonly string[] {
  return form.rows.find(r => r.key === row?.target?.key)?.groups ?? [];
}

/** One of several that have a label of their own beside the results'. */
function isInGroup(row: RowDraft | undefined, form: FormTable): boolean {
  return groupsOf(row, form).length > 1;
}

/** True where a row adds up the group before it, and not all results. */
function ofLastGroup(row: RowDraft, before: readonly RowDraft[], form: FormTable): boolean {
  const results = before.filter(r => groupsOf(r, form).length > 0);
  const last = groupsOf(results.at(-1), form).at(-1);
  const group = results.filter(r => groupsOf(r, form).at(-1) === last);
  return isSumOf(row, group) && !isSumOf(row, results);
}

function isSumOf(row: RowDraft, parts: readonly RowDraft[]): boolean {
  const figures = (r: RowDraft) => r.entries.filter(e => !e.blank).map(e => Number(e.field.text));
  const all = parts.map(figures);
  return (
    all.length > 1 && figures(row).every((total, i) => all.reduce((sum, part) => sum + (part[i] ?? 0), 0) === total)
  );
}
