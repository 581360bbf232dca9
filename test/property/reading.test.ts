import { describe, expect, test } from 'vitest';
import { parseReport } from '../../server/src/report/parse.ts';
import { alarmsIn } from '../support/alarms.ts';
import { randomModel } from '../support/model.ts';
import { random } from '../support/random.ts';
import { runs, seedsOf } from '../support/runs.ts';
import { differences, explainDifferences } from '../support/same.ts';
import { LAYOUTS, write } from '../support/writer/index.ts';
import type { Layout } from '../support/writer/layout.ts';
import type { Fixed } from '../support/writer/style.ts';

const EDITIONS = ['2019', '2021'] as const;
/**
 * The styles that each layout is sure to be read in, and how many reports of each edition in each: no two the same. Brackets and line ends at random are
 * tried on more of each layout (silence.test.ts), digits here alone.
 */
const STYLES: readonly (readonly [name: string, count: number, fixed: Fixed])[] = [
  ...(['full', 'half'] as const).flatMap(brackets =>
    (['\n', '\r\n', '\r'] as const).map(
      eol => [`${brackets} brackets, ${JSON.stringify(eol)}`, 2, { brackets, eol }] as const,
    ),
  ),
  ['full-width digits', 5, { digits: 'full-width' }],
  ['digits in groups of three', 5, { digits: 'grouped' }],
];

/** Writes a model for each seed and reads it back; what differs is the failure's message. A right report gives no alarm, but its digits may. */
function readsBack(layout: Layout, edition: (typeof EDITIONS)[number], fixed: Fixed, seeds: readonly number[]): void {
  for (const seed of seeds) {
    const model = randomModel(random(seed * 1009), edition);
    const written = write(model, layout, seed, fixed);
    const report = parseReport(written.text);
    const found = [...differences(report, model, written), ...(fixed.digits === undefined ? alarmsIn(report) : [])];
    expect(found.length, explainDifferences(written, seed, found)).toBe(0);
  }
}

describe.each(LAYOUTS)('$id gives the model back, cell for cell', layout => {
  let used = 0;
  for (const [name, count, fixed] of STYLES) {
    for (const edition of EDITIONS) {
      const seeds = seedsOf(layout, used + count).slice(runs(used));
      used += count;
      test(`${edition}, ${name}`, () => readsBack(layout, edition, fixed, seeds));
    }
  }

  test('says which layout it was', () => {
    for (const seed of seedsOf(layout, 5)) {
      const written = write(randomModel(random(seed), '2021'), layout, seed);
      const report = parseReport(written.text);
      const table = report.tables.find(t => t.kind === 'applications');
      expect(layout.reads, `seed ${seed}`).toContain(table?.layout);
    }
  });
});
