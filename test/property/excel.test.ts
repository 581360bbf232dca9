import { describe, expect, it } from 'vitest';
import { workbookFile } from '../../server/src/document/excel/workbook-file.ts';
import { openDraft } from '../../server/src/exchange/open.ts';
import type { Edition } from '../../server/src/forms/form.ts';
import { recalculate } from '../../server/src/service/recalculate.ts';
import { applyEdits } from '../../server/src/text/apply-edits.ts';
import { readDraft } from '../../server/src/workspace/read-draft.ts';
import { figuresTold } from '../support/excel/figures.ts';
import { type ExcelHabits, excelOf, randomExcelHabits } from '../support/excel/writer.ts';
import { addresses, type CellAddress, figure, type ReportModel, randomModel, withFigure } from '../support/model.ts';
import { packedTexts } from '../support/office-package.ts';
import { random } from '../support/random.ts';
import { runs } from '../support/runs.ts';

const EDITIONS: readonly Edition[] = ['2019', '2021'];

function written(seed: number, edition: Edition, fixed: Partial<ExcelHabits> = {}) {
  const r = random(seed);
  const model = randomModel(r, edition);
  const habits = { ...randomExcelHabits(r), ...fixed };
  return { r, model, habits, bytes: excelOf(model, habits, r) };
}

/** The model's figures as the tables have them. */
function figuresIn(model: ReportModel): Record<string, string> {
  const name = ({ kind, row, column }: CellAddress) => `${kind}.${row}.${column}`;
  return Object.fromEntries(addresses(model.edition).map(at => [name(at), figure(model, at)]));
}

const read = (bytes: Uint8Array) => {
  const draft = openDraft(bytes, '年报.xlsx');
  return { draft, report: readDraft('年报.xlsx', draft.text) };
};

describe.each(EDITIONS)('a workbook of %s', edition => {
  it('holds the figures that were put into it, whatever program wrote it', () => {
    for (let seed = 1; seed <= runs(24); seed++) {
      const { model, habits, bytes } = written(seed, edition);
      const { report } = read(bytes);
      const told = `seed ${seed}: ${JSON.stringify(habits)}`;
      expect(figuresTold(report), told).toEqual(figuresIn(model));
      expect(report, told).toMatchObject({ recognised: true, tablesOnly: true });
      if (habits.titles) expect(report, told).toMatchObject({ year: model.year, title: { organName: model.organ } });
    }
  });

  it('is written with the same figures, and written again from what was read it is the same to the byte', () => {
    for (let seed = 1; seed <= runs(12); seed++) {
      const { model, bytes } = written(seed, edition, { titles: true });
      const first = workbookFile(read(bytes).report);
      expect(first.notes).toEqual([]);
      const { draft, report } = read(first.bytes!);
      expect(draft.notes).toEqual([]);
      expect(figuresTold(report), `seed ${seed}`).toEqual(figuresIn(model));
      expect(report).toMatchObject({ year: model.year, edition, title: { organName: model.organ } });
      expect(workbookFile(report).bytes, `seed ${seed}`).toEqual(first.bytes);
    }
  });

  it('has its totals worked out anew in their cells alone, formulas kept', () => {
    let mended = 0;
    for (let seed = 1; seed <= runs(12); seed++) {
      const { r, model, habits } = written(seed, edition);
      const at: CellAddress = { kind: 'applications', row: 'processed', column: 'naturalPerson' };
      const wrong = withFigure(model, at, String(Number(figure(model, at)) + r.int(1, 9)));
      const bytes = excelOf(wrong, habits, random(seed));
      const { draft, report } = read(bytes);
      const { edits } = recalculate(report);
      const told = `seed ${seed}: ${JSON.stringify(habits)} ${draft.refusalOf(edits)}`;
      const after = draft.write(edits);
      expect(openDraft(after, '').text, told).toBe(applyEdits(draft.text, edits));
      expect(framesOf(after), told).toEqual(framesOf(bytes));
      if (edits.length > 0) mended++;
    }
    expect(mended).toBeGreaterThan(8);
  });
});

/** The parts of a package; of cells whose words or numbers may be others only their place and style is left. */
function framesOf(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(packedTexts(bytes));
  const cell =
    /<((?:\w+:)?c)( [^>]*?)?(?: t="\w+")?>((?:<(?:\w+:)?f[^>]*>(?:[^<]*<\/(?:\w+:)?f>)?)?)<(?:\w+:)?(?:v|is)>.*?<\/(?:\w+:)?c>/g;
  return Object.fromEntries(parts.map(([name, xml]) => [name, xml.replace(cell, '<$1$2>$3</$1>')]));
}
