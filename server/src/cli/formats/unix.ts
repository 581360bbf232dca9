import type { Severity } from '../../rules/rule.ts';
import type { FileResult, PrintedFinding } from '../examine.ts';
import type { RunOutcome } from '../outcome.ts';
import { printable } from '../printable.ts';
import { summaryOf } from './summary.ts';

/** The words that editors know. */
const WORDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'info',
};

/** `file:line:col: error: message [code]`, as compilers write it: VS Code's tasks, Vim's `:make` and Emacs's `compile` read it. Then the summary. */
export function formatUnix(outcome: RunOutcome): string {
  const lines = outcome.results.flatMap(result => result.findings.map(finding => lineOf(result, finding)));
  return `${[...lines, summaryOf(outcome)].join('\n')}\n`;
}

function lineOf(
  { file, kind }: FileResult,
  { severity, code, message, place, range: { start } }: PrintedFinding,
): string {
  const said = kind === 'text' || place === null ? message : `${place}：${message}`;
  return printable(`${file}:${start.line + 1}:${start.character + 1}: ${WORDS[severity]}: ${said} [${code}]`);
}
