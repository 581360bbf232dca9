import { describe, expect, test } from 'vitest';
import type { TableKind } from '../../server/src/forms/form.ts';
import { TABLE_KINDS } from '../../server/src/forms/index.ts';
import type { Report } from '../../server/src/report/model.ts';
import { parseReport } from '../../server/src/report/parse.ts';
import { pasteTables } from '../../server/src/service/paste-table.ts';
import { applyEdits } from '../../server/src/text/apply-edits.ts';
import { span } from '../../server/src/text/span.ts';
import { copyIn, PROGRAMS } from '../support/clipboard/index.ts';
import { addresses, figure, type ReportModel, randomModel, withFigure } from '../support/model.ts';
import { random } from '../support/random.ts';
import { runs } from '../support/runs.ts';

/** What stands in a cell besides a figure. */
const STATES = ['', '', '/', '—', '无', '3件', '#REF!', '1,234', '１２'];
const LANGUAGES = ['nianbao', 'markdown', 'html'] as const;
const LAYOUT = { nianbao: 'tab', markdown: 'markdown', html: 'html' } as const;

function modelOf(seed: number): ReportModel {
  const edition = seed % 2 === 0 ? '2021' : '2019';
  const r = random(seed * 977 + 5);
  let model = randomModel(r, edition);
  if (seed % 3 === 0)
    for (const at of addresses(edition)) if (r.chance(0.05)) model = withFigure(model, at, r.pick(STATES));
  return model;
}

/** Each cell of the tables: what stands in it. */
function cellsOf({ tables }: Report): Record<string, string> {
  return Object.fromEntries(
    tables.flatMap(t => t.rows.flatMap(row => row.cells.map(c => [`${t.kind} ${c.row} ${c.column}`, c.raw]))),
  );
}

function expected(model: ReportModel, kinds: readonly TableKind[]): Record<string, string> {
  const own = addresses(model.edition).filter(at => kinds.includes(at.kind));
  return Object.fromEntries(own.map(at => [`${at.kind} ${at.row} ${at.column}`, figure(model, at)]));
}

describe.each(Object.entries(PROGRAMS))('tables copied in %s', (_, program) => {
  test.each(Array.from({ length: runs(12) }, (_, seed) => seed))(
    'are pasted with each figure in its cell (%i)',
    seed => {
      const model = modelOf(seed);
      const r = random(seed);
      const kinds = r.chance(0.5) ? TABLE_KINDS : [r.pick(TABLE_KINDS)];
      const language = r.pick(LANGUAGES);
      const pasted = pasteTables(parseReport(''), span(0, 0), language, copyIn(program, model, r, kinds));
      if ('reason' in pasted) throw new Error(pasted.reason);
      expect(pasted.whole).toBe(true);
      const report = parseReport(applyEdits('', [pasted.edit]));
      expect(report.tables.map(t => t.layout)).toEqual(kinds.map(() => LAYOUT[language]));
      expect(cellsOf(report)).toEqual(expected(model, kinds));
    },
  );
});
