import type { Request } from './arguments/request.ts';
import { checkFiles } from './check-files.ts';
import { chooseFiles } from './chosen-files.ts';
import { formatTables, tablesOf } from './formats/tables.ts';
import { guarded } from './guarded.ts';
import type { ExitCode, Host } from './outcome.ts';

/** `nianbao tables`: every figure that was read. The exit code is that of a check of the same files. */
export async function listTables(
  request: Extract<Request, { readonly kind: 'tables' }>,
  host: Host,
  complain: (message: string) => void,
): Promise<ExitCode> {
  const chosen = await chooseFiles(request, host, complain);
  const { drafts, results } = await checkFiles(chosen, { fix: 'no' }, host, complain);
  const tables = drafts.flatMap(d => guarded(d.file, complain, () => tablesOf(d.file, d.report, d.kind)) ?? []);
  host.out(formatTables(tables, request.format));
  return results.some(r => r.findings.some(f => f.severity === 'error')) ? 1 : 0;
}
