import { repairOf } from './candidates.ts';
import { BELIEF, SHOWN } from './costs.ts';
import type { WeighedCandidate } from './evidence.ts';
import { isOfRows } from './facts.ts';
import { type Diagnosis, mechanismOf, type Repair } from './model.ts';
import type { WorkingTable } from './working-table.ts';

/** The repairs that are about as likely as the likeliest, and whether that is the one to believe. `table`: as it was given. */
export function verdict(table: WorkingTable, found: readonly WeighedCandidate[], complete: boolean): Diagnosis {
  const least = Math.min(...found.map(c => c.cost));
  const near = found.filter(c => c.cost < least + BELIEF.margin);
  near.sort((a, b) => hundredths(a) - hundredths(b) || farApart(a) - farApart(b) || firstCell(a) - firstCell(b));
  const [only] = near;
  // A prose that was copied from the wrong table speaks against the right figures: that alone rules nothing out.
  const rivals = found.filter(c => c.cost - c.against < least + BELIEF.margin);
  const sure = complete && only !== undefined && rivals.length === 1 && only.against === 0 && isProven(table, only);
  return { repairs: near.map(c => repairOf(table.given, c, c.confirmed)), sure, complete };
}

/**
 * What of a diagnosis is reported: the repairs that are about as likely, one for each place, where there are no more than three
 * places; else those that are as good as the best, in the same way; else none. Of several mistakes at once no more than three repairs.
 */
export function reported({ repairs }: Diagnosis): readonly Repair[] {
  if (repairs.some(r => r.mistakes > 1) && repairs.length > SHOWN.places) return [];
  const all = byPlace(repairs);
  if (all.length <= SHOWN.places) return all;
  const best = byPlace(repairs.filter(r => r.cost < repairs[0]!.cost + BELIEF.tie));
  return best.length <= SHOWN.places ? best : [];
}

/** The repairs that can be chosen where one is reported: itself first, then others that begin at the same place, no more than four. */
export function choices({ repairs }: Diagnosis, repair: Repair): readonly Repair[] {
  const place = culpritOf(repair);
  return [repair, ...repairs.filter(r => r !== repair && culpritOf(r) === place)].slice(0, SHOWN.choices);
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

/** Where a repair is reported: the cell that it begins at; of a repair of rows, the row. */
export function culpritOf(repair: Repair): string {
  const { row, column } = repair.changes[0]!.ref;
  return isOfRows(mechanismOf(repair)) ? row : `${row}.${column}`;
}

/**
 * True when more speaks for a repair than that it fits: every figure that it changes is held by two equations, or figures turn up where
 * they can't be by chance. Else the prose or last year's report must say the same.
 */
function isProven({ given, system }: WorkingTable, candidate: WeighedCandidate): boolean {
  const { changes, mistakes, confirmed, disagrees, isAgreed = false } = candidate;
  if (given.form.kind === 'disputes') return mistakes === 1 && confirmed.length > 0;
  const rows = new Set(changes.map(([cell]) => Math.floor(cell / system.columns)));
  const columns = new Set(changes.map(([cell]) => cell % system.columns));
  const isWitnessed = confirmed.length >= BELIEF.witnesses;
  switch (mechanismOf(candidate)) {
    case 'several':
      return changes.length === 2 && rows.size === 2 && columns.size === 2;
    case 'total':
      return mistakes === 1 && changes.length === 1;
    case 'cell':
    case 'digits':
    case 'blank':
    case 'shifted':
      return mistakes === 1;
    case 'dropped':
      return mistakes === 1 && !disagrees;
    case 'row':
      return mistakes === 1 && !disagrees && (isAgreed || isWitnessed);
    case 'misplaced':
    case 'swapped':
      return mistakes === 1 && !disagrees && ((isAgreed && columns.size >= BELIEF.columns) || isWitnessed);
  }
}

/** The cost without what adding decimal fractions leaves behind: 1.4 − 0.5 and 1 − 0.1 are the same. */
function hundredths({ cost }: WeighedCandidate): number {
  return Math.round(cost * 100);
}

/** Of two that cost the same, the line next to a row is likelier than one that may be far off. */
function farApart(candidate: WeighedCandidate): number {
  return mechanismOf(candidate) === 'swapped' ? 1 : 0;
}

function firstCell({ changes }: WeighedCandidate): number {
  return Math.min(...changes.map(([cell]) => cell));
}
