import type { FormRow } from '../../forms/form.ts';
import { formOf } from '../../forms/index.ts';
import type { Table, TableRow, UnknownRow } from '../model.ts';

/** Rows of the form that are missing side by side. */
export interface Gap {
  readonly missing: readonly FormRow[];
  /** The row of the draft that stands before the gap by the form's order; null at the table's head. */
  readonly before: TableRow | null;
  readonly after: TableRow | null;
  /** Rows in the gap's place with labels that the form does not know. */
  readonly unknown: readonly UnknownRow[];
}

/** Where the draft's table leaves out rows of its own edition's form. */
export function gapsOf(table: Table): Gap[] {
  const present = new Map(table.rows.map(r => [r.key, r] as const));
  const torn = new Set(table.torn.flatMap(part => part.rows));
  const gaps: { missing: FormRow[]; before: TableRow | null; after: TableRow | null }[] = [];
  let before: TableRow | null = null;
  let open: (typeof gaps)[number] | null = null;
  for (const row of formOf(table.kind, table.edition).rows) {
    const found = present.get(row.key);
    if (found === undefined && torn.has(row.key)) {
      open = null;
    } else if (found === undefined) {
      if (open === null) {
        open = { missing: [], before, after: null };
        gaps.push(open);
      }
      open.missing.push(row);
    } else {
      if (open !== null) open.after = found;
      before = found;
      open = null;
    }
  }
  return gaps.map(g => ({ ...g, unknown: table.unknown.filter(u => stands(u, g.before, g.after)) }));
}

/** As many unknown rows as rows are missing in their place: the labels are wrong, the rows are there, in the form's order. */
export function isRenamed(gap: Gap): boolean {
  return gap.missing.length === gap.unknown.length;
}

function stands(row: UnknownRow, before: TableRow | null, after: TableRow | null): boolean {
  if (before === null && after === null) return false;
  return (before === null || row.span.start >= before.span.end) && (after === null || row.span.end <= after.span.start);
}
