import { version } from '../../../package.json';
import { parseArgs } from './arguments/parse.ts';
import type { Request } from './arguments/request.ts';
import { checkDrafts } from './check.ts';
import { completionScript } from './completion/index.ts';
import { convertFile } from './convert.ts';
import { copyFiles } from './copy-files.ts';
import { writeOfficeFile } from './init.ts';
import { type ExitCode, type Host, remark } from './outcome.ts';
import { printable } from './printable.ts';
import { withProgress } from './progress.ts';
import { recalculateFiles } from './recalculate.ts';
import { explainRule, formatRules } from './rule-pages.ts';
import { showConfig } from './show-config.ts';
import { listTables } from './tables.ts';
import { INTERRUPTED, watchDrafts } from './watch/watch-drafts.ts';

/** Runs the command line; returns the exit code: 0 no error findings, 1 some, 2 bad usage or a file that can't be read or written, 130 ended by the person. */
export async function run(argv: readonly string[], outer: Host): Promise<ExitCode | typeof INTERRUPTED> {
  const host = outer.screen.errors ? withProgress(outer) : outer;
  const request = parseArgs(argv);
  const problems: string[] = [];
  const complain = (message: string) => {
    problems.push(message);
    remark(host, message);
  };
  const ended = await answer(request, host, problems, complain);
  return problems.length > 0 && ended !== INTERRUPTED ? 2 : ended;
}

async function answer(
  request: Request,
  host: Host,
  problems: readonly string[],
  complain: (message: string) => void,
): Promise<ExitCode | typeof INTERRUPTED> {
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
    case 'completion':
      host.out(completionScript(request.shell));
      return 0;
    case 'init':
      print(await writeOfficeFile(request, host), host, complain);
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
    case 'tables':
      return listTables(request, host, complain);
    case 'check':
      if (request.watch) return watchDrafts(request, host, complain);
      return checkDrafts(request, host, problems, complain);
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
