import type { Highs } from 'highs';
import { EQUATIONS, gridResiduals } from '../../support/mistakes-cells.ts';
import { COLUMNS, type FigureGrid, ROWS } from '../../support/mistakes-tables.ts';

/** The sign of each cell in each equation: what a table of a single 1 is off by. */
const SIGNS: readonly (readonly number[])[] = Array.from({ length: ROWS * COLUMNS }, (_, cell) =>
  gridResiduals(Array.from({ length: ROWS * COLUMNS }, (_, i) => (i === cell ? 1 : 0))),
);

/**
 * How many figures must change at the least so that all equations hold with whole numbers of at least 0, by an integer program: per
 * cell what is added (p), what is taken away (m), and whether it changes at all (z).
 * @param most cells at the most
 * @returns null when more must change
 */
export function fewestCells(highs: Highs, grid: FigureGrid, most: number): number | null {
  const off = gridResiduals(grid);
  // A smallest repair changes no figure by more than all equations together are off.
  const farthest = off.reduce((sum, by) => sum + Math.abs(by), 0);
  const lines = Array.from({ length: EQUATIONS }, (_, e) => {
    const terms = SIGNS.flatMap((column, cell) => {
      const sign = column[e] ?? 0;
      if (sign === 0) return [];
      return [sign > 0 ? `+ p${cell} - m${cell}` : `- p${cell} + m${cell}`];
    });
    const equation = ` e${e}: ${terms.join(' ')} = ${-(off[e] ?? 0)}`;
    // Some cell of a broken equation must change: true anyway, but it spares the solver minutes.
    const members = SIGNS.flatMap((column, cell) => (column[e] ? [`z${cell}`] : []));
    return off[e] === 0 ? equation : `${equation}\n c${e}: ${members.join(' + ')} >= 1`;
  });
  const cells = [...grid.keys()];
  const limits = cells.flatMap(i => {
    const down = Math.min(grid[i] ?? 0, farthest);
    const lower = down > 0 ? ` d${i}: m${i} - ${down} z${i} <= 0` : ` d${i}: m${i} <= 0`;
    return [` u${i}: p${i} - ${farthest} z${i} <= 0`, lower];
  });
  const problem = [
    'Minimize',
    ` changed: ${cells.map(i => `z${i}`).join(' + ')}`,
    'Subject To',
    ...lines,
    ...limits,
    ` all: ${cells.map(i => `z${i}`).join(' + ')} <= ${most}`,
    'Bounds',
    ...cells.map(i => ` 0 <= p${i} <= ${farthest}`),
    'Generals',
    ` ${cells.map(i => `p${i} m${i}`).join(' ')}`,
    'Binary',
    ` ${cells.map(i => `z${i}`).join(' ')}`,
    'End',
  ].join('\n');
  const solution = highs.solve(problem, { output_flag: false });
  if (solution.Status === 'Infeasible') return null;
  if (solution.Status !== 'Optimal') throw new Error(`not solved: ${solution.Status}`);
  return Math.round(solution.ObjectiveValue);
}
