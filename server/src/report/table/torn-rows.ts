import type { RowDraft } from './row-draft.ts';

/** Rows whose figures may belong to another label, and whether that is so of the table as a whole. */
export interface Torn {
  readonly rows: ReadonlySet<RowDraft>;
  readonly whole: boolean;
}

/** Labels without a figure in a row that make a table column by column. */
const LEAST_BARE = 3;
/** As many whole rows show that the table stands row by row: bare labels are rows whose empty cells got lost. */
const LEAST_WHOLE = 3;

/**
 * Labels come one after the other and figures only then, as when a page was copied column by column or a cell was torn in two: the last label
 * gets figures that may be those of any before it. `loose`: the table has figures that no row took; `width`: how many figures a row has.
 */
export function tornRows(rows: readonly RowDraft[], loose: boolean, width: (row: RowDraft) => number): Torn {
  const torn = new Set<RowDraft>();
  let whole = false;
  let bare = 0;
  for (const row of rows) {
    if (row.entries.length === 0 && row.target !== null) {
      bare++;
      continue;
    }
    // A number behind it is a page's, or its own where the one before belongs to the label above.
    if (bare > 0 && row.tail.length > 0) torn.add(row);
    if (bare > 0 && standsApart(row)) {
      const mixed = isLine(row);
      const listed = bare >= LEAST_BARE && !hasWholeRows(rows, row, width);
      if (mixed || listed || loose) torn.add(row);
      if (!mixed && listed) whole = true;
    }
    bare = 0;
  }
  return { rows: torn, whole };
}

/** No figure stands on the label's line. */
function standsApart(row: RowDraft): boolean {
  return row.label.length > 0 && row.values > 1 && row.entries.every(e => !row.label.some(l => l.row === e.field.row));
}

/** The label stands alone on its line, and the figures side by side on another. */
function isLine(row: RowDraft): boolean {
  const filled = row.entries.filter(e => !e.blank);
  return row.layout === 'cell' && filled.every(e => e.source === filled[0]!.source);
}

function hasWholeRows(rows: readonly RowDraft[], but: RowDraft, width: (row: RowDraft) => number): boolean {
  return rows.filter(r => r !== but && r.values === width(r)).length >= LEAST_WHOLE;
}
