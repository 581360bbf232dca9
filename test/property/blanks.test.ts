import { describe, expect, test } from 'vitest';
import type { TableKind } from '../../server/src/forms/form.ts';
import type { Cell, Report } from '../../server/src/report/model.ts';
import { parseReport } from '../../server/src/report/parse.ts';
import { addresses, type CellAddress, randomModel, withFigure } from '../support/model.ts';
import { random } from '../support/random.ts';
import { seedsOf } from '../support/runs.ts';
import { differences, explainDifferences, keyOf } from '../support/same.ts';
import { LAYOUTS, type Written, write } from '../support/writer/index.ts';
import type { Layout } from '../support/writer/layout.ts';

/** One in each table, or one more in 表三, which has most cells. Tables are read one by one, and rows by their labels: a draft with four serves for four. */
const TABLES = ['disclosure', 'applications', 'disputes'] as const;
const PLACES = [...TABLES, 'applications'] as const;
/** Drafts of each layout with such a cell in each of PLACES, and with one that can't be seen in each of TABLES. */
const SEEN = 10;
const VANISHED = 18;
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
  /** The cells that were replaced. */
  readonly places: readonly CellAddress[];
  readonly written: Written;
  readonly report: Report;
  /** What differs from the draft as written, those cells left out. */
  readonly others: string[];
}

/** A right report with a figure of each of some tables replaced, each in a row of its own, written and read back. */
function replaced(layout: Layout, seed: number, raw: string, kinds: readonly TableKind[]): Case {
  const r = random(seed + 900);
  const right = randomModel(r, r.pick(['2019', '2021'] as const));
  // Between commas or 、 nothing but figures makes a bare row, so a mark in it is for another test.
  const flat = (a: CellAddress) => layout.id === 'flat' && a.kind === 'disputes';
  const edge = (a: CellAddress) => raw === '' && BY_CELL.includes(layout.id) && EDGES.includes(a.column);
  const cells = addresses(right.edition).filter(a => !flat(a) && !edge(a));
  const places: CellAddress[] = [];
  for (const kind of kinds) {
    const free = cells.filter(a => a.kind === kind && places.every(p => p.kind !== kind || p.row !== a.row));
    if (free.length > 0) places.push(r.pick(free));
  }
  const model = places.reduce((now, at) => withFigure(now, at, raw), right);
  const written = write(model, layout, seed);
  const report = parseReport(written.text);
  const own = places.map(at => `${keyOf(at)}:`);
  const others = differences(report, model, written).filter(line => !own.some(key => line.startsWith(key)));
  return { places, written, report, others };
}

function rowOf(report: Report, at: CellAddress) {
  return report.tables.find(t => t.kind === at.kind)?.rows.find(r => r.key === at.row);
}

function readCell(report: Report, at: CellAddress): Cell | undefined {
  const row = rowOf(report, at);
  return row?.aligned ? row.cells.find(c => c.column === at.column) : undefined;
}

describe.each(LAYOUTS)('$id', layout => {
  test('a mark is read as a mark in its own cell', () => {
    for (const seed of seedsOf(layout, SEEN)) {
      const mark = MARKS[seed % MARKS.length] ?? '/';
      const { places, written, report, others } = replaced(layout, seed, mark, PLACES);
      expect(others, explainDifferences(written, seed, others)).toEqual([]);
      for (const at of places) {
        const span = written.cells.find(c => keyOf(c) === keyOf(at))?.span;
        expect(readCell(report, at), `seed ${seed}`).toMatchObject({ raw: mark, state: 'mark', value: null, span });
      }
    }
  });

  const shown = () => {
    for (const seed of seedsOf(layout, SEEN)) {
      const { places, written, report, others } = replaced(layout, seed, '', PLACES);
      expect(others, explainDifferences(written, seed, others)).toEqual([]);
      for (const at of places) {
        const cell = readCell(report, at);
        expect(cell, `seed ${seed}`).toMatchObject({ raw: '', state: 'blank', value: null });
        const place = written.cells.findIndex(c => keyOf(c) === keyOf(at));
        const { start = -1, end = -1 } = cell?.span ?? {};
        expect(start, `seed ${seed}: behind the cell before`).toBeGreaterThanOrEqual(
          written.cells[place - 1]?.span.end ?? 0,
        );
        expect(end, `seed ${seed}: before the next cell`).toBeLessThanOrEqual(
          written.cells[place + 1]?.span.start ?? written.text.length,
        );
      }
    }
  };

  // Two in one table may make it one that is not read by columns at all, and then nothing is asked of it.
  const vanished = () => {
    for (const seed of seedsOf(layout, VANISHED)) {
      const { places, written, report, others } = replaced(layout, seed, '', TABLES);
      for (const at of places) {
        const wrong = others.filter(line => line.startsWith(`${at.kind}/`));
        if (rowOf(report, at)?.aligned) expect(wrong, explainDifferences(written, seed, wrong)).toEqual([]);
      }
    }
  };

  if (SHOWN.includes(layout.id)) test('an empty cell is blank where it stands, and moves no other', shown);
  else test('an empty cell never makes the others stand in the wrong column', vanished);
});
