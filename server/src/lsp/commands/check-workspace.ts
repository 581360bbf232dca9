import type { ClosedFiles } from '../closed-files.ts';
import type { ServerContext } from '../context.ts';
import { CHECKING, checkAllReports } from '../handlers/check-workspace.ts';
import { beginProgress, lateProgress } from '../progress.ts';
import type { CheckWorkspaceResult } from '../protocol-workspace.ts';
import { runQuietly } from '../safe.ts';
import { badArgument } from './arguments.ts';
import { CHECK_COMMAND, type ServerCommand } from './command.ts';

/** 检查全部年报: what is found in the reports that are not open is shown too. */
export function checkWorkspaceCommand(context: ServerContext, closed: ClosedFiles): ServerCommand {
  const { connection, client, log } = context;
  const quietly = (work: () => Promise<void>) => runQuietly(log, 'progress', work);
  return {
    id: CHECK_COMMAND,
    async run(args, { token, workDoneToken }) {
      if (args.length > 0) throw badArgument('这个命令没有参数');
      const late = lateProgress(
        connection,
        workDoneToken === undefined ? client : { showsProgress: false },
        CHECKING,
        true,
        quietly,
      );
      const progress = workDoneToken === undefined ? late : beginProgress(connection, workDoneToken, CHECKING);
      const going = () => !token.isCancellationRequested && !late.isCancelled();
      const result = await checkAllReports(context, closed, progress, going);
      return { answer: result, said: words(result), isWarning: result.cancelled || result.unread.length > 0 };
    },
  };
}

function words({ reports, problems, unread, cancelled }: CheckWorkspaceResult): string {
  const { error, warning, information, hint } = problems;
  const found = `检查了 ${reports} 份年报：错误 ${error}、警告 ${warning}、信息 ${information}、提示 ${hint}。`;
  const rest = unread.length > 0 ? `另有 ${unread.length} 个文件没有检查，如 ${unread[0]}。` : '';
  return `${cancelled ? '检查已取消。' : ''}${found}${rest}`;
}
