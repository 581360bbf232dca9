import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECK_COMMAND, EDITING_COMMANDS } from '../../../server/src/lsp/commands/command.ts';
import { CLIENT_SETTINGS } from '../../../server/src/lsp/setting-faults.ts';
import { readSettings } from '../../../server/src/lsp/settings.ts';

const read = (file: string) => readFileSync(path.resolve(import.meta.dirname, '../../..', file), 'utf8');
const page = read('docs/language-server.md');

/** The names in the first column of the table below a heading. */
function named(heading: string): string[] {
  const part = page.split(`\n## ${heading}\n`)[1]!.split('\n## ')[0]!;
  return [...part.matchAll(/^\| `([\w.]+)` \|/gm)].map(match => match[1]!);
}

describe('docs/language-server.md', () => {
  it('tells of every command, and of no other', () => {
    const commands = named('命令').filter(name => name.startsWith('nianbao.'));
    expect(commands).toEqual([CHECK_COMMAND, ...Object.values(EDITING_COMMANDS)]);
  });

  it('tells of every setting that the server reads', () => {
    const told = named('设置').toSorted();
    expect(told).toEqual(CLIENT_SETTINGS.toSorted());
    // Beside the settings stands what is wrong in them.
    expect([...told, 'faults'].toSorted()).toEqual(Object.keys(readSettings({})).toSorted());
  });

  it('tells of every initialization option', () => {
    const options = read('server/src/lsp/protocol.ts')
      .split('export interface InitializationOptions {')[1]!
      .split('\n}')[0]!;
    const names = [...options.matchAll(/readonly (\w+)\?:/g)].map(match => match[1]!);
    expect(named('initializationOptions').toSorted()).toEqual(names.toSorted());
  });

  it('names no command of VS Code’s: its library would register it twice', () => {
    const { contributes } = JSON.parse(read('package.json')) as { contributes: { commands: { command: string }[] } };
    const own = new Set(contributes.commands.map(c => c.command));
    expect([CHECK_COMMAND, ...Object.values(EDITING_COMMANDS)].filter(id => own.has(id))).toEqual([]);
  });
});
