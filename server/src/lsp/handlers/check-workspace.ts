import type { CancellationToken } from 'vscode-languageserver';
import type { ClosedFiles } from '../closed-files.ts';
import type { ServerContext } from '../context.ts';
import { sameUri } from '../folders.ts';
import { beginProgress } from '../progress.ts';
import type { ProblemCounts } from '../protocol.ts';
import {
  CHECK_WORKSPACE_REQUEST,
  type CheckWorkspaceParams,
  type CheckWorkspaceResult,
} from '../protocol-workspace.ts';
import { runSafe } from '../safe.ts';
import { isWithin } from '../workspace-index/addresses.ts';

/** Of the whole work, reading the files is this much; checking is the rest. */
const READING = 0.7;

/** nianbao/checkWorkspace: reads the workspace anew, checks all its reports, and shows what is found in the closed ones too. */
export function registerCheckWorkspace({ connection, indexer, log }: ServerContext, closed: ClosedFiles): void {
  const none: CheckWorkspaceResult = { reports: 0, problems: added([]), unread: [], cancelled: false };
  async function run(params: CheckWorkspaceParams, token: CancellationToken): Promise<CheckWorkspaceResult> {
    const progress = beginProgress(connection, params.workDoneToken, '检查全部年报');
    const going = () => !token.isCancellationRequested;
    try {
      await indexer.reindex(done => {
        progress.report(done * READING, '正在读取文件');
        return going();
      });
      const wanted = params.within && lyingIn(params.within);
      const checked = await closed.checkAll((done, of, entry) => {
        progress.report(READING + (1 - READING) * (done / of), entry.path);
        return going();
      }, wanted);
      const problems = added(checked.map(c => c.problems));
      const unread = going() ? await indexer.unread(wanted) : [];
      return { reports: checked.length, problems, unread, cancelled: !going() };
    } finally {
      progress.end();
    }
  }
  connection.onRequest<CheckWorkspaceResult, never>(
    CHECK_WORKSPACE_REQUEST,
    runSafe<CheckWorkspaceParams | null, CheckWorkspaceResult>(log, 'check workspace', none, (params, token) =>
      run(params ?? {}, token),
    ),
  );
}

/** Whether an address is one of these files or lies in one of these folders. */
function lyingIn(within: readonly string[]): (uri: string) => boolean {
  const above = within.map(uri => sameUri(uri).replace(/\/+$/u, ''));
  return uri => above.some(folder => isWithin(folder, uri));
}

function added(all: readonly ProblemCounts[]): ProblemCounts {
  const sum = (severity: keyof ProblemCounts) => all.reduce((n, counts) => n + counts[severity], 0);
  return { error: sum('error'), warning: sum('warning'), information: sum('information'), hint: sum('hint') };
}
