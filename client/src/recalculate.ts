import { type LogOutputChannel, type TextDocument, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { RECALCULATE_REQUEST, type RecalculateParams, type RecalculateResult } from '../../server/src/lsp/protocol.ts';
import { askAndApply, paramsFor } from './apply.ts';
import { t } from './l10n.ts';
import { recalculationText } from './recalculation-text.ts';

/**
 * 重算全部合计: one edit, one undo step; says what was changed, and what was left and why.
 * @param table the one table whose totals are meant; absent: all
 */
export async function recalculateDraft(
  client: BaseLanguageClient,
  document: TextDocument,
  output: LogOutputChannel,
  table?: RecalculateParams['table'],
): Promise<void> {
  const params: RecalculateParams = { ...paramsFor(client, document), ...(table ? { table } : {}) };
  const ask = () => client.sendRequest<RecalculateResult | null>(RECALCULATE_REQUEST, params);
  const result = await askAndApply(client, document, ask, answer => answer.edit);
  if (result === null) return;

  const { summary, left } = recalculationText(result);
  if (left.length === 0) {
    void window.showInformationMessage(summary);
    return;
  }
  output.info([summary, ...left].join('\n'));
  const details = t('显示输出');
  // Not awaited: the command is done, whether or not the message is ever answered.
  window.showWarningMessage(`${summary}${left[0]}`, details).then(chosen => {
    if (chosen === details) output.show(true);
  });
}
