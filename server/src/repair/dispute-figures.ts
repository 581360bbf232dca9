import { expected, leftFor, residuals, type Sum, type System } from '../arithmetic/system.ts';
import { COST } from './costs.ts';
import type { Fact } from './facts.ts';
import type { Hypothesis } from './hypothesis.ts';
import { columnKey, type WorkingTable, writing } from './working-table.ts';

/** What may have happened to the fifteen figures of 表四. */
export function* disputeHypotheses(table: WorkingTable): Iterable<Hypothesis> {
  const left = residuals(table.system, table.values);
  for (const [s, sum] of table.system.sums.entries()) if (left[s] !== 0) yield* totalAmongParts(table, sum);
  yield* shiftedFigures(table);
}

/** The total changed places with one of its parts, or stands in front of them all. */
function* totalAmongParts(table: WorkingTable, { target: total, cells }: Sum): Iterable<Hypothesis> {
  const { values } = table;
  const parts = cells.slice(1);
  const hypothesis = (fact: Fact, figures: readonly number[]): Hypothesis => ({
    fact,
    changes: writing(table, 0, figures),
    extra: COST.totalAmongParts,
  });
  for (const part of parts) {
    const figures = values.with(part, values[total]!).with(total, values[part]!);
    const columns = [columnKey(table, part), columnKey(table, total)] as const;
    yield hypothesis({ kind: 'swapped', of: 'cells', columns }, figures);
  }
  const first = parts[0]!;
  const figures = values.toSpliced(first, 1).toSpliced(total, 0, values[first]!);
  yield hypothesis({ kind: 'shifted', of: 'parts', total: columnKey(table, total) }, figures);
}

/** From some cell on all figures stand one cell to the side. */
function* shiftedFigures(table: WorkingTable): Iterable<Hypothesis> {
  const { system, values } = table;
  for (let at = 0; at < values.length; at++) {
    for (const figures of [withoutZero(system, values, at), withLost(system, values, at)]) {
      if (figures === null) continue;
      yield { fact: { kind: 'shifted', of: 'cells', from: columnKey(table, at) }, changes: writing(table, 0, figures) };
    }
  }
}

/** A zero slipped in, the figures behind it moved on, and the last, a total, fell off; null where there is none. */
function withoutZero(system: System, values: readonly number[], at: number): number[] | null {
  if (values[at] !== 0) return null;
  const figures = values.toSpliced(at, 1);
  const last = system.sums.at(-1)!;
  figures[last.target] = expected(last, figures);
  return figures;
}

/** A figure was left out, the others moved up, and the last cell was filled with 0; null where it is not. */
function withLost(system: System, values: readonly number[], at: number): number[] | null {
  if (values.at(-1) !== 0) return null;
  const figures = values.toSpliced(at, 0, values[at]!).slice(0, -1);
  figures[at] = leftFor(system.sums.find(({ cells }) => cells.includes(at))!, figures, at);
  return figures;
}
