import { describe, expect, test } from 'vitest';
import { parseReport } from '../../server/src/report/parse.ts';
import { check } from '../../server/src/rules/check.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { randomModel } from '../support/model.ts';
import { only } from '../support/only.ts';
import { random } from '../support/random.ts';
import { seedsOf } from '../support/runs.ts';
import { differences, explainDifferences } from '../support/same.ts';
import { LAYOUTS, write } from '../support/writer/index.ts';

const REPORTS = 60;

const STRUCTURE = [
  'report/title',
  'section/missing',
  'section/order',
  'section/duplicate',
  'section/ordinal',
  'section/empty',
];

/** The rules that speak of figures, tables, title and headings. The prose is drawn at random, so rules that compare its figures may speak. */
const CONFIG = only(code => code.startsWith('table/') || code.startsWith('cell/') || STRUCTURE.includes(code));

const ARITHMETIC = ['table/row-total', 'table/column-total', 'table/balance', 'table/case-total', 'table/suspect'];

/** Of right sums nothing is said, not even as information. The random fees may be beyond measure; no sum speaks of them. */
const isAlarm = ({ code, severity, data }: Finding) =>
  severity === 'error' || severity === 'warning' || (ARITHMETIC.includes(code) && data?.['fee'] === undefined);

describe.each(LAYOUTS)('$id', layout => {
  const seeds = seedsOf(layout, REPORTS);
  test(`${seeds.length} random right reports are read right and give no alarm`, { timeout: 120_000 }, () => {
    for (const seed of seeds) {
      const model = randomModel(random(seed * 31 + 5), seed % 2 === 0 ? '2021' : '2019');
      const written = write(model, layout, seed);
      const report = parseReport(written.text);
      const found = differences(report, model, written);
      const alarms = check(report, CONFIG)
        .filter(isAlarm)
        .map(f => `${f.code} at ${f.span.start}: ${f.message}`);
      const all = [...found, ...alarms];
      expect(all.length, explainDifferences(written, seed, all)).toBe(0);
    }
  });
});
