import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { cellOf, tableOf } from '../../../server/src/report/query.ts';
import { APPLICATIONS, change, codes, draft, seen } from '../rules/draft.ts';

const right = draft({ cells: APPLICATIONS });
const FIGURES = {
  8: [2, 0, 0, 0, 0, 0, 2],
  other: [0, 0, 0, 0, 0, 0, 0],
} as const;

/** The draft with a row of the group's sums behind the last row of each group. */
function summed(name: string, text = right): string {
  const lasts = ['8.属于行政查询事项', '3.补正后申请内容仍不明确', '5.要求行政机关确认', '3.其他'];
  return lasts.reduce((now, last, i) => {
    const sums = (i === 0 ? FIGURES[8] : FIGURES.other).join('\t');
    return now.replace(new RegExp(`^(.*${last}.*\\n)`, 'm'), `$1\t\t${name}\t${sums}\n`);
  }, text);
}

const total = (text: string) => cellOf(tableOf(parseReport(text), 'applications')!, 'processed', 'total')?.value;

describe('sums under the groups of 表三', () => {
  it.each(['小计', '合计', '总计', '（三）合计'])('are rows that the form does not have: %s', name => {
    const text = summed(name);
    expect(total(text)).toBe(7);
    expect(codes(text)).toEqual(Array(4).fill('table/unknown-row'));
    expect(seen(text, 'table/unknown-row')[0]?.message).toBe(`表三没有“${name}”这一行`);
  });

  it('are none of them （七）总计 where that is missing', () => {
    const text = summed('合计').replace(/^.*（七）总计.*\n/m, '');
    expect(total(text)).toBeUndefined();
    expect(codes(text)).toEqual(Array(4).fill('table/unknown-row'));
  });

  it('are not （七）总计 where it is called so too', () => {
    expect(total(summed('合计').replace('（七）总计', '合计'))).toBe(7);
    expect(codes(right.replace('（七）总计', '合计'))).toEqual(['table/label']);
  });

  it('is the sum of all where it stands in another place', () => {
    const row = /^.*（七）总计.*\n/m.exec(right)![0];
    const text = change(right.replace(row, ''), /(?=^.*（一）予以公开)/m, row.replace('（七）总计', '合计'));
    expect(total(text)).toBe(7);
  });

  it('are rows that the form does not have where there were no results at all', () => {
    expect(codes(summed('小计', draft({})))).toContain('table/unknown-row');
    expect(codes(summed('小计', draft({})))).not.toContain('table/duplicate-row');
  });

  it.each([
    ['合计', /合计\t2/],
    ['总计', /(?<=3\.其他.*\n\t\t)总计\t0/],
  ])('are such rows by their name where one of them is wrong: %s', (name, place) => {
    const text = change(summed(name), place, `${name}\t3`);
    expect(total(text)).toBe(7);
    expect(codes(text)).toEqual(Array(4).fill('table/unknown-row'));
  });

  const row = /^.*（七）总计.*\n/m.exec(right)![0];
  const bare = row.replace('（七）总计', '总计');

  it.each([
    [bare, bare],
    [bare, row],
    [row, bare],
    [bare, bare.replace('7\n', '8\n')],
  ])('are not two totals one behind the other: %j, %j', (first, second) => {
    const text = change(right, row, first + second);
    expect(total(text)).toBe(7);
    expect(codes(text).filter(c => c !== 'table/label')).toEqual(['table/duplicate-row']);
    expect(seen(text, 'table/duplicate-row')[0]?.message).toContain('出现了 2 次');
  });

  it('are not two totals where there were no results', () => {
    const empty = draft({});
    const zeros = /^.*（七）总计.*\n/m.exec(empty)![0].replace('（七）总计', '总计');
    const text = change(empty, /^.*（七）总计.*\n/m, zeros + zeros);
    expect(codes(text)).toContain('table/duplicate-row');
    expect(codes(text)).not.toContain('table/unknown-row');
  });

  it.each([right, draft({})])('are not the total of all results before the last group', whole => {
    const own = /^.*（七）总计.*\n/m.exec(whole)![0];
    const moved = change(whole.replace(own, ''), /(?=^.*（六）其他处理)/m, own.replace('（七）总计', '总计'));
    expect(total(moved)).toBe(total(whole));
    expect(codes(moved)).not.toContain('table/unknown-row');
  });
});
