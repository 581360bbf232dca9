import type { Shell } from '../arguments/request.ts';
import { bashScript } from './bash.ts';
import { fishScript } from './fish.ts';
import { powershellScript } from './powershell.ts';
import { type CommandLine, commandLine } from './words.ts';
import { zshScript } from './zsh.ts';

const SCRIPTS: Readonly<Record<Shell, (line: CommandLine) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
};

/** `nianbao completion`: the script by which a shell completes commands, options, their values, rules and files. */
export function completionScript(shell: Shell): string {
  return SCRIPTS[shell](commandLine());
}
