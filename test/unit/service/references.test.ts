import { describe, expect, it } from 'vitest';
import type { ColumnKey, RowKey } from '../../../server/src/forms/form.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { cellOf, tableOf } from '../../../server/src/report/query.ts';
import { acrossYears } from '../../../server/src/service/across-years.ts';
import { references } from '../../../server/src/service/references.ts';
import { draftText, offsetOf } from '../../support/draft.ts';

const WORDS = '全年收到申请4件，其中商业企业1件；予以公开2件，不予公开1件，培训3次。';
const text = draftText().replace(/新收政府信息公开申请.*/, WORDS);
const report = parseReport(text);
const table = tableOf(report, 'applications')!;
const cell = (row: RowKey, column: ColumnKey) => cellOf(table, row, column)!;
/** What is said of a figure of 表三: the words of the prose, and the cells as `row.column`. */
function said(offset: number): string[] {
  const cells = new Map(table.rows.flatMap(r => r.cells).map(c => [c.span.start, `${c.row}.${c.column}`]));
  return references(report, offset)!.spans.map(s => cells.get(s.start) ?? text.slice(s.start, s.end));
}

describe('references', () => {
  it('of a figure are the sentences that speak of it and the totals that it counts into', () => {
    expect(said(cell('new', 'commercial').span.start)).toEqual(['1件', 'new.total', 'carriedOut.commercial']);
    expect(said(cell('granted', 'naturalPerson').span.start)).toEqual(['granted.total', 'processed.naturalPerson']);
  });

  it('of a total are what it is made of too, but for noughts', () => {
    expect(said(cell('granted', 'total').span.start)).toEqual([
      '2件',
      'granted.naturalPerson',
      'granted.commercial',
      'processed.total',
    ]);
    const { cells } = references(report, cell('granted', 'total').span.start)!;
    expect(cells.map(c => c.cell)).toEqual([cell('granted', 'total')]);
  });

  it('of a figure in the prose are those of its cells', () => {
    const at = offsetOf(text, '不予公开1件', 0, 4);
    expect(references(report, at)!.cells.map(c => c.cell)).toEqual([cell('deny6', 'total')]);
    expect(said(at)).toEqual(['1件', 'deny6.naturalPerson', 'processed.total']);
  });

  it('are none of other words', () => {
    expect(references(report, offsetOf(text, '培训3次', 0, 2))).toBeNull();
    expect(references(report, offsetOf(text, '一、总体情况'))).toBeNull();
  });

  it('of a row that stands twice are told of its first alone', () => {
    const row = /（一）予以公开.*\n/u.exec(text)![0];
    const twice = parseReport(text.replace(row, row + row));
    const again = tableOf(twice, 'applications')!.duplicates[0]!.cells[0]!;
    expect(references(twice, again.span.start)!.spans).toEqual([]);
  });
});

describe('a figure across years', () => {
  const across = (row: RowKey, column: ColumnKey, year: 'before' | 'behind') => {
    const found = acrossYears({ table, cell: cell(row, column) }, report, year);
    return found && `${found.row}.${found.column}`;
  };

  it('goes from what was carried in to what was carried over, and back', () => {
    expect(across('carriedIn', 'total', 'before')).toBe('carriedOut.total');
    expect(across('carriedOut', 'commercial', 'behind')).toBe('carriedIn.commercial');
    expect(across('carriedIn', 'total', 'behind')).toBeUndefined();
    expect(across('granted', 'total', 'before')).toBeUndefined();
  });

  it('stays in its place for documents in force', () => {
    const disclosure = tableOf(report, 'disclosure')!;
    const inForce = { table: disclosure, cell: cellOf(disclosure, 'normative', 'inForce')! };
    expect(acrossYears(inForce, report, 'before')).toBe(inForce.cell);
    const made = { table: disclosure, cell: cellOf(disclosure, 'normative', 'made')! };
    expect(acrossYears(made, report, 'before')).toBeUndefined();
    const disputes = tableOf(report, 'disputes')!;
    expect(acrossYears({ table: disputes, cell: disputes.rows[0]!.cells[0]! }, report, 'before')).toBeUndefined();
  });
});
