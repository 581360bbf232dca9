import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type * as ExamineModule from '../../../server/src/cli/examine.ts';
import type * as TablesModule from '../../../server/src/cli/formats/tables.ts';
import type * as ParseModule from '../../../server/src/report/parse.ts';
import type * as FixAllModule from '../../../server/src/rules/fix-all.ts';
import { reportOf } from '../workspace/reports.ts';
import { ran } from './cli-host.ts';

vi.mock('../../../server/src/report/parse.ts', async original => {
  const own = await original<typeof ParseModule>();
  const parseReport = (text: string) => {
    if (text.includes('读坏')) throw new Error('读不了');
    return own.parseReport(text);
  };
  return { ...own, parseReport };
});
vi.mock('../../../server/src/cli/examine.ts', async original => {
  const own = await original<typeof ExamineModule>();
  const examineReport: typeof own.examineReport = (file, report, ...rest) => {
    if (report.text.includes('查坏')) throw new Error('查不了');
    return own.examineReport(file, report, ...rest);
  };
  return { ...own, examineReport };
});
vi.mock('../../../server/src/rules/fix-all.ts', async original => {
  const own = await original<typeof FixAllModule>();
  const fixAll: typeof own.fixAll = (report, ...rest) => {
    if (report.text.includes('改坏')) throw new Error('改不了');
    return own.fixAll(report, ...rest);
  };
  return { ...own, fixAll };
});
vi.mock('../../../server/src/cli/formats/tables.ts', async original => {
  const own = await original<typeof TablesModule>();
  const tablesOf: typeof own.tablesOf = (file, report) => {
    if (report.text.includes('查坏')) throw new Error('列不了');
    return own.tablesOf(file, report);
  };
  return { ...own, tablesOf };
});

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'nianbao-broken-'));
  const text = reportOf('梅溪乡人民政府', 2025);
  for (const [name, words] of Object.entries({ a: '读坏', b: '查坏', c: '改坏', d: '' })) {
    writeFileSync(path.join(cwd, `${name}.nianbao`), `${text}${words}\n`);
  }
});
afterEach(() => rmSync(cwd, { recursive: true }));

it('a file on which the engine breaks down is named, and the batch goes on', async () => {
  const { code, out, err } = await ran(cwd, ['check', '--fix', '.']);
  expect(code).toBe(2);
  expect(err.trim().split('\n')).toEqual([
    'nianbao：a.nianbao：检查时出错，没有查完（读不了）',
    'nianbao：c.nianbao：检查时出错，没有查完（改不了）',
    'nianbao：b.nianbao：检查时出错，没有查完（查不了）',
  ]);
  expect(out).toContain('检查了 2 份年度报告');
  const json = JSON.parse((await ran(cwd, ['check', '--format', 'json', '.'])).out) as { file: string }[];
  expect(json.map(r => r.file)).toEqual(['c.nianbao', 'd.nianbao']);
});

it('the tables of the others are still printed', async () => {
  const { code, out, err } = await ran(cwd, ['tables', '--format', 'json', 'b.nianbao', 'd.nianbao']);
  expect(code).toBe(2);
  expect(err).toContain('nianbao：b.nianbao：检查时出错，没有查完（列不了）');
  expect((JSON.parse(out) as { file: string }[]).map(t => t.file)).toEqual(['d.nianbao']);
});

it.each([[['d.nianbao']], [['.']]])(
  'a unit whose file can’t be read is not missing, and the exit code says so: %j',
  async given => {
    const units = [{ name: '甲', files: 'a.nianbao' }, 'e.nianbao', { name: '丙', files: 'f.nianbao' }];
    writeFileSync(path.join(cwd, 'nianbao.json'), JSON.stringify({ sums: [{ parent: 'd.nianbao', units }] }));
    writeFileSync(path.join(cwd, 'e.nianbao'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]));
    const { code, err, out } = await ran(cwd, ['check', '--format', 'json', ...given]);
    expect(code).toBe(2);
    expect(err.match(/a\.nianbao：检查时出错，没有查完（读不了）/g)).toHaveLength(1);
    expect(err.match(/e\.nianbao：/g)).toHaveLength(1);
    const results = JSON.parse(out) as { findings: { code: string; message: string }[] }[];
    const said = results.flatMap(r => r.findings).filter(f => f.code === 'units/missing');
    expect(said.map(f => f.message)).toEqual([
      '“甲”的年报（a.nianbao）无法读取，没有计入汇总',
      '“e.nianbao”的年报无法读取，没有计入汇总',
      expect.stringContaining('汇总的单位“丙”还没有年报'),
    ]);
  },
);

it('a parent that was not asked for is only noted', async () => {
  const sums = [{ parent: 'a.nianbao', units: ['d.nianbao'] }];
  writeFileSync(path.join(cwd, 'nianbao.json'), JSON.stringify({ sums }));
  const { code, err } = await ran(cwd, ['check', 'd.nianbao']);
  expect(err).toContain('nianbao：a.nianbao：检查时出错');
  expect(code).not.toBe(2);
});

it('a unit’s file on which the engine breaks down is named where nianbao.json has it read', async () => {
  const sums = [{ parent: 'd.nianbao', units: [{ name: '甲', files: '{a,b}.nianbao' }] }];
  writeFileSync(path.join(cwd, 'nianbao.json'), JSON.stringify({ sums }));
  const { code, err, out } = await ran(cwd, ['check', 'd.nianbao']);
  expect(code).toBe(2);
  expect(err).toContain('nianbao：a.nianbao：检查时出错，没有查完（读不了）');
  expect(out).toContain('检查了 1 份年度报告');
});
