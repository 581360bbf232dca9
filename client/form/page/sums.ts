import { readEntry } from '../../../server/src/forms/entry.ts';
import type { Equation, FormTable } from '../../../server/src/forms/form.ts';
import { t } from '../../src/l10n.ts';
import { cellKey, type PlacedCell } from '../grid/grid.ts';
import { officialForm } from '../grid/official.ts';
import { difference, sumOfFigures } from './change.ts';
import { type PageState, shownFigure } from './state.ts';

/** What a total is to be, and by how much what is there is off; null where it agrees or can't be told yet. */
export interface AskedSum {
  readonly expected: string;
  readonly difference: string | null;
}

/**
 * What the 勾稽关系 ask of a total; null for other cells and where it can't be told. While figures of its equations are being typed or are under way it is
 * worked out here, by the rules of `service/form-view/expected.ts`: the view that knows of them is yet to come.
 */
export function askedSum(state: PageState, at: PlacedCell): AskedSum | null {
  const { cell } = at;
  if (!cell.isTotal || !state.view) return null;
  if (!state.pending.isEmpty || state.editing !== null) {
    const form = officialForm(state.view, at.table);
    const own = form.equations.filter(({ target }) => target.row === cell.row && target.column === cell.column);
    if (own.some(equation => isUnderWay(state, form, equation))) {
      return own
        .sort((a, b) => rank(a) - rank(b))
        .reduce((sum: AskedSum | null, e) => sum ?? workedOut(state, form, e), null);
    }
  }
  return cell.expected === null ? null : { expected: cell.expected, difference: cell.difference };
}

/** The sum of a column comes first: that of the row follows from it. */
function rank({ rule }: Equation): number {
  return rule === 'table/row-total' ? 1 : 0;
}

function isUnderWay(state: PageState, { kind }: FormTable, { target, terms }: Equation): boolean {
  return [target, ...terms.map(term => term.ref)].some(ref => {
    const key = cellKey({ table: kind, ...ref });
    return state.editing?.key === key || state.pending.text(key) !== undefined;
  });
}

function workedOut(state: PageState, { kind }: FormTable, { target, terms }: Equation): AskedSum | null {
  const figures: { figure: string; sign: 1 | -1 }[] = [];
  let isOpen = false;
  for (const { ref, sign } of terms) {
    const figure = figureNow(state, state.grid.byKey.get(cellKey({ table: kind, ...ref })));
    if (figure === undefined) return null;
    if (figure === null) isOpen = true;
    else figures.push({ figure, sign });
  }
  if (figures.length === 0) return null;
  const expected = sumOfFigures(figures);
  const own = figureNow(state, state.grid.byKey.get(cellKey({ table: kind, ...target })));
  const by = isOpen || own == null ? '0' : difference(own, expected);
  return { expected, difference: by === '0' ? null : by };
}

/** null: nothing stands there; undefined: something that is no figure. */
function figureNow(state: PageState, at: PlacedCell | undefined): string | null | undefined {
  if (at === undefined) return undefined;
  if (state.editing?.key === at.key) {
    const entry = readEntry(state.editing.text, at.cell.unit);
    if ('text' in entry) return entry.text || null;
  }
  const isEmpty = state.pending.text(at.key) === undefined ? at.cell.state === 'blank' : true;
  return shownFigure(state, at) ?? (isEmpty ? null : undefined);
}

/** `应为 25（−3）`; in 四 what is left to be carried over. */
export function askedSumWords({ cell }: PlacedCell, { expected, difference: by }: AskedSum): string {
  const isLeft = cell.row === 'carriedOut';
  if (by === null) return isLeft ? t('余 {0}', expected) : t('应为 {0}', expected);
  return isLeft ? t('余 {0}（{1}）', expected, by) : t('应为 {0}（{1}）', expected, by);
}
