import type { FormRow } from '../../forms/form.ts';
import type { RowDraft } from './row-draft.ts';

/** The rows of a table, and those that say again what one of them says. */
export interface Settled {
  readonly rows: readonly RowDraft[];
  readonly duplicates: readonly RowDraft[];
}

/**
 * Rows come in blocks: prose between, or a start from the top again, parts them. The largest block is the table; others go on with it
 * where they bring new rows. Of a row that comes twice the one in the largest block counts, and a label in prose with a number
 * behind it (`（一）予以公开` / `5件`) is no second row.
 */
export function settleBlocks(drafts: readonly RowDraft[], official: (row: RowDraft) => FormRow | undefined): Settled {
  if (areOneBlock(drafts, official)) return { rows: drafts, duplicates: [] };
  const sizes = new Map<number, number>();
  for (const row of drafts) if (row.target) sizes.set(row.block, (sizes.get(row.block) ?? 0) + 1);
  const [main] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? [0];
  const rank = (row: RowDraft) => Number(row.block === main) + (row.entries.length > 0 ? 2 : 0);
  const ranked = [...drafts].sort((a, b) => rank(b) - rank(a));
  const layout = drafts.find(r => r.block === main)?.layout;
  const kept = new Set<RowDraft>();
  const duplicates = new Set<RowDraft>();
  const seen = new Set<string>();
  for (const row of ranked) {
    const form = official(row);
    if (!row.target || !form) {
      kept.add(row);
    } else if (!seen.has(form.key)) {
      seen.add(form.key);
      kept.add(row);
    } else if (row.values === form.columns.length && row.layout === layout) duplicates.add(row);
  }
  return { rows: drafts.filter(r => kept.has(r)), duplicates: drafts.filter(r => duplicates.has(r)) };
}

/** As nearly every table is: all rows stand together, each once. */
function areOneBlock(drafts: readonly RowDraft[], official: (row: RowDraft) => FormRow | undefined): boolean {
  const seen = new Set<string>();
  for (const row of drafts) {
    const key = row.target ? official(row)?.key : undefined;
    if (key !== undefined) seen.add(key);
    if (key === undefined || row.block !== drafts[0]!.block) return false;
  }
  return seen.size === drafts.length;
}
