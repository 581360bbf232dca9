import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { draft } from '../rules/draft.ts';

describe('what stands beside a table', () => {
  it('reads no page number or running title as a cell', () => {
    const text = draft({ layout: 'tab-cell', cells: { 'new.naturalPerson': '5', 'new.total': '5' } });
    const clean = parseReport(text).tables;
    const lines = text.split('\n');
    const inTables = lines.flatMap((line, i) => (line.startsWith('\t') ? [i] : []));
    for (const noise of ['4', '4 / 6', '（续表）', '青禾镇年报']) {
      for (const i of inTables.filter((_, n) => n % 3 === 0)) {
        const noisy = [...lines.slice(0, i + 1), noise, ...lines.slice(i + 1)].join('\n');
        const values = parseReport(noisy).tables.map(t =>
          t.rows.map(r => [r.key, r.aligned, r.cells.map(c => c.value)]),
        );
        expect(values, `${noise} behind line ${i + 1}`).toEqual(
          clean.map(t => t.rows.map(r => [r.key, r.aligned, r.cells.map(c => c.value)])),
        );
      }
    }
  });
});
