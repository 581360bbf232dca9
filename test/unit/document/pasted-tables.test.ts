import { describe, expect, it } from 'vitest';
import { pastedTables } from '../../../server/src/document/html-page.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { draftText } from '../../support/draft.ts';

const valuesIn = (text: string) => parseReport(text).tables.map(t => t.rows.map(r => [r.key, r.cells.map(c => c.raw)]));
const GOOD = draftText();

describe('tables for the clipboard', () => {
  it('are all of the report, ruled, in the official form’s merged cells, with its figures', () => {
    const { html, notes } = pastedTables(parseReport(GOOD));
    expect(html.match(/<table border="1"[^>]* style="border-collapse:collapse">/g)).toHaveLength(3);
    expect(html).toContain('<th scope="col" rowspan="2">自然人</th>');
    expect(valuesIn(html)).toEqual(valuesIn(GOOD));
    expect(notes).toEqual([]);
  });

  it('leave out a table with a figure that no cell of the form can hold, and say so', () => {
    const broken = GOOD.replace(/^(一、本年新收.*)$/m, '$1\t99\t98');
    const { html, notes } = pastedTables(parseReport(broken));
    expect(html.match(/<table /g)).toHaveLength(2);
    expect(notes).toEqual(['表三里有的行、数不知道在规定表格的哪一格，没有复制']);
  });

  it('are nothing where there is none', () => {
    expect(pastedTables(parseReport(GOOD.slice(0, GOOD.indexOf('二、'))))).toEqual({ html: '', notes: [] });
  });
});
