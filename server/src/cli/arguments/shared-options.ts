import type { Command } from 'commander';
import type { AskedSettings, Request } from './request.ts';
import { eachOf } from './values.ts';

/** The options of a command as commander gives them: by their long names. */
export type Given = Readonly<Record<string, unknown>>;

/** Hears what is asked for. */
export type Done = (request: Request) => void;

/** Adds a command to the program. */
export type Add = (name: string, usage: string, description: string) => Command;

/** A nianbao.json and levels above all others. */
export function withSettings(own: Command): Command {
  return own
    .option('--config <文件>', '另用一个写法同 nianbao.json 的文件，其中的设置优先')
    .option('--rule <规则=级别>', '一条或一组规则的级别，如 text/figure=warning、style=off；可以写几次', eachOf, []);
}

/** The settings among a command's options. */
export function settingsIn(given: Given): AskedSettings {
  return { file: (given['config'] as string | undefined) ?? null, rules: given['rule'] as readonly string[] };
}
