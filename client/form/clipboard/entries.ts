import { readEntry } from '../../../server/src/forms/entry.ts';
import type { FormChange, RefusedChange } from '../../../server/src/service/form-view/form-view.ts';
import type { PlacedCell } from '../grid/grid.ts';
import { reasonWords } from '../reasons.ts';

/** Texts for cells, before they are read. */
export interface CellText {
  readonly at: PlacedCell;
  readonly text: string;
}

/** Changes that can all be made, or why none is. */
export type Entries =
  | { readonly changes: readonly FormChange[] }
  | { readonly reason: string; readonly cells: readonly RefusedChange[] };

/** Reads texts for several cells: all of them or none. Cells that show the same already are left out. */
export function readEntries(targets: readonly CellText[], shown: (at: PlacedCell) => string): Entries {
  const changes: FormChange[] = [];
  const cells: RefusedChange[] = [];
  for (const { at, text } of targets) {
    const { table, row, column, unit, locked } = at.cell;
    const place = { table, row, column };
    const entry = readEntry(text, unit);
    const now = readEntry(shown(at), unit);
    if ('text' in entry && 'text' in now && entry.text === now.text) continue;
    if ('reason' in entry) cells.push({ ...place, reason: reasonWords(entry.reason) });
    else if (locked !== null) cells.push({ ...place, reason: locked });
    else changes.push({ ...place, text: entry.text });
  }
  const first = cells[0];
  if (first === undefined) return { changes };
  const name = targets.find(({ at }) => at.cell.row === first.row && at.cell.column === first.column)!.at.cell.name;
  return { reason: `${name}：${first.reason}`, cells };
}
