import { ProgressLocation, window, workspace } from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';
import {
  CHECK_WORKSPACE_REQUEST,
  type CheckWorkspaceParams,
  type CheckWorkspaceResult,
} from '../../server/src/lsp/protocol.ts';
import { t } from './l10n.ts';
import { bySeverity } from './wording.ts';

let runs = 0;

/** 检查全部年报: checks every report of the workspace, with progress, until it is done or cancelled; findings go to Problems. */
export async function checkWorkspace(client: BaseLanguageClient): Promise<void> {
  if (!workspace.workspaceFolders?.length) {
    void window.showInformationMessage(t('请先打开存放年报的文件夹。'));
    return;
  }
  const location = ProgressLocation.Notification;
  const result = await window.withProgress(
    { location, title: t('检查全部年报'), cancellable: true },
    async (progress, token) => {
      const workDoneToken = `nianbao-check-${++runs}`;
      let shown = 0;
      const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, value => {
        if (value.kind !== 'report') return;
        const { percentage = shown, message = '' } = value;
        progress.report({ increment: percentage - shown, message });
        shown = percentage;
      });
      try {
        const params: CheckWorkspaceParams = { workDoneToken };
        return await client.sendRequest<CheckWorkspaceResult>(CHECK_WORKSPACE_REQUEST, params, token);
      } catch (error) {
        if (token.isCancellationRequested) return null;
        throw error;
      } finally {
        listener.dispose();
      }
    },
  );
  if (result === null || result.cancelled) {
    window.setStatusBarMessage(t('检查已取消'), 4000);
    return;
  }
  void window.showInformationMessage(resultText(result));
}

/** What 检查全部年报 says when it is done. */
function resultText({ reports, problems }: CheckWorkspaceResult): string {
  if (reports === 0) return t('工作区中没有年报。');
  return t('检查了 {0} 份年报，{1}。', reports, bySeverity(problems) || t('未发现问题'));
}
