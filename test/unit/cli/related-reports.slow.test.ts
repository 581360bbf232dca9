import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileResult } from '../../../server/src/cli/examine.ts';
import { APPLICATIONS } from '../rules/draft.ts';
import { NEW_PROBLEMS, PROBLEMS, townReport } from '../rules/units/town.ts';
import { reportOf } from '../workspace/reports.ts';
import { ran } from './cli-host.ts';
import { workFolder } from './work-folder.ts';

const { cwd, write } = workFolder();

async function across(...paths: string[]) {
  const { out, err, code } = await ran(cwd(), ['check', '--format', 'json', ...paths]);
  const results = JSON.parse(out) as FileResult[];
  const findings = results.flatMap(r =>
    r.findings.filter(f => /^(?:years|units)\//.test(f.code)).map(f => ({ file: r.file, ...f })),
  );
  return { results, findings, err, code };
}

describe('check over several files', () => {
  it('holds two years of an office against each other, and names the other file', async () => {
    write('2024.nianbao', reportOf('梅溪乡', 2024, APPLICATIONS));
    write('2025.nianbao', reportOf('梅溪乡人民政府', 2025));
    const { findings, code } = await across('2025.nianbao', '2024.nianbao');
    const carried = findings.filter(f => f.code === 'years/carry-over');
    expect(carried.map(f => f.file)).toEqual(['2025.nianbao', '2025.nianbao']);
    expect(carried[0]!.related).toMatchObject([{ file: '2024.nianbao' }]);
    expect(code).toBe(1);
    expect((await across('2025.nianbao')).findings).toEqual([]);
  });

  it.each([
    ['in the working folder', '', ['县.nianbao']],
    ['in the folder that is given', '松岭县/', ['松岭县']],
    ['in a folder above the file that is given', '松岭县/', ['松岭县/县.nianbao']],
  ])('sums up what a nianbao.json %s names, also files that were not given', async (_name, folder, paths) => {
    write(`${folder}nianbao.json`, '{"sums": [{"parent": "县.nianbao", "units": ["乡镇/*", "缺"]}, 7]}');
    write(`${folder}县.nianbao`, reportOf('松岭县人民政府', 2025, { 'normative.made': '3', 'normative.inForce': '4' }));
    for (const name of ['梅溪乡', '枫桥镇']) {
      write(`${folder}乡镇/${name}.nianbao`, reportOf(name, 2025, { 'normative.made': '2', 'normative.inForce': '2' }));
    }
    const { findings, err } = await across(...paths);
    expect(findings.map(f => [f.file, f.code, f.severity])).toEqual([
      [path.join(folder, '县.nianbao'), 'units/missing', 'warning'],
      [path.join(folder, '县.nianbao'), 'units/sum', 'information'],
    ]);
    expect(findings[1]!.related.map(r => r.file)).toEqual([
      path.join(folder, '乡镇/枫桥镇.nianbao'),
      path.join(folder, '乡镇/梅溪乡.nianbao'),
    ]);
    expect(err).toContain('第 2 项写法不对');
  });

  it.each([
    ['an empty glob', '{"sums": [{"parent": "县.nianbao", "units": [""]}]}', '第 1 项第 1 个单位是空的'],
    ['an empty parent', '{"sums": [{"parent": "", "units": ["乡镇/*"]}]}', '第 1 项的“parent”是空的'],
    ['bad JSON', '{"sums": [', '第 1 行第 11 列：不是正确的 JSON：没有写完'],
  ])('still checks the drafts beside a nianbao.json with %s', async (_name, sums, words) => {
    write('nianbao.json', sums);
    write('2024.nianbao', reportOf('梅溪乡', 2024, APPLICATIONS));
    write('2025.nianbao', reportOf('梅溪乡', 2025));
    const { findings, err, code } = await across('.');
    expect(findings.map(f => f.code)).toContain('years/carry-over');
    expect(err).toContain(words);
    expect(code).toBe(2);
  });

  it('says that a sum holds nothing', async () => {
    write('nianbao.json', '{"sums": [{"parent": "县2025*", "units": ["乡镇/*"]}]}');
    write('乡镇/梅溪乡.nianbao', reportOf('梅溪乡', 2025));
    const { err, code } = await across('乡镇');
    expect(err).toContain('nianbao.json 第 1 行第 22 列：没有年报与“parent”的“县2025*”相符，没有核对汇总数');
    expect(code).toBe(0);
    write('县2025.nianbao', reportOf('松岭县', 2025));
    expect((await across('乡镇')).err).toBe('');
    expect((await across('.')).err).toBe('');
  });

  it('does not mix offices with one name in the folders of two areas', async () => {
    write('甲县/城关镇2025.nianbao', reportOf('城关镇', 2025));
    write('乙县/城关镇2024.nianbao', reportOf('城关镇', 2024, APPLICATIONS));
    expect((await across('.')).findings).toEqual([]);
  });

  it('says in SARIF which file a related place is in', async () => {
    write('2024.nianbao', reportOf('梅溪乡', 2024, APPLICATIONS));
    write('2025.nianbao', reportOf('梅溪乡', 2025));
    const { out } = await ran(cwd(), ['check', '--format', 'sarif', '.']);
    const [carried] = JSON.parse(out).runs[0].results.filter(
      (r: { ruleId: string }) => r.ruleId === 'years/carry-over',
    );
    expect(carried.locations[0].physicalLocation.artifactLocation.uri).toBe('2025.nianbao');
    expect(carried.relatedLocations[0].physicalLocation.artifactLocation.uri).toBe('2024.nianbao');
  });
});

describe('what a nianbao.json says to ignore', () => {
  const WRONG = reportOf('梅溪乡', 2025, { ...APPLICATIONS, 'granted.total': '6' });
  const entry = (file: string) => ({
    file,
    rule: 'table/row-total',
    place: '表三“（一）予以公开”行“总计”栏',
    reason: '已书面更正',
  });
  const codes = async (...paths: string[]) => {
    const { results, err } = await across(...paths);
    return { codes: results.flatMap(r => r.findings.map(f => f.code)), err };
  };

  it.each([
    ['in the working folder', '', '乡镇/梅溪乡.nianbao', (file: string) => file],
    ['in the folder that is given', '乡镇/', '梅溪乡.nianbao', () => '乡镇'],
    [
      'above a file that is given by its whole path',
      '',
      '乡镇/梅溪乡.nianbao',
      (file: string) => path.join(cwd(), file),
    ],
  ])('%s', async (_name, folder, file, given) => {
    write(`${folder}${file}`, WRONG);
    expect((await codes(given(`${folder}${file}`))).codes).toContain('table/row-total');
    write(`${folder}nianbao.json`, JSON.stringify({ ignore: [entry(file)] }));
    const { codes: left, err } = await codes(given(`${folder}${file}`));
    expect(left).not.toContain('table/row-total');
    expect(left).toContain('table/column-total');
    expect(err).toBe('');
  });

  it('is not mended by --fix', async () => {
    const text = reportOf('梅溪乡', 2025).replace('二、主动', '2、主动');
    write('梅溪乡.nianbao', text);
    const place = { rule: 'section/ordinal', words: '2、' };
    write('nianbao.json', JSON.stringify({ ignore: [{ file: '*', ...place, reason: '照原文' }] }));
    await ran(cwd(), ['check', '--fix', '梅溪乡.nianbao']);
    expect(readFileSync(path.join(cwd(), '梅溪乡.nianbao'), 'utf8')).toBe(text);
  });

  it('is said where its place or its file is gone, also when only another file is given', async () => {
    write('梅溪乡.nianbao', WRONG);
    write('枫桥镇.nianbao', reportOf('枫桥镇', 2025));
    write('nianbao.json', JSON.stringify({ ignore: [entry('梅溪乡.nianbao'), entry('旧.nianbao')] }));
    const { err } = await across('枫桥镇.nianbao');
    expect(err).toContain('没有年报与“旧.nianbao”相符');
    expect(err).not.toContain('梅溪乡');
  });
});

describe('check over several offices of a year', () => {
  const similar = async (...paths: string[]) =>
    (await across(...paths)).findings.filter(f => f.code === 'units/similar');

  it('finds two with the same prose in a folder, and names the other file', async () => {
    write('乡镇/青禾镇.nianbao', townReport('青禾镇', '若干', PROBLEMS('青禾镇', '全镇')));
    write('乡镇/柳河乡.nianbao', townReport('柳河乡', '若干', PROBLEMS('柳河乡', '全乡')));
    write('乡镇/枫桥镇.nianbao', townReport('枫桥镇', '若干', NEW_PROBLEMS));
    const [liuhe, qinghe] = ['柳河乡', '青禾镇'].map(name => path.join('乡镇', `${name}.nianbao`));
    const found = await similar('乡镇');
    expect(found.map(f => [f.file, f.severity, f.related[0]?.file])).toEqual([
      [liuhe, 'information', qinghe],
      [qinghe, 'information', liuhe],
    ]);
    expect(found[0]!.message).toContain('“青禾镇”同年的年报（乡镇/青禾镇.nianbao）雷同');
    expect(await similar(qinghe!)).toEqual([]);
  });

  it('is silent about copies, another year and a county’s sum', async () => {
    const prose = PROBLEMS('本单位', '全部');
    write('青禾镇.txt', townReport('青禾镇人民政府', '若干', prose));
    write('青禾镇(1).txt', townReport('青禾镇', '若干', prose));
    write('柳河乡2022.txt', townReport('柳河乡', '若干', prose, 2022));
    write('松岭县.txt', townReport('松岭县人民政府', '若干', prose));
    expect(await similar('.')).toEqual([]);
  });
});
