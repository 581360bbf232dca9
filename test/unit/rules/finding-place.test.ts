import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { findingPlace } from '../../../server/src/rules/finding-place.ts';
import { DEFAULT_CONFIG } from '../../../server/src/rules/rule.ts';
import { reportOf } from '../workspace/reports.ts';

const RIGHT = reportOf('梅溪乡人民政府', 2025);

function placesOf(text: string) {
  const report = parseReport(text);
  return check(report, DEFAULT_CONFIG).map(f => ({ code: f.code, ...findingPlace(report, f) }));
}

describe('where a finding stands', () => {
  it('is a cell by its keys and in words', () => {
    const places = placesOf(reportOf('梅溪乡人民政府', 2025, { 'processed.naturalPerson': '777' }));
    expect(places.find(p => p.code === 'table/column-total')).toEqual({
      code: 'table/column-total',
      cell: { table: 'applications', row: 'processed', column: 'naturalPerson' },
      place: '表三“（七）总计”行“自然人”栏',
    });
  });

  it('is a blank cell among others that are blank', () => {
    const places = placesOf(RIGHT.replace(/(（七）总计)\t.*$/m, '$1\t\t\t\t\t\t\t'));
    const columns = places.filter(p => p.code === 'cell/blank' && p.cell).map(p => p.cell!.column);
    expect(new Set(columns).size).toBe(columns.length);
  });

  it('is a row where its figures cannot be told apart', () => {
    const places = placesOf(RIGHT.replace(/(（七）总计)\t.*$/m, '$1\t5\t7'));
    expect(places.find(p => p.code === 'table/value-count')).toMatchObject({
      cell: null,
      place: '表三“（七）总计”行',
    });
  });

  it('is a paragraph, a heading or the title elsewhere', () => {
    const places = placesOf(
      RIGHT.replace(/^.*年度报告$/m, '$&（送审稿）')
        .replace(/^三、/m, '七、')
        .replace(/2025年，/, '【】$&'),
    );
    const words = places.map(p => p.place);
    expect(places.every(p => p.cell === null)).toBe(true);
    expect(words).toContain('“三、收到和处理政府信息公开申请情况”的标题');
  });
});
