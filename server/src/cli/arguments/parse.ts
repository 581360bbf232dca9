import type { Command, CommanderError } from 'commander';
import { nearest } from '../../text/nearest.ts';
import { programOf } from './program.ts';
import type { Request } from './request.ts';
import { BadUsage } from './values.ts';

/** Reads the arguments behind `nianbao`. Options may stand anywhere; after `--` everything is a path. Never throws. */
export function parseArgs(argv: readonly string[]): Request {
  let asked: Request | null = null;
  const printed: string[] = [];
  const program = programOf(request => {
    asked = request;
  }, printed);
  if (argv.length === 0) return { kind: 'usage', reason: '没有写命令', usage: usageOf(program) };
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof BadUsage)
      return { kind: 'usage', reason: error.message, usage: usageOf(named(program, argv)) };
    return told(error as CommanderError, program, argv, printed);
  }
  return asked ?? { kind: 'help', text: program.helpInformation() };
}

/** The command that is asked for; the whole program where it is none. */
function named(program: Command, argv: readonly string[]): Command {
  return program.commands.find(command => command.name() === argv[0]) ?? program;
}

/** Commander ends by throwing, also where it has printed what was asked for. */
function told(error: CommanderError, program: Command, argv: readonly string[], printed: readonly string[]): Request {
  if (error.code === 'commander.version') return { kind: 'version' };
  const command = named(program, argv);
  if (error.code.startsWith('commander.help')) {
    if (printed.length > 0) return { kind: 'help', text: printed.join('') };
    // Help was asked for a command that there is not: commander would print its own to the error output.
    return { kind: 'usage', reason: unknownCommand(argv[1] ?? '', program), usage: usageOf(program) };
  }
  const word = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  return { kind: 'usage', reason: reasonFor(error, word, command, program), usage: usageOf(command) };
}

function reasonFor({ code, message }: CommanderError, word: string, command: Command, program: Command): string {
  const options = [...command.options.map(option => option.long ?? option.short ?? ''), '--help'];
  switch (code) {
    case 'commander.unknownCommand':
      return unknownCommand(word, program);
    case 'commander.unknownOption':
      return unknown('选项', word, options);
    case 'commander.optionMissingArgument':
      return missingValue(word, command);
    case 'commander.missingArgument':
      return `没有写${word}`;
    case 'commander.excessArguments':
      return ONE_ONLY[command.name()] ?? `“${command.name()}”后面多写了内容`;
    default:
      return message;
  }
}

/** `--color 后面没有写何时，可以是 auto、always、never`. `flags`: as the option is declared. */
function missingValue(flags: string, command: Command): string {
  const words = command.options.find(option => option.flags === flags)?.argChoices;
  const name = flags.split(/[ ,]+/).findLast(flag => flag.startsWith('-'));
  return `${name} 后面没有写${/[<[](.+?)[>\]]/.exec(flags)?.[1] ?? '内容'}${words ? `，可以是 ${words.join('、')}` : ''}`;
}

/** What is said where more is given than a command takes. */
const ONE_ONLY: Readonly<Record<string, string>> = {
  convert: '一次只能转换一个文件',
  config: '一次只能列出一个文件的设置',
  explain: '一次只能说明一条规则',
  completion: '一次只能写一种 shell 的脚本',
  init: '一次只能写一个文件夹',
};

function unknownCommand(word: string, program: Command): string {
  return unknown('命令', word, [...program.commands.map(c => c.name()), 'help']);
}

/** `不认识的命令 chek，是不是 check？可以是 …` */
function unknown(what: string, word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return `不认识的${what} ${word}${near === null ? '，' : `，是不是 ${near}；`}可以是 ${known.join('、')}`;
}

/** How a command is to be written; of the whole program every command. */
function usageOf(command: Command): string {
  if (command.commands.length === 0) return `用法：nianbao ${command.name()} ${command.usage()}`;
  return `用法：${command.commands.map(c => `nianbao ${c.name()} ${c.usage()}`.trimEnd()).join('\n      ')}`;
}
