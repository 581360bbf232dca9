import { describe, expect, test } from 'vitest';
import type { Cell, Report } from '../../server/src/report/model.ts';
import { parseReport } from '../../server/src/report/parse.ts';
import { addresses, type CellAddress, randomModel, withFigure } from '../support/model.ts';
import { random } from '../support/random.ts';
import { seedsOf } from '../support/runs.ts';
import { differences, explainDifferences, keyOf } from '../support/same.ts';
import { LAYOUTS, type Written, write } from '../support/writer/index.ts';
import type { Layout } from '../support/writer/layout.ts';

const SEEDS = 30;
const MARKS = ['/', '-', '—', '无'];

/** Layouts in which a cell with nothing in it can be seen. In the others it vanishes, and its row has a value too few. */
const SHOWN = [
  'tab-rows',
  'tab-cells',
  'pipe-cells',
  'pipe-after-cells',
  'markdown',
  'markdown-rows',
  'html-line',
  'html-editor',
  'html-page',
  'quoted-commas',
];

/** One cell a line: whether an empty one before or behind the 15 figures of 表四, which has no label, is a cell of it, nothing tells. */
const BY_CELL = ['tab-cells', 'pipe-cells', 'pipe-after-cells'];
const EDGES = ['review.upheld', 'afterReview.total'];

interface Case {
  readonly seed: number;
  readonly at: CellAddress;
  readonly written: Written;
  readonly report: Report;
  /** What differs from the draft as written, the cell itself left out. */
  readonly others: string[];
}

/** A right report with one figure replaced, written and read back. */
function replaced(layout: Layout, seed: number, raw: string): Case {
  const r = random(seed + 900);
  const right = randomModel(r, r.pick(['2019', '2021'] as const));
  // Between commas or 、 nothing but figures makes a bare row, so a mark in it is for another test.
  const flat = (a: CellAddress) => layout.id === 'flat' && a.kind === 'disputes';
  const edge = (a: CellAddress) => raw === '' && BY_CELL.includes(layout.id) && EDGES.includes(a.column);
  const cells = addresses(right.edition).filter(a => !flat(a) && !edge(a));
  const at = r.pick(cells);
  const model = withFigure(right, at, raw);
  const written = write(model, layout, seed);
  const report = parseReport(written.text);
  const others = differences(report, model, written).filter(line => !line.startsWith(`${keyOf(at)}:`));
  return { seed, at, written, report, others };
}

function readCell({ report, at }: Case): Cell | undefined {
  const row = report.tables.find(t => t.kind === at.kind)?.rows.find(r => r.key === at.row);
  return row?.aligned ? row.cells.find(c => c.column === at.column) : undefined;
}

describe.each(LAYOUTS)('$id', layout => {
  const seeds = seedsOf(layout, SEEDS);

  test('a mark is read as a mark in its own cell', () => {
    for (const seed of seeds) {
      const mark = MARKS[seed % MARKS.length] ?? '/';
      const found = replaced(layout, seed, mark);
      expect(found.others, explainDifferences(found.written, seed, found.others)).toEqual([]);
      const place = found.written.cells.find(c => keyOf(c) === keyOf(found.at));
      expect(readCell(found), `seed ${seed}`).toMatchObject({
        raw: mark,
        state: 'mark',
        value: null,
        span: place?.span,
      });
    }
  });

  const shown = () => {
    for (const seed of seeds) {
      const found = replaced(layout, seed, '');
      expect(found.others, explainDifferences(found.written, seed, found.others)).toEqual([]);
      const cell = readCell(found);
      expect(cell, `seed ${seed}`).toMatchObject({ raw: '', state: 'blank', value: null });
      const place = found.written.cells.findIndex(c => keyOf(c) === keyOf(found.at));
      const { start = -1, end = -1 } = cell?.span ?? {};
      expect(start, `seed ${seed}: behind the cell before`).toBeGreaterThanOrEqual(
        found.written.cells[place - 1]?.span.end ?? 0,
      );
      expect(end, `seed ${seed}: before the next cell`).toBeLessThanOrEqual(
        found.written.cells[place + 1]?.span.start ?? found.written.text.length,
      );
    }
  };

  const vanished = () => {
    for (const seed of seeds) {
      const found = replaced(layout, seed, '');
      const wrong = found.others.filter(line => line.startsWith(`${found.at.kind}/`));
      const row = found.report.tables.find(t => t.kind === found.at.kind)?.rows.find(r => r.key === found.at.row);
      if (row?.aligned) expect(wrong, explainDifferences(found.written, seed, wrong)).toEqual([]);
    }
  };

  if (SHOWN.includes(layout.id)) test('an empty cell is blank where it stands, and moves no other', shown);
  else test('an empty cell never makes the others stand in the wrong column', vanished);
});
