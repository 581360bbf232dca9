import {
  CompletionItem,
  CompletionItemKind,
  commands,
  type Disposable,
  languages,
  Range,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { OWN_LANGUAGE } from '../../server/src/text/draft-files.ts';
import { t } from './l10n.ts';

/** The snippet of a whole report, by its name in snippets/nianbao.code-snippets. */
const WHOLE_REPORT = { langId: OWN_LANGUAGE, name: '年度报告全文' };

/** Who begins to type one of these in an empty document is about to write a report. */
const BEGINNINGS = ['年报', '年度报告', '新建年报', '政府信息公开', 'nianbao', 'nb'];

/** 新建年报: a new document with the whole report of the official form, its places to fill in as tab stops. */
export async function newReport(): Promise<void> {
  const document = await workspace.openTextDocument({ language: OWN_LANGUAGE, content: '' });
  await window.showTextDocument(document);
  await commands.executeCommand('editor.action.insertSnippet', WHOLE_REPORT);
}

/** Offers the whole report first in an empty draft, and in any new file in which `年报` is typed. */
export function offerNewReport(): Disposable {
  const selector = [{ language: OWN_LANGUAGE }, { scheme: 'untitled', language: 'plaintext' }];
  return languages.registerCompletionItemProvider(
    selector,
    {
      provideCompletionItems: (document, position) => {
        const typed = document.lineAt(position).text.trim();
        // The line first: the whole text is put together anew whenever it is asked for.
        if (!isBeginning(document, typed) || document.getText().trim() !== typed) return [];
        const line = document.lineAt(position).range;
        return [wholeReport(typed, new Range(line.start, line.end))];
      },
    },
    ...[...new Set(BEGINNINGS.flatMap(word => [...word]))],
  );
}

/** Nothing typed yet says enough only where the language has been chosen. */
function isBeginning({ languageId }: TextDocument, typed: string): boolean {
  if (typed === '') return languageId === OWN_LANGUAGE;
  return BEGINNINGS.some(word => word.startsWith(typed.toLowerCase()));
}

function wholeReport(typed: string, range: Range): CompletionItem {
  const label = { label: t('新建年报'), description: t('整篇：标题、六个部分、三张表') };
  const item = new CompletionItem(label, CompletionItemKind.Snippet);
  item.range = range;
  item.filterText = typed === '' ? label.label : typed;
  item.sortText = '!';
  item.preselect = true;
  item.insertText = '';
  item.command = {
    command: 'editor.action.insertSnippet',
    title: label.label,
    arguments: [WHOLE_REPORT],
  };
  return item;
}
