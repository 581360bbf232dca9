import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { tableOf } from '../../../server/src/report/query.ts';

const text = readFileSync(
  new URL('../../fixtures/converted/report-05/pdftotext-layout.txt', import.meta.url),
  'utf8',
).replace(/\r/g, '');
const [line, figures] = /^.*[（(]六[）)]\s*其他处理(.*)$/m.exec(text) as unknown as [string, string];
const others = (draft: string) => {
  const table = tableOf(parseReport(draft), 'applications')!;
  return { edition: table.edition, rows: table.rows.map(r => r.key).filter(key => key.startsWith('other')) };
};

describe('（六）其他处理 of 2019, cut by a page', () => {
  const whole = others(text);

  it.each([
    `（六\n）其他${figures}\n处理`,
    `（六）\n其他${figures}\n处理`,
    `（六）其他${figures}\n处理`,
    `（六）其\n他处${figures}\n理`,
    `其他处理${figures}`,
  ])('is that row and no 3.其他: %j', cut => {
    expect(whole).toEqual({ edition: '2019', rows: ['otherAll'] });
    expect(others(text.replace(line, cut))).toEqual(whole);
    expect(parseReport(text.replace(line, cut)).tables.map(t => t.rows.map(r => r.cells.map(c => c.value)))).toEqual(
      parseReport(text).tables.map(t => t.rows.map(r => r.cells.map(c => c.value))),
    );
  });

  it('stays 3.其他 under its number, and in a form of its year', () => {
    expect(others(text.replace(line, `3.其他${figures}`)).rows).toEqual(['other3']);
    expect(others(text.replace(line, `其他${figures}`).replace(/2020(?= ?年)/g, '2023')).rows).toEqual(['other3']);
  });
});
