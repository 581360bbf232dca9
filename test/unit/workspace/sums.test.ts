import { describe, expect, it } from 'vitest';
import { matcher, readGlob } from '../../../server/src/workspace/glob.ts';
import { readOfficeFile } from '../../../server/src/workspace/office-file.ts';
import { placed } from '../../../server/src/workspace/office-problems.ts';
import { sameOrganKey } from '../../../server/src/workspace/organ-name.ts';

describe('nianbao.json', () => {
  it('is read with globs and with names', () => {
    const text = JSON.stringify({
      sums: [{ parent: './县.txt', units: ['乡镇\\*', { name: '财政局', files: '/局/财政*' }] }],
    });
    expect(readOfficeFile(`\ufeff${text}`)).toMatchObject({
      sums: [
        {
          parent: '县.txt',
          units: [
            { name: null, files: '乡镇/*' },
            { name: '财政局', files: '局/财政*' },
          ],
        },
      ],
      problems: [],
    });
  });

  const one = (sum: unknown) => JSON.stringify({ sums: [sum] });
  it.each([
    ['no JSON', '{', '不是正确的 JSON：没有写完'],
    ['a list', '[]', '应写在 { } 里，如 {"rules": { … }}'],
    ['no list of sums', '{"sums": {}}', '“sums”应为一个列表'],
    ['a sum without units', '{"sums": [{"parent": "a"}]}', '第 1 项写法不对'],
    ['a unit without files', one({ parent: 'a', units: [{ name: 'b' }] }), '第 1 项第 1 个单位写法不对'],
    ['no units', one({ parent: 'a', units: [] }), '第 1 项的“units”是空的'],
    ['the snippet as it is inserted', one({ parent: '', units: [''] }), '第 1 项的“parent”是空的'],
    ['an empty unit', one({ parent: '县.txt', units: ['乡镇/*', ''] }), '第 1 项第 2 个单位是空的'],
    ['an empty unit with a name', one({ parent: '县.txt', units: [{ name: 'b', files: ' ' }] }), '第 1 个单位是空的'],
    ['the root alone', one({ parent: '县.txt', units: ['./'] }), '第 1 个单位是空的'],
    ['a very long glob', one({ parent: '县.txt', units: ['a'.repeat(70_000)] }), '第 1 个单位太长了'],
    ['a drive', one({ parent: 'C:\\年报\\县.txt', units: ['a'] }), '不能写盘符'],
    ['a folder above', one({ parent: '../县.txt', units: ['a'] }), '不能写“..”'],
  ])('%s is said', (_name, text, words) => {
    const { sums, problems } = readOfficeFile(text);
    expect(sums).toEqual([]);
    expect(problems.map(p => p.message).join()).toContain(words);
  });

  it('says where', () => {
    const [wrong] = readOfficeFile('{\n  "sums": [\n    {"parent": "a" "units": []}\n  ]\n}').problems;
    expect(placed(wrong!)).toBe('nianbao.json 第 3 行第 20 列：不是正确的 JSON：前面少了逗号，全部不起作用');
    const [empty] = readOfficeFile('{\n  "sums": [\n    {"parent": "a", "units": []}\n  ]\n}').problems;
    expect(placed(empty!)).toContain('第 3 行第 30 列：第 1 项的“units”是空的');
  });

  it('what is right still counts beside what is wrong', () => {
    const { sums, problems } = readOfficeFile('{"sums": [7, {"parent": "a", "units": ["b"]}]}');
    expect(sums).toHaveLength(1);
    expect(problems).toHaveLength(1);
  });
});

describe('globs', () => {
  it.each([
    ['乡镇/*.txt', '乡镇/梅溪.txt', true],
    ['./乡镇/*.txt', '乡镇/梅溪.txt', true],
    ['/乡镇/*.txt', '乡镇/梅溪.txt', true],
    ['乡镇\\*.txt', '乡镇/梅溪.txt', true],
    ['乡镇/', '乡镇/上年/梅溪.txt', true],
    ['乡镇/*.txt', '乡镇/上年/梅溪.txt', false],
    ['**/*2025*', 'a/b/梅溪2025.txt', true],
    ['{局,乡镇}/**', '局/a/b.md', true],
    ['年报(1).txt', '年报(1).txt', true],
  ])('%s – %s', (text, path, matches) => {
    const read = readGlob(text);
    if (!read.ok) throw new Error(read.reason);
    expect(matcher(read.glob)(path)).toBe(matches);
  });

  it.each(['', '.'.repeat(70_000), '*('.repeat(40_000)])('that can’t be read match nothing', glob => {
    expect(matcher(glob)('乡镇/梅溪.txt')).toBe(false);
  });
});

describe('the name of an office', () => {
  it.each([
    ['梅溪乡人民政府', '梅溪乡', true],
    ['松岭县 人民政府', '松岭县', true],
    ['和平街道', '和平街道办事处', true],
    ['和平街道办', '和平街道办事处', true],
    ['临溪区和平街道办事处', '和平街道办事处', false],
    ['松岭县人民政府办公室', '松岭县', false],
    ['松岭县财政局', '梅溪县财政局', false],
    ['人民政府', '', false],
  ])('%s and %s', (a, b, same) => {
    expect(sameOrganKey(a) === sameOrganKey(b)).toBe(same);
  });

  it('gives one message for what is wrong beyond the first', () => {
    const { sums, problems } = readOfficeFile(`{"sums":[${Array(100_000).fill('1').join(',')}]}`);
    expect(sums).toEqual([]);
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)!.message).toBe('后面还有 99980 处写得不对，没有一一列出');
  });
});
