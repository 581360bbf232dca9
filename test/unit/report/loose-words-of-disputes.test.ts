import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { rowOf, tableOf } from '../../../server/src/report/query.ts';
import { mayStandIn } from '../../../server/src/report/table/stand-ins.ts';
import { APPLICATIONS, change, draft } from '../rules/draft.ts';

const CELL = draft({ layout: 'cell', cells: APPLICATIONS });

describe('one cell a line, a word among the figures of 表四', () => {
  it('is no cell where it is made of pieces of a header that was cut', () => {
    const figures = '0\n'.repeat(14);
    for (const pieces of ['结果纠 其他结 尚未审', '结果纠　其他结', '尚未审 结果']) {
      expect(mayStandIn('disputes', pieces), pieces).toBe(false);
      const text = change(CELL, /(?<=总计\n)(?:\d+\n){15}/, figures.replace(/^((?:0\n){11})/, `$1${pieces}\n`));
      const row = rowOf(tableOf(parseReport(text), 'disputes')!, 'cases')!;
      expect(
        row.cells.map(c => c.raw),
        pieces,
      ).not.toContain(pieces);
      expect(row.aligned, pieces).toBe(false);
    }
    expect(mayStandIn('disputes', '数据 未报')).toBe(true);
  });

  it('is no cell of 表四 for sure where kinds of case that have none do not add up', () => {
    const disputes = (lines: string) => {
      const text = change(CELL, /(?<=总计\n)(?:\d+\n){15}/, `${lines.split(' ').join('\n')}\n`);
      return rowOf(tableOf(parseReport(text), 'disputes')!, 'cases')!.aligned;
    };
    // The first figure has been lost, and all others would move on by one.
    expect(disputes('3 27 26 56 4 0 5 0 9 2 尚在核对 3 0 2 7')).toBe(false);
    expect(disputes('3 27 26 0 56 4 0 5 0 9 2 尚在核对 3 0 7')).toBe(true);
    expect(disputes('3 27 26 0 56 4 0 5 0 9 2 尚在核对 3 0 2')).toBe(true);
    // What nothing but a cell can be is one, whatever the totals are.
    expect(disputes('3 27 26 56 4 0 5 0 9 2 待定 3 0 2 7')).toBe(true);
  });
});
