import { version } from '../../../package.json';
import { parseArgs } from './arguments/parse.ts';
import type { Request } from './arguments/request.ts';
import { layersAsked } from './asked-settings.ts';
import { type CheckedFiles, checkFiles } from './check-files.ts';
import { chooseFiles } from './chosen-files.ts';
import { convertFile } from './convert.ts';
import { copyFiles } from './copy-files.ts';
import { formatOutcome } from './formats/index.ts';
import { formatTables, tablesOf } from './formats/tables.ts';
import { guarded } from './guarded.ts';
import { writeOfficeFile } from './init.ts';
import { type Host, remark } from './outcome.ts';
import { printable } from './printable.ts';
import { recalculateFiles } from './recalculate.ts';
import { explainRule, formatRules } from './rule-pages.ts';
import { showConfig } from './show-config.ts';

type ExitCode = 0 | 1 | 2;

/** Runs the command line; returns the exit code: 0 no error findings, 1 some, 2 bad usage or a file that can't be read or written. */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  const request = parseArgs(argv);
  const problems: string[] = [];
  const complain = (message: string) => {
    problems.push(message);
    remark(host, message);
  };
  const ended = await answer(request, host, problems, complain);
  return problems.length > 0 ? 2 : ended;
}

async function answer(
  request: Request,
  host: Host,
  problems: readonly string[],
  complain: (message: string) => void,
): Promise<ExitCode> {
  switch (request.kind) {
    case 'help':
      host.out(request.text);
      return 0;
    case 'version':
      host.out(`${version}\n`);
      return 0;
    case 'usage':
      host.err(`nianbao：${printable(request.reason)}。\n${request.usage}\n`);
      return 2;
    case 'lsp':
      await host.serve();
      return 0;
    case 'rules':
      host.out(formatRules());
      return 0;
    case 'explain':
      print(await explainRule(request.code, host), host, complain);
      return 0;
    case 'init':
      print(await writeOfficeFile(request.folder, host), host, complain);
      return 0;
    case 'config':
      host.out(await showConfig(request, host, complain));
      return 0;
    case 'recalculate':
      await recalculateFiles(request, host, complain);
      return 0;
    case 'convert':
      await convertFile(request, host, complain);
      return 0;
    case 'annotate':
      await copyFiles(request, host, complain);
      return 0;
    default:
      return checkOrList(request, host, problems, complain);
  }
}

/** Prints what there is, or says why there is nothing. */
function print(
  result: { readonly text: string } | { readonly reason: string },
  host: Host,
  complain: (message: string) => void,
): void {
  if ('reason' in result) complain(result.reason);
  else host.out(result.text);
}

/** `nianbao check` and `nianbao tables`. */
async function checkOrList(
  request: Extract<Request, { readonly kind: 'check' | 'tables' }>,
  host: Host,
  problems: readonly string[],
  complain: (message: string) => void,
): Promise<ExitCode> {
  const idle = (message: string) => remark(host, message);
  const above = await layersAsked(request.settings, host.cwd, { complain, idle });
  const chosen = await chooseFiles(request.paths, host.cwd, above, complain);
  const checked = await checkFiles(chosen, request.kind === 'check' && request.fix, host, complain);
  const wrong = checked.results.some(r => r.findings.some(f => f.severity === 'error'));
  if (request.kind === 'tables') {
    const tables = tablesIn(checked, complain);
    host.out(formatTables(tables, request.format));
    return wrong ? 1 : 0;
  }
  const exitCode = problems.length > 0 ? 2 : wrong ? 1 : 0;
  host.out(formatOutcome(request.format, { ...checked, problems, exitCode }, host));
  return exitCode;
}

function tablesIn({ drafts }: CheckedFiles, complain: (message: string) => void) {
  return drafts.flatMap(d => guarded(d.file, complain, () => tablesOf(d.file, d.report, d.kind)) ?? []);
}
