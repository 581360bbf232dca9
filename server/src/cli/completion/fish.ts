import { type CommandLine, LEVELLED, type OptionWords, type Value } from './words.ts';

/** A line for each option: fish shows what it does beside it. */
export function fishScript({ options, commands }: CommandLine): string {
  const first = commands.map(
    ({ name, description }) => `complete -c nianbao -n __nianbao_first -f -a ${name} -d ${quoted(description)}`,
  );
  const own = commands.flatMap(({ name, options: all, operand }) => {
    const when = `-n ${quoted(`__nianbao_in ${name}`)}`;
    const takes = operand?.kind === 'files' ? [] : [`complete -c nianbao ${when} -f${answer(operand)}`];
    return [...takes, ...all.map(option => lineOf(option, when))];
  });
  return `# fish 的补全。写成文件：nianbao completion fish > ~/.config/fish/completions/nianbao.fish
function __nianbao_first
    test (count (commandline -opc)) -eq 1
end
function __nianbao_in
    set -l words (commandline -opc)
    test (count $words) -gt 1; and test "$words[2]" = "$argv[1]"
end
function __nianbao_levels
    set -l word (string replace -r '^--rule=' '' -- (commandline -ct))
    set -l name (string match -r '^[^=]+(?==)' -- $word)
    if test -n "$name"
        printf "$name=%s\\n" ${LEVELLED.levels.join(' ')}
    else
        printf '%s=\\n' ${LEVELLED.names.join(' ')}
    end
end
${[...first, ...options.map(option => lineOf(option, '-n __nianbao_first')), ...own].join('\n')}
`;
}

function lineOf({ names, description, value }: OptionWords, when: string): string {
  const flags = names.map(name => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const takes = value === null ? '' : value.kind === 'files' ? ' -r -F' : ` -x${answer(value)}`;
  return `complete -c nianbao ${when} ${flags.join(' ')}${takes} -d ${quoted(description)}`;
}

function answer(value: Value | null): string {
  if (value?.kind === 'words') return ` -a ${quoted(value.words.join(' '))}`;
  return value?.kind === 'levels' ? ` -a '(__nianbao_levels)'` : '';
}

function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
}
