import type { Severity } from '../../rules/rule.ts';
import type { FileResult, PrintedFinding } from '../examine.ts';
import type { RunOutcome } from '../outcome.ts';
import { printable } from '../printable.ts';
import { summaryOf } from './summary.ts';

const COMMANDS: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions, a line a finding, which show it beside the file; then the summary, which the log shows. */
export function formatGithub(outcome: RunOutcome): string {
  const findings = outcome.results.flatMap(result => result.findings.map(finding => command(result, finding)));
  const problems = outcome.problems.map(problem => `::error title=nianbao::${data(problem)}`);
  return `${[...findings, ...problems, summaryOf(outcome)].join('\n')}\n`;
}

function command({ file, kind }: FileResult, { severity, code, message, place, range }: PrintedFinding): string {
  const { start, end } = range;
  const lines: [string, number][] = [
    ['line', start.line + 1],
    ['endLine', end.line + 1],
  ];
  // Columns are taken within one line only.
  const columns: [string, number][] = [
    ['col', start.character + 1],
    ['endColumn', end.character + 1],
  ];
  const where = kind !== 'text' ? [] : start.line === end.line ? [...lines, ...columns] : lines;
  const properties = [['file', file], ...where, ['title', code]].map(([key, value]) => `${key}=${property(value!)}`);
  const said = kind === 'text' || place === null ? message : `${place}：${message}`;
  return `::${COMMANDS[severity]} ${properties.join(',')}::${data(said)}`;
}

/** A message, as the runner reads it back. */
function data(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

/** A property's value: it ends at a comma, all of them at a colon. */
function property(value: string | number): string {
  return data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
