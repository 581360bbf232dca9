import { commands, type LogOutputChannel, ProgressLocation, type Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';
import {
  CHECK_WORKSPACE_REQUEST,
  type CheckWorkspaceParams,
  type CheckWorkspaceResult,
} from '../../server/src/lsp/protocol-workspace.ts';
import { checkedText } from './checked-text.ts';
import { t } from './l10n.ts';
import { foldersToSum, offerWords, writeSums } from './write-sums.ts';

let runs = 0;

/**
 * 检查全部年报: checks every report of the workspace, with progress, until it is done or cancelled; findings go to Problems. Without a workspace it offers
 * to open one.
 * @param start starts the server, and says so itself where it does not run
 */
export async function checkWorkspace(
  start: () => Promise<BaseLanguageClient | undefined>,
  output: LogOutputChannel,
): Promise<void> {
  // Messages stay until they are answered: the command is done before.
  if (!workspace.workspaceFolders?.length) return void sayFolderIsMissing();
  const client = await start();
  if (client === undefined) return;
  const result = await ask(client, t('检查全部年报'), {});
  if (result === null) return;
  const { summary, unread } = checkedText(result);
  for (const line of unread) output.warn(line);
  void tell(client, summary, unread.length > 0, output);
}

async function sayFolderIsMissing(): Promise<void> {
  const open = t('打开文件夹');
  const chosen = await window.showInformationMessage(t('请先打开存放年报的文件夹。'), open);
  if (chosen === open) await commands.executeCommand('vscode.openFolder');
}

/** 检查年报: the same for files and folders from the Explorer, and shows what was found. */
export async function checkReports(
  client: BaseLanguageClient,
  chosen: readonly Uri[],
  output: LogOutputChannel,
): Promise<void> {
  const within = chosen.map(uri => client.code2ProtocolConverter.asUri(uri));
  const result = await ask(client, t('检查年报'), { within });
  if (result === null) return;
  const { summary, unread } = checkedText(result, true);
  for (const line of unread) output.warn(line);
  const { error, warning, information, hint } = result.problems;
  if (error + warning + information + hint > 0) await commands.executeCommand('workbench.actions.view.problems');
  void (unread.length > 0 ? window.showWarningMessage(summary) : window.showInformationMessage(summary));
}

/** Has the server check, with progress; null where it was cancelled. */
async function ask(
  client: BaseLanguageClient,
  title: string,
  wanted: Pick<CheckWorkspaceParams, 'within'>,
): Promise<CheckWorkspaceResult | null> {
  const location = ProgressLocation.Notification;
  const result = await window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const workDoneToken = `nianbao-check-${++runs}`;
    let shown = 0;
    const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, value => {
      if (value.kind !== 'report') return;
      const { percentage = shown, message = '' } = value;
      progress.report({ increment: percentage - shown, message });
      shown = percentage;
    });
    try {
      const params: CheckWorkspaceParams = { ...wanted, workDoneToken };
      return await client.sendRequest<CheckWorkspaceResult>(CHECK_WORKSPACE_REQUEST, params, token);
    } catch (error) {
      if (token.isCancellationRequested) return null;
      throw error;
    } finally {
      listener.dispose();
    }
  });
  if (result !== null && !result.cancelled) return result;
  window.setStatusBarMessage(t('检查已取消'), 4000);
  return null;
}

/** Says what was found; where sums could be checked and nothing says which, offers to write that down. */
async function tell(
  client: BaseLanguageClient,
  summary: string,
  isLacking: boolean,
  output: LogOutputChannel,
): Promise<void> {
  const [folder] = await foldersToSum(client);
  const [show, write] = [t('显示输出'), offerWords()];
  const offered = folder === undefined ? [] : [write];
  const hint = folder === undefined ? '' : t('要核对汇总数，请在 nianbao.json 里写明哪些年报汇总成哪一份。');
  const chosen = await (isLacking
    ? window.showWarningMessage(`${summary}${hint}`, show, ...offered)
    : window.showInformationMessage(`${summary}${hint}`, ...offered));
  if (chosen === show) output.show();
  if (chosen === write && folder !== undefined && (await writeSums(client, folder)))
    void window.showInformationMessage(t('已写好 nianbao.json，汇总数从现在起核对。'));
}
