import { describe, expect, test } from 'vitest';
import { formOf } from '../../server/src/forms/index.ts';
import type { Report, Table } from '../../server/src/report/model.ts';
import { parseReport } from '../../server/src/report/parse.ts';
import { check } from '../../server/src/rules/check.ts';
import { DEFAULT_CONFIG } from '../../server/src/rules/rule.ts';
import type { Action } from '../../server/src/service/actions.ts';
import { rewriteActions } from '../../server/src/service/rewrite-layout.ts';
import { applyEdits } from '../../server/src/text/apply-edits.ts';
import { addresses, randomModel, withFigure } from '../support/model.ts';
import { random } from '../support/random.ts';
import { seedsOf } from '../support/runs.ts';
import { LAYOUTS, write } from '../support/writer/index.ts';
import type { Layout } from '../support/writer/layout.ts';

/** What stands in a cell besides a figure: nothing, a mark, words. */
const STATES = ['', '', '/', '—', '无', '3件', '约20', '1,234', '１２'];
/**
 * In how many of a hundred cases 转换表格排法 is offered at least for a draft without a fault, over the targets that its tables do not have yet. Measured on forty drafts of
 * each layout: 78 to 100 (marks like `**` mean something else in Markdown, a merged label may be repeated in each row), 56 for copies of a PDF, which mostly have a page
 * number between two rows. A page keeps its tables. Few drafts of a layout tell little: only those of all layouts together, 92 of a hundred, are held closely.
 */
const LEAST = (layout: Layout) => (layout.id === 'pdf' ? 25 : 40);
const LEAST_OF_ALL = 85;
const keepsTables = (layout: Layout) => layout.page.startsWith('html');

const isClean = (seed: number) => seed % 3 > 0;

/** A random report, every third with cells that are no figures. */
function textOf(layout: Layout, seed: number): string {
  const edition = seed % 2 === 0 ? '2021' : '2019';
  const r = random(seed * 1013 + 7);
  let model = randomModel(r, edition);
  if (!isClean(seed))
    for (const at of addresses(edition)) if (r.chance(0.04)) model = withFigure(model, at, r.pick(STATES));
  return write(model, layout, seed).text;
}

/** All that a report says, places and layouts aside, a line each. */
function said(report: Report): string[] {
  const words = ({ start, end }: { start: number; end: number }) => report.text.slice(start, end);
  return [
    `${report.title && words(report.title.span)} ${report.year} ${report.edition}`,
    ...report.lead.map(words),
    ...report.sections.flatMap(s => [words(s.heading.span), ...s.paragraphs.map(words)]),
    ...report.tables.flatMap(t => [
      `${t.kind} ${t.edition} ${t.unknown.length} ${t.duplicates.length} ${t.torn.length}`,
      ...t.rows.flatMap(row => [
        `${row.key} ${row.label.match} ${row.aligned} ${row.extra.length} ${row.strays.length}`,
        ...row.cells.map(c => [c.row, c.column, c.state, c.raw, c.value, c.plain, c.tidy].join(' ')),
      ]),
    ]),
    ...report.unread.map(u => `${u.kind} ${u.reason}`),
  ];
}

/** What is found in a report, places aside. */
function found(report: Report): string[] {
  const all = check(report, DEFAULT_CONFIG);
  return all.map(f => `${f.code} ${f.severity} ${f.message}`).sort();
}

const offers = (report: Report, table: Table) => rewriteActions(report, table.region);

/** The text with an action applied, which touches nothing but the table's region. */
function applied(report: Report, table: Table, action: Action): string {
  expect(action.edits.map(e => e.span)).toEqual([table.region]);
  return applyEdits(report.text, action.edits);
}

const targetOf = (action: Action) =>
  action.title.includes('制表符') ? 'tab' : action.title.includes('Markdown') ? 'markdown' : 'html';

interface Offers {
  readonly asked: number;
  readonly offered: number;
}
const all: Offers[] = [];
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const shareOf = (counts: readonly Offers[]) => (100 * sum(counts.map(c => c.offered))) / sum(counts.map(c => c.asked));

describe.each(LAYOUTS)('a table of $id in another layout', layout => {
  const seeds = seedsOf(layout, 3);
  // Once written anew a table looks the same whatever it came from: of each layout one draft goes all ways on, of one table.
  const goesOn = seeds[LAYOUTS.indexOf(layout) % seeds.length];
  let asked = 0;
  let offered = 0;

  test.each(seeds)('says the same, and back again (%i)', seed => {
    const report = parseReport(textOf(layout, seed));
    const before = said(report);
    const foundBefore = found(report);
    for (const table of report.tables) {
      if (isClean(seed)) asked += ['tab', 'markdown', 'html'].filter(l => l !== table.layout).length;
      for (const action of offers(report, table)) {
        if (isClean(seed)) offered++;
        const first = parseReport(applied(report, table, action));
        const now = first.tables.find(t => t.kind === table.kind)!;
        expect(now.layout).toBe(targetOf(action));
        expect(now.rows.map(r => r.key)).toEqual(formOf(table.kind, table.edition).rows.map(r => r.key));
        expect(said(first), `seed ${seed}, ${action.title}`).toEqual(before);
        // What says the same in all words, figures and states is found the same: all rules are asked about one table of each draft, another from draft to draft.
        if (report.tables.indexOf(table) !== seed % report.tables.length) continue;
        expect(found(first), `seed ${seed}, ${action.title}`).toEqual(foundBefore);
        if (seed !== goesOn) continue;
        for (const next of offers(first, now)) {
          const second = parseReport(applied(first, now, next));
          expect([...said(second), ...found(second)], `seed ${seed}, ${action.title}, ${next.title}`).toEqual([
            ...before,
            ...foundBefore,
          ]);
        }
      }
    }
  });

  test('is offered as often as that can be', () => {
    if (keepsTables(layout)) expect(offered).toBe(0);
    else expect(shareOf([{ asked, offered }])).toBeGreaterThanOrEqual(LEAST(layout));
    if (!keepsTables(layout)) all.push({ asked, offered });
  });
});

test('tables of all layouts are offered others', () => {
  expect(shareOf(all)).toBeGreaterThanOrEqual(LEAST_OF_ALL);
});
