import { Range, type TextDocument, ViewColumn, type WebviewPanel, window } from 'vscode';
import { EXPORT_REQUEST, type ExportParams, type ExportResult } from '../../../server/src/lsp/protocol.ts';
import type { CopyForm, ToldByPage, ToldToPage } from '../../preview/messages.ts';
import { paramsFor } from '../apply.ts';
import { t } from '../l10n.ts';
import type { Session } from '../session.ts';
import { exportWord } from '../word/export.ts';
import { tellFailed } from '../word/new-file.ts';
import { printDraft } from './printed-file.ts';

/** What is done for a page. */
export interface PreviewContext {
  readonly panel: WebviewPanel;
  readonly session: Session;
  /** The draft; rejects where there is none any more. */
  open(): Promise<TextDocument>;
  post(told: ToldToPage): void;
}

type Action = Exclude<ToldByPage, { readonly type: 'ready' | 'scrolled' }>;

/** Does what is asked for in the page, and says why where it can't be done. */
export async function actOn(action: Action, context: PreviewContext): Promise<void> {
  try {
    switch (action.type) {
      case 'reveal':
        return await reveal(await context.open(), action, context.panel);
      case 'copy':
        return await answerCopy(action.form, context);
      case 'exportWord':
        return await exportWord(await context.session.start(), await context.open());
      case 'print':
        return await printDraft(await context.session.start(), await context.open());
    }
  } catch (error) {
    tellFailed(t('预览年报'), error);
  }
}

/** Puts the cursor there and selects nothing: a stray key must not delete a table. */
async function reveal(
  document: TextDocument,
  { line, character }: { readonly line: number; readonly character: number },
  panel: WebviewPanel,
): Promise<void> {
  const shown = window.visibleTextEditors.find(editor => editor.document === document);
  const beside = panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
  const selection = document.validateRange(new Range(line, character, line, character));
  await window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? beside, selection });
}

/** The page waits for an answer, whatever it is. */
async function answerCopy(form: CopyForm, { session, open, post }: PreviewContext): Promise<void> {
  const answer = (html: string, told: string) => post({ type: 'copy', form, html, told });
  try {
    const [client, document] = [await session.start(), await open()];
    const params: ExportParams = { ...paramsFor(client, document), form };
    const made = await client.sendRequest<ExportResult | null>(EXPORT_REQUEST, params);
    const said = made?.content === '' ? [t('没有可以复制的表格')] : [];
    const notes = made === null ? [t('未识别为年报，没有复制')] : [...said, ...made.notes];
    answer(made?.content ?? '', notes.map(note => `${note}。`).join(''));
  } catch (error) {
    answer('', error instanceof Error ? error.message : String(error));
  }
}
