import loadHighs from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { holds } from '../../../server/src/arithmetic/system.ts';
import { diagnose } from '../../../server/src/repair/diagnose.ts';
import { factsText } from '../../../server/src/rules/table/suspect/fact-words.ts';
import { minimalRepairs } from '../../support/minimal.ts';
import { figuresOfCase, figuresOfGrid, MISTAKES, mistake } from '../../support/mistakes.ts';
import { repaired, right } from '../../support/mistakes-cells.ts';
import { FORM, rightTable } from '../../support/mistakes-tables.ts';
import { random } from '../../support/random.ts';
import { runs } from '../../support/runs.ts';
import { fewestCells } from './integer-program.ts';

/** As many as a repair without a story changes. */
const MOST_CELLS = 4;
const TABLES = runs(3000);
const CASES = runs(75);

describe('a right table', () => {
  it(`gets no repair, ${TABLES} times`, () => {
    const r = random(41);
    for (let i = 0; i < TABLES; i++) {
      const table = rightTable(r);
      if (!right(table)) expect.fail(`table ${i} of the generator: ${table.join(' ')}`);
      const found = diagnose(figuresOfGrid(table));
      if (found.repairs.length > 0 || !found.complete) expect.fail(`table ${i}: ${JSON.stringify(found)}`);
    }
  });

  it('is one by the form just when it is one by hand', () => {
    const r = random(42);
    let broken = 0;
    for (let i = 0; i < 2000; i++) {
      const grid = [...rightTable(r)];
      if (r.chance(0.5)) grid[r.int(0, grid.length - 1)] = r.int(0, 3);
      const byHand = right(grid);
      if (holds(FORM, grid) !== byHand) expect.fail(`by hand ${byHand}: ${grid.join(' ')}`);
      if (!byHand) broken++;
    }
    expect(broken).toBeGreaterThan(300);
  });
});

describe.each(MISTAKES)('a spoiled table: %s', name => {
  // One diagnosis serves all laws: it is what takes the time.
  const diagnosed = (i: number) => {
    const found = mistake(name, 5000 + i);
    const given = figuresOfCase(found);
    return { found, given, diagnosis: diagnose(given) };
  };
  let cases: ReturnType<typeof diagnosed>[] = [];
  beforeAll(() => {
    cases = Array.from({ length: CASES }, (_, i) => diagnosed(i));
  });

  it('is right by every repair that is offered, in whole numbers of at least 0', () => {
    let offered = 0;
    for (const { found, given, diagnosis } of cases) {
      for (const repair of diagnosis.repairs) {
        offered++;
        const after = repaired(given, repair);
        if (!right(after) || !holds(FORM, after)) expect.fail(JSON.stringify({ grid: found.grid, repair }));
      }
    }
    expect(offered).toBeGreaterThan(CASES / 1.5);
  });

  it('says what stands in the table, changes each cell once and gives a reason', () => {
    for (const { found, given, diagnosis } of cases) {
      for (const repair of diagnosis.repairs) {
        const places = repair.changes.map(({ ref }) => `${ref.row}.${ref.column}`);
        const said = factsText(FORM, repair.facts);
        const wrong = repair.changes.filter(({ ref, from, to }) => {
          const row = FORM.rows.findIndex(({ key }) => key === ref.row);
          const cell = row * FORM.columns.length + FORM.columns.findIndex(({ key }) => key === ref.column);
          return from !== (given.blank.has(cell) ? null : given.values[cell]) || to === from;
        });
        const once = places.length > 0 && new Set(places).size === places.length;
        // Once a repair and not for each of its cells: the asking took longer than the finding.
        if (!once || wrong.length > 0 || !/\p{Script=Han}/u.test(said))
          expect.fail(JSON.stringify({ grid: found.grid, repair, wrong, said }));
      }
    }
  });

  it('is diagnosed alike every time', () => {
    for (const { found, diagnosis } of cases.filter((_, i) => i % 3 === 0))
      expect(diagnose(figuresOfCase(found))).toEqual(diagnosis);
  });

  it('offers no table twice', () => {
    for (const { given, diagnosis } of cases) {
      const tables = diagnosis.repairs.map(repair => repaired(given, repair).join());
      if (new Set(tables).size < tables.length) expect.fail(tables.join('\n'));
    }
  });
});

describe('the fewest cells', () => {
  it('are as few as an integer program finds', { timeout: 120_000 }, async () => {
    const highs = await loadHighs();
    const kinds = ['cell', 'two-cells', 'three-cells', 'misplaced', 'misplaced-result', 'swapped', 'shifted'] as const;
    const sizes = new Map<number | null, number>();
    let compared = 0;
    for (let i = 0; compared < 120; i++) {
      const found = mistake(kinds[i % kinds.length] ?? 'cell', 9000 + i);
      // Larger ones keep the integer program busy for seconds.
      if (found.grid.filter((value, cell) => value !== found.right[cell]).length > MOST_CELLS) continue;
      compared++;
      const fewest = fewestCells(highs, found.grid, MOST_CELLS);
      const repairs = minimalRepairs(figuresOfCase(found), MOST_CELLS);
      const label = `seed ${9000 + i}, ${found.name}: ${found.grid.join(' ')}`;
      expect(repairs.length, label).toBeGreaterThan(0);
      for (const { changes } of repairs) expect(changes.length, label).toBe(fewest);
      sizes.set(fewest, (sizes.get(fewest) ?? 0) + 1);
    }
    for (let size = 1; size <= MOST_CELLS; size++) expect(sizes.get(size), `repairs of ${size}`).toBeGreaterThan(9);
  });
});
