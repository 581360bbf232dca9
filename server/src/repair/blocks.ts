import { type KeyRows, MADE_UP, type Proposal, rowOf, solveRow, type Trial, writing } from './mechanisms.ts';
import type { Move } from './moves.ts';

/** A block that was pasted a line too low is rarer than one row in the wrong line: it takes more than the equations to believe it. */
const EXTRA = 0.3;

/**
 * From an empty result on, every row down to 四 stands a line too low. The equations only see that （七） stands in the line of 四: where
 * it began is for the prose to tell.
 */
export function* blocks(trial: Trial, keys: KeyRows): Iterable<Proposal> {
  const { system, values } = trial;
  for (let from = keys.carriedIn + 1; from < keys.processed; from++) {
    if (rowOf(trial, from).some(v => v !== 0) || rowOf(trial, from + 1).every(v => v === 0)) continue;
    const moves: Move[] = [];
    for (let row = from; row < keys.carriedOut; row++) moves.push(...writing(trial, row, rowOf(trial, row + 1)));
    const moved = [...values];
    for (const [cell, to] of moves) moved[cell] = to;
    const last = solveRow(system, moved, keys.carriedOut);
    if (last === null) continue;
    const reason = () => `从“${trial.rowName(from)}”起，各行的数都往下错了一行`;
    const extra = EXTRA + MADE_UP * last.slice(0, -1).filter(v => v > 0).length;
    yield { mechanism: 'misplaced', moves: [...moves, ...writing(trial, keys.carriedOut, last)], reason, extra };
  }
}
