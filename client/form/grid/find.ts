import type { FormView } from '../../../server/src/service/form-view/form-view.ts';
import { fold } from '../../../server/src/text/fold.ts';
import type { FormGrid, PlacedCell } from './grid.ts';

/** The cells that a search finds, in reading order: by their figure, by their name, and of a row's own label the row's first cell. */
export function foundCells(
  grid: FormGrid,
  view: FormView,
  query: string,
  shown: (at: PlacedCell) => string,
): PlacedCell[] {
  const wanted = fold(query).toLowerCase();
  if (wanted === '') return [];
  const holds = (text: string) => fold(text).toLowerCase().includes(wanted);
  // Of figures, 2 means those that are 2, not all that have a 2 in them.
  const isFigure = /^[\d.+-]+$/.test(wanted);
  return grid.cells.filter(at => {
    if (isFigure) return fold(shown(at)) === wanted;
    const row = view.tables[at.table]!.rows[at.row]!;
    const words = [...row.captions.flat(), ...row.labels].map(label => label.text);
    const [ownRow = ''] = at.cell.name.split('，');
    const columnName = at.cell.name.slice(ownRow.length);
    return at === grid.tables[at.table]![at.row]![0] ? [...words, at.cell.name].some(holds) : holds(columnName);
  });
}
