import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { tableOf } from '../../../server/src/report/query.ts';
import { check } from '../../../server/src/rules/check.ts';
import { DEFAULT_CONFIG } from '../../../server/src/rules/rule.ts';
import { recalculate } from '../../../server/src/service/recalculate.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';

/**
 * Drafts with our own words and tables as they are pasted from Word and PDF. What is in them at which line is known by hand;
 * the rules that read the prose have tests of their own.
 */
const DRAFTS: Record<string, string[]> = {
  // Figures under shifted columns, a page break inside 表三, items of the form of 2019.
  'shifted-columns-2019-labels': [
    'table/label@34',
    'table/outdated-form@36',
    'table/label@50',
    'table/outdated-form@74',
  ],
  // Each cell on a line of its own behind a tab; the figures of （七） stand in 四.
  'cell-a-line-wrong-sums': [
    'section/ordinal@15',
    'section/ordinal@70',
    'table/column-total@340',
    'table/column-total@341',
    'table/column-total@346',
    'table/balance@349',
    'table/suspect@349',
    'table/balance@355',
    'section/ordinal@421',
  ],
  // Labels cut in two with their figures, one figure too many, 行政复议 left empty, a title without office and year.
  'cut-rows-blank-cells': [
    'report/title@3',
    'table/label@51',
    'table/value-count@78',
    'table/value-count@79',
    'table/value-count@80',
    'cell/blank@87',
  ],
};

const textOf = (name: string) =>
  readFileSync(path.join(import.meta.dirname, `../../fixtures/drafts/${name}.txt`), 'utf8');

/** `code@line` of what is found about tables, cells, headings and title, in the order of the text. */
function places(text: string): string[] {
  return check(parseReport(text), DEFAULT_CONFIG)
    .filter(f =>
      /^(?:table|cell)\/|^section\/(?:missing|order|ordinal|duplicate|heading)$|^report\/title$/.test(f.code),
    )
    .map(f => `${f.code}@${text.slice(0, f.span.start).split('\n').length}`);
}

describe('a pasted draft', () => {
  for (const [name, expected] of Object.entries(DRAFTS)) {
    it(`${name}: these findings at these lines, and no others`, () => {
      expect(places(textOf(name)).sort()).toEqual([...expected].sort());
    });
  }

  it('is read whole: every row of every table, every cell with its value', () => {
    for (const name of Object.keys(DRAFTS)) {
      const report = parseReport(textOf(name));
      expect(report.tables.map(t => t.kind)).toEqual(['disclosure', 'applications', 'disputes']);
      expect(report.unread).toEqual([]);
      const rows = tableOf(report, 'applications')?.rows ?? [];
      expect(rows.every(row => row.cells.length === 7)).toBe(true);
    }
  });

  it('重算全部合计 puts （七） and 四 right, and no arithmetic finding is left', () => {
    const text = textOf('cell-a-line-wrong-sums');
    const { edits, left } = recalculate(parseReport(text));
    const report = parseReport(applyEdits(text, edits));
    const row = (key: string) =>
      tableOf(report, 'applications')
        ?.rows.find(r => r.key === key)
        ?.cells.map(c => c.value);
    expect(row('processed')).toEqual([22, 1, 0, 0, 0, 0, 23]);
    expect(row('carriedOut')).toEqual([2, 0, 0, 0, 0, 0, 2]);
    expect(left).toEqual([]);
    expect(places(report.text).filter(place => /^(?:table|cell)\//.test(place))).toEqual([]);
    expect(recalculate(report).edits).toEqual([]);
  });
});
