import { describe, expect, test } from 'vitest';
import { parseReport } from '../../server/src/report/parse.ts';
import { randomModel } from '../support/model.ts';
import { random } from '../support/random.ts';
import { runs } from '../support/runs.ts';
import { differences, explainDifferences } from '../support/same.ts';
import { LAYOUTS, write } from '../support/writer/index.ts';
import type { Layout } from '../support/writer/layout.ts';
import type { Fixed } from '../support/writer/style.ts';

const SEEDS = Array.from({ length: runs(5) }, (_, i) => i + 1);
const EDITIONS = ['2019', '2021'] as const;

/** Writes a model for each seed and reads it back; what differs is the failure's message. */
function readsBack(layout: Layout, edition: (typeof EDITIONS)[number], fixed: Fixed): void {
  for (const seed of SEEDS) {
    const model = randomModel(random(seed * 1009), edition);
    const written = write(model, layout, seed, fixed);
    const found = differences(parseReport(written.text), model, written);
    expect(found.length, explainDifferences(written, seed, found)).toBe(0);
  }
}

describe.each(LAYOUTS)('$id gives the model back, cell for cell', layout => {
  for (const edition of EDITIONS) {
    for (const brackets of ['full', 'half'] as const) {
      for (const eol of ['\n', '\r\n', '\r'] as const) {
        test(`${edition}, ${brackets} brackets, ${JSON.stringify(eol)}`, () => {
          readsBack(layout, edition, { brackets, eol });
        });
      }
    }
    test(`${edition}, full-width digits`, () => readsBack(layout, edition, { digits: 'full-width' }));
    test(`${edition}, digits in groups of three`, () => readsBack(layout, edition, { digits: 'grouped' }));
  }

  test('says which layout it was', () => {
    for (const seed of SEEDS) {
      const written = write(randomModel(random(seed), '2021'), layout, seed);
      const report = parseReport(written.text);
      const table = report.tables.find(t => t.kind === 'applications');
      expect(layout.reads, `seed ${seed}`).toContain(table?.layout);
    }
  });
});
