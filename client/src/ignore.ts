import { window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { IgnoreArguments } from '../../server/src/lsp/protocol.ts';
import { t } from './l10n.ts';
import { addToOfficeFile } from './office-file.ts';

/** 忽略这条: asks why, writes the finding into nianbao.json and saves it. Nothing happens where no reason is given. */
export async function ignoreFinding(client: BaseLanguageClient, { file, list, entry }: IgnoreArguments): Promise<void> {
  const reason = entry.reason || (await askReason());
  if (reason !== undefined) await addToOfficeFile(client, file, list, { ...entry, reason: reason.trim() });
}

function askReason(): Thenable<string | undefined> {
  return window.showInputBox({
    title: t('忽略这条'),
    prompt: t('写明忽略的原因。记在 nianbao.json 里，文稿不变；以后要恢复，删去其中这一项。'),
    placeHolder: t('如：上年结转数已书面更正'),
    ignoreFocusOut: true,
    validateInput: value => (value.trim() === '' ? t('请写明原因') : null),
  });
}
