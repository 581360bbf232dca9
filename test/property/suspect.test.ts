import { describe, expect, test } from 'vitest';
import type { Report } from '../../server/src/report/model.ts';
import { parseReport } from '../../server/src/report/parse.ts';
import { check } from '../../server/src/rules/check.ts';
import { fixesFor } from '../../server/src/rules/fixes.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { recalculate } from '../../server/src/service/recalculate.ts';
import { applyEdits } from '../../server/src/text/apply-edits.ts';
import { COLUMNS, FORM, rightTable } from '../support/mistakes-tables.ts';
import { addresses, modelBreaches, randomModel, withFigure } from '../support/model.ts';
import { only } from '../support/only.ts';
import { type Random, random } from '../support/random.ts';
import { runs, seedsOf } from '../support/runs.ts';
import { LAYOUTS, write } from '../support/writer/index.ts';
import type { Layout } from '../support/writer/layout.ts';
import { draft } from '../unit/rules/draft.ts';

/** Of each layout, each with sums that do not hold. */
const DRAFTS = 12;
/** The bare figures of 3,000 more are diagnosed in repair/properties.slow.test.ts: here it is what a draft adds, its words and its unread cells. */
const TABLES = runs(200);
const SLIPS = ['7', '12', '0', '30', '', '1,234', '５'];
const ARITHMETIC = ['table/row-total', 'table/column-total', 'table/balance', 'table/case-total', 'table/suspect'];
const CONFIG = only(code => ARITHMETIC.includes(code));

/** A draft with one to three wrong or missing figures. A slip that breaks no sum, such as a 0 for a 0, is none. */
function spoilt(layout: Layout, seed: number, r: Random): string {
  let model = randomModel(r, r.pick(['2019', '2021'] as const));
  const places = addresses(model.edition).filter(a => a.kind !== 'disclosure');
  for (let i = 0; i <= seed % 3 || modelBreaches(model).length === 0; i++)
    model = withFigure(model, r.pick(places), r.pick(SLIPS));
  return write(model, layout, seed).text;
}

/** What is said of the sums. The random fees may be beyond measure; no sum speaks of them. */
function arithmetic(report: Report): Finding[] {
  return check(report, CONFIG).filter(f => f.data?.['fee'] === undefined);
}

test(`no suspect in ${TABLES} right tables, each read from a draft`, () => {
  const r = random(99);
  for (let i = 0; i < TABLES; i++) {
    const grid = rightTable(r);
    const cells = Object.fromEntries(
      FORM.rows.flatMap(({ key }, row) =>
        FORM.columns.map((column, c) => [`${key}.${column.key}`, String(grid[row * COLUMNS + c])]),
      ),
    );
    expect(arithmetic(parseReport(draft({ cells }))), `table ${i}`).toEqual([]);
  }
});

describe.each(LAYOUTS)('$id', layout => {
  const seeds = seedsOf(layout, DRAFTS);

  test(`a suspect’s fix leaves nothing wrong in the sums of its table, and 重算全部合计 is done at once`, () => {
    let fixed = 0;
    for (const seed of seeds) {
      const text = spoilt(layout, seed, random(seed * 31 + 5));
      const report = parseReport(text);
      for (const suspect of arithmetic(report).filter(f => f.code === 'table/suspect')) {
        const fixes = fixesFor(report, suspect);
        expect(fixes.length).toBeGreaterThan(0);
        for (const { edits } of fixes) {
          const mended = arithmetic(parseReport(applyEdits(text, edits)));
          const left = mended.filter(f => f.data?.['table'] === suspect.data?.['table']);
          expect(left, `seed ${seed}: ${suspect.message}`).toEqual([]);
          fixed++;
        }
      }
      const once = parseReport(applyEdits(text, recalculate(report).edits));
      expect(recalculate(once).edits, `seed ${seed}`).toEqual([]);
    }
    expect(fixed).toBeGreaterThan(seeds.length / 4);
  });
});
