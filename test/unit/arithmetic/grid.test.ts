import { describe, expect, it } from 'vitest';
import { corrected, gridOf, isEmptyCell } from '../../../server/src/arithmetic/grid.ts';
import { change } from '../rules/draft.ts';
import { at, cell, DENY6, GRANTED, type Place, tableWith, twice } from './table.ts';

describe('the grid of a table', () => {
  it('has each cell in the place of its row and column, with its figure', () => {
    const table = tableWith({ 'granted.social': '１２', 'granted.legalService': '3件' });
    const { cells, figures } = gridOf(table);
    expect(figures).toHaveLength(table.rows.length * 7);
    for (const place of ['new.naturalPerson', 'granted.total', 'carriedOut.total'] as Place[]) {
      expect(cells[at(table, place)]).toBe(cell(table, place));
    }
    expect(figures[at(table, 'new.naturalPerson')]).toBe(5);
    expect(figures[at(table, 'granted.social')]).toBe(12);
    expect(figures[at(table, 'granted.legalService')]).toBe(3);
  });

  it('is laid out once for a table', () => {
    const table = tableWith({});
    expect(gridOf(table)).toBe(gridOf(table));
  });

  it('has the cell and no figure where nothing can be read', () => {
    const table = tableWith({ 'granted.social': '约2', 'granted.otherOrg': '', 'granted.research': '/' });
    const { cells, figures } = gridOf(table);
    for (const place of ['granted.social', 'granted.otherOrg', 'granted.research'] as Place[]) {
      expect(cells[at(table, place)]?.state).toBeDefined();
      expect(figures[at(table, place)]).toBeNull();
    }
  });

  it('has nothing in a row with too few or too many values', () => {
    for (const row of ['\t3\t2\t0', '\t3\t2\t0\t0\t0\t0\t5\t9\t9']) {
      const table = tableWith({}, { edit: text => change(text, /(?<=予以公开\t)(?:\t\d+){7}/, row) });
      expect(table.rows.find(r => r.key === 'granted')?.aligned).toBe(false);
      const { cells, figures } = gridOf(table);
      const first = at(table, 'granted.naturalPerson');
      expect(cells.slice(first, first + 7)).toEqual(new Array(7).fill(undefined));
      expect(figures.slice(first, first + 7)).toEqual(new Array(7).fill(null));
      expect(figures[first + 7]).toBe(0);
    }
  });

  it('has nothing where a row is missing, and of a row that stands twice takes the one that counts', () => {
    const missing = tableWith({}, { edit: text => change(text, GRANTED, '') });
    expect(gridOf(missing).figures[at(missing, 'granted.total')]).toBeNull();
    const again = twice(DENY6, '\t9\t0\t0\t0\t0\t0\t9');
    expect(again.duplicates).toHaveLength(1);
    const { cells } = gridOf(again);
    expect(cells[at(again, 'deny6.total')]).toBe(cell(again, 'deny6.total'));
    expect(cells.filter(c => c?.row === 'deny6')).toHaveLength(7);
    expect(cells).not.toContain(again.duplicates[0]!.cells[0]);
  });

  it('leaves out rows that only the other edition has', () => {
    const table = tableWith({}, { edit: text => change(text, DENY6, '\n（六）其他处理\t2\t0\t0\t0\t0\t0\t2') });
    const { cells } = gridOf(table);
    expect(cells.filter(c => c?.row === 'otherAll')).toEqual([]);
    expect(cells).toHaveLength(25 * 7);
  });
});

describe('corrected figures', () => {
  it('are the new ones where the form has the cell, the table’s own elsewhere', () => {
    const table = tableWith({ 'granted.social': '' });
    const grid = gridOf(table);
    const after = corrected(grid, [
      { ref: { row: 'granted', column: 'social' }, to: 4 },
      { ref: { row: 'otherAll', column: 'social' }, to: 7 },
    ]);
    expect(after[at(table, 'granted.social')]).toBe(4);
    expect(after.filter((figure, i) => figure !== grid.figures[i])).toEqual([4]);
    expect(grid.figures[at(table, 'granted.social')]).toBeNull();
  });
});

it('a cell is empty when blank or marked, not when it holds words or 0', () => {
  const table = tableWith({ 'granted.social': '约2', 'granted.otherOrg': '', 'granted.research': '—' });
  const empty = (place: Place) => isEmptyCell(cell(table, place));
  expect([empty('granted.otherOrg'), empty('granted.research')]).toEqual([true, true]);
  expect([empty('granted.social'), empty('granted.legalService')]).toEqual([false, false]);
});
