import { describe, expect, test } from 'vitest';
import { parseReport } from '../../server/src/report/parse.ts';
import { alarmsIn } from '../support/alarms.ts';
import { randomModel } from '../support/model.ts';
import { random } from '../support/random.ts';
import { seedsOf } from '../support/runs.ts';
import { differences, explainDifferences } from '../support/same.ts';
import { LAYOUTS, write } from '../support/writer/index.ts';

/** Of each layout, in a style of its own; twenty-four more in set styles are asked in reading.test.ts, where they are read. */
const REPORTS = 36;

describe.each(LAYOUTS)('$id', layout => {
  const seeds = seedsOf(layout, REPORTS);
  test(`${seeds.length} random right reports are read right and give no alarm`, { timeout: 120_000 }, () => {
    for (const seed of seeds) {
      const model = randomModel(random(seed * 31 + 5), seed % 2 === 0 ? '2021' : '2019');
      const written = write(model, layout, seed);
      const report = parseReport(written.text);
      const all = [...differences(report, model, written), ...alarmsIn(report)];
      expect(all.length, explainDifferences(written, seed, all)).toBe(0);
    }
  });
});
