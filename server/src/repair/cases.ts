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
  const cells = values.map((_, cell) => cell);
  for (const at of cells) {
    for (const meant of [withoutGap(system, values, at), withLost(system, values, at)]) {
      if (meant === null) continue;
      const reason = () => `从“${columnName(at)}”起，后面的数都错了一格`;
      add(writing(values, cells, meant), 'shifted', reason, SHIFTED);
    }
  }
  return found;
}

function groupOf({ cells, signs }: Sum): { total: number; parts: readonly number[] } {
  return { total: cells[signs.indexOf(-1)]!, parts: cells.filter((_, i) => signs[i] !== -1) };
}

function writing(values: readonly number[], cells: readonly number[], meant: readonly number[]): Move[] {
  return cells.flatMap((cell, i): Move[] => (values[cell] === meant[i] ? [] : [[cell, meant[i]!]]));
}

/** A nought slipped in, the figures behind it moved on, and the last, a total, fell off; null where there is none. */
function withoutGap(system: System, values: readonly number[], at: number): number[] | null {
  if (values[at] !== 0) return null;
  const meant = [...values.slice(0, at), ...values.slice(at + 1), 0];
  const { parts, total } = groupOf(system.sums.at(-1)!);
  meant[total] = parts.reduce((sum, cell) => sum + meant[cell]!, 0);
  return meant;
}

/** A figure was left out, the others moved up, and the last cell was filled with 0; null where it is not, or the figure would be negative. */
function withLost(system: System, values: readonly number[], at: number): number[] | null {
  if (values.at(-1) !== 0) return null;
  const meant = [...values.slice(0, at), 0, ...values.slice(at, -1)];
  const { parts, total } = groupOf(system.sums.find(({ cells }) => cells.includes(at))!);
  const others = parts.reduce((sum, cell) => sum + meant[cell]!, 0);
  meant[at] = at === total ? others : meant[total]! - others;
  return meant[at]! < 0 ? null : meant;
}
