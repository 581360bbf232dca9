import { describe, expect, it } from 'vitest';
import { parseArgs } from '../../../../server/src/cli/arguments/parse.ts';
import { FORMATS, SHELLS } from '../../../../server/src/cli/arguments/request.ts';
import { completionScript } from '../../../../server/src/cli/completion/index.ts';
import { commandLine } from '../../../../server/src/cli/completion/words.ts';
import { RULES } from '../../../../server/src/rules/index.ts';

describe('the words of the command line', () => {
  const { commands, options } = commandLine();
  const command = (name: string) => commands.find(one => one.name === name)!;
  const option = (name: string, long: string) => command(name).options.find(one => one.names[0] === long)!;

  it('are those of the help', () => {
    const help = parseArgs(['--help']);
    const text = help.kind === 'help' ? help.text : '';
    for (const { name } of commands) expect(text).toMatch(new RegExp(`^ +${name} `, 'm'));
    expect(options.flatMap(one => one.names)).toEqual(['--version', '-v', '--help', '-h']);
  });

  it('have what stands behind each option', () => {
    expect(option('check', '--format').value).toEqual({ kind: 'words', words: FORMATS });
    expect(option('check', '--rule').value).toEqual({ kind: 'levels' });
    expect(option('check', '--config').value).toEqual({ kind: 'files' });
    expect(option('check', '--max-warnings').value).toEqual({ kind: 'other' });
    expect(option('check', '--fix').value).toBeNull();
    expect(command('explain').operand).toEqual({ kind: 'words', words: RULES.map(rule => rule.code) });
    expect(command('rules').operand).toBeNull();
  });
});

describe.each(SHELLS)('the script for %s', shell => {
  const script = completionScript(shell);

  it('names every command, option and rule, and says where it is to be written', () => {
    const { commands } = commandLine();
    for (const { name, options } of commands) {
      expect(script).toContain(name);
      for (const long of options.map(one => one.names[0]!)) expect(script).toContain(long.replace(/^-+/, ''));
    }
    for (const { code } of RULES) expect(script).toContain(code);
    expect(script).toMatch(/^#.*\n?# .*(?:补全)|^# .*补全/);
    expect(script).toContain(`nianbao completion ${shell}`);
  });
});

it('a PowerShell script closes what it opens, outside its strings', () => {
  const bare = completionScript('powershell').replaceAll(/'(?:[^']|'')*'|"[^"]*"|^#.*$/gm, '');
  const open: string[] = [];
  for (const mark of bare.match(/[(){}[\]]/g) ?? []) {
    if ('({['.includes(mark)) open.push(mark);
    else expect(open.pop()).toBe({ ')': '(', '}': '{', ']': '[' }[mark]);
  }
  expect(open).toEqual([]);
});

it('says which shells there are', () => {
  expect(parseArgs(['completion', 'bsh'])).toMatchObject({
    kind: 'usage',
    reason: '不认识的 shell bsh，是不是 bash；可以是 bash、zsh、fish、powershell',
  });
  expect(parseArgs(['completion'])).toMatchObject({ kind: 'usage', reason: '没有写哪种 shell' });
});
