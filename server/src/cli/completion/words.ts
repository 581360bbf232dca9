import type { Argument, Command, Option } from 'commander';
import { RULE_NAMES } from '../../rules/groups.ts';
import { LEVELS } from '../../workspace/office-settings.ts';
import { programOf } from '../arguments/program.ts';

/** What may stand in a place of the command line. */
export type Value =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** `rule=level`: the rules and groups first, then the levels. */
  | { readonly kind: 'levels' }
  | { readonly kind: 'files' }
  /** A figure, an address: nothing to offer. */
  | { readonly kind: 'other' };

export interface OptionWords {
  /** As it is written, `-o` and `--output-file` alike; the long one first. */
  readonly names: readonly string[];
  readonly description: string;
  /** What stands behind it; null where nothing does. */
  readonly value: Value | null;
}

export interface CommandWords {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionWords[];
  /** What stands without an option; null where nothing does. */
  readonly operand: Value | null;
}

/** The words of the command line, as its own tree of commands has them. `options`: those that need no command. */
export interface CommandLine {
  readonly options: readonly OptionWords[];
  readonly commands: readonly CommandWords[];
}

/** The names that a level is set for, and the levels. */
export const LEVELLED = { names: RULE_NAMES, levels: LEVELS } as const;

/** Reads the words off commander's tree. */
export function commandLine(): CommandLine {
  const program = programOf(() => undefined, []);
  const helper = program.createHelp();
  const names = program.commands.map(command => command.name());
  const commands = helper.visibleCommands(program).map(command => ({
    name: command.name(),
    description: command.description(),
    options: optionsOf(command),
    operand: operandOf(command, names),
  }));
  return { options: optionsOf(program), commands };
}

function optionsOf(command: Command): OptionWords[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map(option => ({
      names: [option.long, option.short].filter(name => name !== undefined && name !== null),
      description: option.description,
      value: option.required || option.optional ? valueBehind(option) : null,
    }));
}

function valueBehind(option: Option): Value {
  if (option.argChoices) return { kind: 'words', words: option.argChoices };
  if (option.long === '--rule') return { kind: 'levels' };
  return { kind: /[<[]文件/.test(option.flags) ? 'files' : 'other' };
}

function operandOf(command: Command, names: readonly string[]): Value | null {
  if (command.name() === 'help') return { kind: 'words', words: names };
  const argument: Argument | undefined = command.registeredArguments[0];
  if (argument === undefined) return null;
  return argument.argChoices ? { kind: 'words', words: argument.argChoices } : { kind: 'files' };
}
