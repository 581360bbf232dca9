import {
  commands,
  type DataTransfer,
  Disposable,
  env,
  type LogOutputChannel,
  Range,
  type TextDocument,
  type TextEditor,
  UIKind,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { t } from '../l10n.ts';
import { SELECTOR } from '../options.ts';
import type { Session } from '../session.ts';
import { askTables, mayTakeTables } from './ask-tables.ts';
import { type OfferedEdit, type PasteContext, PLAIN_KIND, pasteApi, TABLE_KIND } from './paste-api.ts';

/** `context.triggerKind` where 粘贴为… was chosen. */
const PASTE_AS = 1;

/**
 * 粘贴为年报表格, where VS Code offers kinds of pastes. What holds nothing but official tables is pasted so, else the text is pasted as it is and the tables
 * alone are offered beside. Both are offered by us: VS Code would paste its own plain text as a snippet, with other tabs.
 */
export function offerPastedTables(session: Session, output: LogOutputChannel): Disposable {
  if (pasteApi === null || TABLE_KIND === undefined || PLAIN_KIND === undefined) return new Disposable(() => undefined);
  const { DocumentPasteEdit, languages } = pasteApi;
  const [tableKind, plainKind] = [TABLE_KIND, PLAIN_KIND];
  const edit = (title: string, kind: typeof tableKind, made: WorkspaceEdit): OfferedEdit =>
    Object.assign(new DocumentPasteEdit('', title, kind), { additionalEdit: made });

  return languages.registerDocumentPasteEditProvider(
    SELECTOR,
    {
      async provideDocumentPasteEdits(document, ranges, copied, { only, triggerKind }: PasteContext, token) {
        const [range, ...others] = ranges;
        if (range === undefined || others.length > 0 || !mayTakeTables(document)) return [];
        if (only !== undefined && !only.contains(tableKind)) return [];
        const asked = triggerKind === PASTE_AS;
        const html = await textIn(copied, 'text/html');
        // Of lines alone the plain paste is the table already, in most drafts.
        if (!asked && !/<t[dh][\s>]/i.test(html)) return [];
        const text = await textIn(copied, 'text/plain');
        const found = await askTables(session, document, range, { html, text, asked }, token).catch(error => {
          output.error(String(error));
          return null;
        });
        if (found === null || found.edit === null) {
          if (only !== undefined) tellNone(found?.reason);
          return [];
        }
        const tables = edit(found.whole ? t('粘贴为年报表格') : t('只粘贴其中的年报表格'), tableKind, found.edit);
        showWhenPasted(document);
        if (only !== undefined || text === '') return [tables];
        const plain = new WorkspaceEdit();
        plain.replace(document.uri, range, text);
        const asItIs = edit(t('粘贴为纯文本'), plainKind, plain);
        return found.whole ? [tables, asItIs] : [asItIs, tables];
      },
    },
    { providedPasteEditKinds: [tableKind, plainKind], pasteMimeTypes: ['text/html', 'text/plain'] },
  );
}

/** VS Code shows where a paste ends, but not for one that is made by `additionalEdit`. */
function showWhenPasted(document: TextDocument): void {
  const stop = () => {
    listener.dispose();
    clearTimeout(timer);
  };
  const timer = setTimeout(stop, UNTIL_PASTED);
  const listener = workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
    if (changed !== document || contentChanges.length === 0) return;
    stop();
    const end = document.positionAt(Math.max(...contentChanges.map(c => c.rangeOffset + c.text.length)));
    window.visibleTextEditors.find(e => e.document === document)?.revealRange(new Range(end, end));
  });
}

/** No paste is made later than this after its edits were offered (ms). */
const UNTIL_PASTED = 5000;

async function textIn(copied: DataTransfer, type: string): Promise<string> {
  return (await copied.get(type)?.asString()) ?? '';
}

/**
 * The command 粘贴为年报表格. Only a paste sees the clipboard's HTML; where an extension can't have one made (an older VS Code, a browser) the command reads
 * the clipboard's text.
 */
export async function pasteTable(session: Session, editor: TextEditor): Promise<void> {
  const { document, selections } = editor;
  if (!mayTakeTables(document) || selections.length > 1) return tellNone(t('只能粘贴到文本文稿的一处'));
  if (TABLE_KIND !== undefined && env.uiKind === UIKind.Desktop) {
    await window.showTextDocument(document, editor.viewColumn);
    await commands.executeCommand('editor.action.pasteAs', { kind: TABLE_KIND.value });
    return;
  }
  const { version } = document;
  const found = await askTables(session, document, editor.selection, {
    html: '',
    text: await env.clipboard.readText(),
    asked: true,
  });
  if (found === null || found.edit === null) return tellNone(found?.reason);
  if (document.version !== version || !(await workspace.applyEdit(found.edit)))
    void window.showWarningMessage(t('文稿正在变动，没有修改，请再试一次。'));
}

function tellNone(reason = t('文稿或剪贴板里的内容太大，或者语言服务没有运行')): void {
  void window.showInformationMessage(t('没有粘贴：{0}。', reason));
}
