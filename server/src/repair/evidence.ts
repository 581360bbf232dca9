import { cellAt, type System } from '../arithmetic/system.ts';
import type { Candidate } from './candidates.ts';
import { KEY_ROWS } from './mechanisms.ts';
import type { Evidence, Sheet, Stated } from './model.ts';

/** A candidate with what is known from elsewhere. */
export interface Weighed extends Candidate {
  /** How much of the cost is due to the prose or last year's report, which say another figure for what it changes. */
  readonly against: number;
  /** What is said elsewhere of the figures that it brings about, and agrees. */
  readonly confirmed: readonly Stated[];
  /** Something said elsewhere would still not agree with the table. */
  readonly disagrees: boolean;
}

/** What the prose or last year's report say weighs less than one figure. */
const STATED = 0.4;
/** What is unusual decides only between repairs that are otherwise as good. */
const ODD = 0.1;
/** Puts one of several repairs that are as good in front of the others; too little to tell them apart. */
const ITEM = 0.01;

/** The candidate's cost with what is known from elsewhere. */
export function weigh(sheet: Sheet, system: System, { stated }: Evidence, candidate: Candidate): Weighed {
  const { moves } = candidate;
  const after = new Map(moves);
  let cost = candidate.cost + ODD * oddities(sheet, system, after) + ITEM * items(sheet, system, moves);
  let against = 0;
  let disagrees = false;
  const confirmed: Stated[] = [];
  for (const one of stated) {
    const { refs, value } = one;
    const cells = refs.flatMap(ref => cellAt(system, ref) ?? []);
    if (cells.length < refs.length) continue;
    const sum = cells.reduce((all, cell) => all + (after.get(cell) ?? sheet.values[cell]!), 0);
    disagrees ||= sum !== value;
    if (!cells.some(cell => after.has(cell))) continue;
    if (sum === value) {
      cost -= STATED;
      confirmed.push(one);
    } else against += STATED;
  }
  return { ...candidate, cost: cost + against, against, confirmed, disagrees };
}

/** How many rows of single results change: （七） and 四 are taken one for the other more easily than an item and a total. */
function items({ form }: Sheet, { columns }: System, moves: Candidate['moves']): number {
  const rows = new Set(moves.map(([cell]) => form.rows[Math.floor(cell / columns)]!.key));
  for (const key of KEY_ROWS) rows.delete(key);
  return rows.size;
}

/** What offices hardly ever have: more carried over than came in, more carried on than was done. */
const USUAL: readonly (readonly [less: string, more: string])[] = [
  ['carriedIn', 'new'],
  ['carriedOut', 'processed'],
];

/** How many of them the repair brings about. */
function oddities({ form, values }: Sheet, { columns }: System, after: ReadonlyMap<number, number>): number {
  const total = (key: string): number => {
    const cell = form.rows.findIndex(r => r.key === key) * columns + columns - 1;
    return after.get(cell) ?? values[cell] ?? 0;
  };
  return USUAL.filter(([less, more]) => total(less) > total(more)).length;
}
