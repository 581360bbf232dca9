import { expected, leftFor, residuals, type System } from '../arithmetic/system.ts';
import { type Proposal, type Trial, writing } from './mechanisms.ts';

/** A total among its parts is seen at once; likelier than a wrong figure by itself. */
const AMONG_PARTS = -0.5;

/** What may have happened to the fifteen figures of 表四. */
export function* caseStories(trial: Trial): Iterable<Proposal> {
  const { system, values, columnName } = trial;
  const left = residuals(system, values);
  for (const [s, sum] of system.sums.entries()) {
    if (left[s] === 0) continue;
    const { target: total, cells } = sum;
    const parts = cells.slice(1);
    for (const part of parts) {
      const meant = values.with(part, values[total]!).with(total, values[part]!);
      const reason = () => `“${columnName(part)}”与“${columnName(total)}”的数填反了`;
      yield { mechanism: 'swapped', moves: writing(trial, 0, meant), reason, extra: AMONG_PARTS };
    }
    const [first] = parts;
    const meant = [
      ...values.slice(0, first),
      ...values.slice(first! + 1, total + 1),
      values[first!]!,
      ...values.slice(total + 1),
    ];
    const reason = () => `“${columnName(total)}”的数填在了这一组的最前面，其余往后错了一格`;
    yield { mechanism: 'shifted', moves: writing(trial, 0, meant), reason, extra: AMONG_PARTS };
  }
  for (let at = 0; at < values.length; at++) {
    for (const meant of [withoutGap(system, values, at), withLost(system, values, at)]) {
      if (meant === null) continue;
      const reason = () => `从“${columnName(at)}”起，后面的数都错了一格`;
      yield { mechanism: 'shifted', moves: writing(trial, 0, meant), reason };
    }
  }
}

/** A nought slipped in, the figures behind it moved on, and the last, a total, fell off; null where there is none. */
function withoutGap(system: System, values: readonly number[], at: number): number[] | null {
  if (values[at] !== 0) return null;
  const meant = [...values.slice(0, at), ...values.slice(at + 1), 0];
  const last = system.sums.at(-1)!;
  meant[last.target] = expected(last, meant);
  return meant;
}

/** A figure was left out, the others moved up, and the last cell was filled with 0; null where it is not, or the figure would be negative. */
function withLost(system: System, values: readonly number[], at: number): number[] | null {
  if (values.at(-1) !== 0) return null;
  const meant = [...values.slice(0, at), 0, ...values.slice(at, -1)];
  meant[at] = leftFor(system.sums.find(({ cells }) => cells.includes(at))!, meant, at);
  return meant[at]! < 0 ? null : meant;
}
