import type { CellText } from '../clipboard/entries.ts';
import type { FormGrid, PlacedCell } from './grid.ts';
import { moved } from './moves.ts';
import { rectangleOf, type Selection, selectedCells } from './selection.ts';

/** What Ctrl+D and Ctrl+R write: the first row's or column's figures into all others; of a single cell, the figure above or beside it. */
export function filled(
  grid: FormGrid,
  selection: Selection,
  direction: 'down' | 'right',
  shown: (at: PlacedCell) => string,
): CellText[] {
  const rectangle = rectangleOf(grid, selection);
  if (rectangle === null) return [];
  const rows = selectedCells(grid, selection);
  const isOne = direction === 'down' ? rows.length === 1 : rows.every(row => row.length <= 1);
  if (isOne) {
    const back = direction === 'down' ? 'up' : 'left';
    return rows.flat().flatMap(at => {
      const from = moved(grid, at, back);
      return from === at || from.table !== at.table ? [] : [{ at, text: shown(from) }];
    });
  }
  if (direction === 'right') return rows.flatMap(row => row.slice(1).map(at => ({ at, text: shown(row[0]!) })));
  const [first = [], ...rest] = rows;
  return rest.flat().flatMap(at => {
    const from = first.find(cell => cell.from <= at.from && at.from < cell.to);
    return from === undefined ? [] : [{ at, text: shown(from) }];
  });
}
