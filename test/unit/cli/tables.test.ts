import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileTables } from '../../../server/src/cli/formats/tables.ts';
import { formOf } from '../../../server/src/forms/index.ts';
import { reportOf } from '../workspace/reports.ts';
import { ran } from './cli-host.ts';

const NAME = '梅溪乡.nianbao';
const NEW = /^一、本年新收政府信息公开申请数量.*$/m;
let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'nianbao-tables-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(path.join(cwd, name), text);

async function tables(...args: string[]) {
  const { out, code } = await ran(cwd, ['tables', ...args]);
  return { files: JSON.parse(out) as FileTables[], code };
}

const rowIn = (file: FileTables | undefined, key: string) =>
  file?.tables.find(t => t.kind === 'applications')?.rows.find(r => r.key === key);

describe('tables', () => {
  it('gives every cell with its keys, words, figure and place', async () => {
    const text = reportOf('梅溪乡人民政府', 2025);
    write(NAME, text);
    const { files, code } = await tables(NAME);
    expect(code).toBe(0);
    expect(files).toMatchObject([{ file: NAME, kind: 'text', recognised: true, year: 2025, edition: '2021' }]);
    expect(files[0]!.tables.map(t => t.kind)).toEqual(['disclosure', 'applications', 'disputes']);
    const lines = text.split('\n');
    for (const table of files[0]!.tables)
      for (const row of table.rows) {
        const official = formOf(table.kind, '2021').rows.find(r => r.key === row.key)!;
        expect(row).toMatchObject({ label: official.label, groups: official.groups });
        expect(row.cells.map(c => c.column)).toEqual(official.columns);
        for (const { range, text: words, value } of row.cells) {
          expect(lines[range.start.line]!.slice(range.start.character, range.end.character)).toBe(words);
          expect(value).toBe(words);
        }
      }
  });

  it('has no figure where none is read for sure, nor in a row whose figures cannot be told apart', async () => {
    const text = reportOf('梅溪乡人民政府', 2025);
    const label = NEW.exec(text)![0].split('\t')[0]!;
    write(NAME, text.replace(NEW, `${label}\t３\t/\t1,200\t约5\t\t0\t3件`));
    write('b.nianbao', text.replace(NEW, `${label}\t3\t640020`));
    const { files } = await tables(NAME, 'b.nianbao');
    const cells = rowIn(files[0], 'new')!.cells;
    expect(cells.map(c => c.text)).toEqual(['３', '/', '1,200', '约5', '', '0', '3件']);
    expect(cells.map(c => c.value)).toEqual(['3', null, '1200', null, null, '0', '3']);
    const torn = rowIn(files[1], 'new')!.cells;
    expect(torn).toHaveLength(7);
    expect(torn.every(c => c.value === null)).toBe(true);
  });

  it('gives a line a file in ndjson, the same as json', async () => {
    write(NAME, reportOf('梅溪乡人民政府', 2025));
    write('通知.txt', '关于召开会议的通知\n');
    const { out } = await ran(cwd, ['tables', '--format', 'ndjson', NAME, '通知.txt']);
    const lines = out.trimEnd().split('\n');
    expect(lines.map(line => JSON.parse(line) as unknown)).toEqual((await tables(NAME, '通知.txt')).files);
    expect(JSON.parse(lines[1]!)).toEqual({
      ...{ file: '通知.txt', kind: 'text', recognised: false, title: null, organ: null, year: null },
      ...{ edition: null, tables: [] },
    });
  });

  it('gives a line a cell in csv, with nothing that a spreadsheet would run', async () => {
    const text = reportOf('梅溪乡人民政府', 2025);
    const label = NEW.exec(text)![0].split('\t')[0]!;
    write(NAME, text.replace(NEW, `${label}\t=1+2\ta"b,c\t0\t0\t0\t0\t3`));
    const { out } = await ran(cwd, ['tables', '--format=csv', NAME]);
    const [head, ...lines] = out.trimEnd().split('\n');
    expect(head).toMatch(/^file,kind,recognised,title,organ,year,edition,table,row,/);
    const cells = (await tables(NAME)).files[0]!.tables.flatMap(t => t.rows.flatMap(r => r.cells));
    expect(lines).toHaveLength(cells.length);
    const fresh = lines.filter(line => line.includes(',applications,new,'));
    expect(fresh[0]).toContain(",'=1+2,,");
    expect(fresh[1]).toContain(',"a""b,c",,');
    expect(fresh[6]).toMatch(/,total,总计,3,3,\d+,\d+,\d+,\d+$/);
  });

  it('ends as check does: 1 with an error in a draft, 2 with a file that cannot be read', async () => {
    write(
      NAME,
      reportOf('梅溪乡人民政府', 2025).replace(NEW, line => line.replace(/\d+$/, '999')),
    );
    expect((await tables(NAME)).code).toBe(1);
    const { files, code } = await tables(NAME, '缺.txt');
    expect({ code, files: files.length }).toEqual({ code: 2, files: 1 });
  });

  it('knows its formats only, and no --fix', async () => {
    expect((await ran(cwd, ['tables', '--format', 'sarif', NAME])).code).toBe(2);
    expect((await ran(cwd, ['tables', '--fix', NAME])).err).toContain('不认识的选项 --fix');
  });
});
