import { describe, expect, it } from 'vitest';
import { sameOrganKey } from '../../../server/src/workspace/organ-name.ts';
import { matcher, readSums } from '../../../server/src/workspace/sums.ts';

describe('nianbao.json', () => {
  it('is read with globs and with names', () => {
    const text = JSON.stringify({
      sums: [{ parent: '县.txt', units: ['乡镇/*', { name: '财政局', files: '局/财政*' }] }],
    });
    expect(readSums(`\ufeff${text}`)).toEqual({
      sums: [
        {
          parent: '县.txt',
          units: [
            { name: '乡镇/*', files: '乡镇/*' },
            { name: '财政局', files: '局/财政*' },
          ],
        },
      ],
      problems: [],
    });
  });

  it.each([
    ['no JSON', '{', '不是正确的 JSON'],
    ['a list', '[]', '缺“sums”'],
    ['no list of sums', '{"sums": {}}', '缺“sums”'],
    ['a sum without units', '{"sums": [{"parent": "a"}]}', '第 1 项'],
    ['a unit without files', '{"sums": [{"parent": "a", "units": [{"name": "b"}]}]}', '第 1 项'],
  ])('%s is said', (_name, text, words) => {
    const { sums, problems } = readSums(text);
    expect(sums).toEqual([]);
    expect(problems.join()).toContain(words);
  });

  it('what is right still counts beside what is wrong', () => {
    const { sums, problems } = readSums('{"sums": [7, {"parent": "a", "units": ["b"]}]}');
    expect(sums).toHaveLength(1);
    expect(problems).toHaveLength(1);
  });
});

describe('globs', () => {
  it.each([
    ['乡镇/*.txt', '乡镇/梅溪.txt', true],
    ['./乡镇/*.txt', '乡镇/梅溪.txt', true],
    ['乡镇/*.txt', '乡镇/上年/梅溪.txt', false],
    ['**/*2025*', 'a/b/梅溪2025.txt', true],
    ['{局,乡镇}/**', '局/a/b.md', true],
  ])('%s – %s', (glob, path, matches) => {
    expect(matcher(glob)(path)).toBe(matches);
  });
});

describe('the name of an office', () => {
  it.each([
    ['梅溪乡人民政府', '梅溪乡', true],
    ['松岭县 人民政府', '松岭县', true],
    ['松岭县人民政府办公室', '松岭县', false],
    ['松岭县财政局', '梅溪县财政局', false],
    ['人民政府', '', false],
  ])('%s and %s', (a, b, same) => {
    expect(sameOrganKey(a) === sameOrganKey(b)).toBe(same);
  });
});
