import { describe, expect, it } from 'vitest';
import { parseArgs } from '../../../../server/src/cli/arguments/parse.ts';

const NONE = { file: null, rules: [] };
const OUTPUT = { colour: 'auto', quiet: false, maxWarnings: null, exitZero: false, file: null };

describe('parseArgs', () => {
  it('reads options wherever they stand', () => {
    expect(parseArgs(['check', 'a.txt', '--format', 'json', '--fix', 'b.md'])).toEqual({
      kind: 'check',
      format: 'json',
      fix: 'write',
      watch: false,
      output: OUTPUT,
      stdinName: null,
      settings: NONE,
      paths: ['a.txt', 'b.md'],
    });
    expect(parseArgs(['check', '--format=sarif', '.'])).toMatchObject({ format: 'sarif', fix: 'no' });
  });

  it('prints as text unless told otherwise', () => {
    expect(parseArgs(['check', '-'])).toEqual({
      kind: 'check',
      format: 'text',
      fix: 'no',
      watch: false,
      output: OUTPUT,
      stdinName: null,
      settings: NONE,
      paths: ['-'],
    });
  });

  it('reads what is printed of a check and how it ends', () => {
    const argv =
      'check --quiet --max-warnings 0 --exit-zero --output-file 果.html --stdin-filename 年报.nianbao --color never -';
    expect(parseArgs(argv.split(' '))).toMatchObject({
      output: { colour: 'never', quiet: true, maxWarnings: 0, exitZero: true, file: '果.html' },
      stdinName: '年报.nianbao',
    });
    expect(parseArgs(['check', '--fix', '--dry-run', '-'])).toMatchObject({ fix: 'dry-run' });
    expect(parseArgs(['check', '--fix', '--diff', '.'])).toMatchObject({ fix: 'diff' });
    expect(parseArgs(['annotate', '--dry-run', '.'])).toMatchObject({ dryRun: true, track: false });
    expect(parseArgs(['convert', 'a.txt', '--to', 'docx', '--dry-run'])).toMatchObject({ dryRun: true });
  });

  it('takes everything behind -- as a path', () => {
    expect(parseArgs(['check', '--', '--fix', '-x.txt'])).toMatchObject({ fix: 'no', paths: ['--fix', '-x.txt'] });
    expect(parseArgs(['annotate', '--', '-年报.docx'])).toMatchObject({ kind: 'annotate', paths: ['-年报.docx'] });
  });

  it.each([['--help'], ['-h'], ['help']])('tells of all commands for %s', (...argv) => {
    const asked = parseArgs(argv);
    const text = asked.kind === 'help' ? asked.text : '';
    expect(text).toMatch(/^用法： nianbao 命令/);
    for (const command of [
      'check',
      'recalculate',
      'tables',
      'convert',
      'annotate',
      'init',
      'rules',
      'explain',
      'config',
    ])
      expect(text).toContain(`\n  ${command} `);
    expect(text).toContain('退出码');
  });

  it.each([
    ['check', '--help'],
    ['help', 'check'],
  ])('tells of one command for %s %s, in Chinese', (...argv) => {
    const asked = parseArgs(argv);
    const text = asked.kind === 'help' ? asked.text : '';
    expect(text).toContain('--format <输出格式>');
    expect(text).not.toMatch(/default|display|Usage|Options|Arguments/);
  });

  it('tells of every command in Chinese alone, and how the differences are applied', () => {
    const all = parseArgs(['--help']);
    const names = [...(all.kind === 'help' ? all.text : '').matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name]) => name!);
    expect(names).toContain('version');
    for (const name of names.filter(n => n !== 'help')) {
      const asked = parseArgs(['help', name]);
      const text = asked.kind === 'help' ? asked.text : '';
      expect(text, name).toContain(`用法： nianbao ${name}`);
      expect(text, name).not.toMatch(/\[options\]|\[command\]|default|display/);
      // With no -p the program looks for a file of another folder in this one.
      if (text.includes('--diff  ')) expect(text.replaceAll(/\s+/g, ''), name).toContain('patch-p0应用的差异');
    }
  });

  it.each([['--version'], ['-v'], ['check', '-v']])('gives the version for %s', (...argv) => {
    expect(parseArgs(argv)).toEqual({ kind: 'version' });
  });

  it.each([
    [[], '没有写命令'],
    [['lint', 'a.txt'], '不认识的命令 lint，可以是 check、tables、recalculate'],
    [['chek', 'a.txt'], '不认识的命令 chek，是不是 check；'],
    [['help', 'chek'], '不认识的命令 chek，是不是 check；'],
    [['--fast'], '不认识的选项 --fast'],
    [['check'], '没有写要检查的文件'],
    [['check', '--fast', 'a.txt'], '不认识的选项 --fast'],
    [['check', '--formt', 'json', 'a.txt'], '不认识的选项 --formt，是不是 --format；'],
    [
      ['check', '--format', 'xml', 'a.txt'],
      '不认识的输出格式 xml，可以是 text、json、ndjson、sarif、github、junit、csv、html',
    ],
    [['check', '--format', 'jsn', 'a.txt'], '不认识的输出格式 jsn，是不是 json；'],
    [['check', 'a.txt', '--format'], '--format 后面没有写输出格式，可以是 text、json、'],
    [['check', 'a.txt', '--color'], '--color 后面没有写何时，可以是 auto、always、never'],
    [['check', 'a.txt', '-o'], '--output-file 后面没有写文件'],
    [['check', '--diff', 'a.txt'], '--diff 要和 --fix 一起用'],
    [['check', '--dry-run', 'a.txt'], '--dry-run 要和 --fix 一起用'],
    [['check', '--fix', '--diff', '--format', 'json', 'a.txt'], '--diff 只写差异，不能同时用 --format'],
    [['check', '--stdin-filename', 'a.txt', 'b.txt'], '--stdin-filename 只用于标准输入'],
    [['check', '--max-warnings', '-1', 'a.txt'], '--max-warnings 应写作不小于 0 的整数，现为“-1”'],
    [['check', '--color', 'alway', 'a.txt'], '不认识的颜色 alway，是不是 always；可以是 auto、always、never'],
    [['check', '--format=', 'a.txt'], '没有写输出格式，可以是 text、json、ndjson、'],
    [['check', '--fix', '-'], '--fix 不能用于标准输入'],
    [['check', 'a.txt', '--config'], '--config 后面没有写文件'],
    [['check', 'a.txt', '--rule'], '--rule 后面没有写规则=级别'],
    [['convert', 'a.txt', 'b.txt', '--to', 'html'], '一次只能转换一个文件'],
    [['convert', 'a.txt'], '没有写 --to text|html|docx|xlsx'],
    [['explain'], '没有写规则'],
    [['rules', 'a'], '“rules”后面多写了内容'],
  ])('refuses %j', (argv, reason) => {
    const asked = parseArgs(argv);
    expect(asked.kind === 'usage' ? asked.reason : asked).toContain(reason);
  });

  it('takes short names where other checkers have them', () => {
    const asked = parseArgs(['check', '-q', '-w', '-o', '结果.txt', '.']);
    expect(asked).toMatchObject({ watch: true, output: { quiet: true, file: '结果.txt' } });
  });

  it('says how the command is to be written', () => {
    expect(parseArgs(['convert'])).toMatchObject({
      usage: '用法：nianbao convert 文件 --to 格式 [-o 文件] [--dry-run]',
    });
    expect(parseArgs(['lint'])).toMatchObject({ usage: expect.stringContaining('nianbao check ') });
  });

  it('takes settings that stand above all files, levels as often as they are given', () => {
    const argv = ['check', '--rule', 'style=off', '--config', '县.json', '.', '--rule', 'text/figure=warning'];
    expect(parseArgs(argv)).toMatchObject({
      settings: { file: '县.json', rules: ['style=off', 'text/figure=warning'] },
    });
  });
});
