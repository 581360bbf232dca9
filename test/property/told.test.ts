import { describe, expect, test } from 'vitest';
import { diagnose } from '../../server/src/repair/diagnose.ts';
import type { Repair } from '../../server/src/repair/model.ts';
import { reported } from '../../server/src/repair/verdict.ts';
import type { LayoutName } from '../../server/src/report/model.ts';
import { parseReport } from '../../server/src/report/parse.ts';
import { tableOf } from '../../server/src/report/query.ts';
import { check } from '../../server/src/rules/check.ts';
import { fixesFor } from '../../server/src/rules/fixes.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/apply-edits.ts';
import { type Case, figuresOfCase, MISTAKES, mistake } from '../support/mistakes.ts';
import { COLUMNS, type FigureGrid, FORM } from '../support/mistakes-tables.ts';
import { only } from '../support/only.ts';
import { runs } from '../support/runs.ts';
import { type Cells, draft } from '../unit/rules/draft.ts';

/** In other layouts a row with a figure too few can't be told from one that is cut in pieces. */
const LAYOUTS: readonly LayoutName[] = ['tab', 'markdown', 'html', 'cell', 'pipe', 'space', 'comma'];
/** An empty cell can't be seen in these. */
const PLAIN: readonly LayoutName[] = ['cell', 'space', 'tab-cell'];
const CASES = runs(16);

/** The draft that holds a spoiled table. */
function draftOf(found: Case, layout: LayoutName): string {
  const cells: Cells = Object.fromEntries(
    found.grid.map((value, cell) => [
      nameOf(cell),
      found.blank.has(cell) && !PLAIN.includes(layout) ? '' : String(value),
    ]),
  );
  const filled = Object.fromEntries(
    [...found.short].flatMap(([row, left]) =>
      Array.from({ length: COLUMNS }, (_, c) => [nameOf(row * COLUMNS + c), String(left[c] ?? 987_654)]),
    ),
  );
  const text = draft({ layout, cells: { ...cells, ...filled } });
  // From the back, so that the places in front stay what they are.
  return [...found.short.keys()].sort((a, b) => b - a).reduce((cut, row) => withoutLast(cut, text, row), text);
}

function withoutLast(cut: string, text: string, row: number): string {
  const line = tableOf(parseReport(text), 'applications')!.rows.find(r => r.key === FORM.rows[row]!.key)!;
  const [before, last] = line.cells.slice(-2);
  return cut.slice(0, before!.span.end) + cut.slice(last!.span.end);
}

function nameOf(cell: number): string {
  return `${FORM.rows[Math.floor(cell / COLUMNS)]!.key}.${FORM.columns[cell % COLUMNS]!.key}`;
}

/** The changes of a repair that would write a wrong figure. */
function wrongIn({ changes }: Repair, right: FigureGrid): Repair['changes'] {
  return changes.filter(({ ref, to }) => {
    const row = FORM.rows.findIndex(({ key }) => key === ref.row);
    return right[row * COLUMNS + FORM.columns.findIndex(({ key }) => key === ref.column)] !== to;
  });
}

/** What is said of tables, and nothing else. */
const CONFIG = only(code => code.startsWith('table/'));

const isSuspect = ({ code }: Finding) => code === 'table/suspect';

describe.each(MISTAKES)('%s', name => {
  test('is told in a draft just as the repair of the bare figures says', () => {
    for (let i = 0; i < CASES; i++) {
      const found = mistake(name, 770_000 + i);
      const layouts: readonly LayoutName[] = found.short.size > 0 ? LAYOUTS : [...LAYOUTS, 'tab-cell'];
      const layout = layouts[i % layouts.length]!;
      const diagnosis = diagnose(figuresOfCase(found));
      const text = draftOf(found, layout);
      const report = parseReport(text);
      const told = check(report, CONFIG);
      const suspects = told.filter(isSuspect);
      // A row that is only short leaves no total that does not hold.
      const asSevere = told.some(f => /^table\/(?:.*-total|balance)$/.test(f.code)) ? 'error' : 'warning';
      const label = `seed ${770_000 + i}, ${layout}: ${found.grid.join(' ')}`;
      const expected = reported(diagnosis);
      expect(
        suspects.map(f => f.severity),
        label,
      ).toEqual(expected.map(() => (diagnosis.sure ? asSevere : 'information')));
      for (const suspect of suspects) {
        const [fix] = fixesFor(report, suspect);
        const mended = applyEdits(text, fix!.edits);
        expect(
          check(parseReport(mended), CONFIG).map(f => f.message),
          label,
        ).toEqual([]);
        if (diagnosis.sure) expect(wrongIn(expected[0]!, found.right), label).toEqual([]);
      }
    }
  });
});
