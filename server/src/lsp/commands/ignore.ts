import { URI, Utils } from 'vscode-uri';
import { IGNORE_LIST, ignoreEntry } from '../../workspace/declared-ignores.ts';
import { OFFICE_FILE } from '../../workspace/office-problems.ts';
import { sameUri } from '../folders.ts';
import type { IgnoreArguments } from '../protocol.ts';
import { editOutcome } from './apply.ts';
import { badArgument, notNow, readArgument } from './arguments.ts';
import { EDITING_COMMANDS, type ServerCommand } from './command.ts';
import type { OfficeWriter } from './office-writer.ts';

/** 忽略这条 for clients that don't ask for the reason: the entry is put into nianbao.json as that is when the action is chosen, not when it was offered. */
export function ignoreCommand(write: OfficeWriter): ServerCommand {
  return {
    id: EDITING_COMMANDS.ignore,
    async run(args) {
      const { file, entry } = readEntry(args);
      const made = await write('忽略这条', file, IGNORE_LIST, entry);
      if ('refused' in made) throw notNow(`nianbao.json 没有改：${made.refused}`);
      return editOutcome(
        made.edit,
        made.result,
        '已写入 nianbao.json，保存以后不再提示；请在 reason 后面的引号里写明原因。',
        { file },
      );
    },
  };
}

/** Clients send an entry's fields in any order. */
function readEntry(args: readonly unknown[]): Pick<IgnoreArguments, 'file' | 'entry'> {
  const { file, entry } = readArgument(args);
  const fields = (typeof entry === 'object' && entry !== null ? entry : {}) as Partial<IgnoreArguments['entry']>;
  const areTexts = Object.values(fields).every(value => typeof value === 'string');
  const { file: draft, rule, place = null, words = '', after = '', message = null, reason } = fields;
  const isOffice = typeof file === 'string' && Utils.basename(URI.parse(file)) === OFFICE_FILE;
  if (!isOffice || !areTexts || draft === undefined || rule === undefined || reason === undefined)
    throw badArgument('参数应为代码操作“忽略这条”里的命令所带的：file、entry');
  return { file: sameUri(file), entry: ignoreEntry({ file: draft, rule, place, words, after, message, reason }) };
}
