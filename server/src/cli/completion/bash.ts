import { type CommandLine, LEVELLED, type OptionWords, type Value } from './words.ts';

/**
 * What is left without an answer bash completes as a file's name, with its own care for quotes and blanks. `=` parts words in bash: they are put
 * together again, and of an answer only what stands behind the last one is given.
 */
export function bashScript({ options, commands }: CommandLine): string {
  const names = commands.map(command => command.name);
  const values = [
    ...casesOf('', options),
    ...commands.flatMap(command => casesOf(command.name, command.options)),
    '    *) return 1 ;;',
  ];
  const operands = commands.map(({ name, operand }) => `    ${name}) ${answer(operand)} ;;`);
  const flags = commands.map(command => `    ${command.name}) ${words(namesOf(command.options))} ;;`);
  return `# bash 的补全。写进 ~/.bashrc：eval "$(nianbao completion bash)"
_nianbao_words() {
  local before= reply
  [[ $value == *"$raw" ]] && before=\${value%"$raw"}
  while IFS= read -r reply; do
    if ((\${#raw} > \${#value})); then COMPREPLY+=("\${raw%"$value"}$reply"); else COMPREPLY+=("\${reply#"$before"}"); fi
  done < <(compgen -W "$1" -- "$value")
}
_nianbao_levels() {
  local names='${LEVELLED.names.join(' ')}' levels='${LEVELLED.levels.join(' ')}'
  if [[ $value == *=* ]]; then
    _nianbao_words "$(for level in $levels; do printf '%s ' "\${value%%=*}=$level"; done)"
  else
    _nianbao_words "$(for name in $names; do printf '%s= ' "$name"; done)"
    compopt -o nospace 2>/dev/null
  fi
}
_nianbao_nothing() { compopt +o default 2>/dev/null; }
_nianbao_value() {
  case $command:$option in
${values.join('\n')}
  esac
}
_nianbao_operand() {
  case $command in
    '') ${words(names)} ;;
${operands.join('\n')}
  esac
}
_nianbao_options() {
  case $command in
    '') ${words(namesOf(options))} ;;
${flags.join('\n')}
  esac
}
_nianbao() {
  local -a line=()
  local word i last command= option= value raw=\${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if ((\${#line[@]} > 0)) && [[ $word == = || \${COMP_WORDS[i - 1]} == = ]]; then
      line[\${#line[@]} - 1]+=$word
    else
      line+=("$word")
    fi
  done
  [[ $raw == = ]] && raw=
  last=$((\${#line[@]} - 1))
  value=\${line[last]}
  ((last > 0)) && command=\${line[0]}
  for ((i = 1; i < last; i++)); do [[ \${line[i]} == -- ]] && return; done
  if [[ $value == --*=* ]]; then
    option=\${value%%=*} value=\${value#*=}
    _nianbao_value
    return 0
  fi
  ((last > 1)) && option=\${line[last - 1]} && [[ $option == -* ]] && _nianbao_value && return
  if [[ $value == -* ]]; then _nianbao_options; else _nianbao_operand; fi
}
complete -o default -F _nianbao nianbao
`;
}

function casesOf(command: string, options: readonly OptionWords[]): string[] {
  return options
    .filter(option => option.value !== null)
    .map(({ names, value }) => `    ${names.map(name => `${command}:${name}`).join('|')}) ${answer(value)} ;;`);
}

function answer(value: Value | null): string {
  switch (value?.kind) {
    case 'words':
      return words(value.words);
    case 'levels':
      return '_nianbao_levels';
    case 'files':
      return ':';
    default:
      return '_nianbao_nothing';
  }
}

function words(list: readonly string[]): string {
  return `_nianbao_words '${list.join(' ')}'`;
}

function namesOf(options: readonly OptionWords[]): string[] {
  return options.flatMap(option => option.names);
}
