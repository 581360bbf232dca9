import { type TextDocument, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FIX_ALL_REQUEST, type FixAllResult } from '../../server/src/lsp/protocol.ts';
import { askAndApply, paramsFor } from './apply.ts';
import { t } from './l10n.ts';

/** 修正全部格式问题: one edit, one undo step; what changes no figure's meaning and nothing else. */
export async function fixAllIn(client: BaseLanguageClient, document: TextDocument): Promise<void> {
  const ask = () => client.sendRequest<FixAllResult | null>(FIX_ALL_REQUEST, paramsFor(client, document));
  const result = await askAndApply(client, document, ask, answer => answer.edit);
  if (result === null) return;
  const { changed } = result;
  void window.showInformationMessage(
    changed === 0 ? t('没有可以自动改正的格式问题。') : t('已改正 {0} 处格式问题。', changed),
  );
}
