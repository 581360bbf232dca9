import { repairOf, type Weighed } from './candidates.ts';
import type { System } from './equations.ts';
import type { Diagnosis, Repair, Sheet } from './model.ts';

/** Repairs whose costs are this near are about as likely: a slip of the hand or an unusual year does not decide by itself. */
const REACH = 0.25;
/** Those are as good as each other. */
const SAME = 0.05;
/** More places than this tell nothing. */
const MOST_TOLD = 3;

/** The repairs that are about as likely as the likeliest, and whether that is the one to believe. */
export function verdict(sheet: Sheet, system: System, found: readonly Weighed[], complete: boolean): Diagnosis {
  const least = Math.min(...found.map(c => c.cost));
  const near = found.filter(c => c.cost < least + REACH);
  near.sort((a, b) => a.cost - b.cost || far(a) - far(b) || first(a) - first(b));
  const [only] = near;
  // A prose that was copied from the wrong table speaks against the right figures: that alone rules nothing out.
  const rivals = found.filter(c => c.cost - c.against < least + REACH);
  const sure = complete && only !== undefined && rivals.length === 1 && only.against === 0 && isOneStory(system, only);
  return { repairs: near.map(c => repairOf(sheet, system, c)), sure, complete };
}

/**
 * What of a diagnosis is worth telling: the repairs that are about as likely, one for each place, where there are no more than three
 * places; else those that are as good as the best, in the same way; else none.
 */
export function told({ repairs }: Diagnosis): readonly Repair[] {
  const all = byPlace(repairs);
  if (all.length <= MOST_TOLD) return all;
  const best = byPlace(repairs.filter(r => r.cost < repairs[0]!.cost + SAME));
  return best.length <= MOST_TOLD ? best : [];
}

/** The first repair of each place. */
function byPlace(repairs: readonly Repair[]): Repair[] {
  const found = new Map<string, Repair>();
  for (const repair of repairs) {
    const place = placeOf(repair);
    if (!found.has(place)) found.set(place, repair);
  }
  return [...found.values()];
}

/** Where a repair is told: the cell that it begins at; of a repair of rows, the row. */
export function placeOf({ mechanism, changes }: Repair): string {
  const { row, column } = changes[0]!.ref;
  return CELLS.includes(mechanism) ? `${row}.${column}` : row;
}

const CELLS: readonly Repair['mechanism'][] = ['cell', 'total', 'digits', 'blank', 'several'];

/** One thing that went wrong, or two cells that have nothing to do with each other; more at once explains almost anything. */
function isOneStory({ columns }: System, { mechanism, moves, reasons }: Weighed): boolean {
  if (reasons.length > 1 || (mechanism === 'total' && moves.length > 1)) return false;
  const rows = new Set(moves.map(([cell]) => Math.floor(cell / columns)));
  if (mechanism === 'row') return rows.size === 1;
  if (mechanism !== 'several') return true;
  const across = new Set(moves.map(([cell]) => cell % columns));
  return moves.length === 2 && rows.size === 2 && across.size === 2;
}

/** The line next to it is likelier than one far off. */
function far({ mechanism }: Weighed): number {
  return mechanism === 'swapped' ? 1 : 0;
}

function first({ moves }: Weighed): number {
  return Math.min(...moves.map(m => m[0]));
}
