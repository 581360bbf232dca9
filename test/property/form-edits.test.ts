import { describe, expect, test } from 'vitest';
import { formRowUnit } from '../../server/src/forms/form.ts';
import { formOf, formRow } from '../../server/src/forms/index.ts';
import type { Report } from '../../server/src/report/model.ts';
import { parseReport } from '../../server/src/report/parse.ts';
import { cellOf, tableOf } from '../../server/src/report/query.ts';
import { formEdits } from '../../server/src/service/form-view/form-edits.ts';
import { applyEdits } from '../../server/src/text/apply-edits.ts';
import { addresses, type CellAddress, randomModel } from '../support/model.ts';
import { type Random, random } from '../support/random.ts';
import { seedsOf } from '../support/runs.ts';
import { LAYOUTS, write } from '../support/writer/index.ts';

const STEPS = 6;

/** What each cell of the form holds in a draft, as plain digits. */
function figuresIn(report: Report, cells: readonly CellAddress[]): (string | null)[] {
  return cells.map(({ kind, row, column }) => {
    const table = tableOf(report, kind);
    return (table && cellOf(table, row, column)?.plain) ?? null;
  });
}

function figureFor(r: Random, { kind, row, column }: CellAddress, edition: '2019' | '2021'): string {
  const unit = formRowUnit(formRow(formOf(kind, edition), row)!, column);
  const count = String(r.int(0, r.pick([9, 99, 99_999])));
  if (unit === 'fee') return r.chance(0.5) ? `${count}.${r.int(1, 9)}` : count;
  return unit === 'signed' && r.chance(0.5) ? `-${r.int(1, 99)}` : count;
}

describe.each(LAYOUTS)('the form on a draft of $id', layout => {
  let asked = 0;
  let written = 0;

  test.each(seedsOf(layout, 1))('writes the figure that is typed and no other (%i)', seed => {
    const r = random(seed * 389 + 5);
    const edition = r.chance(0.5) ? '2021' : '2019';
    let { text } = write(randomModel(r, edition), layout, seed);
    const cells = addresses(edition);
    for (let step = 0; step < STEPS; step++) {
      const report = parseReport(text);
      const before = figuresIn(report, cells);
      const at = r.int(0, cells.length - 1);
      const { kind: table, row, column } = cells[at]!;
      const figure = r.chance(0.15) ? '' : figureFor(r, cells[at]!, edition);
      const { edits } = formEdits(report, [{ table, row, column, text: figure }]);
      if (figure !== '') asked++;
      if (edits === null) continue;
      if (figure !== '') written++;
      text = applyEdits(text, edits);
      expect(figuresIn(parseReport(text), cells)).toEqual(before.with(at, figure === '' ? null : figure));
    }
  });

  test('writes nearly everything', () => {
    expect(written / asked).toBeGreaterThan(0.7);
  });
});
