import { COST } from './costs.ts';
import type { CellChange } from './fewest-changes.ts';
import type { Hypothesis } from './hypothesis.ts';
import {
  changed,
  isZero,
  type KeyRows,
  rowFigures,
  rowKey,
  solvedRow,
  type WorkingTable,
  writing,
} from './working-table.ts';

/**
 * From an empty result on, every row down to 四 stands a line too low. The equations only see that （七） stands in the line of 四: where
 * it began is for the prose to tell.
 */
export function* lowerBlocks(table: WorkingTable, keyRows: KeyRows): Iterable<Hypothesis> {
  for (let from = keyRows.carriedIn + 1; from < keyRows.processed; from++) {
    if (!isZero(rowFigures(table, from)) || isZero(rowFigures(table, from + 1))) continue;
    const changes: CellChange[] = [];
    for (let row = from; row < keyRows.carriedOut; row++) {
      changes.push(...writing(table, row, rowFigures(table, row + 1)));
    }
    const last = solvedRow(changed(table, changes), keyRows.carriedOut);
    if (last === null) continue;
    const madeUp = last.slice(0, -1).filter(v => v > 0).length;
    yield {
      fact: { kind: 'misplaced', of: 'block', from: rowKey(table, from) },
      changes: [...changes, ...writing(table, keyRows.carriedOut, last)],
      extra: COST.lowerBlock + COST.madeUpFigure * madeUp,
    };
  }
}
