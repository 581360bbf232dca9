import type { ClosedFiles } from '../closed-files.ts';
import type { ServerContext } from '../context.ts';
import { beginProgress, type Progress } from '../progress.ts';
import type { ProblemCounts } from '../protocol.ts';
import {
  CHECK_WORKSPACE_REQUEST,
  type CheckWorkspaceParams,
  type CheckWorkspaceResult,
} from '../protocol-workspace.ts';
import { runSafe } from '../safe.ts';

/** What the work is called where its progress is shown. */
export const CHECKING = '检查全部年报';

/** Of the whole work, reading the files is this much; checking is the rest. */
const READING = 0.7;

/** nianbao/checkWorkspace: reads the workspace anew, checks all its reports, and shows what is found in the closed ones too. */
export function registerCheckWorkspace(context: ServerContext, closed: ClosedFiles): void {
  const { connection, log } = context;
  const none: CheckWorkspaceResult = { reports: 0, problems: added([]), unread: [], cancelled: false };
  connection.onRequest<CheckWorkspaceResult, never>(
    CHECK_WORKSPACE_REQUEST,
    runSafe<CheckWorkspaceParams | null, CheckWorkspaceResult>(log, 'check workspace', none, (params, token) =>
      checkAllReports(
        context,
        closed,
        beginProgress(connection, params?.workDoneToken, CHECKING),
        () => !token.isCancellationRequested,
      ),
    ),
  );
}

/**
 * Reads the workspace anew and checks all its reports.
 * @param going asked between two steps: whether to go on
 */
export async function checkAllReports(
  { indexer }: ServerContext,
  closed: ClosedFiles,
  progress: Progress,
  going: () => boolean,
): Promise<CheckWorkspaceResult> {
  try {
    await indexer.reindex(done => {
      progress.report(done * READING, '正在读取文件');
      return going();
    });
    const checked = await closed.checkAll((done, of, entry) => {
      progress.report(READING + (1 - READING) * (done / of), entry.path);
      return going();
    });
    const problems = added(checked.map(c => c.problems));
    const unread = going() ? await indexer.unread() : [];
    return { reports: checked.length, problems, unread, cancelled: !going() };
  } finally {
    progress.end();
  }
}

function added(all: readonly ProblemCounts[]): ProblemCounts {
  const sum = (severity: keyof ProblemCounts) => all.reduce((n, counts) => n + counts[severity], 0);
  return { error: sum('error'), warning: sum('warning'), information: sum('information'), hint: sum('hint') };
}
