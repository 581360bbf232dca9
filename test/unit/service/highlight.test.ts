import { describe, expect, it } from 'vitest';
import type { ColumnKey, RowKey } from '../../../server/src/forms/form.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { cellOf, tableOf } from '../../../server/src/report/query.ts';
import { highlights } from '../../../server/src/service/highlight.ts';
import { draftText, offsetOf } from '../../support/draft.ts';

const text = draftText();
const report = parseReport(text);
const table = tableOf(report, 'applications')!;
const at = (row: RowKey, column: ColumnKey) => cellOf(table, row, column)!.span;

function lit(offset: number) {
  const found = highlights(report, offset);
  return {
    totals: found.filter(h => h.kind === 'total').map(h => h.span),
    parts: found.filter(h => h.kind === 'part').map(h => h.span),
    texts: found.filter(h => h.kind === 'text').map(h => text.slice(h.span.start, h.span.end)),
  };
}

describe('highlights', () => {
  it('shows a row total with its six addends', () => {
    const { totals, parts } = lit(at('granted', 'total').start);
    expect(totals).toEqual([at('granted', 'total')]);
    expect(parts).toEqual(
      (['naturalPerson', 'commercial', 'research', 'social', 'legalService', 'otherOrg'] as const).map(c =>
        at('granted', c),
      ),
    );
  });

  it('shows （七） with all results of its column, and not the balance', () => {
    const { totals, parts } = lit(at('processed', 'naturalPerson').end);
    expect(totals).toEqual([at('processed', 'naturalPerson')]);
    expect(parts).toHaveLength(21);
    expect(parts).toContainEqual(at('deny6', 'naturalPerson'));
    expect(parts).not.toContainEqual(at('new', 'naturalPerson'));
  });

  it('shows 四 with the three figures it follows from', () => {
    const { totals, parts } = lit(at('carriedOut', 'commercial').start);
    expect(totals).toEqual([at('carriedOut', 'commercial')]);
    expect(parts).toEqual((['new', 'carriedIn', 'processed'] as const).map(r => at(r, 'commercial')));
  });

  it('shows on an item the totals of its row and its column', () => {
    const { totals, parts } = lit(at('deny6', 'naturalPerson').start);
    expect(totals).toEqual([at('deny6', 'total'), at('processed', 'naturalPerson')]);
    expect(parts).toContainEqual(at('deny6', 'naturalPerson'));
  });

  it('shows on a row label its figures', () => {
    const { parts, texts } = lit(offsetOf(text, '6.属于四类过程性信息') + 3);
    expect(texts).toEqual(['6.属于四类过程性信息']);
    expect(parts).toHaveLength(7);
  });

  it('shows on a column header its figures', () => {
    const { parts, texts } = lit(offsetOf(text, '商业企业') + 1);
    expect(texts).toEqual(['商业企业']);
    expect(parts).toHaveLength(25);
    expect(parts).toContainEqual(at('granted', 'commercial'));
  });

  it('shows the case total of 表四', () => {
    const cases = tableOf(report, 'disputes')!;
    const { totals, parts } = lit(cellOf(cases, 'cases', 'review.total')!.span.start);
    expect(totals).toHaveLength(1);
    expect(parts).toHaveLength(4);
  });

  it('shows nothing in prose', () => {
    expect(highlights(report, offsetOf(text, '总体情况'))).toEqual([]);
  });
});
