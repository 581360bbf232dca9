import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { cellOf, rowOf, sectionOf, tableOf } from '../../../server/src/report/query.ts';
import { draft } from '../rules/draft.ts';

describe('what is asked of a report', () => {
  const once = draft({ cells: { 'new.naturalPerson': '7' } });
  const twice = parseReport(`${once}\n${once}`);

  it('is answered by the first, where something stands twice', () => {
    const half = once.length;
    expect(tableOf(twice, 'applications')!.span.start).toBeLessThan(half);
    expect(sectionOf(twice, 3)!.heading.span.start).toBeLessThan(half);
    expect(rowOf(tableOf(twice, 'applications')!, 'new')!.span.start).toBeLessThan(half);
  });

  it('is a cell by its row and its column', () => {
    const table = tableOf(parseReport(once), 'applications')!;
    expect(cellOf(table, 'new', 'naturalPerson')!.raw).toBe('7');
    expect(cellOf(table, 'new', 'total')!.raw).not.toBe('7');
    expect(cellOf(table, 'carriedIn', 'naturalPerson')!.raw).toBe('0');
  });

  it('is nothing where a row lost its figures', () => {
    const text = once.replace(/(一、本年新收政府信息公开申请数量[^\d]*)7\t/, '$1');
    const table = tableOf(parseReport(text), 'applications')!;
    expect(rowOf(table, 'new')!.aligned).toBe(false);
    expect(cellOf(table, 'new', 'naturalPerson')).toBe(undefined);
    expect(tableOf(parseReport('一、总体情况'), 'applications')).toBe(undefined);
  });
});
