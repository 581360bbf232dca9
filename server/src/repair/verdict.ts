import type { System } from '../arithmetic/system.ts';
import { repairOf } from './candidates.ts';
import type { Weighed } from './evidence.ts';
import { type Diagnosis, isOfRows, type Repair, type Sheet } from './model.ts';

/** Repairs whose costs are this near are about as likely: a slip of the hand or an unusual year does not decide by itself. */
const REACH = 0.25;
/** Those are as good as each other. */
const SAME = 0.05;
/** More places than this tell nothing. */
const MOST_TOLD = 3;
/** More than this at one place are told by their number. */
const MOST_OFFERED = 4;
/** What one figure said elsewhere is not enough to make sure of. */
const WITNESSES = 2;

/** The repairs that are about as likely as the likeliest, and whether that is the one to believe. */
export function verdict(sheet: Sheet, system: System, found: readonly Weighed[], complete: boolean): Diagnosis {
  const least = Math.min(...found.map(c => c.cost));
  const near = found.filter(c => c.cost < least + REACH);
  near.sort((a, b) => a.cost - b.cost || far(a) - far(b) || first(a) - first(b));
  const [only] = near;
  // A prose that was copied from the wrong table speaks against the right figures: that alone rules nothing out.
  const rivals = found.filter(c => c.cost - c.against < least + REACH);
  const sure =
    complete && only !== undefined && rivals.length === 1 && only.against === 0 && isProven(sheet, system, only);
  return { repairs: near.map(c => repairOf(sheet, c, c.confirmed)), sure, complete };
}

/**
 * What of a diagnosis is worth telling: the repairs that are about as likely, one for each place, where there are no more than three
 * places; else those that are as good as the best, in the same way; else none. Of several things at once no more than three repairs.
 */
export function told({ repairs }: Diagnosis): readonly Repair[] {
  if (repairs.some(r => r.stories > 1) && repairs.length > MOST_TOLD) return [];
  const all = byPlace(repairs);
  if (all.length <= MOST_TOLD) return all;
  const best = byPlace(repairs.filter(r => r.cost < repairs[0]!.cost + SAME));
  return best.length <= MOST_TOLD ? best : [];
}

/** The repairs that begin where one does that is told, itself first, no more than four: each can be chosen. */
export function offered({ repairs }: Diagnosis, repair: Repair): readonly Repair[] {
  const place = culpritOf(repair);
  return [repair, ...repairs.filter(r => r !== repair && culpritOf(r) === place)].slice(0, MOST_OFFERED);
}

/** The first repair of each place. */
function byPlace(repairs: readonly Repair[]): Repair[] {
  const found = new Map<string, Repair>();
  for (const repair of repairs) {
    const place = culpritOf(repair);
    if (!found.has(place)) found.set(place, repair);
  }
  return [...found.values()];
}

/** Where a repair is told: the cell that it begins at; of a repair of rows, the row. */
export function culpritOf({ mechanism, changes }: Repair): string {
  const { row, column } = changes[0]!.ref;
  return isOfRows(mechanism) ? row : `${row}.${column}`;
}

/**
 * True when more speaks for a repair than that it fits: every figure that it changes is held by two equations, or figures turn up where
 * they can't be by chance. Else the prose or last year's report must say the same.
 */
function isProven(sheet: Sheet, system: System, candidate: Weighed): boolean {
  const { mechanism, moves, stories, confirmed, disagrees } = candidate;
  if (sheet.form.kind === 'disputes') return stories === 1 && confirmed.length > 0;
  const rows = new Set(moves.map(([cell]) => Math.floor(cell / system.columns)));
  const columns = new Set(moves.map(([cell]) => cell % system.columns));
  switch (mechanism) {
    case 'several':
      return moves.length === 2 && rows.size === 2 && columns.size === 2;
    case 'total':
      return stories === 1 && moves.length === 1;
    case 'cell':
    case 'digits':
    case 'blank':
    case 'shifted':
      return stories === 1;
    case 'dropped':
      return stories === 1 && !disagrees;
    case 'row':
      return stories === 1 && !disagrees && (candidate.isAgreed === true || confirmed.length >= WITNESSES);
    case 'misplaced':
    case 'swapped':
      if (stories > 1 || disagrees) return false;
      return (candidate.isAgreed === true && columns.size >= 3) || confirmed.length >= WITNESSES;
  }
}

/** The line next to it is likelier than one far off. */
function far({ mechanism }: Weighed): number {
  return mechanism === 'swapped' ? 1 : 0;
}

function first({ moves }: Weighed): number {
  return Math.min(...moves.map(m => m[0]));
}
