import { describe, expect, test } from 'vitest';
import { parseReport } from '../../server/src/report/parse.ts';
import { check } from '../../server/src/rules/check.ts';
import { fixesFor } from '../../server/src/rules/fixes.ts';
import { recalculate } from '../../server/src/service/recalculate.ts';
import { applyEdits } from '../../server/src/text/apply-edits.ts';
import type { Edit } from '../../server/src/text/edit.ts';
import { addresses, randomModel, withFigure } from '../support/model.ts';
import { only } from '../support/only.ts';
import { random } from '../support/random.ts';
import { LAYOUTS, write } from '../support/writer/index.ts';
import type { Layout } from '../support/writer/layout.ts';

const DRAFTS = 10;

/** All of a draft but its figures: digits of either width, and what stands between them. */
const withoutFigures = (text: string) => text.replace(/[\d０-９][\d０-９,，.．]*/g, '#');

/** A draft with figures that are wrong, and nothing else. */
function wrongFigures(layout: Layout, seed: number): string {
  const r = random(seed * 11 + 3);
  let model = randomModel(r, r.pick(['2019', '2021'] as const));
  for (const raw of ['１２', '7', '0', '1,234', '90210']) {
    model = withFigure(model, r.pick(addresses(model.edition)), raw);
  }
  return write(model, layout, seed, { digits: r.pick(['plain', 'full-width', 'grouped'] as const) }).text;
}

/** Rules whose fixes write figures into cells. */
const FIGURES = /^(?:cell\/|table\/(?:row-total|column-total|case-total|balance|suspect)$)/;
const CONFIG = only(code => FIGURES.test(code));

/** Every fix of these rules, and the recalculation; but none that puts a figure where nothing stood. */
function replacements(text: string): { name: string; edits: readonly Edit[] }[] {
  const report = parseReport(text);
  const fixes = check(report, CONFIG).flatMap(f =>
    fixesFor(report, f).map(fix => ({ name: `${f.code} → ${fix.title}`, edits: fix.edits })),
  );
  const all = [...fixes, { name: 'recalculate', edits: recalculate(report).edits }];
  return all.filter(({ edits }) => edits.every(e => e.span.end > e.span.start));
}

describe.each(LAYOUTS)('$id', layout => {
  test('outside the digits that a fix changes every character stays', { timeout: 60_000 }, () => {
    let count = 0;
    for (let seed = 0; seed < DRAFTS; seed++) {
      const text = wrongFigures(layout, seed);
      for (const { name, edits } of replacements(text)) {
        expect(withoutFigures(applyEdits(text, edits)), name).toBe(withoutFigures(text));
        count += edits.length;
      }
    }
    expect(count).toBeGreaterThan(DRAFTS);
  });
});
