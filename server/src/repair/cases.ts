import type { Candidate } from './candidates.ts';
import { failingAfter, residuals, type Sum, type System } from './equations.ts';
import type { Move } from './moves.ts';

/** A total among its parts is seen at once; likelier than a wrong figure by itself. */
const AMONG_PARTS = 0.9;
/** The whole row one cell to the side. */
const SHIFTED = 1.4;

/** What may have happened to the fifteen figures of 表四, where all equations hold with it. `columnName`: `行政复议的总计`. */
export function caseStories(
  system: System,
  values: readonly number[],
  columnName: (column: number) => string,
): Candidate[] {
  const left = residuals(system, values);
  const found: Candidate[] = [];
  const add = (moves: readonly Move[], mechanism: Candidate['mechanism'], reason: () => string, cost: number) => {
    if (moves.length > 0 && failingAfter(system, left, values, moves) === 0) {
      found.push({ mechanism, moves, reasons: [reason], stories: 1, cost });
    }
  };
  for (const [s, sum] of system.sums.entries()) {
    if (left[s] === 0) continue;
    const { total, parts } = groupOf(sum);
    for (const part of parts) {
      const reason = () => `“${columnName(part)}”与“${columnName(total)}”的数填反了`;
      add(writing(values, [part, total], [values[total]!, values[part]!]), 'swapped', reason, AMONG_PARTS);
    }
    const group = [...parts, total];
    const turned = [...group.slice(1), group[0]!].map(cell => values[cell]!);
    const reason = () => `“${columnName(total)}”的数填在了这一组的最前面，其余往后错了一格`;
    add(writing(values, group, turned), 'shifted', reason, AMONG_PARTS);
  }
  for (const meant of [leftwards(system, values), rightwards(system, values)]) {
    const cells = values.map((_, cell) => cell);
    if (meant !== null) add(writing(values, cells, meant), 'shifted', () => '这一行的数整体错了一格', SHIFTED);
  }
  return found;
}

function groupOf({ cells, signs }: Sum): { total: number; parts: readonly number[] } {
  return { total: cells[signs.indexOf(-1)]!, parts: cells.filter((_, i) => signs[i] !== -1) };
}

function writing(values: readonly number[], cells: readonly number[], meant: readonly number[]): Move[] {
  return cells.flatMap((cell, i): Move[] => (values[cell] === meant[i] ? [] : [[cell, meant[i]!]]));
}

/** The figures one cell further to the front; the last, a total, fell off and follows from its parts. */
function leftwards(system: System, values: readonly number[]): number[] {
  const { parts } = groupOf(system.sums.at(-1)!);
  const moved = [...values.slice(1), 0];
  moved[moved.length - 1] = parts.reduce((sum, cell) => sum + moved[cell]!, 0);
  return moved;
}

/** The figures one cell further to the back; the first, an addend, fell off and follows from its total. Null when it would be negative. */
function rightwards(system: System, values: readonly number[]): number[] | null {
  const { total, parts } = groupOf(system.sums[0]!);
  const moved = [0, ...values.slice(0, -1)];
  const first = moved[total]! - parts.reduce((sum, cell) => sum + moved[cell]!, 0);
  return first < 0 ? null : [first, ...moved.slice(1)];
}
