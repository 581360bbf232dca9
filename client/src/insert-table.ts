import { type QuickPickItem, Range, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  INSERT_TABLE_REQUEST,
  type InsertTableParams,
  type InsertTableResult,
  type OutlineData,
} from '../../server/src/lsp/protocol.ts';
import { askAndApply, paramsFor } from './apply.ts';
import { t } from './l10n.ts';

interface TableChoice extends QuickPickItem {
  readonly table: InsertTableParams['kind'];
}

/** 插入表格: asks which of the three tables and puts it in front of the cursor's line, in the draft's own layout. */
export async function insertTable(
  client: BaseLanguageClient,
  editor: TextEditor,
  outline: OutlineData | null,
): Promise<void> {
  const chosen = await window.showQuickPick(choices(outline), { title: t('在光标所在行之前插入表格') });
  if (chosen === undefined) return;
  const { document } = editor;
  const { line } = editor.selection.active;
  const params: InsertTableParams = {
    ...paramsFor(client, document),
    kind: chosen.table,
    position: { line, character: 0 },
  };
  const ask = () => client.sendRequest<InsertTableResult | null>(INSERT_TABLE_REQUEST, params);
  if ((await askAndApply(client, document, ask, answer => answer.edit)) === null) return;
  editor.revealRange(new Range(line, 0, line, 0));
}

function choices(outline: OutlineData | null): TableChoice[] {
  const here = new Set(outline?.sections.flatMap(s => (s.table && !s.table.missing ? [s.table.kind] : [])));
  const choice = (table: TableChoice['table'], label: string, detail: string): TableChoice => ({
    table,
    label,
    detail,
    ...(here.has(table) ? { description: t('文稿中已有') } : {}),
  });
  return [
    choice('disclosure', t('表二'), t('主动公开政府信息情况')),
    choice('applications', t('表三'), t('收到和处理政府信息公开申请情况')),
    choice('disputes', t('表四'), t('政府信息公开行政复议、行政诉讼情况')),
  ];
}
