import { describe, expect, it } from 'vitest';
import { parseArgs } from '../../../server/src/cli/args.ts';

describe('parseArgs', () => {
  it('reads options wherever they stand', () => {
    expect(parseArgs(['check', 'a.txt', '--format', 'json', '--fix', 'b.md'])).toEqual({
      kind: 'check',
      format: 'json',
      fix: true,
      paths: ['a.txt', 'b.md'],
    });
    expect(parseArgs(['check', '--format=sarif', '.'])).toMatchObject({ format: 'sarif', fix: false });
  });

  it('prints as text unless told otherwise', () => {
    expect(parseArgs(['check', '-'])).toEqual({ kind: 'check', format: 'text', fix: false, paths: ['-'] });
  });

  it('takes everything behind -- as a path', () => {
    expect(parseArgs(['check', '--', '--fix', '-x.txt'])).toMatchObject({ fix: false, paths: ['--fix', '-x.txt'] });
    expect(parseArgs(['annotate', '--', '-年报.docx'])).toMatchObject({ kind: 'annotate', paths: ['-年报.docx'] });
  });

  it.each([['--help'], ['-h'], ['help'], ['check', '--help']])('helps for %s', (...argv) => {
    expect(parseArgs(argv)).toEqual({ kind: 'help' });
  });

  it.each([['--version'], ['-v'], ['check', '-v']])('gives the version for %s', (...argv) => {
    expect(parseArgs(argv)).toEqual({ kind: 'version' });
  });

  it.each([
    [[], '没有写命令'],
    [['lint', 'a.txt'], '不认识的命令 lint'],
    [['--fast'], '不认识的选项 --fast'],
    [['check'], '没有写要检查的文件'],
    [['check', '--fast', 'a.txt'], '不认识的选项 --fast'],
    [['check', '--format', 'xml', 'a.txt'], '不认识的输出格式 xml'],
    [['check', 'a.txt', '--format'], '--format 后面没有写输出格式'],
    [['check', '--format=', 'a.txt'], '--format 后面没有写输出格式'],
    [['check', '--fix', '-'], '--fix 不能用于标准输入'],
  ])('refuses %j', (argv, reason) => {
    expect(parseArgs(argv)).toEqual({ kind: 'usage', reason });
  });
});
