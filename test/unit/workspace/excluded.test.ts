import { describe, expect, it } from 'vitest';
import { excluder } from '../../../server/src/workspace/excluded.ts';

describe('files that are left alone', () => {
  it.each([
    [['归档/**'], '', '归档/2019/年报.txt', true],
    [['归档'], '', '归档/2019/年报.txt', true],
    [['归档'], '', '归档年报.txt', false],
    [['*旧*'], '', '县/旧年报.txt', false],
    [['**/*旧*'], '', '县/旧年报.txt', true],
    [[], '归档/\n', '归档/a.txt', true],
    [[], '# 说明\n*.bak.txt\n!要.bak.txt', '县/a.bak.txt', true],
    [[], '# 说明\n*.bak.txt\n!要.bak.txt', '县/要.bak.txt', false],
    [[], '/草稿', '县/草稿/a.txt', false],
    [[], '\ufeff草稿\r\n归档\r\n', '草稿/a.txt', true],
    [[], '', 'a.txt', false],
    [[], '*', '', false],
  ] as const)('exclude %j and lines %j: %s is left alone: %s', (globs, lines, path, expected) => {
    expect(excluder(globs, lines)(path) !== null).toBe(expected);
  });

  it('says which of the two files names a path', () => {
    const excludedBy = excluder(['归档'], '归档/旧\n草稿\n');
    expect(['归档/旧/a.txt', '草稿/a.txt', 'a.txt'].map(excludedBy)).toEqual(['nianbao.json', '.nianbaoignore', null]);
  });
});
