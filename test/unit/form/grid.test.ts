import { describe, expect, test } from 'vitest';
import { filled } from '../../../client/form/grid/fill.ts';
import { foundCells } from '../../../client/form/grid/find.ts';
import { placedGrid } from '../../../client/form/grid/grid.ts';
import { type Move, moved } from '../../../client/form/grid/moves.ts';
import { officialForm } from '../../../client/form/grid/official.ts';
import { rectangleOf, selectedCells } from '../../../client/form/grid/selection.ts';
import { formOf, TABLE_KINDS } from '../../../server/src/forms/index.ts';
import { madeFormView } from '../../support/form-view.ts';

const figures = {
  'disclosure/rules/made': '5',
  'disclosure/rules/repealed': '25',
  'disclosure/licence/decisions': '7',
};
const view = madeFormView({ figures });
const grid = placedGrid(view);
const at = (key: string) => grid.byKey.get(key)!;
const shown = ({ cell }: { cell: { text: string } }) => cell.text;

function walk(from: string, ...moves: Move[]): string {
  return moves.reduce((cell, move) => moved(grid, cell, move, at(from).from), at(from)).key;
}

describe('the printed geometry', () => {
  test.each(['2019', '2021'] as const)(
    'has all cells of the form of %s, each row as wide as it is printed',
    edition => {
      const made = madeFormView({ edition });
      const { cells, tables } = placedGrid(made);
      const wanted = TABLE_KINDS.flatMap(kind => formOf(kind, edition).rows.flatMap(row => row.columns));
      expect(cells.length).toBe(wanted.length);
      tables.forEach((rows, t) => {
        for (const row of rows) expect(row.at(-1)!.to).toBe(made.tables[t]!.width);
      });
    },
  );

  test('leaves out tables that can not be read', () => {
    const some = placedGrid(madeFormView({ tables: { applications: { state: 'unread' } } }));
    expect(some.tables.map(rows => rows.length)).toEqual([6, 0, 1]);
    expect(moved(some, some.byKey.get('disclosure/fees/amount')!, 'down').key).toBe('disputes/cases/review.upheld');
  });
});

test('a table of the other edition is read by its own form', () => {
  const old = madeFormView({ edition: '2019' }).tables[1]!;
  const mixed = madeFormView({ tables: { applications: old } });
  expect([officialForm(mixed, 1).edition, officialForm(mixed, 0).edition]).toEqual(['2019', '2021']);
});

describe('moves', () => {
  test.each<[string, Move[], string]>([
    ['disclosure/rules/made', ['right'], 'disclosure/rules/repealed'],
    ['disclosure/rules/made', ['left'], 'disclosure/rules/made'],
    ['disclosure/rules/made', ['up'], 'disclosure/rules/made'],
    ['disclosure/rules/inForce', ['next'], 'disclosure/normative/made'],
    ['disclosure/rules/inForce', ['right'], 'disclosure/rules/inForce'],
    ['disclosure/rules/made', ['previous'], 'disclosure/rules/made'],
    ['disclosure/normative/made', ['rowEnd'], 'disclosure/normative/inForce'],
    ['disclosure/normative/inForce', ['rowStart'], 'disclosure/normative/made'],
    ['applications/deny3/social', ['first'], 'disclosure/rules/made'],
    ['applications/deny3/social', ['last'], 'disputes/cases/afterReview.total'],
    ['applications/deny3/social', ['tableTop'], 'applications/new/social'],
    ['applications/deny3/social', ['tableBottom', 'tableBottom'], 'disputes/cases/review.upheld'],
    ['applications/new/total', ['tableTop'], 'disclosure/fees/amount'],
    ['disputes/cases/review.upheld', ['tableBottom'], 'disputes/cases/review.upheld'],
    ['applications/new/total', ['pageDown'], 'applications/deny7/total'],
    ['disclosure/rules/made', ['pageUp'], 'disclosure/rules/made'],
  ])('from %s by %j to %s', (from, moves, to) => {
    expect(walk(from, ...moves)).toBe(to);
  });

  test('the way down keeps to its column over a merged cell', () => {
    expect(walk('disclosure/normative/inForce', 'down', 'up')).toBe('disclosure/normative/inForce');
    expect(walk('disclosure/normative/inForce', 'down', 'down')).toBe('disclosure/penalty/decisions');
  });

  test('the way down leads through all tables', () => {
    let cell = at('disclosure/rules/made');
    const rows = new Set([cell.key]);
    for (let i = 0; i < 100; i++) {
      cell = moved(grid, cell, 'down', 1);
      rows.add(cell.key);
    }
    expect(rows.size).toBe(view.tables.reduce((sum, table) => sum + table.rows.length, 0));
  });
});

describe('a selection', () => {
  test('is the rectangle between two cells', () => {
    const cells = selectedCells(grid, { active: 'applications/deny2/social', head: 'applications/deny1/research' });
    expect(cells.map(row => row.map(cell => cell.cell.column))).toEqual([
      ['research', 'social'],
      ['research', 'social'],
    ]);
  });

  test('is as wide as the merged cells in it', () => {
    const over = { active: 'disclosure/normative/repealed', head: 'disclosure/licence/decisions' };
    expect(rectangleOf(grid, over)).toEqual({ table: 0, top: 1, bottom: 2, from: 1, to: 4 });
    expect(selectedCells(grid, over).map(row => row.length)).toEqual([3, 1]);
  });

  test('never reaches into another table', () => {
    const over = { active: 'disclosure/fees/amount', head: 'applications/new/total' };
    expect(
      selectedCells(grid, over)
        .flat()
        .map(cell => cell.key),
    ).toEqual(['disclosure/fees/amount']);
  });

  test('is nothing where its cell is gone', () => {
    expect(rectangleOf(placedGrid(null), { active: 'disclosure/fees/amount', head: 'x' })).toBeNull();
    expect(selectedCells(grid, null)).toEqual([]);
  });
});

describe('filling', () => {
  const targets = (active: string, head: string, direction: 'down' | 'right') =>
    filled(grid, { active, head }, direction, shown).map(({ at: { key }, text }) => `${key} ${text}`);

  test('copies the first row down and the first column right', () => {
    expect(targets('disclosure/rules/made', 'disclosure/normative/repealed', 'down')).toEqual([
      'disclosure/normative/made 5',
      'disclosure/normative/repealed 25',
    ]);
    expect(targets('disclosure/rules/made', 'disclosure/rules/inForce', 'right')).toEqual([
      'disclosure/rules/repealed 5',
      'disclosure/rules/inForce 5',
    ]);
  });

  test('of one cell takes the figure above or beside it, of the same table', () => {
    const one = (key: string, direction: 'down' | 'right') => targets(key, key, direction);
    expect(one('disclosure/normative/made', 'down')).toEqual(['disclosure/normative/made 5']);
    expect(one('disclosure/rules/inForce', 'right')).toEqual(['disclosure/rules/inForce 25']);
    expect(one('disclosure/rules/made', 'right')).toEqual([]);
    expect(one('applications/new/total', 'down')).toEqual([]);
  });
});

describe('a search', () => {
  const keys = (query: string) => foundCells(grid, view, query, shown).map(cell => cell.key);

  test('finds rows by their labels, at their first cell', () => {
    expect(keys('行政许可')).toEqual(['disclosure/licence/decisions']);
    expect(keys('予以公开')).toEqual(['applications/granted/naturalPerson']);
    expect(keys('不予公开')[0]).toBe('applications/deny1/naturalPerson');
  });

  test('finds columns by their names and figures by their value, in any width', () => {
    expect(keys('商业企业').length).toBeGreaterThan(20);
    expect(keys('２５')).toEqual(['disclosure/rules/repealed']);
    expect(keys('5')).toEqual(['disclosure/rules/made']);
    expect(keys(' ')).toEqual([]);
    expect(keys('没有这样的词')).toEqual([]);
  });
});
