import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import type { SumUnitsResult } from '../../server/src/lsp/protocol-workspace.ts';
import { APPLICATIONS, type Cells } from '../unit/rules/draft.ts';
import { reportOf } from '../unit/workspace/reports.ts';
import { applied } from './support/edits.ts';
import { openWorkspace } from './support/workspace.ts';

type Workspace = Awaited<ReturnType<typeof openWorkspace>>;
let workspace: Workspace;
afterEach(() => workspace.stop());

const twice = Object.fromEntries(Object.entries(APPLICATIONS).map(([k, v]) => [k, String(2 * Number(v))]));
const county = (cells: Cells = {}) => reportOf('松岭县人民政府', 2025, { ...twice, ...cells });
const SUMS = JSON.stringify({ sums: [{ parent: '县.txt', units: ['乡镇/*', { name: '财政局', files: '局/*' }] }] });
const FILES = {
  'nianbao.json': SUMS,
  '县.txt': county(),
  '乡镇/梅溪.txt': reportOf('梅溪乡', 2025, APPLICATIONS),
  '乡镇/枫桥.txt': reportOf('枫桥镇', 2025, APPLICATIONS),
  '局/财政.txt': reportOf('松岭县财政局', 2025),
};
const across = (all: readonly Diagnostic[]) => all.filter(d => String(d.code).startsWith('units/'));

async function until(uri: string, fits: (found: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
  for (;;) {
    const found = across(await workspace.client.findings(uri));
    if (fits(found)) return found;
    await workspace.client.refreshes.next();
  }
}
const sumUp = (params = {}) => workspace.client.request<SumUnitsResult>('nianbao/sumUnits', params);

describe('the units', () => {
  it('are added up and pointed at; a unit that is missing is named', async () => {
    workspace = await openWorkspace({ ...FILES, '县.txt': county({ 'granted.total': '9' }) }, { apart: true });
    const uri = workspace.uri('县.txt');
    const document = workspace.client.open(uri, county({ 'granted.total': '9' }));
    const [sum, ...more] = await until(uri, found => found.length > 0);
    expect(more).toEqual([]);
    expect(sum).toMatchObject({
      code: 'units/sum',
      severity: 1,
      message: '（一）予以公开，总计：各单位之和为 10（枫桥镇 5＋梅溪乡 5），现为 9',
    });
    expect(document.getText(sum!.range)).toBe('9');
    const places = sum!.relatedInformation!.map(r => r.location.uri);
    expect(places.sort()).toEqual([workspace.uri('乡镇/枫桥.txt'), workspace.uri('乡镇/梅溪.txt')].sort());

    workspace.remove('局/财政.txt');
    await workspace.changed('局/财政.txt', 3);
    const now = await until(uri, found => found.some(f => f.code === 'units/missing'));
    expect(now.map(f => [f.code, f.severity])).toEqual([
      ['units/missing', 2],
      ['units/sum', 3],
    ]);
    expect(now[0]!.message).toContain('“财政局”还没有年报');
  });

  it('follow an edit in a unit’s draft and in nianbao.json, whose mistakes are shown', async () => {
    workspace = await openWorkspace(FILES);
    const [uri, unit] = [workspace.uri('县.txt'), workspace.uri('乡镇/梅溪.txt')];
    workspace.client.open(uri, FILES['县.txt']);
    const other = workspace.client.open(unit, FILES['乡镇/梅溪.txt']);
    const whole = { start: { line: 0, character: 0 }, end: other.positionAt(1e9) };
    workspace.client.change(other, [{ range: whole, text: reportOf('梅溪乡', 2025) }]);
    const found = await until(uri, all => all.length > 0);
    expect(found.every(f => f.code === 'units/sum')).toBe(true);

    workspace.write('nianbao.json', '{"sums": [{"parent": "县.txt"}]}');
    await workspace.changed('nianbao.json');
    await until(uri, all => all.length === 0);
    const problem = await workspace.client.pushed.next(p => p.uri === workspace.uri('nianbao.json'));
    expect(problem.diagnostics[0]!.message).toContain('第 1 项写法不对');
    workspace.write('nianbao.json', SUMS);
    await workspace.changed('nianbao.json');
    await until(uri, all => all.length > 0);
    const mended = await workspace.client.pushed.next(p => p.uri === workspace.uri('nianbao.json'));
    expect(mended.diagnostics).toEqual([]);
  });
});

describe('nianbao.json', () => {
  const said = async (words: string) => {
    const uri = workspace.uri('nianbao.json');
    const fits = (all: readonly Diagnostic[]) => all.some(d => String(d.message).includes(words));
    return (await workspace.client.pushed.next(p => p.uri === uri && fits(p.diagnostics))).diagnostics;
  };

  it('is said to hold nothing where no report matches the parent, until one does', async () => {
    const sums = '{"sums": [\n  {"parent": "县2025*", "units": ["乡镇/*"]}\n]}';
    workspace = await openWorkspace({ ...FILES, 'nianbao.json': sums });
    const unit = workspace.uri('乡镇/梅溪.txt');
    workspace.client.open(unit, FILES['乡镇/梅溪.txt']);
    await workspace.client.findings(unit);
    const [note, ...more] = await said('没有年报与“parent”的“县2025*”相符');
    expect(more).toEqual([]);
    expect(note).toMatchObject({ severity: 3, range: { start: { line: 1, character: 13 } } });
    workspace.write('县2025.txt', county());
    await workspace.changed('县2025.txt', 1);
    const uri = workspace.uri('nianbao.json');
    await workspace.client.pushed.next(p => p.uri === uri && p.diagnostics.length === 0);
  });

  it('that can’t be read is said in its place, and other findings stay', async () => {
    workspace = await openWorkspace({
      ...FILES,
      'nianbao.json': '{\n  "sums": [{"parent": "县.txt", "units": [""]}]\n}',
      '乡镇/2024.txt': reportOf('梅溪乡', 2024, APPLICATIONS),
    });
    const uri = workspace.uri('乡镇/梅溪.txt');
    workspace.client.open(uri, reportOf('梅溪乡', 2025));
    expect(await said('第 1 项第 1 个单位是空的')).toMatchObject([
      { severity: 1, range: { start: { line: 1, character: 41 } } },
    ]);
    for (;;) {
      const all = await workspace.client.findings(uri);
      if (all.some(d => d.code === 'years/carry-over')) break;
      await workspace.client.refreshes.next();
    }
    const result = await sumUp();
    expect(result).toEqual({
      kind: 'choose',
      choices: [],
      problems: ['nianbao.json 第 2 行第 42 列：第 1 项第 1 个单位是空的，这一项没有核对'],
    });
  });
});

describe('nianbao/sumUnits', () => {
  it('gives one edit of the open draft that makes every figure the sum', async () => {
    workspace = await openWorkspace(FILES);
    const wrong = county({ 'granted.total': '9', 'new.commercial': '0' });
    const document = workspace.client.open(workspace.uri('县.txt'), wrong);
    const result = await sumUp({ textDocument: { uri: document.uri } });
    if (result.kind !== 'edit') throw new Error(result.kind);
    expect(result).toMatchObject({ uri: document.uri, changed: 2, left: [] });
    expect(result.summed).toHaveLength(3);
    expect(result.edit!.documentChanges).toMatchObject([{ textDocument: { version: 1 } }]);
    expect(applied(document, result.edit)).toBe(FILES['县.txt']);
  });

  it('tells a unit’s errors as its own folder sets the levels', async () => {
    const wrong = { ...FILES, '乡镇/梅溪.txt': reportOf('梅溪乡', 2025, { ...APPLICATIONS, 'new.total': '9' }) };
    const left = async (levels: string) => {
      workspace = await openWorkspace({ ...wrong, '乡镇/nianbao.json': `{"rules": ${levels}}` });
      const result = await sumUp();
      return result.kind === 'choose' ? '' : result.left.join();
    };
    expect(await left('{}')).toContain('处错误');
    await workspace.stop();
    expect(await left('{"table": "off"}')).not.toContain('处错误');
  });

  it('finds a closed draft, and says when all is right', async () => {
    workspace = await openWorkspace(FILES);
    expect(await sumUp()).toMatchObject({ kind: 'edit', uri: workspace.uri('县.txt'), edit: null, changed: 0 });
  });

  it('writes a new report where there is none, and says who is missing', async () => {
    const { '县.txt': _, '局/财政.txt': __, ...rest } = FILES;
    workspace = await openWorkspace({ ...rest, '县.txt': reportOf('松岭县人民政府', 2024) });
    const result = await sumUp();
    if (result.kind !== 'new') throw new Error(result.kind);
    expect(result.left).toEqual(['“财政局”还没有年报，没有计入。']);
    expect(result.text).toContain('松岭县人民政府2025年政府信息公开工作年度报告');
    expect(result.text).toContain('新收政府信息公开申请14件，上年结转2件；本年度办结14件，结转下年度继续办理2件');
    expect(result.text).not.toMatch(/【年份】|【机关全称】/u);
    expect(result.text).toMatch(/（一）予以公开\t\t6\t4\t0\t0\t0\t0\t10\n/u);
  });

  it.each([
    ['松岭县人民政府2025年政府信息公开年报.txt', '松岭县人民政府'],
    ['汇总/松岭县财政局*.txt', '松岭县财政局'],
    ['县.txt', '【机关全称】'],
    ['*.txt', '【机关全称】'],
  ])('takes the office’s name of a new report from the name of its file: %s', async (parent, organ) => {
    const sums = JSON.stringify({ sums: [{ parent, units: ['乡镇/*'] }] });
    workspace = await openWorkspace({ 'nianbao.json': sums, '乡镇/梅溪.txt': FILES['乡镇/梅溪.txt'] });
    const result = await sumUp();
    if (result.kind !== 'new') throw new Error(result.kind);
    expect(result.text.split('\n')[0]).toBe(`${organ}2025年政府信息公开工作年度报告`);
  });

  it('sums what was chosen, also for an open draft that another sum comes first for', async () => {
    const sums = {
      sums: [
        { parent: '县.txt', units: ['乡镇/*'] },
        { parent: '县.txt', units: ['局/*'] },
      ],
    };
    workspace = await openWorkspace({ ...FILES, 'nianbao.json': JSON.stringify(sums) });
    workspace.client.open(workspace.uri('县.txt'), FILES['县.txt']);
    const choice = { root: workspace.uri('.').replace(/\/\.?$/u, ''), index: 1 };
    const textDocument = { uri: workspace.uri('县.txt') };
    expect(await sumUp({ textDocument, choice })).toMatchObject({ kind: 'edit', summed: ['松岭县财政局'] });
  });

  it('asks which, where there are several or none', async () => {
    const sums = {
      sums: [
        { parent: '县.txt', units: ['乡镇/*'] },
        { parent: '乡.txt', units: ['村/*'] },
      ],
    };
    workspace = await openWorkspace({ ...FILES, 'nianbao.json': JSON.stringify(sums) });
    const result = await sumUp();
    if (result.kind !== 'choose') throw new Error(result.kind);
    expect(result.choices.map(c => c.parent)).toEqual(['县.txt', '乡.txt']);
    expect(result.problems).toEqual([]);
    expect(await sumUp({ choice: result.choices[0] })).toMatchObject({ kind: 'edit', uri: workspace.uri('县.txt') });
    expect(await sumUp({ choice: result.choices[1] })).toMatchObject({ kind: 'new', summed: [] });
  });
});
