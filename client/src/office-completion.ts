import {
  CompletionItem,
  CompletionItemKind,
  type Disposable,
  languages,
  type Position,
  Range,
  type TextDocument,
} from 'vscode';
import { REPORTS_REQUEST, type ReportsResult } from '../../server/src/lsp/protocol-workspace.ts';
import { fileValueAt } from '../../server/src/text/json-place.ts';
import type { Session } from './session.ts';

/** The folder's reports where nianbao.json names files; its fields VS Code knows by the schema. */
export function completeOfficeFile(session: Session): Disposable {
  const selector = { pattern: '**/nianbao.json' };
  return languages.registerCompletionItemProvider(selector, { provideCompletionItems }, '"', '/');

  async function provideCompletionItems(document: TextDocument, position: Position): Promise<CompletionItem[]> {
    const value = fileValueAt(document.getText(), document.offsetAt(position));
    if (value === null) return [];
    const range = new Range(document.positionAt(value.start), document.positionAt(value.end));
    const client = await session.start();
    const { folders } = await client.sendRequest<ReportsResult>(REPORTS_REQUEST, {});
    const own = client.code2ProtocolConverter.asUri(document.uri);
    const folder = folders.find(({ file }) => sameAddress(file, own)) ?? { reports: [] };
    return folder.reports.map(({ path, organ }) => {
      const item = new CompletionItem(path, CompletionItemKind.File);
      item.insertText = JSON.stringify(path);
      item.filterText = item.insertText;
      item.range = range;
      if (organ !== null) item.detail = organ;
      return item;
    });
  }
}

/** The server and VS Code escape different characters. */
function sameAddress(a: string, b: string): boolean {
  return decodeURIComponent(a) === decodeURIComponent(b);
}
