import { type CommandLine, LEVELLED, type OptionWords, type Value } from './words.ts';

/** Tables of words, and a few lines that look them up. Where nothing is offered PowerShell offers files. */
export function powershellScript({ options, commands }: CommandLine): string {
  const operands = commands.map(({ name, operand }) => `    ${quoted(name)} = ${answer(operand)}`);
  const flags = [['', options] as const, ...commands.map(command => [command.name, command.options] as const)].map(
    ([name, all]) => `    ${quoted(name)} = [ordered]@{\n${all.flatMap(linesOf).join('\n')}\n    }`,
  );
  return `# PowerShell 的补全。写进 $PROFILE：nianbao completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName nianbao -ScriptBlock {
  param($word, $ast, $position)
  $commands = [ordered]@{
${commands.map(({ name, description }) => `    ${quoted(name)} = ${quoted(description)}`).join('\n')}
  }
  $operands = @{
${operands.join('\n')}
  }
  $options = @{
${flags.join('\n')}
  }
  $levels = ${list(LEVELLED.levels)}
  $names = ${list(LEVELLED.names)}
  $before = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $position } | ForEach-Object { $_.ToString() })
  if ($before -contains '--') { return }
  $command = if ($before.Count -gt 1) { $before[1] } else { '' }
  if (-not $options.ContainsKey($command)) { return }
  $known = $options[$command]
  $option = if ($before.Count -gt 2) { $before[-1] } else { '' }
  $prefix = ''
  if ($word -match '^(--[^=]+)=(.*)$') { $option = $Matches[1]; $prefix = "$option="; $word = $Matches[2] }
  $found = @{}
  if ($known.Contains($option) -and $null -ne $known[$option].Value) {
    $offered = $known[$option].Value
    if ($offered -eq 'levels') {
      $offered = if ($word -match '^([^=]+)=') { $levels | ForEach-Object { $Matches[1] + '=' + $_ } } else { $names | ForEach-Object { "$_=" } }
    }
  } elseif ($word.StartsWith('-')) {
    $offered = @($known.Keys)
    foreach ($name in $offered) { $found[$name] = $known[$name].Text }
  } elseif ($command -eq '') {
    $offered = @($commands.Keys)
    $found = $commands
  } else {
    $offered = $operands[$command]
  }
  $offered | Where-Object { $_ -and $_.StartsWith($word) } | ForEach-Object {
    $text = if ($found[$_]) { $found[$_] } else { $_ }
    [System.Management.Automation.CompletionResult]::new($prefix + $_, $_, 'ParameterValue', $text)
  }
}
`;
}

function linesOf({ names, description, value }: OptionWords): string[] {
  const offered = value === null ? '$null' : answer(value);
  return names.map(name => `      ${quoted(name)} = @{ Text = ${quoted(description)}; Value = ${offered} }`);
}

function answer(value: Value | null): string {
  if (value?.kind === 'words') return list(value.words);
  return value?.kind === 'levels' ? "'levels'" : '@()';
}

function list(words: readonly string[]): string {
  return `@(${words.map(quoted).join(', ')})`;
}

/** PowerShell takes curly quotes for quotes too. */
function quoted(text: string): string {
  return `'${text.replaceAll(/['‘’‚‛]/g, '$&$&')}'`;
}
