import { describe, expect, it } from 'vitest';
import type { ColumnKey, RowKey } from '../../../server/src/forms/form.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { cellOf, tableOf } from '../../../server/src/report/query.ts';
import { definition } from '../../../server/src/service/definition.ts';
import { hover } from '../../../server/src/service/hover.ts';
import { draftText, offsetOf } from '../../support/draft.ts';

const WORDS = '全年收到申请4件，其中商业企业1件；予以公开2件，不予公开3件，培训3次。引起行政复议1件。';
const text = draftText().replace(/新收政府信息公开申请.*/, WORDS);
const report = parseReport(text);
const at = (words: string, shift = 0) => offsetOf(text, words, 0, shift);
const cell = (row: RowKey, column: ColumnKey, kind: 'applications' | 'disputes' = 'applications') =>
  cellOf(tableOf(report, kind)!, row, column)!.span;
const words = (spans: { start: number; end: number }[]) => spans.map(s => text.slice(s.start, s.end));

describe('definition', () => {
  it('leads from a figure in the prose to its cell', () => {
    expect(definition(report, at('予以公开2件', 4))).toEqual([cell('granted', 'total')]);
    expect(definition(report, at('商业企业1件', 4))).toEqual([cell('new', 'commercial')]);
    expect(definition(report, at('行政复议1件', 5))).toEqual([cell('cases', 'review.total', 'disputes')]);
  });

  it('leads to the cells of a sum that are not 0', () => {
    expect(definition(report, at('不予公开3件', 5))).toEqual([cell('deny6', 'total')]);
  });

  it('leads back from a cell to the figures that speak of it', () => {
    expect(words(definition(report, cell('granted', 'total').start))).toEqual(['2件']);
    expect(words(definition(report, cell('deny1', 'total').start))).toEqual(['3件']);
    expect(definition(report, cell('partial', 'total').start)).toEqual([]);
  });

  it('leads nowhere from other words', () => {
    expect(definition(report, at('培训3次', 2))).toEqual([]);
    expect(definition(report, at('一、总体情况'))).toEqual([]);
  });
});

describe('hover on a figure in the prose', () => {
  it('shows the cell', () => {
    const found = hover(report, at('予以公开2件', 4), null);
    expect(words([found!.span])).toEqual(['2件']);
    expect(found!.markdown).toBe('**表三“予以公开”**：2 件，与正文相符');
  });

  it('shows a sum with its cells, and that it differs', () => {
    const { markdown } = hover(report, at('不予公开3件', 5), null)!;
    expect(markdown).toContain('**表三“不予公开”**：1 件，与正文不符');
    expect(markdown).toContain('6.属于四类过程性信息，总计：1');
  });

  it('shows what else the figure may mean', () => {
    expect(hover(report, at('收到申请4件', 5), null)!.markdown).toContain('也可能指“本年新收＋上年结转”：4 件');
  });
});
