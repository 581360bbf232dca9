import { describe, expect, test } from 'vitest';
import { parseReport } from '../../server/src/report/parse.ts';
import { check } from '../../server/src/rules/check.ts';
import {
  addresses,
  type CellAddress,
  figure,
  modelBreaches,
  type ReportModel,
  randomModel,
  withFigure,
} from '../support/model.ts';
import { only } from '../support/only.ts';
import { type Random, random } from '../support/random.ts';
import { seedsOf } from '../support/runs.ts';
import { keyOf } from '../support/same.ts';
import { LAYOUTS, type Written, write } from '../support/writer/index.ts';

/** Drafts of each layout, each with a wrong figure in each of these tables. Which equations they break together is worked out from the figures. */
const DRAFTS = 20;
const WRONG_IN = ['applications', 'applications', 'disputes'] as const;
const ARITHMETIC = ['table/row-total', 'table/column-total', 'table/balance', 'table/case-total'];
const CONFIG = only(code => ARITHMETIC.includes(code));

/** Another figure than the right one: a slip of one, a lost or doubled digit, anything. */
function wrong(right: string, r: Random): string {
  const slips = [String(Number(right) + 1), `${right}${r.int(0, 9)}`, right.slice(0, -1), String(r.int(0, 99_999_999))];
  const slip = r.pick(slips);
  const plain = String(Number(slip));
  return slip === '' || Number(slip) === Number(right) ? String(Number(right) + 1) : plain;
}

/** Each broken equation as `rule start–end`, from the figures alone. */
function expected(model: ReportModel, written: Written): string[] {
  const places = new Map(written.cells.map(cell => [keyOf(cell), cell.span]));
  return modelBreaches(model)
    .map(({ rule, at }) => `${rule} ${places.get(keyOf(at))?.start}–${places.get(keyOf(at))?.end}`)
    .sort();
}

function reported(written: Written): string[] {
  return check(parseReport(written.text), CONFIG)
    .map(finding => `${finding.code} ${finding.span.start}–${finding.span.end}`)
    .sort();
}

describe.each(LAYOUTS)('$id', layout => {
  const seeds = seedsOf(layout, DRAFTS);
  test(`the wrong figures of ${seeds.length} drafts are found at exactly the cells whose equations they break`, () => {
    for (const seed of seeds) {
      const r = random(seed * 17 + 3);
      const edition = r.pick(['2019', '2021'] as const);
      const slips: string[] = [];
      let model = randomModel(r, edition);
      for (const kind of WRONG_IN) {
        const at: CellAddress = r.pick(addresses(edition).filter(a => a.kind === kind));
        const put = wrong(figure(model, at), r);
        slips.push(`${keyOf(at)} ${figure(model, at)} → ${put}`);
        model = withFigure(model, at, put);
        expect(modelBreaches(model).length, `seed ${seed}: ${keyOf(at)} stands in an equation`).toBeGreaterThan(0);
      }
      const written = write(model, layout, seed);
      expect(reported(written), `seed ${seed}: ${slips.join(', ')}`).toEqual(expected(model, written));
    }
  });
});
