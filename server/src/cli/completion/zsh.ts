import { type CommandLine, type CommandWords, LEVELLED, type OptionWords, type Value } from './words.ts';

/** By zsh's own `_arguments`: each option with what it does. */
export function zshScript({ options, commands }: CommandLine): string {
  const listed = commands.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}`);
  return `#compdef nianbao
# zsh 的补全。写进 ~/.zshrc（在 compinit 之后）：eval "$(nianbao completion zsh)"
_nianbao_levels() {
  if compset -P '*='; then
    compadd -- ${LEVELLED.levels.join(' ')}
  else
    compadd -S '=' -q -- ${LEVELLED.names.join(' ')}
  fi
}
_nianbao() {
  local -a commands=(
${listed.join('\n')}
  )
  if ((CURRENT == 2)) && [[ $words[2] != -* ]]; then
    _describe -t commands 命令 commands
    return
  fi
  if ((CURRENT == 2)); then
    _arguments ${options.map(specOf).join(' ')}
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${commands.map(caseOf).join('\n')}
  esac
}
if [[ $funcstack[1] == _nianbao ]]; then _nianbao "$@"; else compdef _nianbao nianbao; fi
`;
}

function caseOf({ name, options, operand }: CommandWords): string {
  const specs = options.map(specOf);
  if (operand !== null) specs.push(quoted(`*${actionOf(operand, '参数')}`));
  return `    ${name})\n      _arguments ${specs.join(' \\\n        ')} ;;`;
}

function specOf({ names, description, value }: OptionWords): string {
  const repeats = value?.kind === 'levels' ? '*' : '';
  const what = value === null ? '' : actionOf(value, '值');
  return names
    .map(name => {
      const joined = value === null || !name.startsWith('--') ? name : `${name}=`;
      return quoted(`${repeats}${joined}[${description.replaceAll(/[[\]:\\]/g, '\\$&')}]${what}`);
    })
    .join(' ');
}

function actionOf(value: Value, what: string): string {
  switch (value.kind) {
    case 'words':
      return `:${what}:(${value.words.join(' ')})`;
    case 'levels':
      return `:${what}:_nianbao_levels`;
    case 'files':
      return `:${what}:_files`;
    case 'other':
      return `:${what}: `;
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
