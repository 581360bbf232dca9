import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { only } from '../../support/only.ts';
import { keyOf } from '../../support/same.ts';

const FOLDER = path.join(import.meta.dirname, '../../fixtures/converted');

interface Expected {
  /** The figure of each cell by its key (`keyOf`). */
  readonly cells: Readonly<Record<string, number>>;
  /** How many of them are read, by file. */
  readonly read: Readonly<Record<string, number>>;
}

/** What is wrong in a right table only if it has been read wrongly, or not been said to be unreadable. */
const OF_TABLES = only(code => /^(?:table|disputes|cell)\//.test(code) && code !== 'table/value-count');

for (const name of readdirSync(FOLDER).filter(entry => entry.startsWith('report-'))) {
  const { cells, read } = JSON.parse(readFileSync(path.join(FOLDER, name, 'expected.json'), 'utf8')) as Expected;
  describe(`${name}, converted`, () => {
    it('is there in every file that is expected', () => {
      const files = readdirSync(path.join(FOLDER, name)).filter(file => file !== 'expected.json');
      expect(files.sort()).toEqual(Object.keys(read).sort());
    });

    it.each(Object.entries(read))(
      '%s: no cell is read wrongly, %i are read, no error is made of them',
      (file, most) => {
        const report = parseReport(readFileSync(path.join(FOLDER, name, file), 'utf8'));
        const found = report.tables
          .flatMap(table => table.rows.filter(row => row.aligned).flatMap(row => row.cells.map(c => ({ table, c }))))
          .flatMap(({ table, c }) => (c.value === null ? [] : [[keyOf({ kind: table.kind, ...c }), c.value] as const]));
        expect(found.filter(([key, value]) => cells[key] !== value)).toEqual([]);
        expect(found.length).toBeGreaterThanOrEqual(most);
        expect(check(report, OF_TABLES).filter(f => f.severity === 'error')).toEqual([]);
      },
    );
  });
}
