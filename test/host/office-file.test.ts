import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CLEAN_DRAFT } from '../support/broken-draft.ts';
import { askUntil, closeAllEditors, openDraft } from './support.ts';

describe('nianbao.json', () => {
  afterEach(closeAllEditors);

  /** What is completed at the mark `|`, once `wanted` is among it: a busy editor answers of what was there before. */
  async function completed(marked: string, wanted: string): Promise<vscode.CompletionItem[]> {
    const text = marked.replace('|', '');
    const { document } = await openDraft('nianbao.json', text);
    // A document that was open under this name before may still show what was there then.
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    await vscode.workspace.applyEdit(edit);
    try {
      const position = document.positionAt(marked.indexOf('|'));
      const ask = () =>
        vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          position,
        );
      const { items } = await askUntil(ask, list => list.items.some(item => label(item) === wanted));
      return items;
    } finally {
      await closeAllEditors();
      await vscode.workspace.fs.delete(document.uri);
    }
  }
  const label = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);

  it('completes the folder’s reports where it names files, and its fields', async () => {
    const [report] = (await completed('{"sums": [{"parent": "|", "units": []}]}', CLEAN_DRAFT)).filter(
      i => label(i) === CLEAN_DRAFT,
    );
    assert.equal(report?.insertText, JSON.stringify(CLEAN_DRAFT));
    assert.equal(report.kind, vscode.CompletionItemKind.File);
    const units = await completed('{"sums": [{"parent": "a", "units": [|]}]}', CLEAN_DRAFT);
    assert.ok(units.some(i => label(i) === CLEAN_DRAFT));
    const fields = (await completed('{\n  |\n}', 'sums')).map(label);
    assert.deepEqual(
      ['sums', 'ignore'].filter(field => !fields.includes(field)),
      [],
    );
  });
});
